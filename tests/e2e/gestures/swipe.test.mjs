// Swipes on an enlarged photo.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { assertNear, openSecondPhoto, TOUCH, touch } from '../support/gestures.mjs';
import { button, counter, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, settle, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();
const MIDDLE = [195, 400];

test('a swipe changes the slide and springs back at the end', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const hand = await touch(page);
  await hand.path([300, 400], [60, 410]);
  const { x } = await page.locator(`${at.lightbox} .av-slide_after`).boundingBox();
  assertNear(x, PHONE.width - 240, 2, 'the next one does not follow the finger');
  await hand.up();
  await waitForPosition(page, '3 / 4');
  await hand.path([60, 400], [330, 390]);
  await hand.up();
  await waitForPosition(page, '2 / 4');
  await page.keyboard.press('End');
  await waitForPosition(page, '4 / 4');
  await waitForAnimations(page);
  await hand.path([300, 400], [60, 400]);
  const last = await page.locator(`${at.lightbox} .av-slide:not([inert])`).boundingBox();
  assertNear(last.x, -240 * 0.35, 2, 'the last one does not resist');
  await hand.up();
  await waitForAnimations(page);
  assert.equal(await counter(page).innerText(), '4 / 4');
  assertNear(
    (await page.locator(`${at.lightbox} .av-slide:not([inert])`).boundingBox()).x,
    0,
    1,
    'it did not spring back',
  );
});

test('a reversed swipe changes nothing', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const hand = await touch(page);
  await hand.path([300, 400], [240, 400]);
  await hand.move([290, 400]);
  await hand.move([299, 400]);
  await hand.up();
  await waitForAnimations(page);
  assert.equal(await counter(page).innerText(), '2 / 4');
});

test('in a right-to-left article the next photo is on the left', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene, 'ar');
  assert.ok((await page.locator(`${at.lightbox} .av-slide_after`).boundingBox()).x < 0);
  const hand = await touch(page);
  await hand.path([60, 400], [330, 400]);
  await hand.up();
  await waitForPosition(page, '٣ / ٤');
});

test('a swipe down closes the lightbox and fades in the page', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const hand = await touch(page);
  await hand.path(MIDDLE, [200, 480]);
  const opacity = await page
    .locator(`${at.lightbox} .av-lightbox__shade`)
    .evaluate((shade) => Number(getComputedStyle(shade).opacity));
  assert.ok(opacity > 0.3 && opacity < 0.95, `the backdrop has opacity ${opacity}`);
  await page.waitForFunction(() => {
    const dialog = document.querySelector('article-viewer').shadowRoot.querySelector('dialog[open]');
    return [...dialog.querySelectorAll('.av-lightbox__bar, .av-slide__caption, .av-strip')].every(
      (bar) => getComputedStyle(bar).opacity === '0',
    );
  });
  await hand.move([200, 620]);
  await hand.up();
  await waitForClosed(page);
});

test('a swipe beside a video works, and a touch on it belongs to the player', TOUCH, async (scene) => {
  const { host, page, server } = scene;
  for (const name of ['one', 'two']) server.route(`/${name}.svg`, svgImage('teal'));
  const video = { type: 'video', contentUrl: '/film.mp4', width: 1280, height: 720 };
  server.route('/a.json', articleJson('A film', { body: [imageJson('/one.svg'), video, imageJson('/two.svg')] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  const open = async () => {
    await page.locator('.av-media__enlarge').click();
    await waitForPosition(page, '2 / 3');
    await waitForAnimations(page);
  };
  await open();
  const hand = await touch(page);
  const { y, height } = await page.locator(`${at.lightbox} video`).boundingBox();
  await hand.path([300, y + height / 3], [60, y + height / 3]);
  await hand.up();
  await settle(page);
  assert.equal(await counter(page).innerText(), '2 / 3');
  await hand.path([300, y - 80], [60, y - 80]);
  await hand.up();
  await waitForPosition(page, '3 / 3');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await open();
  await hand.path([200, y + height + 30], [200, y + height + 330]);
  await hand.up();
  await waitForClosed(page);
  assert.equal(server.count('/film.mp4'), 0);
});

test('a failed photo can be swiped like any other, and no zoomed neighbour covers it', TOUCH, async (scene) => {
  const { page, allowErrors } = scene;
  allowErrors(/navy/);
  await openSecondPhoto(scene, 'en', '', 'navy');
  for (const key of ['+', '+', 'Enter']) {
    if (key === 'Enter') await button(page, 'Next photo').click();
    else await page.keyboard.press(key);
  }
  await waitForPosition(page, '3 / 4');
  await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__missing`).waitFor();
  await waitForAnimations(page);
  const { width } = await page.locator(`${at.lightbox} .av-slide_before picture`).boundingBox();
  assert.ok(width <= PHONE.width + 1, `the neighbour is ${width} wide`);
  const hand = await touch(page);
  await hand.path([300, 600], [60, 600]);
  await hand.up();
  await waitForPosition(page, '4 / 4');
  await hand.path([60, 600], [330, 600]);
  await hand.up();
  await waitForPosition(page, '3 / 4');
  await waitForAnimations(page);
  await hand.path([195, 560], [195, 800]);
  await hand.up();
  await waitForClosed(page);
});
