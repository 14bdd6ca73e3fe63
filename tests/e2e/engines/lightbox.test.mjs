// The lightbox in Chromium, Firefox and WebKit, by keyboard and by mouse.
import assert from 'node:assert/strict';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { inEveryEngine } from '../support/engine.mjs';

const COUNTER = 'dialog[open] .av-lightbox__counter';
const PHOTO = 'button[part~="photo"]';

inEveryEngine((test) => {
  test('the keyboard opens a photo, goes through the others, and returns', async ({ page, server }) => {
    await openArticle(page, server);
    await page.evaluate((selector) => window.view(selector).focus(), PHOTO);
    await page.press('Enter');
    await page.see(COUNTER, '1 / 3');
    await page.press('ArrowRight');
    await page.see(COUNTER, '2 / 3');
    await page.press('End');
    await page.see(COUNTER, '3 / 3');
    await page.press('Escape');
    await page.waitFor(() => window.view('dialog:not([open])') && !window.view('dialog[open]'));
    const names = await page.evaluate(() => window.view('h1').getRootNode().activeElement.getAttribute('part'));
    assert.match(names ?? '', /photo/);
  });

  test('the mouse opens a photo, drags to the next one, zooms and closes', async ({ page, server }) => {
    await openArticle(page, server);
    await page.click(PHOTO);
    await page.see(COUNTER, '1 / 3');
    await page.waitFor(() => window.view('.av-slide_after'));
    const { x, y } = await page.waitFor(() => {
      const img = window.view('dialog[open] .av-slide:not([inert]) img');
      const still = window
        .view('dialog')
        .getAnimations({ subtree: true })
        .every(({ playState }) => playState !== 'running');
      const { left, top, width, height } = img?.getBoundingClientRect() ?? {};
      return still && width > 100 && { x: left + width / 2, y: top + height / 2 };
    });
    await page.drag([
      [x + 150, y],
      [x + 100, y],
      [x, y],
      [x - 100, y],
      [x - 200, y],
    ]);
    await page.see(COUNTER, '2 / 3');
    await page.press('+');
    await page.waitFor(
      () =>
        new DOMMatrix(getComputedStyle(window.zoomed()).transform).a > 1.1 ||
        window.zoomed().getBoundingClientRect().width > innerWidth * 0.9,
    );
    await page.press('0');
    await page.click('dialog[open] .av-lightbox__close, dialog[open] [aria-label="Close"]');
    await page.waitFor(() => !window.view('dialog[open]'));
  });
});

async function openArticle(page, server) {
  const names = ['crimson', 'seagreen', 'navy'];
  for (const name of names) server.route(`/${name}.svg`, svgImage(name));
  const body = names.map((name) => imageJson(`/${name}.svg`, { id: name, caption: `It is ${name}.` }));
  server.route('/a.json', articleJson('Photos', { body }));
  await page.host('<article-viewer src="/a.json"></article-viewer>', {
    head: `<script>window.zoomed = () => view('dialog[open] .av-slide:not([inert]) img')</script>`,
  });
  await page.see(PHOTO);
}
