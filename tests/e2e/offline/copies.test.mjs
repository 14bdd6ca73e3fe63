// An element with offline="read" keeps what was read, and shows it when the network fails. Without the attribute nothing is stored.
import assert from 'node:assert/strict';
import { waitUntil } from '../support/offline.mjs';
import { at, inBrowser, receivedEvents, waitForArticle } from '../support/page.mjs';

const test = inBrowser({ always: { 'cache-control': 'no-cache' } });

const names = (page) => page.evaluate(() => caches.keys());
const ONE = { headline: 'The first', inLanguage: 'en', body: ['A paragraph.'] };
const OTHER = { headline: 'The second', inLanguage: 'en', body: ['A paragraph.'] };
const setSrc = (page, src) =>
  page.evaluate((src) => {
    document.querySelector('article-viewer').src = src;
  }, src);

test('a read article is shown from its copy, with its photos, when the network fails', async (scene) => {
  const { host, page, server, allowErrors } = scene;
  allowErrors(/ERR_|Failed to load resource/);
  const photo = { type: 'image', contentUrl: '/demo/photos/river-dawn-800.jpg', width: 1600, height: 1067 };
  server.route('/one.json', { ...ONE, body: [photo, 'A paragraph.'] });
  server.route('/other.json', OTHER);
  await host('<article-viewer src="/one.json" offline="read" timeout="1"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'The first');
  const keys = (path) =>
    page.evaluate(
      async (path) => (await (await caches.open(`article-viewer copy ${location.origin}${path}`)).keys()).length,
      path,
    );
  await waitUntil(page, async () => (await keys('/one.json')) === 2, 'article and photo kept');
  await setSrc(page, '/other.json');
  await waitForArticle(page, 'The second');
  server.route('/one.json', { drop: true });
  server.route('/demo/photos/river-dawn-800.jpg', { drop: true });
  await page.reload({ waitUntil: 'commit' });
  await waitForArticle(page, 'The first');
  await page.locator(`${at.photo} img[src^="blob:"]`).first().waitFor({ state: 'attached' });
  const width = await page
    .locator(`${at.photo} img`)
    .first()
    .evaluate((img) => img.decode().then(() => img.naturalWidth));
  assert.ok(width > 0);
  const [{ detail }] = await receivedEvents(page, 'av-error');
  assert.equal(detail.code, 'unreachable');
});

test('nothing is stored and nothing is loaded without the attribute', async ({ host, page, server }) => {
  server.route('/one.json', ONE);
  await host('<article-viewer src="/one.json"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'The first');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  assert.deepEqual(await names(page), []);
  assert.equal(server.count('/offline.js'), 0);
});

test('ten articles are kept, and the one that was read first is dropped', async ({ host, page, server }) => {
  server.route('/0.json', ONE);
  await host('<article-viewer src="/0.json" offline="read"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'The first');
  await waitUntil(page, async () => (await names(page)).length === 1, 'the first kept');
  await page.evaluate(async () => {
    for (let index = 1; index <= 10; index += 1)
      await caches.open(`article-viewer copy ${location.origin}/x${index}.json`);
  });
  server.route('/other.json', OTHER);
  await setSrc(page, '/other.json');
  await waitForArticle(page, 'The second');
  await waitUntil(page, async () => (await names(page)).length === 10, 'ten articles');
  const kept = await names(page);
  assert.ok(kept.at(-1).endsWith('/other.json') && !kept.some((name) => name.endsWith('/0.json')), kept.join());
});

test('an article that may not be stored is not kept, and denied storage changes nothing', async ({
  host,
  page,
  server,
}) => {
  server.route('/one.json', {
    body: JSON.stringify(ONE),
    type: 'application/json',
    headers: { 'cache-control': 'no-store' },
  });
  server.route('/other.json', OTHER);
  await host('<article-viewer src="/one.json" offline="read"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'The first');
  const asked = server.count('/one.json');
  await waitUntil(page, async () => server.count('/one.json') > asked, 'the article asked for again');
  assert.deepEqual(await names(page), []);
  await page.evaluate(() => {
    caches.open = caches.has = caches.delete = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await setSrc(page, '/other.json');
  await waitForArticle(page, 'The second');
});
