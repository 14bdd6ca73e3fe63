// Fingers, a mouse and a wheel on an enlarged photo: real touch events, by the browser's own protocol.
import assert from 'node:assert/strict';
import { image, picture, story } from './articles.mjs';
import { button, counter, gone, position } from './lightbox.mjs';
import { at, inBrowser, PHONE, settle, still } from './page.mjs';

const test = inBrowser();
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };

/** Four photos, the second one opened and at rest; one that is `missing` does not come. */
async function opened({ host, page, server }, inLanguage = 'en', attributes = '', missing = '') {
  const names = ['crimson', 'seagreen', 'navy', 'orange'];
  for (const name of names)
    server.route(`/${name}.svg`, name === missing ? { status: 404 } : picture(name, 2400, 1600));
  const body = names.map((name) =>
    image(`/${name}.svg`, { id: name, width: 2400, height: 1600, caption: `It is ${name}.` }),
  );
  server.route('/a.json', story('Photos', { inLanguage, body }));
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.photo).nth(1).click();
  await page
    .locator(`${at.lightbox} .av-slide_after`)
    .locator('img, .av-slide__missing')
    .waitFor({ state: 'attached' });
  await still(page);
}

/** Where the photo is drawn, and how many times as large as where it is whole. */
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

/** A hand of real fingers; each is a list of points, and all lists are of one length. */
async function fingers(page) {
  const protocol = await page.context().newCDPSession(page);
  // A busy machine may take its time; these fingers do not.
  let timestamp = Date.now() / 1000;
  const send = (type, points) => {
    timestamp += 0.016;
    return protocol.send('Input.dispatchTouchEvent', {
      type,
      timestamp,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  };
  return {
    async down(...points) {
      await send('touchStart', points);
    },
    async move(...points) {
      await send('touchMove', points);
      // The browser hands on what fingers do once for each frame.
      await settle(page);
    },
    async up(...left) {
      await send('touchEnd', left);
    },
    async path(from, to, steps = 8) {
      await this.down(from);
      for (let step = 1; step <= steps; step += 1) {
        await this.move(from.map((at, axis) => at + ((to[axis] - at) * step) / steps));
      }
    },
  };
}

const MIDDLE = [195, 400];
const near = (a, b, within, what) => assert.ok(Math.abs(a - b) <= within, `${what}: ${a} is not ${b}`);

test('a swipe goes to the next photo and back, and at the end springs back', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene);
  const hand = await fingers(page);
  await hand.path([300, 400], [60, 410]);
  const { x } = await page.locator(`${at.lightbox} .av-slide_after`).boundingBox();
  near(x, PHONE.width - 240, 2, 'the next one does not follow the finger');
  await hand.up();
  await position(page, '3 / 4');
  await hand.path([60, 400], [330, 390]);
  await hand.up();
  await position(page, '2 / 4');
  await page.keyboard.press('End');
  await position(page, '4 / 4');
  await still(page);
  await hand.path([300, 400], [60, 400]);
  const last = await page.locator(`${at.lightbox} .av-slide:not([inert])`).boundingBox();
  near(last.x, -240 * 0.35, 2, 'the last one does not resist');
  await hand.up();
  await still(page);
  assert.equal(await counter(page).innerText(), '4 / 4');
  near((await page.locator(`${at.lightbox} .av-slide:not([inert])`).boundingBox()).x, 0, 1, 'it did not spring back');
});

test('a swipe that turns back changes nothing', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene);
  const hand = await fingers(page);
  await hand.path([300, 400], [240, 400]);
  await hand.move([290, 400]);
  await hand.move([299, 400]);
  await hand.up();
  await still(page);
  assert.equal(await counter(page).innerText(), '2 / 4');
});

test('in an Arabic article the next photo comes from the left', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene, 'ar');
  assert.ok((await page.locator(`${at.lightbox} .av-slide_after`).boundingBox()).x < 0);
  const hand = await fingers(page);
  await hand.path([60, 400], [330, 400]);
  await hand.up();
  await position(page, '٣ / ٤');
});

