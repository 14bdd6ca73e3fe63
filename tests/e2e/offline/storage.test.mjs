// Limits of the storage: the budget evicts what was read, never what was saved; a full and a denied storage are reported or ignored.
import assert from 'node:assert/strict';
import {
  ask,
  at,
  BUS,
  keptPaths,
  LIFT,
  openApp,
  read,
  waitForKept,
  waitUntil,
  withWorker,
} from '../support/offline.mjs';
import { REFERENCE, REFERENCE_HEADLINE, waitForArticle } from '../support/page.mjs';

const test = withWorker();
/** A server that lets frames with an opaque origin load its modules. */
const testForSandbox = withWorker({ always: { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' } });

/** Sets the quota of the page's origin, in bytes. */
async function setQuota({ context, page, server }, quotaSize) {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize });
}

const usage = (page) => page.evaluate(() => navigator.storage.estimate().then(({ usage }) => usage));

test('what was read is evicted beyond the budget, the oldest first, and saved articles stay', async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  await page.locator(at.save).click();
  await page.locator(`${at.save}[aria-pressed="true"]`).waitFor();
  await read(scene, BUS);
  // Six photos of 9 MB are more than the budget of 50 MB. Chromium reports a quota of its own, whatever the override is.
  const photos = Array.from({ length: 6 }, (_, index) => `/large-${index}.avif`);
  for (const path of photos) server.route(path, { body: Buffer.alloc(9e6), type: 'image/avif' });
  for (const path of photos) {
    await page.evaluate(
      (src) => new Promise((done) => Object.assign(new Image(), { src, onload: done, onerror: done })),
      path,
    );
    await waitForKept(page, [path]);
  }
  await waitUntil(page, async () => !(await keptPaths(page)).includes(BUS.path), 'the oldest article evicted');
  const { result } = await ask(page, { type: 'list' });
  assert.ok(result.used <= 51e6, `${result.used} bytes`);
  assert.ok(result.articles.some(({ src, saved }) => src.endsWith(REFERENCE) && saved));
  assert.ok(
    (await keptPaths(page)).some((path) => /river-dawn/.test(path)),
    'a photo of the saved article was evicted',
  );
});

test('a full storage refuses to save with a line, and keeps what was saved before', async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  await page.locator(at.save).click();
  await page.locator(`${at.save}[aria-pressed="true"]`).waitFor();
  const before = await ask(page, { type: 'list' });
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, LIFT.fragment);
  await page.locator(`${at.save}[aria-pressed="false"]`).waitFor();
  await setQuota(scene, (await usage(page)) + 1000);
  const big = 'x'.repeat(900_000);
  server.route(LIFT.path, { headline: 'Long', body: [big] });
  await page.locator(at.save).click();
  await page.locator(at.announcement, { hasText: '已满' }).first().waitFor();
  const after = await ask(page, { type: 'list' });
  const saved = ({ result }) => result.articles.filter((article) => article.saved).map(({ src }) => src);
  assert.deepEqual(saved(after), saved(before));
  assert.ok((await keptPaths(page)).includes(REFERENCE));
});

testForSandbox('with denied storage the page works with the network, and offers nothing', async (scene) => {
  const { page, host } = scene;
  // A sandbox without `allow-same-origin` has neither workers nor caches.
  await host('<iframe sandbox="allow-scripts" src="/" width="800" height="800"></iframe>', { loader: false });
  const frame = page.frameLocator('iframe');
  await frame.locator('[part~="headline"]', { hasText: REFERENCE_HEADLINE }).first().waitFor();
  assert.equal(await frame.locator('html.app-offline').count(), 0);
  await frame.locator('.av-first-screen').waitFor({ state: 'detached' });
  assert.equal(await frame.locator(at.save).isVisible(), false);
});

test('a document that its publisher does not allow to be stored is not kept', async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  const secret = '/demo/articles/secret.json';
  const body = JSON.stringify({ headline: 'Not to be stored', inLanguage: 'en', body: ['A paragraph.'] });
  server.route(secret, { body, headers: { 'cache-control': 'no-store' }, type: 'application/json' });
  await page.evaluate(() => {
    location.hash = '#/article/secret.json';
  });
  await waitForArticle(page, 'Not to be stored');
  await read(scene, BUS);
  assert.ok(!(await keptPaths(page)).includes(secret));
});

test('a document that arrives after everything was removed is not kept', async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  const late = server.hold(BUS.path);
  const request = (path) => page.evaluate((path) => fetch(path).then((response) => response.text()), path);
  const arriving = request(BUS.path);
  await late.arrived;
  await ask(page, { type: 'remove' });
  late.release();
  await arriving;
  await request(LIFT.path);
  await waitForKept(page, [LIFT.path]);
  const kept = await keptPaths(page);
  assert.ok(!kept.includes(BUS.path), `kept: ${kept}`);
});
