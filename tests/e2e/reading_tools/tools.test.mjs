// The reading tools: contents, the place of the last visit, the way back, sharing and quotations.
import assert from 'node:assert/strict';
import { DESKTOP, inBrowser, PHONE, settle } from '../support/page.mjs';
import { BAR, BESIDE, MORE, openTools, TOOLS, TOP, URL } from '../support/reading_tools.mjs';

const test = inBrowser();
const TEXT = '.av-mount:not(.av-first-screen) .av-text';

/** Records what is copied, also without the permission of the browser. */
const recordCopies = (page) =>
  page.addInitScript(() => {
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => window.copied.push(text) } });
  });
const copied = (page) => page.waitForFunction(() => window.copied.at(-1)).then((handle) => handle.jsonValue());

test('without these controls nothing is fetched, and each one shows only its part', async (scene) => {
  const { page, server } = scene;
  await openTools(scene, { controls: 'settings' });
  assert.equal(server.count('/reading_tools.js'), 0);
  assert.equal(await page.locator(MORE).count(), 0);
  await page.evaluate(() => document.querySelector('article-viewer').setAttribute('controls', 'top'));
  await page.locator('.av-tools__top').waitFor({ state: 'attached' });
  assert.equal(await page.locator(MORE).isVisible(), false);
  assert.equal(await page.locator('.av-tools__button').first().isVisible(), false);
  assert.equal(await page.locator(BESIDE).count(), 0);
});

test('the contents stand beside the text, mark the current section, and lead to it', {
  viewport: DESKTOP,
}, async (scene) => {
  const { page } = scene;
  await openTools(scene);
  await page.locator(BESIDE).waitFor();
  assert.deepEqual(await page.locator(`${BESIDE} button`).allInnerTexts(), ['First', 'Second', 'Third']);
  const [list, text] = [await page.locator(BESIDE).boundingBox(), await page.locator(TEXT).first().boundingBox()];
  assert.ok(list.x >= 0 && list.x + list.width <= text.x, JSON.stringify([list, text]));
  await page.locator(`${BESIDE} button`, { hasText: 'Second' }).click();
  await page.locator(`${BESIDE} [aria-current]`, { hasText: 'Second' }).waitFor();
  await page.waitForFunction(() => {
    const heading = document
      .querySelector('article-viewer')
      .shadowRoot.querySelector('.av-mount h2#section-second, .av-mount [id*=second i]');
    return Math.abs(heading.getBoundingClientRect().top) < 120;
  });
  await page.locator(TOP).click();
  await page.waitForFunction(() => scrollY === 0);
  await page.locator('.av-tools__top').waitFor({ state: 'hidden' });
});

test('on a phone the contents are in the sheet', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await openTools(scene);
  await page.locator(MORE).click();
  await page.getByRole('dialog', { name: 'Article tools' }).waitFor();
  assert.equal(await page.locator(BESIDE).isVisible(), false);
  await page.locator(TOOLS).getByRole('button', { name: 'Third' }).click();
  await page.locator(TOOLS).waitFor({ state: 'detached' });
  await page.waitForFunction(() => scrollY > 1000);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

test('the place of the last visit is offered, and nothing scrolls without a press', async (scene) => {
  const { page } = scene;
  await openTools(scene);
  await page.locator(BESIDE).waitFor();
  assert.equal(await page.locator(BAR).count(), 0);
  await page
    .locator(TEXT)
    .nth(9)
    .evaluate((one) => one.scrollIntoView());
  const index = () => page.evaluate(() => JSON.parse(localStorage.getItem('article-viewer:positions'))?.[0][1]);
  await page.waitForFunction(() => localStorage.getItem('article-viewer:positions'));
  assert.equal(await index(), 11);
  await openTools(scene);
  const bar = page.locator(BAR);
  await bar.getByRole('button', { name: 'Continue where you left off' }).waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0);
  await bar.getByRole('button', { name: 'Continue' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.waitForFunction(() => scrollY > 1000);
  // An article that was read has no place.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => !localStorage.getItem('article-viewer:positions'));
});

test('the address and a selected text are copied with their source', async (scene) => {
  const { page } = scene;
  await recordCopies(page);
  await openTools(scene);
  await page.locator(MORE).click();
  await page.locator(TOOLS).getByRole('button', { name: 'Copy link' }).click();
  await page.locator(TOOLS).getByText('Copied').waitFor();
  assert.equal(await copied(page), URL);
  await page.keyboard.press('Escape');
  await page
    .locator(TEXT)
    .first()
    .evaluate((one) => {
      const range = document.createRange();
      range.setStart(one.firstChild, 4);
      range.setEnd(one.firstChild, 33);
      const selection = one.getRootNode().getSelection?.() ?? getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    });
  await page.locator(BAR).getByRole('button', { name: 'Copy quotation with link' }).click();
  await page.locator(BAR).getByText('Copied').waitFor();
  assert.equal(
    await copied(page),
    `“river returns to the meadow i”\n— Herons\n${URL}#:~:text=river%20returns%20to%20the%20meadow%20i`,
  );
});

test('the words are those of the language and of the host', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await openTools(scene, { lang: 'ar' });
  await page.locator(`${MORE}[aria-label="أدوات المقال"]`).waitFor();
  await page.evaluate(() => {
    document.querySelector('article-viewer').strings = { 'tools.title': 'Mehr' };
  });
  await page.locator(`${MORE}[aria-label="Mehr"]`).waitFor();
  await settle(page);
  await page.locator(MORE).click();
  await page.getByRole('dialog', { name: 'Mehr' }).waitFor();
});
