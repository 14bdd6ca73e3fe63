// Lists of thousands of articles.
import assert from 'node:assert/strict';
import { list, MORE, showSite } from '../support/lists.mjs';
import { at, inBrowser, PHONE } from '../support/page.mjs';

const test = inBrowser();

test('ten thousand articles can be reached in nine steps, and Back leads to the card', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', list(0, 10_000));
  await showSite(scene, ['one', 'two']);
  assert.equal(await page.locator(at.card).count(), 30);
  for (let count = 60; ; count *= 2) {
    const all = Math.min(count, 10_000);
    const button = page.locator(`${MORE}:not([aria-disabled])`);
    await button.focus();
    await page.keyboard.press('Enter');
    // The focus moves to the first new card, and content below the list stays reachable.
    assert.equal(
      await page.evaluate(() => document.querySelector('article-viewer').shadowRoot.activeElement.textContent),
      `Article ${count / 2}`,
    );
    await page
      .locator(at.card)
      .nth(all - 1)
      .waitFor({ state: 'attached' });
    if (all === 10_000) break;
  }
  await page.getByText('These are all the articles.').waitFor();
  assert.equal(await page.locator(at.card).count(), 10_000);
});
