// The kill switch: sw-off.js, served as sw.js, removes the worker and what it has stored. The page continues with the network.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApp, update, waitForKept, waitUntil, withWorker } from '../support/offline.mjs';
import { REFERENCE, REFERENCE_HEADLINE, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = withWorker();

test('removes the worker and its caches, and leaves those of others', async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  await page.evaluate(() => caches.open('of the host'));
  server.route('/sw.js', { body: await readFile(join(DIST, 'sw-off.js')), type: 'text/javascript' });
  await update(page);
  const left = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(String),
    ]);
  await waitUntil(page, async () => (await left()).join() === 'of the host', 'the worker removed');
  const before = server.count('/');
  await page.reload();
  await waitForArticle(page, REFERENCE_HEADLINE);
  assert.equal(server.count('/'), before + 1, 'the page did not come from the network');
});
