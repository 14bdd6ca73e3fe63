// Galleries as a strip: scroll buttons, keyboard and touch.
import assert from 'node:assert/strict';
import { gallery, near, showInWidth, WINDOW } from '../support/gallery.mjs';
import { at, inBrowser, PHONE } from '../support/page.mjs';
import { photos } from '../support/photos.mjs';

const test = inBrowser();

for (const [lang, sign] of [
  ['en', 1],
  ['ar', -1],
]) {
  test(`a strip has scroll buttons for the mouse: ${lang}`, {
    viewport: WINDOW,
  }, async (scene) => {
    const { page, server } = scene;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await showInWidth(scene, 390, [gallery(photos('lllll', { server, language: lang }))], { inLanguage: lang });
    const strip = page.locator('.av-gallery__rows');
    const [back, on] = [page.locator('[data-turn="back"]'), page.locator('[data-turn="on"]')];
    const left = () => strip.evaluate((strip) => strip.scrollLeft);
    const first = await page.locator(at.photo).first().boundingBox();
    assert.ok(near(sign > 0 ? first.x : 390 - first.x - first.width, 22, 2), JSON.stringify(first));
    await on.click();
    await page.waitForFunction(
      (sign) =>
        document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft * sign > 200,
      sign,
    );
    const moved = await left();
    await on.click();
    await page.waitForFunction(
      ({ moved, sign }) =>
        document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft * sign >
        moved * sign + 200,
      { moved, sign },
    );
    await back.click();
    await back.click();
    await page.waitForFunction(
      () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft === 0,
    );
    // The button backwards stands at the start of the line.
    const [a, b] = [await back.boundingBox(), await on.boundingBox()];
    assert.ok((b.x - a.x) * sign > 200);
    assert.equal(await page.locator(at.lightbox).count(), 0, 'the button opened a photo');
  });
}

test('Tab moves through the photos of a strip, and the strip scrolls', async (scene) => {
  await showInWidth(scene, 390, [gallery(photos('lllll', { server: scene.server }))]);
  const { page } = scene;
  await page.locator(at.photo).first().focus();
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Tab');
  await page.waitForFunction(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const { left, right } = root.activeElement.getBoundingClientRect();
    return root.activeElement === root.querySelectorAll('button[part~="photo"]')[3] && left >= 0 && right <= 390;
  });
});

test('a touch screen has no scroll buttons', {
  viewport: PHONE,
  hasTouch: true,
  isMobile: true,
}, async (scene) => {
  await showInWidth(scene, 390, [gallery(photos('lllll', { server: scene.server }))]);
  assert.equal(await scene.page.locator('[data-turn]').count(), 2);
  assert.equal(await scene.page.locator('[data-turn]:visible').count(), 0);
});
