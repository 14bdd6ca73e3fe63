// A frame that has the window of its parent and then does not give it back: the parent takes it.
import assert from 'node:assert/strict';
import { box, FRAME, inFrame, inside, lines, openHostPage, serveAlbum, waitForFit } from '../support/frames.mjs';
import { at } from '../support/page.mjs';

const test = inFrame();

/** A listener before all others, which makes the page deaf for its frame. */
const DEAF =
  "<script>addEventListener('message', (event) => window.isDeaf && event.stopImmediatePropagation())</script>";

/** Enlarges a photo in the frame of a page, and returns the box that the frame had before. */
async function enlarge(scene) {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, {
    head: DEAF,
    above: lines(3, 'top'),
    below: `<button id="own">Own</button>${lines(3, 'end')}`,
  });
  await waitForFit(page);
  const before = await box(page);
  await inside(page).locator(at.photo).first().click();
  await inside(page).locator(at.lightbox).waitFor();
  await page.waitForFunction(() => document.querySelector('#own').inert);
  return before;
}

/** Waits until the page has its window and its own content again. */
async function waitForPage(page) {
  await page.waitForFunction(() => !document.querySelector('#own').inert);
  assert.equal(await page.locator(FRAME).evaluate((frame) => getComputedStyle(frame).position), 'static');
  assert.equal(await page.locator('iframe').count(), 1, 'the placeholder stays');
  await page.locator('#own').click();
}

test('the window is taken back when the frame shows another document', async (scene) => {
  const { page, viewer, allowErrors } = scene;
  allowErrors(/404/);
  await enlarge(scene);
  viewer.route('/embed.html', { status: 404 });
  await page.locator(FRAME).evaluate((frame) => {
    frame.src = `${frame.src}&again`;
  });
  await waitForPage(page);
});

test('the window is taken back when the frame stops answering', async (scene) => {
  const { page } = scene;
  await enlarge(scene);
  // The page hears nothing of the frame any more, as after the end of the frame's process.
  await page.evaluate(() => {
    window.isDeaf = true;
  });
  await waitForPage(page);
});

test('a frame that answers keeps the window', async (scene) => {
  const { page } = scene;
  await enlarge(scene);
  await page.waitForFunction(() => window.messages.filter(({ type }) => type === 'alive').length >= 6);
  assert.equal(await page.evaluate(() => document.querySelector('#own').inert), true);
});

test('Escape in the page takes the window back, and closes the photo', async (scene) => {
  const { page } = scene;
  const before = await enlarge(scene);
  await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  await waitForPage(page);
  const { width, height } = await box(page);
  assert.deepEqual([width, height], [before.width, before.height]);
  await page.evaluate(() => scrollTo(0, 0)); // The press on the page's own button has scrolled the frame away.
  await inside(page).locator(at.lightbox).waitFor({ state: 'detached' });
});

test('the window is taken back when the page removes the frame', async (scene) => {
  const { page } = scene;
  await enlarge(scene);
  await page.locator(FRAME).evaluate((frame) => frame.remove());
  await page.waitForFunction(() => !document.querySelector('#own').inert);
  assert.equal(await page.locator('iframe').count(), 0);
});
