// Zooming and panning by touch, mouse, wheel, trackpad and keys.
import assert from 'node:assert/strict';
import { fingers, near, opened, TOUCH } from '../support/gestures.mjs';
import { button, counter, gone, position } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, still } from '../support/page.mjs';

const test = inBrowser();

/** The box of the photo and its zoom factor. */
const drawn = (page) =>
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
  await opened(scene);
  const hand = await fingers(page);
  await hand.down([155, 400], [235, 400]);
  for (let spread = 40; spread <= 120; spread += 10) await hand.move([195 - spread, 400], [195 + spread, 400]);
  near((await drawn(page)).scale, 3, 0.05, 'three times as far apart is three times as large');
  await hand.up([75, 400]);
  await hand.up();
  await still(page);
  const pinched = await drawn(page);
  near(pinched.scale, 3, 0.05, 'it stays');
  // One finger pans to the edge, and the photo springs back to it.
  await hand.path([350, 250], [10, 250]);
  await hand.move([-400, 250]);
  await hand.up();
  await still(page);
  const moved = await drawn(page);
  near(moved.x, -moved.width, 2, 'its right edge is the stage’s');
  assert.equal(await counter(page).innerText(), '2 / 4', 'panning is not a swipe');
  // Beyond the largest and the smallest zoom.
  await hand.down([185, 400], [205, 400]);
  for (let spread = 10; spread <= 190; spread += 20) await hand.move([195 - spread, 400], [195 + spread, 400]);
  await hand.up([5, 400]);
  await hand.up();
  await still(page);
  near((await drawn(page)).scale, 2400 / PHONE.width, 0.1, 'no nearer than its pixels');
  await hand.down([5, 400], [385, 400]);
  for (let spread = 190; spread >= 10; spread -= 20) await hand.move([195 - spread, 400], [195 + spread, 400]);
  await hand.up([185, 400]);
  await hand.up();
  await still(page);
  const whole = await drawn(page);
  assert.deepEqual([whole.scale, Math.round(whole.x), Math.round(whole.y)], [1, 0, 0]);
});

test('a double tap zooms into the tapped point, and another one resets', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene);
  const hand = await fingers(page);
  const twice = async (point) => {
    for (let tap = 0; tap < 2; tap += 1) {
      await hand.down(point);
      await hand.up();
    }
    await still(page);
  };
  await twice([295, 400]);
  const large = await drawn(page);
  near(large.scale, 3, 0.01, 'a double tap');
  near(large.x, -200, 2, 'what was 100 from the middle stays there');
  await button(page, 'Whole photo').waitFor();
  await twice([195, 400]);
  assert.equal((await drawn(page)).scale, 1);
});

test('a released pan continues with inertia up to the edge of the photo', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await still(page);
  const hand = await fingers(page);
  await hand.path([250, 400], [190, 400], 4);
  const before = await drawn(page);
  await hand.up();
  await still(page);
  const after = await drawn(page);
  assert.ok(after.x < before.x - 5, `${before.x} → ${after.x}`);
  assert.ok(after.x >= -(after.width * (after.scale - 1)) / 2 - 1, 'beyond the edge');
});

test('a mouse swipes, closes by a drag, zooms by a double click, and closes by a click beside the photo', async (scene) => {
  const { page } = scene;
  await opened(scene);
  const drag = async (from, to) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...from.map((at, axis) => (at + to[axis]) / 2));
    await page.mouse.move(...to);
  };
  await drag([900, 400], [300, 410]);
  await page.mouse.up();
  await position(page, '3 / 4');
  await still(page);
  await page.mouse.dblclick(640, 400);
  await still(page);
  const { scale } = await drawn(page);
  assert.ok(scale > 1.9, `${scale}`);
  await drag([640, 400], [540, 300]);
  await page.mouse.up();
  await still(page);
  const moved = await drawn(page);
  assert.ok(moved.x < -90 && moved.y < -90, JSON.stringify(moved));
  await page.keyboard.press('0');
  await still(page);
  await page.mouse.click(30, 300);
  await gone(page);
  // Keys work wherever a click has left the focus.
  await page.locator(at.photo).nth(1).click();
  await position(page, '2 / 4');
  await page.mouse.click(640, 30);
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 4');
});

test('a wheel with Ctrl zooms at the pointer, without Ctrl it pans, and the page is not zoomed', async (scene) => {
  const { page } = scene;
  await opened(scene);
  await page.mouse.move(740, 400);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -30);
  await page.keyboard.up('Control');
  await button(page, 'Whole photo').waitFor();
  const large = await drawn(page);
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
  await opened(scene);
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
  const large = await drawn(page);
  assert.ok(large.scale > 2.2 && large.scale < 2.3 && large.x < -20, JSON.stringify(large));
  await gesture('gesturestart', 1);
  for (const scale of [0.8, 0.6, 0.5, 0.4]) await gesture('gesturechange', scale);
  await button(page, 'Whole photo').waitFor({ state: 'detached' });
});

test('keys zoom, pan and reset, and arrow keys change slides afterwards', async (scene) => {
  const { page } = scene;
  await opened(scene);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await button(page, 'Whole photo').waitFor();
  await still(page);
  const large = await drawn(page);
  near(large.scale, Math.min(2.25, 2400 / (large.height * 1.5)), 0.01, 'two steps, and no nearer than its pixels');
  await page.keyboard.press('ArrowRight');
  await still(page);
  assert.ok((await drawn(page)).x < large.x - 50);
  assert.equal(await counter(page).innerText(), '2 / 4', 'an arrow key pans a zoomed photo');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await button(page, 'Zoom in').waitFor();
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 4');
  await button(page, 'Zoom in').click();
  await button(page, 'Whole photo').click();
  await still(page);
  assert.equal((await drawn(page)).scale, 1);
});
