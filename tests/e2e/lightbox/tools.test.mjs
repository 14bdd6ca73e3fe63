// Tools of the lightbox: list of keys, fullscreen, thumbnails, download, share, print.
import assert from 'node:assert/strict';
import { NAMES, showFivePhotos } from '../support/album.mjs';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { button, counter, photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE, waitForAnimations } from '../support/page.mjs';

const test = inBrowser();

test('the list of keys opens on ? and Escape closes it first', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 5');
  await page.keyboard.press('?');
  const list = page.locator(`${at.lightbox} .av-keys`);
  await list.waitFor();
  for (const key of ['←', '→', 'Home', 'End', '+', '−', '0', 'F', 'I', 'S', '?', 'Esc']) {
    assert.equal(await list.getByText(key, { exact: true }).count(), 1, key);
  }
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  assert.equal(await counter(page).innerText(), '1 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
});

test('fullscreen can be entered and left', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  await button(page, 'Full screen').click();
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Full screen"]`).waitFor();
  assert.equal(await page.evaluate(() => document.fullscreenElement?.localName), 'article-viewer');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 5');
  await button(page, 'Close').click();
  await waitForClosed(page);
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test('thumbnails lead to their photos, and only those around the current one are drawn', async (scene) => {
  const { host, page, server } = scene;
  const images = Array.from({ length: 60 }, (_, index) =>
    imageJson('/p.svg', { id: `p${index}`, contentUrl: `/p.svg?${index}` }),
  );
  server.route('/p.svg', svgImage());
  server.route('/a.json', articleJson('Many', { body: [{ type: 'gallery', images }] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 60');
  const small = page.locator(`${at.lightbox} .av-strip__photo`);
  assert.equal(await small.count(), 17);
  await page.keyboard.press('End');
  await waitForPosition(page, '60 / 60');
  await small.nth(0).evaluate((button) => button.scrollIntoView());
  await small.nth(2).click();
  await waitForPosition(page, '46 / 60');
  const current = await page.locator(`${at.lightbox} [aria-current]`).boundingBox();
  assert.ok(Math.abs(current.x + current.width / 2 - 640) < 3, 'the current one is not in the middle');
});

test('a download is offered if the publisher allows it', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  const link = page.locator(at.lightbox).getByRole('link', { name: 'Download' });
  assert.equal(await link.count(), 0);
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.controls = 'download';
  });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(download.url(), /two-700\.svg$/, 'the fallback image');
});

test('a link is shared by the share sheet, or copied with a confirmation', async (scene) => {
  const { page, context } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Navigator.prototype.canShare = () => window.sheet !== undefined;
    Navigator.prototype.share = async (what) => {
      window.sheet = what;
    };
  });
  await showFivePhotos(scene);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  await button(page, 'Share').click();
  await page.locator(`${at.lightbox} [aria-live]`).getByText('Link copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://paper.example/five');
  await page.keyboard.press('ArrowRight');
  await page.locator(`${at.lightbox} [aria-live]`).getByText('3 / 5').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.sheet = null;
  });
  await button(page, 'Share').click();
  await page.waitForFunction(() => window.sheet?.url === 'https://paper.example/five');
});

test('without the clipboard the link is selected for copying', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Navigator.prototype.canShare = undefined;
  });
  await showFivePhotos(scene);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 5');
  const dialogOpened = page.waitForEvent('dialog');
  // The page is blocked while the dialog is open.
  const clicked = button(page, 'Share').click();
  const dialog = await dialogOpened;
  assert.deepEqual([dialog.type(), dialog.defaultValue()], ['prompt', 'https://paper.example/five']);
  await dialog.dismiss();
  await clicked;
  assert.equal(await counter(page).innerText(), '2 / 5');
});

test('on a phone a strip scrolls to the photo at which the lightbox was closed', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  const body = NAMES.map((id) => {
    scene.server.route(`/${id}.svg`, svgImage('teal', 1200, 800));
    return imageJson(`/${id}.svg`, { id, caption: `Caption ${id}.` });
  });
  scene.server.route(
    '/a.json',
    articleJson('A strip', { inLanguage: 'en', body: [{ type: 'gallery', images: body }] }),
  );
  await scene.host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await page.keyboard.press('End');
  await waitForPosition(page, '5 / 5');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  const box = await photo(page, 4).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width + 1, JSON.stringify(box));
  assert.equal((await describeFocus(page)).part, 'photo');
});

test('print shows the article without the open lightbox', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await waitForAnimations(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('dialog[open]').evaluate((dialog) => getComputedStyle(dialog).display), 'none');
});