test('a swipe down closes, and the page is seen behind it on the way', TOUCH, async (scene) => {
  const { page } = scene;
  await opened(scene);
  const hand = await fingers(page);
  await hand.path(MIDDLE, [200, 480]);
  const opacity = await page
    .locator(`${at.lightbox} .av-lightbox__shade`)
    .evaluate((shade) => Number(getComputedStyle(shade).opacity));
  assert.ok(opacity > 0.3 && opacity < 0.95, `the shade has ${opacity}`);
  await page.waitForFunction(() => {
    const dialog = document.querySelector('article-viewer').shadowRoot.querySelector('dialog[open]');
    return [...dialog.querySelectorAll('.av-lightbox__bar, .av-slide__caption, .av-strip')].every(
      (bar) => getComputedStyle(bar).opacity === '0',
    );
  });
  await hand.move([200, 620]);
  await hand.up();
  await gone(page);
});

test('two fingers enlarge what lies between them, within bounds, and one finger moves it', TOUCH, async (scene) => {
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
  // One finger moves it as far as its edge, where it springs back to.
  await hand.path([350, 250], [10, 250]);
  await hand.move([-400, 250]);
  await hand.up();
  await still(page);
  const moved = await drawn(page);
  near(moved.x, -moved.width, 2, 'its right edge is the stage’s');
  assert.equal(await counter(page).innerText(), '2 / 4', 'moving is no swipe');
  // Far too near, and far too far.
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

test('two taps enlarge the place that was tapped, and two more show the whole again', TOUCH, async (scene) => {
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

test('a photo that is thrown flies on, and no farther than its edge', TOUCH, async (scene) => {
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
  assert.ok(after.x >= -(after.width * (after.scale - 1)) / 2 - 1, 'beyond its edge');
});

test('a mouse swipes, takes the photo away, enlarges it by two clicks, and closes beside it', async (scene) => {
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
  // The keys are heard wherever a click has left the focus.
  await page.locator(at.photo).nth(1).click();
  await position(page, '2 / 4');
  await page.mouse.click(640, 30);
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 4');
});

test('a wheel with the control key enlarges what is under it, without it moves it, and the page does not grow', async (scene) => {
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

test('two fingers beside the screen, as Safari tells of them, enlarge what is under the pointer, and the page does not grow', async (scene) => {
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
    // The second time it begins at one again, and is not taken for a step back.
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

test('keys enlarge, move and show the whole, and arrows walk again after', async (scene) => {
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
  assert.equal(await counter(page).innerText(), '2 / 4', 'an arrow moves what is near');
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

test('a photo opens from its place and closes to it', async (scene) => {
  const { page } = scene;
  await opened(scene);
  await page.keyboard.press('Escape');
  await gone(page);
  await still(page);
  /** Opens or closes, and tells where the photo is drawn at the very first moment. */
  const flight = (act) =>
    page.evaluate(async (act) => {
      const root = document.querySelector('article-viewer').shadowRoot;
      const small = root.querySelectorAll('.av-photo')[1];
      const { x, y, width } = small.getBoundingClientRect();
      if (act === 'open') small.click();
      else root.querySelector('dialog[open] .av-lightbox__close').click();
      const flying = () =>
        root
          .getAnimations()
          .find(
            ({ transitionProperty, effect }) =>
              transitionProperty === 'transform' && effect.target.localName === 'picture',
          );
      while (!flying()) await new Promise(requestAnimationFrame);
      const flown = flying();
      flown.pause();
      flown.currentTime = 0;
      const { x: startX, y: startY } = flown.effect.target.getBoundingClientRect();
      flown.currentTime = act === 'open' ? 0 : flown.effect.getComputedTiming().endTime - 0.01;
      const target = flown.effect.target;
      const stage = target.getBoundingClientRect();
      const scale = stage.width / target.offsetWidth;
      const photo = Math.min(target.offsetWidth, target.offsetHeight * 1.5) * scale;
      flown.play();
      return {
        start: [startX, startY],
        scrolled: scrollY,
        from: [x, y, width],
        at: [stage.x + (stage.width - photo) / 2, stage.y + (stage.height - photo / 1.5) / 2, photo],
      };
    }, act);
  for (const act of ['open', 'close']) {
    const whole =
      act === 'close' && (await page.locator(`${at.lightbox} .av-slide:not([inert]) picture`).boundingBox());
    const { start, scrolled, from, at: reached } = await flight(act);
    assert.ok(scrolled > 0, 'a page that is scrolled is the harder one');
    if (whole) start.forEach((place, axis) => near(place, [whole.x, whole.y][axis], 2, 'it jumps before it flies'));
    from.forEach((place, axis) => near(reached[axis], place, 4, `${act} ${axis}`));
    await still(page);
  }
  await gone(page);
});

test('with reduced motion nothing flies and nothing slides', { reducedMotion: 'reduce' }, async (scene) => {
  const { page } = scene;
  await opened(scene);
  const moving = () => page.evaluate(() => document.querySelector('article-viewer').shadowRoot.getAnimations().length);
  assert.equal(await moving(), 0);
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 4');
  assert.equal(await moving(), 0);
  await page.keyboard.press('Escape');
  await gone(page);
  assert.equal(await moving(), 0);
  assert.equal(await page.locator('dialog').isVisible(), false);
});

test('a finger beside a film turns or takes it away, and one on it is the player’s', TOUCH, async (scene) => {
  const { host, page, server } = scene;
  for (const name of ['one', 'two']) server.route(`/${name}.svg`, picture('teal'));
  const film = { type: 'video', contentUrl: '/film.mp4', width: 1280, height: 720 };
  server.route('/a.json', story('A film', { body: [image('/one.svg'), film, image('/two.svg')] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  const open = async () => {
    await page.locator('.av-media__enlarge').click();
    await position(page, '2 / 3');
    await still(page);
  };
  await open();
  const hand = await fingers(page);
  const { y, height } = await page.locator(`${at.lightbox} video`).boundingBox();
  await hand.path([300, y + height / 3], [60, y + height / 3]);
  await hand.up();
  await settle(page);
  assert.equal(await counter(page).innerText(), '2 / 3');
  await hand.path([300, y - 80], [60, y - 80]);
  await hand.up();
  await position(page, '3 / 3');
  await page.keyboard.press('Escape');
  await gone(page);
  await open();
  await hand.path([200, y + height + 30], [200, y + height + 330]);
  await hand.up();
  await gone(page);
  assert.equal(server.count('/film.mp4'), 0);
});

test(
  'a photo that did not come is swiped and pulled like any other, and no enlarged neighbour lies over it',
  TOUCH,
  async (scene) => {
    const { page, expect } = scene;
    expect(/navy/);
    await opened(scene, 'en', '', 'navy');
    for (const key of ['+', '+', 'Enter']) {
      if (key === 'Enter') await button(page, 'Next photo').click();
      else await page.keyboard.press(key);
    }
    await position(page, '3 / 4');
    await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__missing`).waitFor();
    await still(page);
    const { width } = await page.locator(`${at.lightbox} .av-slide_before picture`).boundingBox();
    assert.ok(width <= PHONE.width + 1, `the neighbour is ${width} wide`);
    const hand = await fingers(page);
    await hand.path([300, 600], [60, 600]);
    await hand.up();
    await position(page, '4 / 4');
    await hand.path([60, 600], [330, 600]);
    await hand.up();
    await position(page, '3 / 4');
    await still(page);
    await hand.path([195, 560], [195, 800]);
    await hand.up();
    await gone(page);
  },
);
