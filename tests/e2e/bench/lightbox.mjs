// Measures the interactions of the lightbox with CPU throttling of 4, and the frames of a swipe.
import { availableParallelism, cpus } from 'node:os';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { at, launch, PHONE, waitForAnimations } from '../support/page.mjs';
import { serve } from '../support/server.mjs';
import { median, time, watch } from './time.mjs';

const TURNS = 20;
const SLOWER = 4;
const PAN = 2000;
const MANY = 500;

async function answers(browser, url, photos) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page
    .locator(at.photo)
    .nth(photos - 1)
    .waitFor();
  await page
    .locator(`${at.photo} img`)
    .first()
    .evaluate((img) => img.decode());
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = { open: [], next: [], close: [] };
  for (let turn = -1; turn < TURNS; turn += 1) {
    const once = {
      open: await time(page, () => page.locator(at.photo).nth(1).click()),
    };
    await page.locator(`${at.lightbox} .av-slide_after img`).evaluate((img) => img.decode());
    await waitForAnimations(page);
    once.next = await time(page, () => page.keyboard.press('ArrowRight'));
    await waitForAnimations(page);
    once.close = await time(page, () => page.keyboard.press('Escape'));
    await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
    await waitForAnimations(page);
    await page.evaluate(() => scrollTo(0, 0));
    // The first round warms up the program and is not counted.
    if (turn >= 0) for (const [name, list] of Object.entries(times)) list.push(once[name]);
  }
  await context.close();
  return Object.entries(times)
    .map(([name, list]) => `${name} ${median(list)} ms`)
    .join(', ');
}

async function frames(browser, origin) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.locator(at.photo).nth(1).click();
  await page.locator(`${at.lightbox} .av-slide:not([inert]) img`).evaluate((img) => img.decode());
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('+');
  await waitForAnimations(page);
  const protocol = await context.newCDPSession(page);
  const send = (type, points) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [{ x: 195, y: 300 }]);
  const counted = page.evaluate(
    (PAN) =>
      new Promise((done) => {
        const photo = document
          .querySelector('article-viewer')
          .shadowRoot.querySelector('dialog[open] .av-slide:not([inert]) picture');
        let [frames, moved, before, start] = [0, 0, '', undefined];
        const look = (now) => {
          start ??= now;
          if (now - start >= PAN)
            return done({ frames: (frames * 1000) / (now - start), moved: (moved * 1000) / (now - start) });
          frames += 1;
          if (photo.style.transform !== before) moved += 1;
          before = photo.style.transform;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    PAN,
  );
  const from = Date.now();
  while (Date.now() - from < PAN + 100) {
    const turn = (Date.now() - from) / 300;
    await send('touchMove', [{ x: 195 + 90 * Math.sin(turn), y: 300 + 40 * Math.cos(turn) }]);
  }
  await send('touchEnd', []);
  const { frames, moved } = await counted;
  await context.close();
  return `${Math.round(frames)} frames a second, in ${Math.round(moved)} of them the photo has moved`;
}

const server = await serve();
const browser = await launch();
try {
  const here = `this machine: ${availableParallelism()} × ${cpus()[0].model.trim()}, Chromium ${browser.version()}`;
  const images = Array.from({ length: MANY }, (_, index) => imageJson(`/p.svg?${index}`));
  server.route('/p.svg', svgImage());
  server.route('/many.json', articleJson('Many', { body: images }));
  server.route('/many/', {
    body: '<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script><article-viewer src="/many.json"></article-viewer>',
    type: 'text/html; charset=utf-8',
  });
  for (const [path, photos] of [
    ['/', 5],
    ['/many/', MANY],
  ]) {
    const times = await answers(browser, `${server.origin}${path}`, photos);
    console.log(
      `lightbox of ${photos} photos, CPU ${SLOWER}× slower, ${PHONE.width}×${PHONE.height}, to the next paint, medians of ${TURNS}: ${times} (${here})`,
    );
  }
  console.log(`lightbox, panning with one finger, unthrottled: ${await frames(browser, server.origin)} (${here})`);
} finally {
  await browser.close();
  await server.close();
}
