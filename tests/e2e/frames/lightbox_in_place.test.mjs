// The lightbox of a frame that does not get the whole window.
import assert from 'node:assert/strict';
import {
  box,
  frameMessages,
  inFrame,
  inside,
  lines,
  openHostPage,
  openPhoto,
  scrollPosition,
  serveAlbum,
  waitForFit,
  waitForRestored,
} from '../support/frames.mjs';
import { at, settle, waitForEvent } from '../support/page.mjs';

const test = inFrame();

test('a frame of fixed height keeps it, scrolls by itself, and gives the window back at the same position', async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, {
    attributes: 'data-height="fixed" style="height:500px"',
    above: lines(5, 'top'),
    below: lines(30, 'end'),
  });
  await inside(page).locator(at.headline).waitFor();
  await waitForEvent(page, 'av-article');
  await settle(page);
  assert.equal((await box(page)).height, 500);
  await openPhoto(page, 1);
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Escape');
  await waitForRestored(page);
  await settle(page);
  assert.equal((await box(page)).height, 500);
  assert.equal(await scrollPosition(page), before);
  const second = await inside(page).locator(at.photo).nth(1).boundingBox();
  const frame = await box(page);
  assert.ok(second.y + second.height > frame.top && second.y < frame.top + 500, JSON.stringify({ second, frame }));
});

for (const [what, more] of [
  ['data-lightbox="frame"', { attributes: 'data-lightbox="frame"' }],
  [
    'another snippet, as in AMP',
    {
      snippet: false,
      head: `<script>
    addEventListener('message', ({ source, data }) => {
      if (data.sentinel === 'amp' && data.type === 'embed-size') document.querySelector('iframe').style.height = data.height + 'px';
    });</script>`,
    },
  ],
]) {
  test(`with ${what} the lightbox covers the visible part of the frame`, async (scene) => {
    const { page, viewer } = scene;
    serveAlbum(viewer);
    await openHostPage(scene, { above: lines(10, 'top'), below: lines(30, 'end'), ...more });
    await waitForFit(page);
    await openPhoto(page, 1);
    const seen = await box(page);
    const dialog = await inside(page).locator(at.lightbox).boundingBox();
    const top = Math.max(seen.top, 0);
    const bottom = Math.min(seen.top + seen.height, 900);
    assert.ok(
      Math.abs(dialog.y - top) <= 1 && Math.abs(dialog.y + dialog.height - bottom) <= 1,
      JSON.stringify({ seen, dialog }),
    );
    // The lightbox follows when the parent's page scrolls.
    const before = dialog.y;
    const dialogTop = await inside(page)
      .locator(at.lightbox)
      .evaluate((dialog) => dialog.getBoundingClientRect().top);
    await page.evaluate(() => scrollBy(0, -200));
    await page
      .frames()[1]
      .waitForFunction(
        (before) =>
          document.querySelector('article-viewer').shadowRoot.querySelector('dialog').getBoundingClientRect().top ===
          before - 200,
        dialogTop,
      );
    const moved = await inside(page).locator(at.lightbox).boundingBox();
    assert.ok(Math.abs(moved.y - before) <= 1, JSON.stringify({ before, moved }));
    await page.keyboard.press('Escape');
    await inside(page).locator('dialog:not([open])').waitFor({ state: 'attached' });
  });
}

test('if the parent promises the window and does not give it, the lightbox covers the visible part of the frame', async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, {
    below: lines(10, 'end'),
    snippet: false,
    attributes: 'height="600"',
    head: `<script>
    addEventListener('message', ({ source, data }) => {
      if (data.type === 'hello') source.postMessage({ sentinel: 'article-viewer', version: 1, type: 'hello', detail: { enlarge: true } }, '*');
    });</script>`,
  });
  await inside(page).locator(at.headline).waitFor();
  await openPhoto(page, 0);
  assert.equal((await frameMessages(page, 'enlarge')).length, 1);
  assert.deepEqual(
    (await frameMessages(page, 'open-image')).map(({ detail }) => detail),
    [{ position: 0, count: 3, image: 'one', kind: 'photo' }],
  );
  // A late `enlarged` message is answered by `restore`.
  await page.evaluate(() =>
    document.querySelector('iframe').contentWindow.postMessage(
      {
        sentinel: 'article-viewer',
        version: 1,
        type: 'enlarged',
        detail: { left: 0, top: 0, width: 100, size: [1, 1] },
      },
      '*',
    ),
  );
  await page.waitForFunction(() => window.messages.some(({ type }) => type === 'restore'));
  await page.keyboard.press('Escape');
  await inside(page).locator('dialog:not([open])').waitFor({ state: 'attached' });
});
