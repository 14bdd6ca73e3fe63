// Captions in galleries.
import assert from 'node:assert/strict';
import { describeFocus } from '../support/focus.mjs';
import { gallery, showInWidth } from '../support/gallery.mjs';
import { at, inBrowser } from '../support/page.mjs';
import { photos } from '../support/photos.mjs';

const test = inBrowser();

test('a long caption is clamped to three lines, expands by keyboard, and is whole in print', async (scene) => {
  const { page, server } = scene;
  await showInWidth(scene, 768, [gallery(photos('lllll', { server }))]);
  const words = page.locator('.av-caption_longer .av-caption__words');
  const lines = () =>
    words.evaluate((words) =>
      Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight)),
    );
  assert.equal(await lines(), 3);
  const more = page.locator('.av-more summary:visible');
  assert.equal(await more.count(), 1, 'only the long caption has a button');
  assert.equal((await more.innerText()).trim(), 'More');
  await page.locator(at.photo).nth(2).focus();
  await page.keyboard.press('Tab');
  assert.equal((await describeFocus(page)).tag, 'summary');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-more[open]') !== null,
  );
  assert.ok((await lines()) > 3);
  assert.equal((await more.innerText()).trim(), 'Less');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-more[open]') === null,
  );
  assert.equal(await lines(), 3);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await lines()) > 3, 'the printed caption is clamped');
  assert.equal(await more.count(), 0);
});

test('a long caption of a single wide photo is not clamped', async (scene) => {
  const { page, server } = scene;
  const [, , long] = photos('lll', { server });
  await showInWidth(scene, 1000, [long, gallery([long, { ...photos('l', { server, from: 8 })[0] }])]);
  assert.equal(await page.locator('.av-more summary:visible').count(), 0);
});
