// The file of the interface's language: it is late, fails, hangs, belongs to another version, or is hostile.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE, openFirstScreen } from '../support/first_screen.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';
import { DIST, WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = '<article-viewer src="/a.json" lang="zh-Hant"></article-viewer>';
const FILE = '/locale/zh-Hant.txt';
const ARTICLE = articleJson('Words', {
  inLanguage: 'en',
  author: [{ name: 'Ann' }],
  dateModified: '2026-11-20',
  body: [paragraphJson('One.')],
});

const UPDATED = '.av-byline';
const waitForWords = (page, words, root = LIVE) =>
  page.locator(`${root} ${UPDATED}`).filter({ hasText: words }).waitFor();

test('the language of the interface is requested beside the article, once, and never by English readers', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', ARTICLE);
  const article = server.hold('/a.json');
  const file = server.hold(FILE);
  await host(`${VIEWER}<article-viewer src="/a.json" lang="en"></article-viewer>`);
  await article.arrived;
  await file.arrived;
  file.release();
  article.release();
  await waitForWords(page, '更新於');
  assert.equal(server.count(FILE), 1);
  assert.equal(server.requests().filter((path) => path.startsWith('/locale/')).length, 1);
});

for (const [what, given] of [
  ['is missing', { status: 404 }],
  ['cannot be reached', { drop: true }],
  ['is a page of another server', { body: '<!doctype html><title>Hello</title>', type: 'text/html' }],
  ['belongs to another version', { body: `1\nzh-Hant\n${'x\n'.repeat(90)}` }],
]) {
  test(`a language whose file ${what} is shown in English, and in the language after a retry`, async (scene) => {
    const { page, host, server, allowErrors } = scene;
    allowErrors(/zh-Hant|Failed to load resource/);
    server.route('/a.json', ARTICLE);
    server.route(FILE, given);
    const release = await openFirstScreen(scene, () => host(VIEWER));
    await waitForWords(page, 'Updated', FIRST_SCREEN);
    await release();
    await waitForWords(page, 'Updated');
    assert.equal(await page.locator(at.broken).count(), 0);
    server.restore(FILE);
    await waitForWords(page, '更新於');
    assert.equal(await page.locator(`${LIVE} .av`).getAttribute('lang'), 'zh-Hant');
  });
}

test('a language whose file hangs delays neither the first screen nor the program for long', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', ARTICLE);
  const file = server.hold(FILE);
  await openFirstScreen(scene, () => host(VIEWER)).then((release) => release());
  await waitForWords(page, 'Updated');
  file.release();
  await waitForWords(page, '更新於');
});

test('hostile texts of a language are shown as text', async (scene) => {
  const { page, host, server } = scene;
  const body = await readFile(`${DIST}${FILE}`, 'utf8');
  const hostile = '<img src=x onerror=alert(1)>①②③';
  server.route('/a.json', ARTICLE);
  server.route(FILE, { body: body.replace('更新於', hostile) });
  await host(VIEWER);
  await waitForArticle(page, 'Words');
  await waitForWords(page, hostile);
  assert.equal(await page.locator(`${LIVE} img`).count(), 0);
});

test('a change of the language requests its file and shows it', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', ARTICLE);
  await host('<article-viewer src="/a.json" lang="en"></article-viewer>');
  await waitForWords(page, 'Updated');
  for (const [lang, words] of [
    ['zh-TW', '更新於'],
    ['ar', 'تحديث'],
    ['zh', '更新于'],
    ['zh-TW', '更新於'],
    ['en', 'Updated'],
  ]) {
    await page.evaluate((value) => document.querySelector('article-viewer').setAttribute('lang', value), lang);
    await waitForWords(page, words);
  }
  assert.equal(server.count(FILE), 1);
  assert.equal(server.count(WASM), 1);
});
