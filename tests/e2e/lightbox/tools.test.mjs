// Tools of the lightbox: the list of keys, fullscreen and print.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { button, counter, photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, waitForAnimations } from '../support/page.mjs';

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

test('print shows the article without the open lightbox', async (scene) => {
  const { page } = scene;
  await showFivePhotos(scene);
  await photo(page, 0).click();
  await waitForAnimations(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('dialog[open]').evaluate((dialog) => getComputedStyle(dialog).display), 'none');
});
