// The faults of a server, for each file of the program and for pictures. Articles, lists, sites and mappings are in `machine.test.mjs`.
// Each row is one of docs/reliability.md: what the reader sees during the fault, and that one act shows everything afterwards.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson, imageJson, svgImage } from '../support/articles.mjs';
import { PATH } from '../support/failures.mjs';
import * as faults from '../support/faults.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { post } from '../support/foreign.mjs';
import { at, inBrowser, receivedEvents, waitForArticle, waitForEvent } from '../support/page.mjs';
import { DIST, WASM } from '../support/server.mjs';

const test = inBrowser();

const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', txt: 'text/plain' };
const fromDist = (path) => faults.file(readFileSync(join(DIST, path)), TYPES[path.split('.').pop()]);
const svg = faults.file(svgImage('teal', 600, 400).body, 'image/svg+xml');

/** Faults that end by themselves: the file arrives. */
const HARMLESS = {
  'is late': (file) => faults.delay(file, 500),
  'sends it in pieces': (file) => faults.trickle(file, { size: Math.ceil(file.length / 8), ms: 40 }),
};

/** Faults after which the file is not there. */
const HARMFUL = {
  'ends the connection': faults.reset,
  'ends the connection in the middle': faults.resetInBody,
  'promises more bytes': (file) => faults.tooLong(file),
  'sends the first half': faults.truncate,
  'redirects in a loop': (_, path) => faults.redirect(path),
  'does not have it (404, cacheable)': () => faults.cacheable(faults.status(404)),
  'is overloaded (503)': () => faults.status(503),
  'sends a web page': () => ({ body: '<!doctype html><p>Login', type: 'text/html' }),
  'sends nothing': (file) => ({ body: '', type: file.type }),
};
const fromMemory = (file) => ({ body: file, type: file.type });

/** A server that answers each second request. */
const FLAPPING = (file) => faults.inTurn(...[1, 2, 3, 4].flatMap(() => [faults.status(503), fromMemory(file)]));

/** Faults that never end. */
const ENDLESS = {
  'never answers': faults.hang,
  'sends only the head': (file) => faults.headersOnly({ 'content-type': file.type }),
  'stops in the middle': faults.stall,
};

const ARTICLE = articleJson('Recovered');
const WITH_PICTURES = articleJson('Recovered', {
  body: [
    imageJson('/photo.svg', { width: 600, height: 400 }),
    { type: 'video', contentUrl: '/film.mp4', poster: '/poster.svg', width: 1280, height: 720 },
  ],
});
const recovers = (page) => waitForArticle(page, 'Recovered');
const press = (selector) => (page) => page.locator(selector).click();
const reload = (page) => page.reload({ waitUntil: 'commit' });
const nothing = () => {};

/** A file that the loader fetches for the program, within limits of its own. */
const ofProgram = (path, others = {}) => ({
  path,
  file: fromDist(path),
  json: ARTICLE,
  lacks: async (page) => {
    await page.locator(`${at.broken}[role="alert"]`).waitFor();
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'program');
  },
  waits: (page) => page.locator(`${at.broken}[role="status"]`).waitFor(),
  again: press(`${at.broken} button`),
  shown: recovers,
  limits: true,
  ...others,
});

/** A file of the converter. Without an answer it fails with the load of the converter. */
const ofConverter = (path) => ({
  path,
  file: fromDist(path),
  json: post('<p>Text.</p>'),
  lacks: async (page) => {
    await page.locator(`${at.failure}[data-code="converter"]`).waitFor();
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'converter');
  },
  again: press(at.retry),
  endless: {}, // The panel, and Retry in it, are in `machine.test.mjs`.
  shown: (page) => waitForArticle(page, 'A foreign post'),
});

const naturalWidth = (selector) => (page) =>
  page.waitForFunction(
    (selector) => document.querySelector('article-viewer')?.shadowRoot?.querySelector(selector)?.naturalWidth > 0,
    selector,
  );

