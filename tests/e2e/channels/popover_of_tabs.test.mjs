// The popover of 200 channels: keyboard, focus, forced colours.
import assert from 'node:assert/strict';
import { describeFocus } from '../support/focus.mjs';
import { at, DESKTOP, inBrowser } from '../support/page.mjs';
import { isInView, SMALL, showTabs } from '../support/tabs.mjs';

const test = inBrowser();
const sheet = (page) => page.locator('.av-sheet');

for (const [what, viewport] of [
  ['a phone', SMALL],
  ['a desktop', DESKTOP],
]) {
  test(`on ${what} the popover of 200 channels opens at the current one by keyboard and returns the focus`, {
    viewport,
  }, async (scene) => {
    const { page } = scene;
    await showTabs(scene, 200, { paged: true, attributes: 'channel="c150"' });
    const opener = page.getByRole('button', { name: 'All channels' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    assert.equal((await describeFocus(page)).text, 'Channel c150');
    assert.equal(await sheet(page).locator('li').count(), 200);
    const lies = await sheet(page)
      .locator('[aria-current]')
      .evaluate((link) => {
        const [a, b] = [link.getBoundingClientRect(), link.closest('.av-sheet').getBoundingClientRect()];
        const head = link.closest('.av-sheet').querySelector('.av-sheet__head').getBoundingClientRect();
        return (
          a.top >= head.bottom &&
          a.bottom <= b.bottom &&
          b.left >= 0 &&
          b.right <= innerWidth &&
          b.top >= 0 &&
          b.bottom <= innerHeight
        );
      });
    assert.equal(lies, true);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page moved');
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'hidden' });
    assert.equal((await describeFocus(page)).className, 'av-tabs__all');
    // A button closes it on devices without an Escape key.
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    await sheet(page).getByRole('button', { name: 'Close' }).click();
    await sheet(page).waitFor({ state: 'hidden' });
    assert.equal((await describeFocus(page)).className, 'av-tabs__all');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator(at.card, { hasText: 'Of c151' }).waitFor();
    await sheet(page).waitFor({ state: 'hidden' });
    assert.deepEqual(
      { ...(await describeFocus(page)), className: '' },
      { tag: 'h1', part: '', className: '', text: 'Channel c151', inLightbox: false },
    );
    assert.equal(await isInView(page), true);
  });
}

test('in forced colours the popover has a border', { forcedColors: 'active' }, async (scene) => {
  const { page } = scene;
  await showTabs(scene, 20);
  await page.getByRole('button', { name: 'All channels' }).click();
  assert.equal(await sheet(page).evaluate((sheet) => getComputedStyle(sheet).borderTopWidth), '2px');
});

test('the popover of tabs switches the panel and moves the focus to it', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 20);
  await page.getByRole('button', { name: 'All channels' }).click();
  await sheet(page).getByRole('button', { name: 'Channel c15' }).click();
  await page.getByRole('tabpanel', { name: 'Channel c15' }).locator(at.card).waitFor();
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal((await describeFocus(page)).text, 'Channel c15', 'the name of the channel has the focus');
  assert.equal(await isInView(page), true);
});
