// Slides with video and audio: zoom, slideshow, addresses and size.
import assert from 'node:assert/strict';
import { waitForPosition } from '../support/lightbox.mjs';
import { assertNoMediaRequests, currentSlide, enlargeButton, showMedia } from '../support/media.mjs';
import { at, inBrowser, PHONE, settle, waitForAnimations, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('media cannot be zoomed', async (scene) => {
  const { page } = scene;
  await showMedia(scene);
  await enlargeButton(page, 0).click();
  await waitForPosition(page, '2 / 4');
  const zoom = page.locator(at.lightbox).getByRole('button', { name: 'Zoom in' });
  assert.equal(await zoom.getAttribute('aria-disabled'), 'true');
  const width = async () => Math.round((await currentSlide(page).locator('video').boundingBox()).width);
  const before = await width();
  await page.keyboard.press('+');
  await settle(page);
  assert.equal(await width(), before);
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '1 / 4');
  assert.equal(await zoom.getAttribute('aria-disabled'), null);
});

test('a slideshow skips media', async (scene) => {
  const { page } = scene;
  await page.clock.install();
  await showMedia(scene);
  await page.locator(at.photo).first().click();
  await waitForPosition(page, '1 / 4');
  await currentSlide(page)
    .locator('img')
    .evaluate((img) => img.decode());
  await page.locator(`${at.lightbox} .av-strip img`).first().waitFor({ state: 'attached' });
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await waitForPosition(page, '4 / 4');
});

test('a video has an address of its own', async (scene) => {
  const { page, server } = scene;
  await showMedia(scene, 'address="hash"');
  await enlargeButton(page, 0).click();
  await waitForPosition(page, '2 / 4');
  const link = page.url();
  assert.match(new URL(link).hash, /^#\/photo\/[0-9a-f]{8}\/article\/a\.json$/);
  await page.goto('about:blank');
  await page.goto(link);
  await waitForPosition(page, '2 / 4');
  assert.equal((await waitForEvent(page, 'av-lightbox')).detail.kind, 'video');
  assertNoMediaRequests(server);
});

test('a player fits into the window of a phone, in portrait and landscape', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await showMedia(scene, 'lang="ar"');
  await enlargeButton(page, 0).click();
  await waitForPosition(page, '٢ / ٤');
  const { x, width, height } = await currentSlide(page).locator('video').boundingBox();
  assert.deepEqual([Math.round(x), Math.round(width), Math.round(height)], [0, 390, 219]);
  // In right-to-left text the slides run to the left.
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '٣ / ٤');
  await waitForAnimations(page);
  const sound = await currentSlide(page).locator('audio').boundingBox();
  assert.ok(sound.x >= 0 && sound.x + sound.width <= 390);
});
