// History: Back, Forward and a reload restore the view and the scroll position.
import assert from 'node:assert/strict';
import { story } from '../support/articles.mjs';
import { button, gone, position } from '../support/lightbox.mjs';
import { address, long, open } from '../support/navigation.mjs';
import { at, focus, inBrowser, settle, shown } from '../support/page.mjs';

const test = inBrowser();

/** The first visible block and its distance from the top of the window. */
const sight = (page) =>
  page.evaluate(() => {
    const view = document.querySelector('article-viewer').shadowRoot;
    const pieces = [...view.querySelectorAll('p.av-text, .av-channel__item')];
    const first = pieces.find((piece) => piece.getBoundingClientRect().bottom > 0);
    return first && { words: first.textContent.slice(0, 24), top: Math.round(first.getBoundingClientRect().top) };
  });

/** Scrolls this to the top of the window and waits until the history entry has the position. */
async function scrollTo(page, words) {
  await page.evaluate((words) => {
    const view = document.querySelector('article-viewer').shadowRoot;
    const piece = [...view.querySelectorAll('p.av-text, .av-channel__item')].find((piece) =>
      piece.textContent.startsWith(words),
    );
    piece.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: 7, behavior: 'instant' });
    history.replaceState({ ...history.state, avBeyond: undefined }, '');
  }, words);
  await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
  return sight(page);
}

/** Waits until this position is restored. */
const seen = (page, { words, top }) =>
  page.waitForFunction(
    ({ words, top }) => {
      const view = document.querySelector('article-viewer').shadowRoot;
      const piece = [...view.querySelectorAll('p.av-text, .av-channel__item')].find((piece) =>
        piece.textContent.startsWith(words),
      );
      return piece && Math.abs(piece.getBoundingClientRect().top - top) <= 2;
    },
    { words, top },
  );

const follow = async (page, selector) => {
  await page.locator(selector).evaluate((link) => link.click());
  await settle(page);
};

test('Back, Forward and a reload restore the article, the list and the position in each', async (scene) => {
  const { page } = scene;
  await open(scene);
  const alpha = await scrollTo(page, 'alpha again, 4.');
  await follow(page, `${at.next} .av-next__link`);
  await shown(page, 'Bravo');
  await page.waitForFunction(() => scrollY < 200);
  const bravo = await scrollTo(page, 'bravo, 33.');
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  const list = await scrollTo(page, 'Item 17');
  await page.goBack();
  await shown(page, 'Bravo');
  await seen(page, bravo);
  await page.goBack();
  await shown(page, 'Alpha');
  await seen(page, alpha);
  for (const _ of [1, 2]) {
    await page.goForward();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    await page.goForward();
    await page.locator(at.card).first().waitFor();
    await seen(page, list);
    // Each position is restored after a reload, and the others are kept.
    await page.reload();
    await page.locator(at.card).first().waitFor();
    await seen(page, list);
    await page.goBack();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    await page.reload();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    assert.notEqual((await focus(page)).className, 'av-head__headline', 'a reload moved the focus');
    await page.goBack();
    await shown(page, 'Alpha');
    await seen(page, alpha);
  }
});

test('the position in a very long article is restored though most of it is not drawn', async (scene) => {
  const { host, page, server } = scene;
  server.route(
    '/a.json',
    story('Alpha', { nextArticle: { name: 'Bravo', src: '/b.json' }, body: long('alpha', 1000) }),
  );
  server.route('/b.json', story('Bravo'));
  await host('<article-viewer src="/a.json" address="hash"></article-viewer>');
  await page.locator(at.next).waitFor({ state: 'attached' });
  const place = await scrollTo(page, 'alpha, 777.');
  await follow(page, `${at.next} .av-next__link`);
  await shown(page, 'Bravo');
  await page.goBack();
  await seen(page, place);
  await page.reload();
  await seen(page, place);
});

test('an open photo is restored by Forward and by a reload, and the page behind it keeps its position', async (scene) => {
  const { page } = scene;
  await open(scene);
  const place = await scrollTo(page, 'alpha again, 17.');
  await page
    .locator(at.photo)
    .nth(1)
    .evaluate((photo) => photo.click());
  await position(page, '2 / 2');
  await page.goBack();
  await gone(page);
  await seen(page, place);
  await page.goForward();
  await position(page, '2 / 2');
  await page.reload();
  await position(page, '2 / 2');
  await seen(page, place);
  assert.equal(await address(page), '#/photo/photo-2/article/a.json');
  await button(page, 'Close').click();
  await gone(page);
  assert.equal(await address(page), '');
  await page.goForward();
  await position(page, '2 / 2');
});

test('a position is restored when a slow article arrives', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  const place = await scrollTo(page, 'alpha again, 9.');
  await page.evaluate(() => {
    location.hash = '#/article/b.json';
  });
  await shown(page, 'Bravo');
  const gate = server.hold('/a.json');
  const other = page.goBack();
  await other;
  await page.reload({ waitUntil: 'commit' });
  await gate.arrived;
  await page.locator(at.skeleton).first().waitFor();
  gate.release();
  await seen(page, place);
});

test('the host’s own history state is kept', async (scene) => {
  const { page } = scene;
  await open(scene);
  for (const kept of [{ mine: [1, { two: 2 }] }, ['a', 'b'], 'a map', 'a word', 7]) {
    await page.evaluate(
      (kept) => history.replaceState(kept === 'a map' ? new Map([['key', 'value']]) : kept, ''),
      kept,
    );
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await follow(page, `${at.next} .av-next__link`);
    await shown(page, 'Bravo');
    await page.goBack();
    await shown(page, 'Alpha');
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
    await open(scene, `<article-viewer src="/a.json" site="/site.json" navigation="${navigation}"></article-viewer>`);
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
    await shown(page, 'Bravo');
    await page.locator(at.photo).click();
    await page.locator(at.lightbox).waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
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

test('after Back, Tab continues from the visible content', async (scene) => {
  const { page, server } = scene;
  server.route('/item-19.json', story('Nineteen'));
  await open(scene);
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  await scrollTo(page, 'Item 17');
  const before = await page.evaluate(() => scrollY);
  await follow(page, '.av-channel__item:nth-child(20) a');
  await shown(page, 'Nineteen');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
  await settle(page);
  await page.keyboard.press('Tab');
  const there = await page.evaluate(() => {
    const focused = document.querySelector('article-viewer').shadowRoot.activeElement;
    return {
      words: focused?.closest('.av-channel__item')?.textContent ?? focused?.outerHTML,
      scrolled: scrollY,
      top: focused?.getBoundingClientRect().top,
    };
  });
  assert.match(there.words, /^Item (1[789]|2\d)/, JSON.stringify(there));
  assert.ok(Math.abs(there.scrolled - before) < 400, JSON.stringify(there));
});

test('a link to the current view adds no history entry', async (scene) => {
  const { page } = scene;
  await open(scene);
  const length = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    location.hash = '#/channel/one';
  });
  await page.locator(at.card).first().waitFor();
  for (let turn = 0; turn < 3; turn += 1) await follow(page, `${at.tab}[part~="current-tab"]`);
  assert.equal(await page.evaluate(() => history.length), length + 1);
});
