// Announcements for screen readers, the slideshow and captions.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { button, counter, photo, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, settle, waitForAnimations, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('each slide is announced once in the language of the article, and a slideshow announces nothing', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene, { attributes: 'lang="ar"' });
  await photo(page, 0).click();
  await waitForPosition(page, '١ / ٥');
  const regions = page.locator('article-viewer [aria-live]');
  assert.equal(await regions.count(), 1);
  await regions.evaluate((region) => {
    window.said = [];
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '٢ / ٥');
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.said), ['٢ / ٥ Caption two.']);
  assert.equal(await regions.locator('span').getAttribute('lang'), 'en');
  assert.equal(await regions.getAttribute('aria-live'), 'polite');
  await page.keyboard.press('s');
  await page.locator('article-viewer [aria-live="off"]').waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('dialog').getAttribute('aria-label'), 'الصور');
});

test('a slideshow advances, can be paused, and ends with the last photo', async (scene) => {
  const { page } = scene;
  // The test controls the clock.
  await page.clock.install();
  await showFivePhotos(scene);
  await photo(page, 2).click();
  await waitForPosition(page, '3 / 5');
  await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
  const show = button(page, 'Slideshow');
  await show.click();
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await waitForPosition(page, '4 / 5');
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="false"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(20_000);
  assert.equal(await counter(page).innerText(), '4 / 5');
  await page.keyboard.press('S');
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await waitForPosition(page, '5 / 5');
  await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
  await page.clock.runFor(5100);
  await page.locator(`${at.lightbox} [aria-pressed="false"][aria-label="Slideshow"]`).waitFor();
  assert.equal(await counter(page).innerText(), '5 / 5');
});

test('captions can be hidden, and the preference is stored', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  const caption = page.locator(`${at.lightbox} .av-slide:not([inert]) figcaption`);
  await photo(page, 0).click();
  await caption.waitFor();
  await page.keyboard.press('i');
  await caption.waitFor({ state: 'detached' });
  assert.deepEqual((await waitForEvent(page, 'av-settings')).detail, { captions: false });
  await page.reload();
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  assert.equal(await caption.count(), 0);
  await button(page, 'Caption').click();
  await caption.waitFor();
  assert.deepEqual((await waitForEvent(page, 'av-settings')).detail, { captions: true });
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('without storage captions are shown and no error occurs', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await page.keyboard.press('i');
  await page.locator(`${at.lightbox} figcaption`).first().waitFor({ state: 'detached' });
});

test('a slideshow stops when the reader zooms', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await waitForAnimations(page);
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="true"]`).nth(1).waitFor();
  await page.keyboard.press('+');
  await button(page, 'Whole photo').waitFor();
  assert.equal(
    await page.locator(`${at.lightbox} [aria-pressed="true"]`).count(),
    1,
    'only the captions are switched on',
  );
});
