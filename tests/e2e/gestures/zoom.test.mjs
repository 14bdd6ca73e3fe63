// Zooming and panning by touch, mouse, wheel, trackpad and keys.
import assert from 'node:assert/strict';
import { assertNear, openSecondPhoto, TOUCH, touch } from '../support/gestures.mjs';
import { button, counter, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();

/** The box of the photo and its zoom factor. */
const photoTransform = (page) =>
  page.evaluate(() => {
    const slide = document
      .querySelector('article-viewer')
      .shadowRoot.querySelector('dialog[open] .av-slide:not([inert])');
    const stage = slide.querySelector('.av-slide__stage').getBoundingClientRect();
    const photo = slide.querySelector('picture').getBoundingClientRect();
    const middle = (rect) => [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const [x, y] = middle(photo).map((at, axis) => at - middle(stage)[axis]);
    return {
      scale: photo.width / stage.width,
      x,
      y,
      width: stage.width,
      photoHeight: stage.width / 1.5,
      height: stage.height,
    };
  });

test('a pinch zooms within bounds around its centre, and one finger pans', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const hand = await touch(page);
  await hand.down([155, 400], [235, 400]);
  for (let spread = 40; spread <= 120; spread += 10) await hand.move([195 - spread, 400], [195 + spread, 400]);
  assertNear((await photoTransform(page)).scale, 3, 0.05, 'three times as far apart is three times as large');
  await hand.up([75, 400]);
  await hand.up();
  await waitForAnimations(page);
  const pinched = await photoTransform(page);
  assertNear(pinched.scale, 3, 0.05, 'it stays');
  // One finger pans to the edge, and the photo springs back to it.
  await hand.path([350, 250], [10, 250]);
  await hand.move([-400, 250]);
  await hand.up();
  await waitForAnimations(page);
  const moved = await photoTransform(page);
  assertNear(moved.x, -moved.width, 2, 'its right edge is the stage’s');
  assert.equal(await counter(page).innerText(), '2 / 4', 'panning is not a swipe');
  // Beyond the largest and the smallest zoom.
  await hand.down([185, 400], [205, 400]);
  for (let spread = 10; spread <= 190; spread += 20) await hand.move([195 - spread, 400], [195 + spread, 400]);
  await hand.up([5, 400]);
  await hand.up();
  await waitForAnimations(page);
  assertNear((await photoTransform(page)).scale, 2400 / PHONE.width, 0.1, 'no nearer than its pixels');
  await hand.down([5, 400], [385, 400]);
  for (let spread = 190; spread >= 10; spread -= 20) await hand.move([195 - spread, 400], [195 + spread, 400]);
  await hand.up([185, 400]);
  await hand.up();
  await waitForAnimations(page);
  const whole = await photoTransform(page);
  assert.deepEqual([whole.scale, Math.round(whole.x), Math.round(whole.y)], [1, 0, 0]);
});

test('a double tap zooms into the tapped point, and another one resets', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const hand = await touch(page);
  const twice = async (point) => {
    for (let tap = 0; tap < 2; tap += 1) {
      await hand.down(point);
      await hand.up();
    }
    await waitForAnimations(page);
  };
  await twice([295, 400]);
  const large = await photoTransform(page);
  assertNear(large.scale, 3, 0.01, 'a double tap');
  assertNear(large.x, -200, 2, 'what was 100 from the middle stays there');
  await button(page, 'Whole photo').waitFor();
  await twice([195, 400]);
  assert.equal((await photoTransform(page)).scale, 1);
});

test('a released pan continues with inertia up to the edge of the photo', TOUCH, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await waitForAnimations(page);
  const hand = await touch(page);
  await hand.path([250, 400], [190, 400], 4);
  const before = await photoTransform(page);
  await hand.up();
  await waitForAnimations(page);
  const after = await photoTransform(page);
  assert.ok(after.x < before.x - 5, `${before.x} → ${after.x}`);
  assert.ok(after.x >= -(after.width * (after.scale - 1)) / 2 - 1, 'beyond the edge');
});

