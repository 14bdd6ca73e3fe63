// What hosts can measure: how far readers come in an article, and how long it is before their eyes. Nothing is sent anywhere.
import assert from 'node:assert/strict';
import { paragraph, story } from './articles.mjs';
import { at, DESKTOP, event, inBrowser, settle, shown, SITE, told } from './page.mjs';

const test = inBrowser();

const long = (name, count = 40, more = {}) =>
  story(name, {
    id: name,
    url: `https://paper.example/${name}`,
    body: Array.from({ length: count }, (_, index) => paragraph(`Paragraph ${index}. `.repeat(30))),
    ...more,
  });

/** Hidden windows are hidden for real only by hand; the page is told what a browser would tell it. */
const hide = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

const percents = async (page) => (await told(page, 'av-progress')).map(({ detail }) => detail.percent);
const until = (page, percent) =>
  page.waitForFunction(
    (percent) => window.avEvents.some(({ name, detail }) => name === 'av-progress' && detail.percent === percent),
    percent,
  );

/** Waits until so many milliseconds of the page's own time are over. */
const after = (page, since, milliseconds) =>
  page.waitForFunction(({ since, milliseconds }) => performance.now() - since > milliseconds, { since, milliseconds });

/** Where in the body the block with this share of all of them is. */
const scrollTo = (page, share) =>
  page.evaluate((share) => {
    const blocks = document.querySelector('article-viewer').shadowRoot.querySelectorAll('.av-chunk > *');
    blocks[Math.floor(blocks.length * share)].scrollIntoView({ block: 'end' });
  }, share);

test('each quarter of an article is told once, in order, with the article it is of', async ({ host, page, server }) => {
  server.route('/a.json', long('Long'));
  await host('<article-viewer id="v" src="/a.json"></article-viewer>');
  await shown(page, 'Long');
  await page.locator('.av-foot').waitFor({ state: 'attached' });
  await settle(page);
  assert.deepEqual(await percents(page), [], 'nothing is passed at the beginning');
  for (const [share, percent] of [
    [0.3, 25],
    [0.55, 50],
    [0.8, 75],
  ]) {
    await scrollTo(page, share);
    await until(page, percent);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await until(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
  const { detail, bubbles, composed, cancelable, target } = await event(page, 'av-progress');
  assert.deepEqual(detail, { id: 'Long', url: 'https://paper.example/Long', percent: 25 });
  assert.deepEqual([bubbles, composed, cancelable, target], [true, true, false, 'v']);
});

test('a jump to the end passes all quarters, and a short article is passed at once', async ({ host, page, server }) => {
  server.route('/a.json', long('Long'));
  server.route('/short.json', long('Short', 1));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await page.locator('.av-foot').waitFor({ state: 'attached' });
  await page.keyboard.press('End');
  await until(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
  await page.evaluate(() => {
    window.avEvents = [];
    document.querySelector('article-viewer').src = '/short.json';
  });
  await shown(page, 'Short');
  await until(page, 100);
  assert.deepEqual(await percents(page), [25, 50, 75, 100]);
});

test('the time before the reader’s eyes is told when the window is hidden, when they go on, and when the element goes', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', long('One', 3));
  server.route('/b.json', long('Two', 3));
  await host('<article-viewer src="/a.json"></article-viewer>');
  // A host that sends away what it knows when its window is hidden knows the time by then.
  await page.evaluate(() =>
    document.addEventListener('visibilitychange', () => {
      window.knew = window.avEvents.filter(({ name }) => name === 'av-dwell').length;
    }),
  );
  await shown(page, 'One');
  const start = await page.evaluate(() => performance.now());
  await after(page, start, 1300);
  await hide(page, true);
  const first = await event(page, 'av-dwell');
  assert.equal(first.detail.id, 'One');
  assert.ok(first.detail.seconds >= 1 && first.detail.seconds <= 20, `${first.detail.seconds} s`);
  assert.equal(await page.evaluate(() => window.knew), 1);
  // What nobody looks at takes no time.
  const hidden = await page.evaluate(() => performance.now());
  await after(page, hidden, 1300);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/b.json';
  });
  await shown(page, 'Two');
  assert.equal((await told(page, 'av-dwell')).length, 1);
  await hide(page, false);
  await after(page, await page.evaluate(() => performance.now()), 1300);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/a.json';
  });
  assert.equal((await event(page, 'av-dwell', 2)).detail.id, 'Two');
  await shown(page, 'One');
  await after(page, await page.evaluate(() => performance.now()), 1300);
  const viewer = await page.evaluateHandle(() => document.querySelector('article-viewer'));
  await viewer.evaluate((viewer) => {
    viewer.addEventListener('av-dwell', ({ detail }) => {
      window.last = detail;
    });
    viewer.remove();
  });
  await page.waitForFunction(() => window.last?.id === 'One' && window.last.seconds >= 1);
});

test('an element far below the window takes no time, and a list is no article', { viewport: DESKTOP }, async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', long('Low', 3));
  await host(`<div style="height:5000px"></div><article-viewer src="/a.json" site="${SITE}"></article-viewer>`);
  await shown(page, 'Low');
  await after(page, await page.evaluate(() => performance.now()), 1300);
  await hide(page, true);
  await settle(page);
  assert.deepEqual(await told(page, 'av-dwell'), []);
  assert.deepEqual(await told(page, 'av-progress'), []);
  await hide(page, false);
  await page.locator(at.headline).scrollIntoViewIfNeeded();
  await after(page, await page.evaluate(() => performance.now()), 1300);
  await page.locator(at.tab).nth(1).click();
  await page.locator(at.card).first().waitFor();
  assert.equal((await event(page, 'av-dwell')).detail.id, 'Low');
  await after(page, await page.evaluate(() => performance.now()), 1300);
  await hide(page, true);
  await settle(page);
  assert.equal((await told(page, 'av-dwell')).length, 1);
});