const KINDS = {
  wasm: ofProgram(WASM),
  glue: ofProgram('/viewer.js'),
  handover: ofProgram('/handover.js'),
  // Half a style sheet is one. In a release its hash tells.
  'style sheet': ofProgram('/viewer.css', { accepts: ['sends the first half', 'sends a web page', 'sends nothing'] }),
  'wasm of the converter': ofConverter('/formats_bg.wasm'),
  'glue of the converter': ofConverter('/formats.js'),
  'markup reader': ofConverter('/markup.js'),
  'language file': {
    path: '/locale/zh-Hant.txt',
    file: fromDist('/locale/zh-Hant.txt'),
    json: articleJson('Recovered', { dateModified: '2026-11-20' }),
    attributes: 'lang="zh-Hant"',
    lacks: (page) => page.locator(`${LIVE} .av-byline`, { hasText: 'Updated' }).waitFor(),
    again: nothing,
    shown: (page) => page.locator(`${LIVE} .av-byline`, { hasText: '更新於' }).waitFor(),
  },
  photo: {
    path: '/photo.svg',
    file: svg,
    json: WITH_PICTURES,
    lacks: (page) => page.locator(at.missingPhoto).waitFor(),
    // The browser waits for a photo as long as it likes, and its cache answers for an `<img>` in any case.
    waits: recovers,
    accepts: ['does not have it (404, cacheable)'],
    again: async (page) => {
      if (await page.locator(at.missingPhoto).count()) await page.locator(`${at.missingPhoto} button`).click();
      else await reload(page);
    },
    shown: naturalWidth('.av-mount:not(.av-pending) .av-picture img'),
  },
  'poster of a video': {
    path: '/poster.svg',
    file: svg,
    json: WITH_PICTURES,
    lacks: (page) => page.locator(`${LIVE} video[controls]`).waitFor(),
    again: reload,
    shown: (page) => page.locator(`${LIVE} video[controls]`).waitFor(),
  },
  loader: {
    path: '/article-viewer.js',
    file: fromDist('/article-viewer.js'),
    json: ARTICLE,
    lacks: (page) => page.locator('#own').waitFor(),
    // Neither the page nor a reload of it bypasses the browser's cache for a script.
    accepts: ['does not have it (404, cacheable)'],
    again: reload,
    shown: recovers,
  },
};

async function open({ host, server, allowErrors }, { path, json, attributes = 'lang="en"' }, route) {
  allowErrors(/./);
  server.route('/photo.svg', { body: svg, type: svg.type });
  server.route('/poster.svg', { body: svg, type: svg.type });
  server.route(PATH, json);
  server.route(path, route);
  await host(
    `<article-viewer src="${PATH}" timeout="4" ${attributes}><a id="own" href="/own">Read it.</a></article-viewer>`,
  );
}

/** The server serves the file again. */
const recover = (server, { path, file }) => server.route(path, fromMemory(file));

for (const [kind, row] of Object.entries(KINDS)) {
  const { path, file, lacks, waits = lacks, again, shown, limits, accepts = [], endless = ENDLESS } = row;

  for (const [what, fault] of Object.entries(HARMLESS)) {
    test(`${kind}: the server ${what}`, async (scene) => {
      await open(scene, row, fault(file, path));
      await shown(scene.page);
      assert.deepEqual(await receivedEvents(scene.page, 'av-error'), []);
      assert.equal(await scene.page.locator(at.broken).count(), 0);
    });
  }

  for (const [what, fault] of Object.entries(HARMFUL)) {
    if (accepts.includes(what)) continue;
    test(`${kind}: the server ${what}`, async (scene) => {
      const { page, server } = scene;
      await open(scene, row, fault(file, path));
      await lacks(page);
      recover(server, row);
      await again(page);
      await shown(page);
      assert.ok((await receivedEvents(page, 'av-error')).length <= 1, 'a failure is reported again');
    });
  }

  test(`${kind}: the server answers each second request`, async (scene) => {
    const { page } = scene;
    await open(scene, row, FLAPPING(file));
    const isShown = () =>
      Promise.race([shown(page).then(() => true), lacks(page).then(() => false)].map((end) => end.catch(() => false)));
    for (let turn = 0; turn < 5 && !(await isShown()); turn += 1) await again(page);
    await shown(page);
  });

  for (const [what, fault] of Object.entries(endless)) {
    test(`${kind}: the server ${what}`, async (scene) => {
      const { page, server } = scene;
      if (limits) await page.clock.install();
      await open(scene, row, fault(file, path));
      if (limits) while (server.count(path) === 0) await page.clock.runFor(100);
      if (limits) await page.clock.runFor(6000);
      await waits(page);
      recover(server, row);
      await again(page);
      if (limits) await page.clock.runFor(3000);
      await shown(page);
      assert.deepEqual(await receivedEvents(page, 'av-error'), []);
    });
  }
}
