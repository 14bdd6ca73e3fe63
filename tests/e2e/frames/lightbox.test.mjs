// The lightbox of a frame takes the whole window of the parent and gives it back.
import assert from 'node:assert/strict';
import {
  box,
  FRAME,
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
import { at, PHONE, settle, waitForEvent } from '../support/page.mjs';

const test = inFrame();

/** The position of a thumbnail in the top window. */
async function thumbnailBox(page, index) {
  const inner = await inside(page)
    .locator(at.photo)
    .nth(index)
    .evaluate((small) => {
      const { left, top, width } = small.getBoundingClientRect();
      return [left, top, width];
    });
  const [left, top] = await page.locator(FRAME).evaluate((frame) => {
    const { left, top } = frame.getBoundingClientRect();
    return [left + frame.clientLeft, top + frame.clientTop];
  });
  return { left: inner[0] + left, top: inner[1] + top, width: inner[2] };
}

test('an enlarged photo fills the window without a visible jump', async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, {
    above: `<div style="transform:translateZ(0);overflow:hidden">${lines(10, 'top')}</div>`,
    below: `<button>After</button>${lines(30, 'end')}`,
    head: '<style>iframe{max-width:90%!important;border:3px solid!important}</style>',
  });
  await waitForFit(page);
  await page.mouse.wheel(0, 150);
  await page.waitForFunction(() => scrollY === 150);
  const before = {
    frame: await box(page),
    scroll: await scrollPosition(page),
    style: await page.locator(FRAME).getAttribute('style'),
    end: await box(page, '#end-0'),
  };
  const small = await thumbnailBox(page, 0);

  await inside(page).locator(at.photo).first().click();
  await inside(page).locator(at.lightbox).waitFor();
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  assert.deepEqual(
    await inside(page)
      .locator('body')
      .evaluate(() => [innerWidth, innerHeight]),
    [1280, 900],
  );
  assert.deepEqual((await waitForEvent(page, 'av-lightbox')).detail, {
    open: true,
    position: 0,
    count: 3,
    image: 'one',
    kind: 'photo',
  });
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'iframe');
  assert.equal(await page.getByText('After').evaluate((button) => button.inert), true);
  // The page is unchanged, and the article keeps its position.
  assert.deepEqual(await box(page, '#end-0'), before.end);
  const now = await thumbnailBox(page, 0);
  for (const key of Object.keys(small)) assert.ok(Math.abs(now[key] - small[key]) <= 1, JSON.stringify({ small, now }));
  // The wheel acts on the photo only.
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 400);
  await settle(page);
  assert.equal(await scrollPosition(page), before.scroll);

  await page.keyboard.press('Escape');
  await waitForRestored(page);
  assert.deepEqual((await waitForEvent(page, 'av-lightbox', 2)).detail, { open: false });
  await waitForFit(page);
  const after = {
    frame: await box(page),
    scroll: await scrollPosition(page),
    style: await page.locator(FRAME).getAttribute('style'),
    end: await box(page, '#end-0'),
  };
  assert.deepEqual(after, before);
  assert.equal(await page.locator(FRAME).getAttribute('popover'), null);
  assert.equal(await page.locator('[inert]').count(), 0);
  assert.deepEqual(
    await inside(page)
      .locator('article-viewer')
      .evaluate((viewer) => [viewer.style.cssText, scrollY]),
    ['', 0],
  );

  // The same by keyboard.
  await page.keyboard.press('Enter');
  await inside(page).locator(at.lightbox).waitFor();
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  assert.equal(
    await inside(page)
      .locator('article-viewer')
      .evaluate((viewer) => viewer.shadowRoot.activeElement.className.includes('close')),
    true,
  );
});

test('the parent scrolls to the photo that was seen last', { viewport: PHONE }, async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, { above: lines(10, 'top'), below: lines(30, 'end') });
  await waitForFit(page);
  await openPhoto(page, 0);
  const before = await scrollPosition(page);
  await page.keyboard.press('ArrowRight');
  await waitForEvent(page, 'av-lightbox', 2);
  await page.keyboard.press('ArrowRight');
  assert.equal((await waitForEvent(page, 'av-lightbox', 3)).detail.image, 'three');
  await page.keyboard.press('Escape');
  await waitForRestored(page);
  await waitForFit(page);
  assert.ok((await scrollPosition(page)) > before + 844, `${before} → ${await scrollPosition(page)}`);
  const third = await inside(page).locator(at.photo).nth(2).boundingBox();
  assert.ok(third.y < 844 && third.y + third.height > 0, JSON.stringify(third));
});

test('a frame that is reloaded during the lightbox gives the window back', async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, { below: lines(10, 'end') });
  await waitForFit(page);
  await openPhoto(page, 0);
  assert.equal((await box(page)).width, 1280);
  await page.locator(FRAME).evaluate((frame) => {
    frame.src += '&theme=dark';
  });
  await waitForRestored(page);
  await waitForFit(page);
  assert.equal((await box(page)).width, 760);
});

test('a page that removes the frame during the lightbox is restored', async (scene) => {
  const { page, viewer } = scene;
  serveAlbum(viewer);
  await openHostPage(scene, { below: lines(10, 'end') });
  await waitForFit(page);
  await openPhoto(page, 0);
  assert.ok((await page.locator('[inert]').count()) > 0);
  await page.locator(FRAME).evaluate((frame) => frame.remove());
  await page.waitForFunction(() => !document.querySelector('iframe, [inert]'));
});
