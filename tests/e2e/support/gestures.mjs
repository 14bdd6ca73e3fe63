// An open lightbox for gestures, and touch events by the DevTools protocol.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from './articles.mjs';
import { at, PHONE, settle, waitForAnimations } from './page.mjs';

export const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };

/** Opens the second of four photos and waits for its animation. The photo `missing` is not served. */
export async function openSecondPhoto({ host, page, server }, inLanguage = 'en', attributes = '', missing = '') {
  const names = ['crimson', 'seagreen', 'navy', 'orange'];
  for (const name of names)
    server.route(`/${name}.svg`, name === missing ? { status: 404 } : svgImage(name, 2400, 1600));
  const body = names.map((name) =>
    imageJson(`/${name}.svg`, { id: name, width: 2400, height: 1600, caption: `It is ${name}.` }),
  );
  server.route('/a.json', articleJson('Photos', { inLanguage, body }));
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.photo).nth(1).click();
  await page
    .locator(`${at.lightbox} .av-slide_after`)
    .locator('img, .av-slide__missing')
    .waitFor({ state: 'attached' });
  await waitForAnimations(page);
}

/** Dispatches touch events. Each finger is a list of points, and all lists have the same length. */
export async function touch(page) {
  const protocol = await page.context().newCDPSession(page);
  // The timestamps are fixed, because a busy machine would distort the velocity.
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
      // The browser dispatches touch moves once per animation frame.
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

export const assertNear = (a, b, within, what) => assert.ok(Math.abs(a - b) <= within, `${what}: ${a} is not ${b}`);
