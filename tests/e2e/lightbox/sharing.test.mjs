// Download and links of a photo.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { button, counter, photo, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser } from '../support/page.mjs';

const test = inBrowser();

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
