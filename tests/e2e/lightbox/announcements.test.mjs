// Announcements of the lightbox for screen readers.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { showFivePhotos } from '../support/album.mjs';
import { photo, waitForPosition } from '../support/lightbox.mjs';
import { inBrowser, settle } from '../support/page.mjs';

const test = inBrowser();

test('a photo with an alternative text and a caption is announced with both', async (scene) => {
  const { page, host, server } = scene;
  const photos = ['one', 'two'].map((id) => {
    server.route(`/${id}.svg`, svgImage());
    return imageJson(`/${id}.svg`, {
      id,
      alt: `A heron beside nest ${id}`,
      caption: `The meadow was flooded in ${id} spring.`,
    });
  });
  server.route('/a.json', articleJson('Two', { body: photos }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 2');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 2');
  const region = page.locator('article-viewer [aria-live]');
  await region.getByText('2 / 2').waitFor({ state: 'attached' });
  assert.equal(await region.textContent(), '2 / 2 A heron beside nest two The meadow was flooded in two spring.');
});

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
