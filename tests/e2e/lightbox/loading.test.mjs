// Requests of the lightbox: which renditions are loaded, and when.
import assert from 'node:assert/strict';
import { NAMES, showFivePhotos, waitForRequests } from '../support/album.mjs';
import { svgImage } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { button, photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, settle, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();

/** The photos that were requested for the lightbox. */
const largeRequests = (server) => [...new Set(server.requests().filter((path) => /-(1300|4000)\.svg$/.test(path)))];

test('the open photo is loaded first, then the next one, then the previous one', async (scene) => {
  const { page, server } = scene;
  const gates = NAMES.map((name) => server.hold(`/${name}-1300.svg`));
  await showFivePhotos(scene);
  await photo(page, 2).click();
  await gates[2].arrived;
  await settle(page);
  assert.deepEqual(largeRequests(server), ['/three-1300.svg']);
  assert.equal(await page.locator(`${at.lightbox} .av-strip img`).count(), 0, 'short articles lie between');
  gates[2].release();
  await gates[3].arrived;
  await settle(page);
  assert.deepEqual(largeRequests(server), ['/three-1300.svg', '/four-1300.svg']);
  gates[3].release();
  await gates[1].arrived;
  gates[1].release();
  await page.locator(`${at.lightbox} .av-strip img`).nth(4).waitFor({ state: 'attached' });
  // In the other direction the order is reversed.
  await page.keyboard.press('ArrowLeft');
  await gates[0].arrived;
  assert.equal(server.count('/five-1300.svg'), 0);
  gates[0].release();
});

test('a photo zooms to its natural size at most, independent of `sizes`', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 2).click();
  await page.keyboard.press('+');
  // The full rendition is loaded, and its natural width is derived from `sizes`.
  await page.locator(`${at.lightbox} .av-slide:not([inert]) img[sizes="9999px"]`).evaluate((img) => img.decode());
  for (let turn = 0; turn < 9; turn += 1) await page.keyboard.press('+');
  await waitForAnimations(page);
  // Its box is as wide as the stage, and the photo is as high.
  const { height } = await page.locator(`${at.lightbox} .av-slide:not([inert]) img`).boundingBox();
  const stage = await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__stage`).boundingBox();
  const shown = height * Math.min(1, stage.width / 1.5 / stage.height);
  assert.ok(Math.abs(shown / 2667 - 1) < 0.01, `${shown} pixels for 2667`);
});

test('a photo that is opened again has its neighbours and is complete', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  for (let turn = 0; turn < 3; turn += 1) {
    await photo(page, 2).click();
    await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
    await waitForAnimations(page);
    const { width } = await page.locator(`${at.lightbox} .av-slide:not([inert]) picture`).boundingBox();
    assert.equal(Math.round(width), 1280);
    await page.keyboard.press('+');
    await button(page, 'Whole photo').waitFor();
    await page.keyboard.press('Escape');
    await waitForClosed(page);
  }
});

test('the full rendition is loaded when the photo is zoomed', async (scene) => {
  const { page, server } = scene;
  await showFivePhotos(scene);
  await photo(page, 2).click();
  await waitForRequests(page, server, ['/two-1300.svg', '/four-1300.svg']);
  await settle(page);
  assert.ok(!largeRequests(server).some((path) => path.includes('4000')), largeRequests(server).join());
  await page.keyboard.press('+');
  await waitForRequests(page, server, ['/three-4000.svg']);
  const img = page.locator(`${at.lightbox} .av-slide:not([inert]) img`);
  await page.waitForFunction((img) => img.currentSrc.endsWith('/three-4000.svg'), await img.elementHandle());
  await page.keyboard.press('0');
  await button(page, 'Zoom in').waitFor();
  assert.match(await img.evaluate((img) => img.currentSrc), /three-4000/, 'the full rendition was replaced');
  assert.deepEqual(
    largeRequests(server).filter((path) => path.includes('4000')),
    ['/three-4000.svg'],
  );
});

test('a failed photo reports the error, offers Retry, and does not block the others', async (scene) => {
  const { page, server } = scene;
  scene.allowErrors(/404/);
  const widths = [700, 1300, 4000];
  // One photo has only its fallback, and another one is missing.
  await showFivePhotos(scene, {}, (name) => {
    if (name === 'two') server.route('/two-1300.svg', { status: 404 });
    if (name === 'three') for (const width of widths) server.route(`/three-${width}.svg`, { status: 404 });
  });
  await photo(page, 1).click();
  const here = page.locator(`${at.lightbox} .av-slide:not([inert])`);
  await page.waitForFunction(
    (slide) => slide.querySelector('img')?.currentSrc.endsWith('/two-700.svg'),
    await here.elementHandle(),
  );
  await page.keyboard.press('ArrowRight');
  await here.getByText('This photo could not be loaded.').waitFor();
  await waitForRequests(page, server, ['/four-1300.svg']);
  for (const width of widths) server.route(`/three-${width}.svg`, svgImage('teal', width, (width * 2) / 3));
  await here.getByRole('button', { name: 'Try again' }).click();
  await here.locator('img').evaluate((img) => img.decode());
});

test('Retry of a failed photo keeps the keys in the lightbox and the focus in the article', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/two-/);
  await showFivePhotos(scene, {}, (id) => {
    if (id === 'two') for (const width of [700, 1300, 4000]) server.route(`/two-${width}.svg`, { status: 404 });
  });
  await page.locator(at.missingPhoto).waitFor();
  await photo(page, 0).click();
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 5');
  await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__retry`).focus();
  await page.keyboard.press('Enter');
  await settle(page);
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  for (const width of [700, 1300, 4000])
    server.route(`/two-${width}.svg`, svgImage('teal', width, Math.round(width / 1.5)));
  await page.locator(`${at.missingPhoto} button`).focus();
  await page.keyboard.press('Enter');
  await page.locator(at.missingPhoto).waitFor({ state: 'detached' });
  assert.equal((await describeFocus(page)).part, 'photo');
});