test('a mouse swipes, closes by a drag, zooms by a double click, and closes by a click beside the photo', async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const drag = async (from, to) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...from.map((at, axis) => (at + to[axis]) / 2));
    await page.mouse.move(...to);
  };
  await drag([900, 400], [300, 410]);
  await page.mouse.up();
  await waitForPosition(page, '3 / 4');
  await waitForAnimations(page);
  await page.mouse.dblclick(640, 400);
  await waitForAnimations(page);
  const { scale } = await photoTransform(page);
  assert.ok(scale > 1.9, `${scale}`);
  await drag([640, 400], [540, 300]);
  await page.mouse.up();
  await waitForAnimations(page);
  const moved = await photoTransform(page);
  assert.ok(moved.x < -90 && moved.y < -90, JSON.stringify(moved));
  await page.keyboard.press('0');
  await waitForAnimations(page);
  await page.mouse.click(30, 300);
  await waitForClosed(page);
  // Keys work wherever a click has left the focus.
  await page.locator(at.photo).nth(1).click();
  await waitForPosition(page, '2 / 4');
  await page.mouse.click(640, 30);
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 4');
});

test('a wheel with Ctrl zooms at the pointer, without Ctrl it pans, and the page is not zoomed', async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  await page.mouse.move(740, 400);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -30);
  await page.keyboard.up('Control');
  await button(page, 'Whole photo').waitFor();
  const large = await photoTransform(page);
  assert.ok(large.scale > 1.7 && large.x < -20, JSON.stringify(large));
  await page.mouse.wheel(40, 25);
  await page.waitForFunction((x) => {
    const slide = document
      .querySelector('article-viewer')
      .shadowRoot.querySelector('dialog[open] .av-slide:not([inert])');
    const [stage, photo] = ['.av-slide__stage', 'picture'].map((name) =>
      slide.querySelector(name).getBoundingClientRect(),
    );
    return Math.abs(photo.x + photo.width / 2 - stage.x - stage.width / 2 - (x - 40)) < 2;
  }, large.x);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  assert.equal(await counter(page).innerText(), '2 / 4');
});

test('Safari gesture events zoom at the pointer, and the page is not zoomed', async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const gesture = (kind, scale) =>
    page.evaluate(
      ({ kind, scale }) => {
        const stage = document
          .querySelector('article-viewer')
          .shadowRoot.querySelector('dialog[open] .av-slide:not([inert]) picture');
        const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true, composed: true }), {
          scale,
          clientX: 740,
          clientY: 400,
        });
        return stage.dispatchEvent(event);
      },
      { kind, scale },
    );
  for (let turn = 0; turn < 2; turn += 1) {
    // A second gesture starts with scale 1 and must not zoom out.
    for (const [kind, scale] of [
      ['gesturestart', 1],
      ['gesturechange', 1.2],
      ['gesturechange', 1.5],
      ['gestureend', 1.5],
    ]) {
      assert.equal(await gesture(kind, scale), kind === 'gestureend', `${kind} was left to the browser`);
    }
  }
  await button(page, 'Whole photo').waitFor();
  const large = await photoTransform(page);
  assert.ok(large.scale > 2.2 && large.scale < 2.3 && large.x < -20, JSON.stringify(large));
  await gesture('gesturestart', 1);
  for (const scale of [0.8, 0.6, 0.5, 0.4]) await gesture('gesturechange', scale);
  await button(page, 'Whole photo').waitFor({ state: 'detached' });
});

test('keys zoom, pan and reset, and arrow keys change slides afterwards', async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await button(page, 'Whole photo').waitFor();
  await waitForAnimations(page);
  const large = await photoTransform(page);
  assertNear(
    large.scale,
    Math.min(2.25, 2400 / (large.height * 1.5)),
    0.01,
    'two steps, and no nearer than its pixels',
  );
  await page.keyboard.press('ArrowRight');
  await waitForAnimations(page);
  assert.ok((await photoTransform(page)).x < large.x - 50);
  assert.equal(await counter(page).innerText(), '2 / 4', 'an arrow key pans a zoomed photo');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await button(page, 'Zoom in').waitFor();
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 4');
  await button(page, 'Zoom in').click();
  await button(page, 'Whole photo').click();
  await waitForAnimations(page);
  assert.equal((await photoTransform(page)).scale, 1);
});
