// The folder of releases: the list of versions, and the alias of a major version, which loads the newest release.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articleJson } from '../e2e/support/articles.mjs';
import { inBrowser, waitForArticle } from '../e2e/support/page.mjs';
import { DIST } from '../e2e/support/server.mjs';

const { RELEASES } = process.env;
const VERSION = basename(DIST);
const list = JSON.parse(readFileSync(join(RELEASES, 'index.json'), 'utf8'));
const alias = `v${VERSION.split('.')[0]}`;
const test = inBrowser({ root: RELEASES });

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; frame-src 'self'";

test('index.json names each version with its loader and hash', () => {
  assert.equal(list.latest, VERSION);
  assert.equal(list.majors[alias], VERSION);
  const [row] = list.versions.filter(({ version }) => version === VERSION);
  const hashes = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8'));
  assert.deepEqual(row, {
    version: VERSION,
    loader: `${VERSION}/article-viewer.js`,
    integrity: hashes['article-viewer.js'],
  });
  assert.ok(existsSync(join(RELEASES, row.loader)));
});

test('the alias runs the newest release from its own folder under a strict policy', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('By the alias'));
  await host('<article-viewer src="/a.json"></article-viewer>', {
    loader: false,
    head: `<script type="module" src="/${alias}/article-viewer.js"></script>`,
    headers: { 'content-security-policy': POLICY },
  });
  await waitForArticle(page, 'By the alias');
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.equal(server.count(`/${alias}/article-viewer.js`), 1);
  for (const name of ['article-viewer.js', 'viewer.css', 'viewer.js', 'viewer_bg.wasm', 'handover.js']) {
    assert.equal(server.count(`/${VERSION}/${name}`), 1, name);
    if (name !== 'article-viewer.js') assert.equal(server.count(`/${alias}/${name}`), 0, name);
  }
});

test('a frame of the alias shows an article and gets its height', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('In a frame'));
  await host(`<iframe src="/${alias}/embed.html?src=/a.json" width="600" height="50"></iframe>`, {
    loader: false,
    head: `<script src="/${alias}/article-frame.js" async></script>`,
  });
  await page.frameLocator('iframe').getByRole('heading', { name: 'In a frame' }).waitFor();
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height > 60);
  assert.equal(server.count(`/${alias}/viewer.css`), 0);
});
