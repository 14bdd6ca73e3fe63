// Dwell time, as hosts can measure it. Nothing is sent anywhere.
import assert from 'node:assert/strict';
import { longArticle } from '../support/measuring.mjs';
import {
  at,
  DESKTOP,
  inBrowser,
  receivedEvents,
  SITE,
  settle,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';

const test = inBrowser();

/** Simulates the visibility state, because a test cannot hide the window. */
const setHidden = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

/** Waits for some milliseconds of the page's own time. */
const waitFor = (page, since, milliseconds) =>
  page.waitForFunction(({ since, milliseconds }) => performance.now() - since > milliseconds, { since, milliseconds });

test('dwell time is reported when the page is hidden, on navigation, and when the element is removed', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', longArticle('One', 3));
  server.route('/b.json', longArticle('Two', 3));
  await host('<article-viewer src="/a.json"></article-viewer>');
  // A host that sends its data when the page is hidden has received the time by then.
  await page.evaluate(() =>
    document.addEventListener('visibilitychange', () => {
      window.knew = window.avEvents.filter(({ name }) => name === 'av-dwell').length;
    }),
  );
  await waitForArticle(page, 'One');
  const start = await page.evaluate(() => performance.now());
  await waitFor(page, start, 1300);
  await setHidden(page, true);
  const first = await waitForEvent(page, 'av-dwell');
  assert.equal(first.detail.id, 'One');
  assert.ok(first.detail.seconds >= 1 && first.detail.seconds <= 20, `${first.detail.seconds} s`);
  assert.equal(await page.evaluate(() => window.knew), 1);
  // Time in a hidden page does not count.
  const hidden = await page.evaluate(() => performance.now());
  await waitFor(page, hidden, 1300);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/b.json';
  });
  await waitForArticle(page, 'Two');
  assert.equal((await receivedEvents(page, 'av-dwell')).length, 1);
  await setHidden(page, false);
  await waitFor(page, await page.evaluate(() => performance.now()), 1300);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/a.json';
  });
  assert.equal((await waitForEvent(page, 'av-dwell', 2)).detail.id, 'Two');
  await waitForArticle(page, 'One');
  await waitFor(page, await page.evaluate(() => performance.now()), 1300);
  const viewer = await page.evaluateHandle(() => document.querySelector('article-viewer'));
  await viewer.evaluate((viewer) => {
    viewer.addEventListener('av-dwell', ({ detail }) => {
      window.last = detail;
    });
    viewer.remove();
  });
  await page.waitForFunction(() => window.last?.id === 'One' && window.last.seconds >= 1);
});

test('an element far below the window has no dwell time, and a list is not an article', { viewport: DESKTOP }, async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', longArticle('Low', 3));
  await host(`<div style="height:5000px"></div><article-viewer src="/a.json" site="${SITE}"></article-viewer>`);
  await waitForArticle(page, 'Low');
  await waitFor(page, await page.evaluate(() => performance.now()), 1300);
  await setHidden(page, true);
  await settle(page);
  assert.deepEqual(await receivedEvents(page, 'av-dwell'), []);
  assert.deepEqual(await receivedEvents(page, 'av-progress'), []);
  await setHidden(page, false);
  await page.locator(at.headline).scrollIntoViewIfNeeded();
  await waitFor(page, await page.evaluate(() => performance.now()), 1300);
  await page.locator(at.tab).nth(1).click();
  await page.locator(at.card).first().waitFor();
  assert.equal((await waitForEvent(page, 'av-dwell')).detail.id, 'Low');
  await waitFor(page, await page.evaluate(() => performance.now()), 1300);
  await setHidden(page, true);
  await settle(page);
  assert.equal((await receivedEvents(page, 'av-dwell')).length, 1);
});
