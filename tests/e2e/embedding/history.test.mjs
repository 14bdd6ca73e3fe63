// The history of the page: the host's own entries, and an embedded viewer that adds none.
import assert from 'node:assert/strict';
import { waitForClosed } from '../support/lightbox.mjs';
import { follow, openSite } from '../support/navigation.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('the host’s own history state is kept', async (scene) => {
  const { page } = scene;
  await openSite(scene);
  for (const kept of [{ mine: [1, { two: 2 }] }, ['a', 'b'], 'a map', 'a word', 7]) {
    await page.evaluate(
      (kept) => history.replaceState(kept === 'a map' ? new Map([['key', 'value']]) : kept, ''),
      kept,
    );
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await follow(page, `${at.next} .av-next__link`);
    await waitForArticle(page, 'Bravo');
    await page.goBack();
    await waitForArticle(page, 'Alpha');
    const state = await page.evaluate(() => {
      const { state } = history;
      return state instanceof Map && state.get('key') === 'value'
        ? 'a map'
        : Array.isArray(state)
          ? [...state]
          : state?.mine
            ? { mine: state.mine }
            : state;
    });
    assert.deepEqual(state, kept);
  }
});

test('an embedded viewer leaves history, address and title unchanged', async (scene) => {
  const { page } = scene;
  for (const navigation of ['inside', 'continuous']) {
    await openSite(
      scene,
      `<article-viewer src="/a.json" site="/site.json" navigation="${navigation}"></article-viewer>`,
    );
    const before = await page.evaluate(() => ({
      length: history.length,
      state: history.state,
      restoration: history.scrollRestoration,
      href: location.href,
      title: document.title,
    }));
    await page
      .locator('.av-foot')
      .first()
      .evaluate((foot) => foot.scrollIntoView());
    await settle(page);
    await page.locator(at.tab, { hasText: 'Channel one' }).click();
    await page.locator(at.card).first().waitFor();
    await page.locator(at.cardLink).nth(2).click();
    await waitForArticle(page, 'Bravo');
    await page.locator(at.photo).click();
    await page.locator(at.lightbox).waitFor();
    await page.keyboard.press('Escape');
    await waitForClosed(page);
    await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
    // Longer than the delay after which a position is stored.
    await page.evaluate(
      () =>
        new Promise((rested) => {
          addEventListener('scrollend', rested, { once: true });
          scrollBy(0, -50);
        }),
    );
    await settle(page);
    assert.deepEqual(
      await page.evaluate(() => ({
        length: history.length,
        state: history.state,
        restoration: history.scrollRestoration,
        href: location.href,
        title: document.title,
      })),
      before,
    );
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'an embedded viewer keeps a read history');
    assert.equal(await page.locator('.av-marks, .av-card__read').count(), 0);
  }
});
