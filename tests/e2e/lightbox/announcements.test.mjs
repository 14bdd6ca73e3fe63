// Announcements of the lightbox for screen readers.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { photo, waitForPosition } from '../support/lightbox.mjs';
import { inBrowser, settle } from '../support/page.mjs';

const test = inBrowser();

test('each slide is announced once in the language of the article, and a slideshow announces nothing', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene, { attributes: 'lang="ar"' });
  await photo(page, 0).click();
  await waitForPosition(page, '١ / ٥');
  const regions = page.locator('article-viewer [aria-live]');
  assert.equal(await regions.count(), 1);
  await regions.evaluate((region) => {
    window.said = [];
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '٢ / ٥');
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.said), ['٢ / ٥ Caption two.']);
  assert.equal(await regions.locator('span[lang]').getAttribute('lang'), 'en');
  assert.equal(await regions.getAttribute('aria-live'), 'polite');
  await page.keyboard.press('s');
  await page.locator('article-viewer [aria-live="off"]').waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('dialog').getAttribute('aria-label'), 'الصور');
});
