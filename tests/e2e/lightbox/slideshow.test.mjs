// The slideshow of the lightbox.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { button, counter, photo, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();

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
