// The reading app with its service worker: installation, what the worker keeps, and the list of it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { inBrowser, waitForArticle } from './page.mjs';
import { DIST } from './server.mjs';

export const at = {
  save: '#app-save',
  connection: '#app-connection',
  offlinePage: '#app-offline',
  kept: '#app-kept',
  keptLink: '.app-kept__link',
  announcement: '.app-announcement',
};

/** Two articles of the demo beside the first one. */
export const BUS = { fragment: '#/article/bus-change.json', path: '/demo/articles/bus-change.json' };
export const LIFT = { fragment: '#/article/lift-renewal.json', path: '/demo/articles/lift-renewal.json' };

/** Declares tests with a service worker. Responses may be stored, unlike those of the other tests. */
export const withWorker = (options) =>
  inBrowser({ always: { 'cache-control': 'no-cache' }, serviceWorkers: 'allow', ...options });

/** Waits until the worker controls the page, and the page's parts for it have started. */
export const waitForWorker = (page) => page.locator('html.app-offline').waitFor({ state: 'attached' });

/** Opens the app and waits for its worker. */
export async function openApp({ app, page }, fragment, headline) {
  await app(fragment, headline);
  await waitForWorker(page);
}

/**
 * Takes the offered version. A worker takes over when the one before it is idle. The tools of the test are attached to that one, which
 * keeps Chromium from noticing that it is, so it is stopped.
 */
export async function takeVersion({ page, context }) {
  const session = await context.newCDPSession(page);
  const active = new Set();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) if (status === 'activated') active.add(versionId);
  });
  await session.send('ServiceWorker.enable');
  await page.locator(`${at.announcement}_version button`).first().click();
  for (const versionId of active) await session.send('ServiceWorker.stopWorker', { versionId });
}

/** Sends a message to the worker, and returns its answer. */
export const ask = (page, message) =>
  page.evaluate(
    (message) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => data.progress || done(data);
        navigator.serviceWorker.controller.postMessage(message, [port2]);
      }),
    message,
  );

/** The paths of everything in the app's cache of documents and photos. */
export const keptPaths = (page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(' content'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until a condition of the worker is true. Nothing in the page tells when the worker has written. */
export async function waitUntil(page, condition, words) {
  for (const end = Date.now() + 10_000; !(await condition()); await page.waitForTimeout(50))
    if (Date.now() > end) throw Error(`not within ten seconds: ${words}`);
}

/** Waits until the worker keeps all of these paths. */
export const waitForKept = (page, paths) =>
  waitUntil(
    page,
    async () => {
      const kept = await keptPaths(page);
      return paths.every((path) => kept.includes(path));
    },
    `${paths} kept`,
  );

/** The headline of an article of the release. */
export const headlineOf = async (server, path) => (await (await fetch(server.origin + path)).json()).headline;

/** Opens an article by its fragment and waits until it is kept. */
export async function read({ page, server }, { fragment, path }) {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragment);
  const headline = await headlineOf(server, path);
  await waitForArticle(page, headline);
  await waitForKept(page, [path]);
  return headline;
}

/** The table of files in a built worker. */
const TABLE = /\{"version":"[^"]*","files":\{[^{}]*\},"later":\{[^{}]*\}\}/;
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Publishes a version in which these files of the app have other contents. A hash that `hashes` gives is written in place of the right one. */
export async function publish(server, version, files, hashes = {}) {
  const worker = await readFile(join(DIST, 'sw.js'), 'utf8');
  const table = JSON.parse(TABLE.exec(worker)[0]);
  for (const [name, body] of Object.entries(files)) {
    table.files[name] = hashes[name] ?? hashOf(body);
    server.route(`/${name}`, { body, type: TYPE[extname(name)], headers: { 'cache-control': 'no-cache' } });
  }
  const body = worker.replace(TABLE, () => JSON.stringify({ ...table, version }));
  server.route('/sw.js', { body, type: TYPE['.js'], headers: { 'cache-control': 'no-cache' } });
}
const TYPE = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Lets the page look for a new version, as browsers do at each navigation. */
export const update = (page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => {}));

/** The versions whose files are stored. */
export const storedVersions = async (page) =>
  (await page.evaluate(() => caches.keys()))
    .filter((name) => name.includes(' shell '))
    .map((name) => name.split(' shell ')[1]);
