// Reading progress, as hosts can measure it. Nothing is sent anywhere.
import assert from 'node:assert/strict';
import { longArticle } from '../support/measuring.mjs';
import { inBrowser, receivedEvents, settle, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const percents = async (page) => (await receivedEvents(page, 'av-progress')).map(({ detail }) => detail.percent);

const waitForProgress = (page, percent) =>
  page.waitForFunction(
    (percent) => window.avEvents.some(({ name, detail }) => name === 'av-progress' && detail.percent === percent),
    percent,
  );

/** Scrolls to the block at this share of the body. */
const scrollTo = (page, share) =>
  page.evaluate((share) => {
    const blocks = document.querySelector('article-viewer').shadowRoot.querySelectorAll('.av-chunk > *');
    blocks[Math.floor(blocks.length * share)].scrollIntoView({ block: 'end' });
  }, share);

test('each quarter of an article is reported once, in order, with its article', async ({ host, page, server }) => {
  server.route('/a.json', longArticle('Long'));
  await host('<article-viewer id="v" src="/a.json"></article-viewer>');
  await waitForArticle(page, 'Long');
  await page.locator('.av-foot').waitFor({ state: 'attached' });
  await settle(page);
  assert.deepEqual(await percents(page), [], 'no quarter is passed at the start');
  for (const [share, percent] of [
    [0.3, 25],
    [0.55, 50],
    [0.8, 75],
  ]) {
    await scrollTo(page, share);
    await waitForProgress(page, percent);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await waitForProgress(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
  const { detail, bubbles, composed, cancelable, target } = await waitForEvent(page, 'av-progress');
  assert.deepEqual(detail, { id: 'Long', url: 'https://paper.example/Long', percent: 25 });
  assert.deepEqual([bubbles, composed, cancelable, target], [true, true, false, 'v']);
});

test('a jump to the end passes all quarters, and a short article is passed at once', async ({ host, page, server }) => {
  server.route('/a.json', longArticle('Long'));
  server.route('/short.json', longArticle('Short', 1));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await page.locator('.av-foot').waitFor({ state: 'attached' });
  await page.keyboard.press('End');
  await waitForProgress(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
  await page.evaluate(() => {
    window.avEvents = [];
    document.querySelector('article-viewer').src = '/short.json';
  });
  await waitForArticle(page, 'Short');
  await waitForProgress(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
});
