// Deployments of the reading app: in a sub-folder, beside another app, with hashed names, under a strict policy, installable.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { takeVersion, waitForKept, waitForWorker, waitUntil, withWorker } from '../support/offline.mjs';
import { REFERENCE_HEADLINE, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const SHELL = fileURLToPath(new URL('../../../xtask/build/shell.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'av-offline-'));
after(() => rm(folder, { recursive: true }));

const test = withWorker();
const inFolder = withWorker({ root: folder });

const cacheNames = (page) => page.evaluate(() => caches.keys());

inFolder('two apps in sub-folders keep apart, and start without the server', async ({ page, server, allowErrors }) => {
  for (const name of ['one', 'other']) {
    await symlink(DIST, join(folder, name)).catch(() => {});
    await page.goto(`${server.origin}/${name}/`);
    await waitForArticle(page, REFERENCE_HEADLINE);
    await waitForWorker(page);
    await waitForKept(page, [`/${name}/demo/articles/river-returns.json`]);
  }
  const names = await cacheNames(page);
  for (const name of ['one', 'other'])
    assert.equal(names.filter((cache) => cache.startsWith(`article-viewer /${name}/ `)).length, 3, names.join());
  assert.equal(names.length, 6);
  server.route('/one/sw.js', { body: await readFile(join(DIST, 'sw-off.js')), type: 'text/javascript' });
  await page.goto(`${server.origin}/one/`);
  await waitUntil(page, async () => (await cacheNames(page)).length === 3, 'the caches of one app deleted');
  await server.close();
  allowErrors(/ERR_|Failed to load resource/);
  await page.goto(`${server.origin}/other/`);
  await waitForArticle(page, REFERENCE_HEADLINE);
});

/** Moves the program of the app into a folder whose name changes with each release. */
async function release(name) {
  const app = join(folder, 'hashed');
  await rm(app, { recursive: true, force: true });
  await cp(DIST, app, { recursive: true });
  await mkdir(join(app, name));
  for (const file of ['article-viewer.js', 'viewer.css', 'viewer.js', 'viewer_bg.wasm', 'handover.js', 'locale'])
    await rename(join(app, file), join(app, name, file));
  for (const file of ['formats.js', 'formats_bg.wasm', 'formats_all.js', 'formats_all_bg.wasm', 'markup.js'])
    await rename(join(app, file), join(app, name, file));
  const page = await readFile(join(app, 'index.html'), 'utf8');
  await writeFile(
    join(app, 'index.html'),
    page.replace(/(src|href)="(article-viewer\.js|viewer\.css)"/g, `$1="${name}/$2"`),
  );
  execFileSync('node', [SHELL, app]);
}

inFolder('a release with hashed names replaces another one, and an open page keeps its files', async (scene) => {
  const { page, context, server } = scene;
  await release('r1');
  await page.goto(`${server.origin}/hashed/`);
  await waitForWorker(page);
  const other = await context.newPage();
  await other.goto(`${server.origin}/hashed/`);
  await waitForWorker(other);
  await release('r2');
  await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()).then(() => {}));
  await takeVersion(scene);
  await page.locator('script[src^="r2/"]').waitFor({ state: 'attached' });
  const status = await other.evaluate(() => fetch('r1/viewer.css').then(({ status }) => status));
  assert.equal(status, 200, 'the file of the old release is missing');
});

test('a strict policy is not violated', async ({ page, server }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'";
  const headers = { 'content-security-policy': policy, 'cache-control': 'no-cache' };
  for (const [path, file, type] of [
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/sw.js', 'sw.js', 'text/javascript'],
  ])
    server.route(path, { body: await readFile(join(DIST, file)), type, headers });
  await page.goto(server.origin);
  await waitForArticle(page, REFERENCE_HEADLINE);
  await waitForWorker(page);
  await page.locator('#app-save').click();
  await page.locator('#app-save[aria-pressed="true"]').waitFor();
  await page.locator('#app-open').click();
  await page.locator('#app-offline li').first().waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('the app can be installed', async ({ page, server, context }) => {
  await page.goto(server.origin);
  await waitForWorker(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The contexts of tests are private windows, which install nothing.
  const errors = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  assert.deepEqual(errors, []);
  const { errors: faults, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(faults, []);
  const { icons } = JSON.parse(data);
  for (const { src } of icons) assert.equal((await fetch(`${server.origin}/${src}`)).status, 200, src);
});

test('a shared link of the app opens its article, and another one opens nothing', async ({ page, server }) => {
  const own = `${server.origin}/#/article/bus-change.json`;
  await page.goto(`${server.origin}/?share=${encodeURIComponent(own)}`);
  await page.waitForURL(own);
  await page.goto(`${server.origin}/?text=${encodeURIComponent('https://other.example/#/article/a.json')}&share=`);
  await page.waitForURL(`${server.origin}/`);
});
