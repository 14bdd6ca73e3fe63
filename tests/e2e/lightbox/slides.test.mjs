// Moving between the photos of the lightbox by keys and buttons.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { describeFocus, focusedElement } from '../support/focus.mjs';
import {
  button,
  CURRENT_SLIDE,
  counter,
  photo,
  showThreePhotos,
  waitForClosed,
  waitForPosition,
} from '../support/lightbox.mjs';
import { inBrowser, receivedEvents, settle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('Tab stays inside the lightbox', async ({ app, page }) => {
  await app();
  await photo(page, 2).click();
  await waitForPosition(page, '3 / 5');
  const seen = new Set();
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press('Tab');
    const { inLightbox, tag, part } = await describeFocus(page);
    // Between the last and the first tab stop the focus may be in the browser's own interface.
    assert.ok(inLightbox || tag === 'body' || tag === 'article-viewer', `${tag} ${part}`);
    if (inLightbox) seen.add(await (await focusedElement(page)).getAttribute('aria-label'));
  }
  assert.deepEqual(
    [...seen].sort(),
    [
      '3 / 5 修复后的湖口湿地约 320 亩，今秋已记录到水鸟 47 种。',
      '上一张',
      '下一张',
      '全屏',
      '关闭',
      '分享',
      '图片说明',
      '幻灯片播放',
      '放大',
      '键盘快捷键',
    ].sort(),
    'each tool and the current thumbnail are tab stops',
  );
});

test('arrow keys, Home and End change the slide and stop at both ends', async ({ app, page }) => {
  await app();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  for (const [key, words] of [
    ['ArrowRight', '2 / 5'],
    ['ArrowRight', '3 / 5'],
    ['ArrowLeft', '2 / 5'],
    ['End', '5 / 5'],
    ['Home', '1 / 5'],
  ]) {
    await page.keyboard.press(key);
    await waitForPosition(page, words);
  }
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  await waitForPosition(page, '1 / 5');
  await page.keyboard.press('End');
  await waitForPosition(page, '5 / 5');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await waitForPosition(page, '5 / 5');
  assert.match(await page.locator(`${CURRENT_SLIDE} figcaption`).innerText(), /入夜，湖口大桥/);
});

test('the buttons change the slide, report the ends, and keep the focus there', async ({ app, page }) => {
  await app();
  await photo(page, 3).click();
  await waitForPosition(page, '4 / 5');
  const next = button(page, '下一张');
  const previous = button(page, '上一张');
  await next.click();
  await waitForPosition(page, '5 / 5');
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  assert.equal(await previous.getAttribute('aria-disabled'), null);
  assert.equal((await describeFocus(page)).inLightbox, true);
  await page.keyboard.press('Home');
  await waitForPosition(page, '1 / 5');
  assert.equal(await previous.getAttribute('aria-disabled'), 'true');
  await button(page, '关闭').click();
  await waitForClosed(page);
});

test('the focus returns to the photo that was seen last', async ({ app, page }) => {
  await app();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  const { part, inLightbox } = await describeFocus(page);
  assert.deepEqual({ part, inLightbox }, { part: 'photo', inLightbox: false });
  const back = await focusedElement(page);
  assert.equal(await back.evaluate((element, photo) => element === photo, await photo(page, 1).elementHandle()), true);
});

test('av-lightbox reports each slide and the closing', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 3');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 3');
  await page.keyboard.press('ArrowRight'); // There is no fourth photo, so no event is sent.
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await waitForEvent(page, 'av-lightbox', 3);
  assert.deepEqual(
    (await receivedEvents(page, 'av-lightbox')).map(({ detail }) => detail),
    [
      { open: true, position: 1, count: 3, image: 'two', kind: 'photo' },
      { open: true, position: 2, count: 3, image: 'three', kind: 'photo' },
      { open: false },
    ],
  );
});

test('in a right-to-left article arrow keys and buttons are reversed', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'ar');
  await photo(page, 0).click();
  await waitForPosition(page, '١ / ٣');
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '٢ / ٣');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '١ / ٣');
  const next = await button(page, 'الصورة التالية').boundingBox();
  const previous = await button(page, 'الصورة السابقة').boundingBox();
  assert.ok(next.x < previous.x, 'the next button is not on the left');
});

test('an article with one photo has no buttons to other photos', async ({ host, page, server }) => {
  server.route('/one.svg', svgImage());
  server.route('/a.json', articleJson('One photo', { body: [imageJson('/one.svg', { caption: 'Alone.' })] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 1');
  for (const name of ['Previous photo', 'Next photo', 'Slideshow', '1 / 1'])
    assert.equal(await button(page, name).count(), 0, name);
  assert.equal(await button(page, 'Close').count(), 1);
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await waitForPosition(page, '1 / 1');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
});

test('arrow keys with a modifier are left to the browser', async (given) => {
  const { page } = given;
  await showThreePhotos(given, 'en');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 3');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await settle(page);
  assert.equal(await counter(page).innerText(), '1 / 3');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 3');
});
