// Slides with video and audio: zoom, slideshow, addresses and size.
import assert from 'node:assert/strict';
import { position } from '../support/lightbox.mjs';
import { enlarge, here, mixed, untouched } from '../support/media.mjs';
import { at, event, inBrowser, PHONE, settle, still } from '../support/page.mjs';

const test = inBrowser();

test('media cannot be zoomed', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  await enlarge(page, 0).click();
  await position(page, '2 / 4');
  const zoom = page.locator(at.lightbox).getByRole('button', { name: 'Zoom in' });
  assert.equal(await zoom.getAttribute('aria-disabled'), 'true');
  const width = async () => Math.round((await here(page).locator('video').boundingBox()).width);
  const before = await width();
  await page.keyboard.press('+');
  await settle(page);
  assert.equal(await width(), before);
  await page.keyboard.press('ArrowLeft');
  await position(page, '1 / 4');
  assert.equal(await zoom.getAttribute('aria-disabled'), null);
});

test('a slideshow skips media', async (scene) => {
  const { page } = scene;
  await page.clock.install();
  await mixed(scene);
  await page.locator(at.photo).first().click();
  await position(page, '1 / 4');
  await here(page)
    .locator('img')
    .evaluate((img) => img.decode());
  await page.locator(`${at.lightbox} .av-strip img`).first().waitFor({ state: 'attached' });
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await position(page, '4 / 4');
});

test('a video has an address of its own', async (scene) => {
  const { page, server } = scene;
  await mixed(scene, 'address="hash"');
  await enlarge(page, 0).click();
  await position(page, '2 / 4');
  const link = page.url();
  assert.match(new URL(link).hash, /^#\/photo\/[0-9a-f]{8}\/article\/a\.json$/);
  await page.goto('about:blank');
  await page.goto(link);
  await position(page, '2 / 4');
  assert.equal((await event(page, 'av-lightbox')).detail.kind, 'video');
  untouched(server);
});

test('a player fits into the window of a phone, in portrait and landscape', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await mixed(scene, 'lang="ar"');
  await enlarge(page, 0).click();
  await position(page, '٢ / ٤');
  const { x, width, height } = await here(page).locator('video').boundingBox();
  assert.deepEqual([Math.round(x), Math.round(width), Math.round(height)], [0, 390, 219]);
  // In right-to-left text the slides run to the left.
  await page.keyboard.press('ArrowLeft');
  await position(page, '٣ / ٤');
  await still(page);
  const sound = await here(page).locator('audio').boundingBox();
  assert.ok(sound.x >= 0 && sound.x + sound.width <= 390);
});
