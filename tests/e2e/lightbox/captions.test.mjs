// Captions in the lightbox, which can be hidden.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { showFivePhotos } from '../support/album.mjs';
import { button, photo, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('captions can be hidden, and the preference is stored', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  const caption = page.locator(`${at.lightbox} .av-slide:not([inert]) figcaption`);
  await photo(page, 0).click();
  await caption.waitFor();
  await page.keyboard.press('i');
  await caption.waitFor({ state: 'detached' });
  assert.deepEqual((await waitForEvent(page, 'av-settings')).detail, { captions: false });
  await page.reload();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  assert.equal(await caption.count(), 0);
  await button(page, 'Caption').click();
  await caption.waitFor();
  assert.deepEqual((await waitForEvent(page, 'av-settings')).detail, { captions: true });
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('without storage captions are shown and no error occurs', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await page.keyboard.press('i');
  await page.locator(`${at.lightbox} figcaption`).first().waitFor({ state: 'detached' });
});

test('a short caption is centered, and the lines of a long one begin at the edge, with a thin scroll bar', async ({
  host,
  page,
  server,
}) => {
  server.route('/one.svg', svgImage());
  const captions = [
    'Short.',
    'A long caption about the river and its meadows in spring and in autumn. '.repeat(60).trim(),
  ];
  const body = captions.map((caption) => imageJson('/one.svg', { caption }));
  server.route('/a.json', articleJson('Captions', { body }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 2');
  const measure = () =>
    page.locator(`${at.lightbox} .av-slide:not([inert]) figcaption`).evaluate((caption) => {
      const { textAlign, scrollbarColor } = getComputedStyle(caption);
      return { textAlign, scrollbarColor, scrolls: caption.scrollHeight > caption.clientHeight + 1 };
    });
  const scrollbarColor = 'rgb(139, 144, 153) rgba(0, 0, 0, 0)';
  assert.deepEqual(await measure(), { textAlign: 'center', scrollbarColor, scrolls: false });
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 2');
  assert.deepEqual(await measure(), { textAlign: 'start', scrollbarColor, scrolls: true });
});
