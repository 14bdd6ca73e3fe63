// The address of a photo in the lightbox, and history.
import assert from 'node:assert/strict';
import { NAMES, showFivePhotos } from '../support/album.mjs';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import {
  at,
  inBrowser,
  REFERENCE_HEADLINE,
  receivedEvents,
  settle,
  waitForAnimations,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';

const test = inBrowser();

test('the address names the photo, slides share one history entry, Back closes and Forward opens again', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene, { attributes: 'address="hash"' });
  const before = await page.evaluate(() => history.length);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  assert.equal(new URL(page.url()).hash, '#/photo/two/article/a.json');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '4 / 5');
  assert.equal(new URL(page.url()).hash, '#/photo/four/article/a.json');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await waitForClosed(page);
  assert.doesNotMatch(page.url(), /photo/);
  await page.goForward();
  await waitForPosition(page, '4 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.waitForFunction(() => !location.hash.includes('photo'));
  assert.equal(await page.evaluate(() => history.length), before + 1, 'closing goes back in the history');
  const steps = (await receivedEvents(page, 'av-lightbox')).map(({ detail }) => detail.image ?? detail.open);
  assert.deepEqual(steps, ['two', 'three', 'four', false, 'four', false]);
});

test('a shared link and a reload open the photo, and closing leads to the article', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene, { attributes: 'address="hash"' });
  const link = `${page.url().split('#')[0]}#/photo/three/article/a.json`;
  await page.goto('about:blank');
  await page.goto(link);
  await waitForPosition(page, '3 / 5');
  assert.equal((await describeFocus(page)).inLightbox, true);
  await page.reload();
  await waitForPosition(page, '3 / 5');
  const before = await page.evaluate(() => history.length);
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.waitForFunction(() => location.hash === '#/article/a.json');
  assert.equal(await page.evaluate(() => history.length), before);
  assert.equal((await describeFocus(page)).part, 'photo');
});

test('a link names the image by its id, independent of photos before it', async (scene) => {
  const { page, server } = scene;
  await showFivePhotos(scene, { attributes: 'address="hash"' });
  const link = `${page.url().split('#')[0]}#/photo/three/article/a.json`;
  server.route('/new.svg', svgImage('crimson'));
  const images = [imageJson('/new.svg', { id: 'new' }), ...NAMES.map((id) => imageJson(`/${id}-1300.svg`, { id }))];
  server.route('/a.json', articleJson('Six photos', { body: images }));
  await page.goto('about:blank');
  await page.goto(link);
  await waitForPosition(page, '4 / 6');
  // An unknown photo in the address does not prevent the article from being shown.
  await page.goto('about:blank');
  await page.goto(link.replace('three', 'gone'));
  await waitForArticle(page, 'Six photos');
  await settle(page);
  assert.equal(await page.locator(at.lightbox).count(), 0);
});

test('photos without an id have addresses of their own, also in the next article', async ({ app, page }) => {
  await app();
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  const url = page.url();
  assert.match(new URL(url).hash, /^#\/photo\/[^/]+\/article\/river-returns\.json$/);
  await page.goto('about:blank');
  await page.goto(url);
  await waitForPosition(page, '2 / 5');
  await page.goBack();
  await page.goForward();
  await waitForArticle(page, REFERENCE_HEADLINE);
  await waitForPosition(page, '2 / 5');
});

test('with the host’s own address it stays unchanged, and av-lightbox names the photo', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  const [url, length] = [page.url(), await page.evaluate(() => history.length)];
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  const { detail } = await waitForEvent(page, 'av-lightbox');
  assert.deepEqual(detail, { open: true, position: 1, count: 5, image: 'two', kind: 'photo' });
  await waitForAnimations(page);
  assert.deepEqual([page.url(), await page.evaluate(() => history.length)], [url, length]);
});

test('closing never leaves the article, also after the address of a photo was edited', async (scene) => {
  const { page, server } = scene;
  await showFivePhotos(scene, { attributes: 'address="hash"' });
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  await page.waitForFunction(() => location.hash.startsWith('#/photo/one/'));
  await page.evaluate(() => {
    location.hash = location.hash.replace('/one/', '/four/');
  });
  await waitForPosition(page, '4 / 5');
  // The history has no earlier entry of the viewer, so this entry becomes that of the article.
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.waitForFunction(() => location.hash === '#/article/a.json');
  assert.ok(page.url().startsWith(server.origin));
  await page.goBack();
  await waitForPosition(page, '1 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.waitForFunction(() => !location.hash.startsWith('#/photo/'));
  await page.locator(at.headline, { hasText: 'Five photos' }).waitFor();
});

test('replacing the article while a photo is open removes the photo from the address', async (scene) => {
  const { page, server } = scene;
  server.route('/b.json', articleJson('Another one', { inLanguage: 'en' }));
  await showFivePhotos(scene, { attributes: 'address="hash"' });
  await photo(page, 2).click();
  await waitForPosition(page, '3 / 5');
  await page.waitForFunction(() => location.hash.startsWith('#/photo/'));
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/b.json';
  });
  await waitForArticle(page, 'Another one');
  await page.waitForFunction(() => location.hash === '#/article/b.json');
});
