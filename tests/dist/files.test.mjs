// The folder of a release: its files, their hashes and compressed copies, and no trace of the build machine.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DIST } from '../e2e/support/server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const all = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1))
    .sort();
const read = (name) => readFileSync(join(DIST, name));
const text = (name) => read(name).toString();
const hash = (name) => `sha384-${createHash('sha384').update(read(name)).digest('base64')}`;
const hashes = () => Object.fromEntries(all().map((name) => [name, hash(name)]));
const isTwin = (name) => /\.(br|gz)$/.test(name);
const files = all().filter((name) => !isTwin(name));

test('the folder is named by the version and has all files of a page', () => {
  assert.equal(basename(DIST), JSON.parse(text('package.json')).version);
  for (const name of [
    'article-viewer.js',
    'viewer.css',
    'viewer.js',
    'viewer_bg.wasm',
    'handover.js',
    'read_aloud.js',
    'reading_tools.js',
    'save.js',
    'settings.js',
    'locale/settings/en.txt',
    'formats.js',
    'formats_bg.wasm',
    'formats_all.js',
    'formats_all_bg.wasm',
    'markup.js',
    ...'zh-Hans zh-Hant ar ja ko es fr de pt ru fa hi id vi tr'.split(' ').map((tag) => `locale/${tag}.txt`),
  ]) {
    assert.ok(files.includes(name), name);
  }
  assert.deepEqual(
    files.filter((name) => /^(index\.html|page\.css|demo\/)|\.(woff2?|ttf|otf)$/.test(name)),
    [],
    'a file of the demo or a font',
  );
});

test('integrity.json has the hash of every file', () => {
  const expected = Object.fromEntries(
    files.filter((name) => name !== 'integrity.json').map((name) => [name, hash(name)]),
  );
  assert.deepEqual(JSON.parse(text('integrity.json')), expected);
  assert.ok(
    text('README.md').includes(`integrity="${hash('article-viewer.js')}"`),
    'the snippet of the README pins another loader',
  );
});

test('compressed copies have the same content as their files', () => {
  const sent = files.filter((name) => /\.(js|wasm|css|html|txt)$/.test(name));
  for (const name of sent) {
    assert.deepEqual(brotliDecompressSync(read(`${name}.br`)), read(name), name);
    assert.deepEqual(gunzipSync(read(`${name}.gz`)), read(name), name);
  }
  assert.equal(all().filter(isTwin).length, 2 * sent.length);
});

// The first screen is more than half of it: docs/adr/021-first-screen.md.
test('the loader with its hashes and the first screen is at most 15.2 KB', () => {
  const { length } = read('article-viewer.js.br');
  assert.ok(length <= 15_200, `${length} bytes`);
});

test('no file has traces of the build machine', () => {
  for (const name of files.filter((name) => /\.(js|wasm)$/.test(name))) {
    const bytes = read(name).toString('latin1');
    for (const trace of [
      ROOT.replace(/\/$/, ''),
      homedir(),
      '.cargo',
      '.rustup',
      'rustlib',
      '/rustc/',
      '/target/',
      '/src/',
      '.rs:',
    ]) {
      assert.ok(!bytes.includes(trace), `${name} has ${trace}`);
    }
  }
});

test('links in documents and pages of the release lead to files of the release', () => {
  const lost = [];
  for (const name of files.filter((name) => /\.(md|html)$/.test(name))) {
    for (const [, markdown, html] of text(name).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)) {
      const to = (markdown ?? html).split('#')[0];
      const own = to && !/^[a-z]+:/i.test(to) && (name.endsWith('.html') || markdown);
      if (own && !existsSync(join(DIST, dirname(name), to))) lost.push(`${name} leads to ${to}`);
    }
  }
  assert.deepEqual(lost, []);
});

test('a second packing has the same bytes', () => {
  const before = hashes();
  execFileSync('cargo', ['xtask', 'dist', '--packed', '--unpublished'], { cwd: ROOT, stdio: 'pipe' });
  assert.deepEqual(hashes(), before);
});
