// Continuous reading: the next article joins below, and the address, the title and the host follow.
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
  serveCycle,
} from '../support/continuous.mjs';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, receivedEvents, settle, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const PAGE = '<article-viewer src="/n0.json" navigation="continuous"></article-viewer>';

test('the next article joins without a layout shift, and address, title and tab follow', async (scene) => {
  const { page, server } = scene;
  await openCycle(scene, APP, 4, (nth) => ({ articleSection: [nth === 1 ? 'Channel one' : 'Elsewhere'] }));
  const length = await page.evaluate(() => history.length);
  await scrollUntilJoined(page, 1);
  assert.deepEqual((await headlines(page)).slice(0, 2), ['Number 0', 'Number 1']);
  await scrollIntoView(page, 1);
  await page.waitForFunction(() => location.hash === '#/article/n1.json' && document.title === 'Number 1');
  await page.locator(at.currentTab, { hasText: 'Channel one' }).waitFor();
  await scrollUntilJoined(page, 2);
  await scrollIntoView(page, 2);
  assert.equal(await address(page), '#/article/n2.json');
  await scrollIntoView(page, 0);
  await page.waitForFunction(() => location.hash === '#/article/n0.json' && document.title === 'Number 0');
  assert.equal(await page.evaluate(() => history.length), length, 'a joining article adds no history entry');
  assert.deepEqual(await page.evaluate(() => window.avShifts.filter(({ value }) => value > 0)), []);
  assert.deepEqual(await receivedEvents(page, 'av-navigate'), [], 'no av-navigate for a joining article');
  assert.equal(server.count('/n1.json'), 1);
  // Each article has its own heading, and a labelled separator lies between them.
  assert.equal(await page.locator('h1').count(), await page.locator('[part~="article"]').count());
  assert.match(await article(page, 0).locator(at.next).innerText(), /Read next|阅读下一篇/);
});

test('a joining article does not move the content above it', async (scene) => {
  const { page, server } = scene;
  const gate = server.hold('/n1.json');
  await openCycle(scene, PAGE, 3);
  const next = article(page, 0).locator(at.next);
  await next.evaluate((next) => next.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await next.locator('[role="status"]', { hasText: /./ }).waitFor();
  const top = () => next.evaluate((next) => Math.round(next.getBoundingClientRect().top));
  // The focused link stays the same element.
  await next.locator('a').focus();
  const before = await top();
  gate.release();
  await waitForArticle(page, 'Number 1');
  assert.equal(await top(), before);
  assert.match((await describeFocus(page)).className, /av-next__passed/);
  assert.deepEqual(await page.evaluate(() => window.avShifts.filter(({ value }) => value > 0.01)), []);
});

test('an embedded viewer reports the article in view and leaves title and address to the host', async (scene) => {
  const { page } = scene;
  await openCycle(scene, PAGE, 3);
  await scrollUntilJoined(page, 1);
  await scrollIntoView(page, 1);
  await scrollIntoView(page, 0);
  const read_ = (await receivedEvents(page, 'av-article')).map(({ detail }) => detail.headline);
  assert.deepEqual(read_, ['Number 0', 'Number 1', 'Number 0']);
  assert.deepEqual(await page.evaluate(() => [document.title, location.hash]), ['Host', '']);
});

test('a cycle of articles ends with the home links, and a long chain ends with a card', async (scene) => {
  const { page } = scene;
  await openCycle(scene, APP, 2);
  await scrollUntilJoined(page, 1);
  await page
    .locator('.av-foot')
    .last()
    .evaluate((foot) => foot.scrollIntoView({ block: 'end' }));
  await settle(page);
  assert.deepEqual(await headlines(page), ['Number 0', 'Number 1']);
  await page.locator(at.home).waitFor();
  assert.equal(await article(page, 1).locator(at.next).count(), 0);
  const short = (nth) => ({ body: [paragraphJson(`Short ${nth}`)] });
  await openCycle(scene, PAGE, 14, short);
  while ((await headlines(page)).length < 10) {
    await page.mouse.wheel(0, 900);
    await settle(page);
  }
  await page.mouse.wheel(0, 9000);
  await settle(page);
  await page.mouse.wheel(0, 9000);
  await settle(page);
  assert.equal((await headlines(page)).length, 10);
  await article(page, 9).locator(`${at.next} a`).click();
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('h1').textContent === 'Number 10',
  );
});

test('an article that fails leaves a link with an error and is retried when the reader returns', async (scene) => {
  const { allowErrors, page, server } = scene;
  allowErrors(/503/);
  await openCycle(scene, PAGE, 3);
  // Its prefetch failed as well, which is not reported.
  server.route('/n1.json', { status: 503 });
  await page.reload();
  await waitForArticle(page, 'Number 0');
  const next = article(page, 0).locator(at.next);
  await next.scrollIntoViewIfNeeded();
  const { detail } = await waitForEvent(page, 'av-error');
  assert.equal(detail.code, 'status');
  await next.locator('[role="status"]', { hasText: /./ }).waitFor();
  assert.equal(await next.locator('a').getAttribute('href'), 'https://paper.example/n1');
  server.restore('/n1.json');
  serveCycle(server, 3);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await settle(page);
  await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  await waitForArticle(page, 'Number 1');
});

test('an article in a foreign format joins', async (scene) => {
  const { page, server } = scene;
  server.route('/post.json', {
    id: 7,
    type: 'post',
    status: 'publish',
    link: 'https://blog.example/7',
    date: '2026-11-20T08:30:00',
    title: { rendered: 'Foreign &amp; found' },
    content: { rendered: '<p>A paragraph of the blog.</p>', protected: false },
    excerpt: { rendered: '' },
  });
  await openCycle(scene, PAGE, 2, (nth) => (nth === 0 ? { nextArticle: { name: 'Foreign', src: '/post.json' } } : {}));
  await page
    .locator('.av-foot')
    .first()
    .evaluate((foot) => foot.scrollIntoView());
  await waitForArticle(page, 'Foreign & found');
});

test('with save-data, and without navigation="continuous", no article joins', async (scene) => {
  const { page, server } = scene;
  const end = async () => {
    await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView({ block: 'end' }));
    await settle(page);
    await settle(page);
    return headlines(page);
  };
  await openCycle(scene, '<article-viewer src="/n0.json"></article-viewer>', 3);
  assert.deepEqual(await end(), ['Number 0']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const before = server.count('/n1.json');
  await openCycle(scene, PAGE, 3);
  assert.deepEqual(await end(), ['Number 0']);
  assert.equal(server.count('/n1.json'), before);
  await article(page, 0).locator(`${at.next} a`).click();
  await waitForArticle(page, 'Number 1');
});
