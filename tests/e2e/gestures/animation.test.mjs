// Animations of the lightbox.
import assert from 'node:assert/strict';
import { assertNear, openSecondPhoto } from '../support/gestures.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();

test('a photo opens from its thumbnail and closes to it', async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await waitForAnimations(page);
  /** Opens or closes the lightbox, and returns the box of the photo in the first frame. */
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
    assert.ok(scrolled > 0, 'the page must be scrolled');
    for (const axis of start.keys())
      if (whole) assertNear(start[axis], [whole.x, whole.y][axis], 2, 'it jumps before the animation');
    for (const axis of from.keys()) assertNear(reached[axis], from[axis], 4, `${act} ${axis}`);
    await waitForAnimations(page);
  }
  await waitForClosed(page);
});

test('with reduced motion nothing is animated', { reducedMotion: 'reduce' }, async (scene) => {
  const { page } = scene;
  await openSecondPhoto(scene);
  const moving = () => page.evaluate(() => document.querySelector('article-viewer').shadowRoot.getAnimations().length);
  assert.equal(await moving(), 0);
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 4');
  assert.equal(await moving(), 0);
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  assert.equal(await moving(), 0);
  assert.equal(await page.locator('dialog').isVisible(), false);
});
