// Several articles below one another: photos, sections, history and read marks of each.
import assert from 'node:assert/strict';
import { paragraphJson } from '../support/articles.mjs';
import {
  APP,
  address,
  article,
  headlines,
  openCycle,
  scrollIntoView,
  scrollUntilJoined,
} from '../support/continuous.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, PHONE } from '../support/page.mjs';

const test = inBrowser();

test('each article has its own lightbox, which closes to the right photo', async (scene) => {
  const { page } = scene;
  await openCycle(scene, APP, 3);
  await scrollUntilJoined(page, 1);
  await scrollIntoView(page, 1);
  await scrollIntoView(page, 0);
  const photo = article(page, 1).locator(at.photo).nth(1);
  // Its article is not the one in view, and opening the photo makes it the current one.
  await photo.evaluate((photo) => photo.click());
  await waitForPosition(page, '2 / 2');
  assert.equal(await address(page), '#/photo/p1-1/article/n1.json');
  assert.match(await page.locator(`${at.lightbox} .av-slide:not([inert]) img`).first().getAttribute('src'), /1-1\.svg/);
  await page.keyboard.press('ArrowLeft');
  await waitForPosition(page, '1 / 2');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  assert.equal(await address(page), '#/article/n1.json');
  const first = await article(page, 1)
    .locator(at.photo)
    .first()
    .evaluate((photo) => ({
      focused: photo.getRootNode().activeElement === photo,
      top: photo.getBoundingClientRect().top,
    }));
  assert.ok(first.focused && first.top > -850 && first.top < 900, JSON.stringify(first));
  await page.goForward();
  await waitForPosition(page, '1 / 2');
  await page.goBack();
  await waitForClosed(page);
  assert.equal((await headlines(page)).includes('Number 0'), true, 'the row is still there');
});

test('a section link leads to its own article if two articles share the section name', async (scene) => {
  const { page } = scene;
  const heading = { type: 'heading', level: 2, text: 'The bridge' };
  const text = (nth) =>
    Array.from({ length: 12 }, (_, line) => paragraphJson(`${nth} ${line}. ${'Words and more words. '.repeat(14)}`));
  await openCycle(scene, APP, 3, (nth) => ({ body: [...text(nth), heading, ...text(nth)] }));
  await scrollUntilJoined(page, 1);
  await scrollIntoView(page, 1);
  await scrollIntoView(page, 0);
  const link = article(page, 1).locator('[part~="section-link"]');
  assert.equal(await link.getAttribute('href'), '#/section/the-bridge/article/n1.json');
  await link.evaluate((link) => link.click());
  await page.waitForFunction(() => location.hash.startsWith('#/section/'));
  assert.equal(await address(page), '#/section/the-bridge/article/n1.json');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.activeElement?.textContent === 'The bridge',
  );
  assert.equal(
    await article(page, 1).evaluate((article) => article.contains(article.getRootNode().activeElement)),
    true,
  );
});

test('a reload and Back restore the article in view and the position in it', async (scene) => {
  const { page } = scene;
  await openCycle(scene, APP, 3);
  await scrollUntilJoined(page, 1);
  await scrollIntoView(page, 1);
  const line = article(page, 1).locator('p.av-text').nth(22);
  await line.evaluate((line) => {
    line.scrollIntoView({ block: 'start', behavior: 'instant' });
    history.replaceState({ ...history.state, avBeyond: undefined }, '');
  });
  await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
  const back = () =>
    page.waitForFunction(() => {
      const article = [
        ...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="article"]'),
      ].find((article) => article.querySelector('h1').textContent === 'Number 1');
      const line = article?.querySelectorAll('p.av-text')[22]; // It is drawn some frames after the first ones.
      return line && Math.abs(line.getBoundingClientRect().top) <= 2;
    });
  await page.reload();
  await back();
  assert.equal((await headlines(page))[0], 'Number 1');
  await page.locator(at.tab).click();
  await page.locator(at.title, { hasText: 'Channel one' }).waitFor();
  await page.goBack();
  await back();
});

test('each article is marked as read, also on a phone', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await openCycle(scene, APP, 3);
  await scrollUntilJoined(page, 1);
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read')?.length === 9);
  await article(page, 1)
    .locator('.av-foot')
    .evaluate((foot) => foot.scrollIntoView());
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read')?.length === 18);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth));
});
