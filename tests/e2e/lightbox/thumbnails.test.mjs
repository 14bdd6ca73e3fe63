// Thumbnails of the lightbox, and the strip in the article.
import assert from 'node:assert/strict';
import { NAMES } from '../support/album.mjs';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('thumbnails lead to their photos, and only those around the current one are drawn', async (scene) => {
  const { host, page, server } = scene;
  const images = Array.from({ length: 60 }, (_, index) =>
    imageJson('/p.svg', { id: `p${index}`, contentUrl: `/p.svg?${index}` }),
  );
  server.route('/p.svg', svgImage());
  server.route('/a.json', articleJson('Many', { body: [{ type: 'gallery', images }] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 60');
  const small = page.locator(`${at.lightbox} .av-strip__photo`);
  assert.equal(await small.count(), 17);
  await page.keyboard.press('End');
  await waitForPosition(page, '60 / 60');
  await small.nth(0).evaluate((button) => button.scrollIntoView());
  await small.nth(2).click();
  await waitForPosition(page, '46 / 60');
  const current = await page.locator(`${at.lightbox} [aria-current]`).boundingBox();
  assert.ok(Math.abs(current.x + current.width / 2 - 640) < 3, 'the current one is not in the middle');
});

test('on a phone a strip scrolls to the photo at which the lightbox was closed', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  const body = NAMES.map((id) => {
    scene.server.route(`/${id}.svg`, svgImage('teal', 1200, 800));
    return imageJson(`/${id}.svg`, { id, caption: `Caption ${id}.` });
  });
  scene.server.route(
    '/a.json',
    articleJson('A strip', { inLanguage: 'en', body: [{ type: 'gallery', images: body }] }),
  );
  await scene.host('<article-viewer src="/a.json"></article-viewer>');
  await waitForArticle(page, 'A strip');
  await photo(page, 0).click();
  await page.keyboard.press('End');
  await waitForPosition(page, '5 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  const box = await photo(page, 4).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width + 1, JSON.stringify(box));
  assert.equal((await describeFocus(page)).part, 'photo');
});
