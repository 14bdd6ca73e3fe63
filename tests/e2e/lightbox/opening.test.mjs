// Opening and closing the lightbox, and the page behind it.
import assert from 'node:assert/strict';
import { describeFocus, focusedElement } from '../support/focus.mjs';
import { CURRENT_SLIDE, photo, showThreePhotos, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, REFERENCE_HEADLINE, settle, waitForAnimations, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('a click on a photo opens it with caption, credit and position', async ({ app, page, server }) => {
  await app();
  // The test delays the large rendition.
  const gate = server.hold(/footbridge-(1200|1600)\.avif$/);
  const small = await photo(page, 1).locator('img').boundingBox();
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  await gate.arrived;
  assert.equal(await page.locator(`${at.lightbox} img`).count(), 1, 'more than the opened photo is loaded');
  gate.release();
  const img = page.locator(`${CURRENT_SLIDE} img`);
  assert.deepEqual(await page.locator(`${CURRENT_SLIDE} figcaption > *`).allInnerTexts(), [
    '白色拱桥横跨清渚河，桥头老柳是河道改造时特意留下的。',
    '摄影：周禾',
  ]);
  await img.evaluate((img) => img.decode());
  assert.match(await img.evaluate((img) => img.currentSrc), /footbridge-\d+\.avif$/);
  const large = await img.boundingBox();
  assert.ok(large.width > small.width * 1.5, `${small.width} → ${large.width}`);
});

test('on a phone the opened photo and its caption fit into the window', { viewport: PHONE }, async ({ app, page }) => {
  await app();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  await waitForAnimations(page);
  for (const part of [
    `${CURRENT_SLIDE} img`,
    `${CURRENT_SLIDE} figcaption`,
    `${at.lightbox} .av-lightbox__close`,
    `${at.lightbox} .av-lightbox__next`,
    `${at.lightbox} .av-strip`,
  ]) {
    const box = await page.locator(part).boundingBox();
    assert.ok(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= PHONE.width + 0.5 && box.y + box.height <= PHONE.height + 0.5,
      `${part}: ${JSON.stringify(box)}`,
    );
  }
});

test('Enter opens a photo with the focus inside, and Escape returns the focus to it', async ({ app, page }) => {
  await app();
  await photo(page, 2).focus();
  await page.keyboard.press('Enter');
  await waitForPosition(page, '3 / 5');
  assert.equal((await describeFocus(page)).inLightbox, true);
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  const back = await focusedElement(page);
  assert.equal(await back.evaluate((element, photo) => element === photo, await photo(page, 2).elementHandle()), true);
});

test('the page does not scroll while a photo is open', async ({ app, page }) => {
  await app();
  await page.evaluate(() => scrollTo(0, 300));
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  const before = await page.evaluate(() => scrollY);
  const wheel = async () => {
    // The listener must be installed before the wheel event, because both use separate channels.
    await page.evaluate(() => {
      window.wheeled = new Promise((done) => {
        addEventListener('wheel', () => done(), { once: true, passive: true });
      });
    });
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => window.wheeled);
  };
  await wheel();
  for (const key of ['PageDown', 'ArrowDown']) await page.keyboard.press(key);
  await settle(page);
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  assert.equal(await page.evaluate(() => scrollY), before, 'closing moved the page');
  await wheel();
  await page.waitForFunction((before) => scrollY > before, before);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
});

test('the host’s own overflow style is restored after the lightbox', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await page.evaluate(() => {
    document.documentElement.style.overflow = 'clip';
  });
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 3');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await waitForEvent(page, 'av-lightbox', 2);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), 'clip');
});

test('Back closes an open photo, and the page scrolls again', async ({ app, page }) => {
  await app();
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.cardLink).first().click();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 2');
  await page.goBack();
  await waitForClosed(page);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await waitForClosed(page);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
  await page.goBack();
  await page.locator(at.headline, { hasText: REFERENCE_HEADLINE }).waitFor();
});

test('removing the element while a photo is open lets the page scroll again', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 3');
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), 'hidden');
  await page.locator('article-viewer').evaluate((viewer) => viewer.remove());
  await page.waitForFunction(() => document.documentElement.style.overflow === '');
});

test('moving the element while a photo is open keeps it on top or closes it', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 3');
  await page.evaluate(() => {
    const main = document.createElement('main');
    document.body.append(main);
    main.append(document.querySelector('article-viewer'));
  });
  await settle(page);
  const state = await page.evaluate(() => {
    const dialog = document.querySelector('article-viewer').shadowRoot.querySelector('dialog');
    return {
      modal: dialog.matches(':modal'),
      open: dialog.open,
      locked: document.documentElement.style.overflow === 'hidden',
    };
  });
  assert.deepEqual(state, { modal: state.modal, open: state.modal, locked: state.modal });
});
