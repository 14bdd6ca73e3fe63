// The package in pages of five bundlers, under a strict policy: an article of a foreign format in an interface language that is a file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test as plainTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inBrowser, waitForArticle } from '../e2e/support/page.mjs';
import { DIST } from '../e2e/support/server.mjs';
import { BUNDLERS, modulesOf } from './build.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../target/bundlers', import.meta.url));
const FOLDER = join(HERE, 'node_modules/article-viewer');
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types article-viewer";
const WORDPRESS = { id: 1, title: { rendered: 'A post' }, content: { rendered: '<p>Words of it.</p>' } };

before(() => {
  rmSync(OUTPUT, { recursive: true, force: true });
  // The package as npm unpacks it.
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  mkdirSync(FOLDER, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', OUTPUT], {
    cwd: DIST,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  execFileSync('tar', ['-xzf', join(OUTPUT, JSON.parse(packed)[0].filename), '-C', FOLDER, '--strip-components=1']);
});

plainTest('the documented configuration of Parcel names all modules of the program', () => {
  const text = readFileSync(join(DIST, 'docs/bundlers.md'), 'utf8');
  assert.equal(text.split(modulesOf(FOLDER)).length, 4);
});

for (const [name, build] of Object.entries(BUNDLERS)) {
  const output = join(OUTPUT, name);
  const test = inBrowser({ root: output });
  test(`${name}: the strict page shows an article without a violation`, { timeout: 120_000 }, async ({
    page,
    server,
  }) => {
    // Bundlers look for packages above the page.
    const source = join(HERE, 'node_modules', `.page-${name}`);
    cpSync(join(HERE, 'page'), source, { recursive: true });
    await build({ page: source, output, folder: FOLDER, cache: join(OUTPUT, `${name}-cache`) });
    rmSync(source, { recursive: true });
    server.route('/a.json', WORDPRESS);
    server.route('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
    const html = readFileSync(join(output, 'index.html'), 'utf8');
    const body = html.replace(/<meta/, '<link rel="icon" href="/icon.svg"><meta');
    server.route('/', { body, type: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY } });
    await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    await waitForArticle(page, 'A post');
    await page.getByText('Words of it.').waitFor();
    assert.deepEqual(await page.evaluate(() => window.avViolations), []);
    // Every module and program that the loader names is copied unchanged, also those that this page does not fetch.
    const files = readdirSync(output, { recursive: true }).map((file) => join(output, file));
    const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const copied = new Set(files.filter((file) => statSync(file).isFile()).map(hash));
    const named = [...readFileSync(join(FOLDER, 'bundler.js'), 'utf8').matchAll(/new URL\("\.\/([^"]+)"/g)];
    // webpack minifies modules, and keeps their exports.
    const isCompared = (file) => !(file.endsWith('.css') || (name === 'webpack' && file.endsWith('.js')));
    const missing = named
      .map(([, file]) => file)
      .filter((file) => isCompared(file) && !copied.has(hash(join(FOLDER, file))));
    assert.deepEqual(missing, []);
    assert.ok(named.length >= 10);
  });
}
