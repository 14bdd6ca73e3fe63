// The steps in which a photo opens: the photo first, then the modal dialog with its controls.
import assert from 'node:assert/strict';
import { describeFocus } from '../support/focus.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { photo, showThreePhotos, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { inBrowser, settle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

/** Records the states of the dialog, as they are when the task that changed it has ended. */
const record = async (page) => {
  // The first screen has photos as well, but no dialog.
  await page.locator('dialog').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.states = [];
    const dialog = document.querySelector('article-viewer').shadowRoot.querySelector('dialog');
    new MutationObserver(() => {
      const isPopover = dialog.matches(':popover-open');
      if (!isPopover && !dialog.open) return window.states.push('closed');
      const image = dialog.querySelector('.av-slide:not([inert]) img');
      const what = image?.getBoundingClientRect().width > 0 ? 'photo' : 'nothing';
      const controls = dialog.querySelector('.av-lightbox__close')?.checkVisibility() ? ' and controls' : '';
      return window.states.push(`${dialog.matches(':modal') ? 'modal' : 'popover'} with ${what}${controls}`);
    }).observe(dialog, { attributeFilter: ['open', 'popover'] });
  });
};

/** Opens the first photo and presses keys before it is painted. */
const pressWhileOpening = async (page, keys) => {
  await page.locator(LIVE).waitFor();
  await photo(page, 0).evaluate(async (photo, keys) => {
    photo.focus();
    photo.click();
    // The program handles the click in microtasks; the first frame is later.
    for (let turn = 0; turn < 20; turn += 1) await null;
    for (const key of keys)
      photo.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  }, keys);
};

const states = (page) => page.evaluate(() => window.states.splice(0));

test('a photo is painted first, then the dialog is modal and has its controls', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await record(page);
  for (const index of [0, 1]) {
    await photo(page, index).click();
    await waitForPosition(page, `${index + 1} / 3`);
    assert.equal((await describeFocus(page)).inLightbox, true);
    assert.deepEqual(await states(page), ['popover with photo', 'modal with photo and controls']);
    await page.keyboard.press('Escape');
    await waitForClosed(page);
    assert.deepEqual(await states(page), ['closed']);
  }
});

test('a photo that is closed before its first frame leaves nothing open', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await record(page);
  await photo(page, 0).evaluate(async (photo) => {
    photo.click();
    await Promise.resolve();
    document.querySelector('article-viewer').removeAttribute('src');
  });
  await settle(page);
  assert.deepEqual(await states(page), []);
});

test('in a browser without popovers the dialog opens at once', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    delete HTMLElement.prototype.showPopover;
  });
  await showThreePhotos(scene, 'en');
  await record(page);
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 3');
  // The attribute was set and removed again.
  assert.deepEqual(await states(page), ['closed', 'modal with photo and controls']);
});

for (const [keys, expected] of [
  [['ArrowRight', 'End'], '3 / 3'],
  [['End', 'ArrowLeft'], '2 / 3'],
]) {
  test(`keys that are pressed while a photo opens are not lost: ${keys.join(', ')}`, async (scene) => {
    const { page } = scene;
    await showThreePhotos(scene, 'en');
    await pressWhileOpening(page, keys);
    await waitForPosition(page, expected);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page was scrolled');
  });
}

test('Escape closes a photo that is about to open', async (scene) => {
  const { page } = scene;
  await showThreePhotos(scene, 'en');
  await pressWhileOpening(page, ['Escape']);
  await waitForEvent(page, 'av-lightbox');
  await waitForClosed(page);
  await photo(page, 1).click();
  await waitForPosition(page, '2 / 3');
});
