// Presses before the program has arrived: shown as accepted, and carried out once when it has.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE, openFirstScreen } from '../support/first_screen.mjs';
import { at, DESKTOP, inBrowser, REFERENCE, receivedEvents, SITE, settle } from '../support/page.mjs';

const test = inBrowser();
const VIEWER = `<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`;
const open = (scene) => openFirstScreen(scene, () => scene.host(VIEWER));
const busy = (page) => page.locator(`${FIRST_SCREEN} [aria-busy=true]`);

test('of several presses the last one is shown as accepted, and carried out once', async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  const photos = page.locator(`${FIRST_SCREEN} ${at.photo}`);
  await photos.nth(0).click();
  await page.locator(`${FIRST_SCREEN} .av-tabs__tab`).nth(2).click();
  await photos.nth(2).click();
  await photos.nth(2).click();
  assert.equal(await busy(page).count(), 1);
  assert.equal(await photos.nth(2).getAttribute('aria-busy'), 'true');
  await release();
  await page.locator(at.lightbox).waitFor();
  await settle(page);
  const opened = (await receivedEvents(page, 'av-lightbox')).map(({ detail }) => detail.position);
  assert.deepEqual(opened, [2]);
  assert.deepEqual(await receivedEvents(page, 'av-navigate'), []);
});

test('the button of all channels opens their popover', { viewport: { width: 390, height: 844 } }, async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  await page.locator(`${FIRST_SCREEN} .av-tabs__all`).click();
  assert.equal(await busy(page).count(), 1);
  await release();
  await page.locator('.av-sheet').waitFor();
  assert.equal(await page.locator('.av-sheet a').count(), 18);
});

test('a press with a modifier is left to the browser', async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  const prevented = await page
    .locator(`${FIRST_SCREEN} .av-tabs__tab`)
    .nth(2)
    .evaluate((tab) => {
      let byViewer;
      document.addEventListener(
        'click',
        (event) => {
          byViewer = event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      tab.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
      return byViewer;
    });
  assert.equal(prevented, false);
  assert.equal(await busy(page).count(), 0);
  await release();
  assert.equal(await page.locator(at.headline).count(), 1, 'a channel was opened');
});

test('a key press counts as a press', async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  await page.locator(`${FIRST_SCREEN} ${at.photo}`).nth(1).focus();
  await page.keyboard.press('Enter');
  assert.equal(await busy(page).count(), 1);
  await release();
  await page.locator(at.lightbox).waitFor();
});

/** Shows a gallery of this layout, whose first caption is long. */
function showGallery({ host, server }, layout) {
  const caption = 'A very long sentence about the river, the boats and the people who look after both of them. '.repeat(
    4,
  );
  const images = Array.from({ length: 8 }, (_, index) =>
    imageJson(`/${index}.svg`, { caption: index ? `Sentence number ${index} about boats.` : caption.trim() }),
  );
  for (const index of images.keys()) server.route(`/${index}.svg`, svgImage());
  server.route(
    '/a.json',
    articleJson('Gallery', { body: [{ type: 'gallery', layout, images }, paragraphJson('End.')] }),
  );
  return host('<article-viewer src="/a.json"></article-viewer>');
}

test('a caption that was opened stays open', { viewport: { width: 390, height: 844 } }, async (scene) => {
  const { page } = scene;
  const release = await openFirstScreen(scene, () => showGallery(scene, 'grid'));
  await page.locator(`${FIRST_SCREEN} summary`).first().click();
  assert.equal(await page.locator(`${FIRST_SCREEN} details[open]`).count(), 1);
  await release();
  assert.equal(await page.locator(`${LIVE} details[open]`).count(), 1);
});

test('a button that scrolls a strip scrolls it', { viewport: DESKTOP }, async (scene) => {
  const { page } = scene;
  const release = await openFirstScreen(scene, () => showGallery(scene, 'strip'));
  await page.locator(`${FIRST_SCREEN} .av-gallery__turn_on`).click();
  assert.equal(await busy(page).count(), 1);
  await release();
  await page.waitForFunction(
    (selector) => document.querySelector('article-viewer').shadowRoot.querySelector(selector).scrollLeft > 0,
    `${LIVE} .av-gallery__rows`,
  );
});
