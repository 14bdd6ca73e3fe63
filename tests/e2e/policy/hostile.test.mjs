// Hostile content in every text and address of every format: nothing runs, nothing is reported, and no request goes to a host
// that the article does not name.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inBrowser, settle } from '../support/page.mjs';
import { ADDRESSES, TEXTS } from '../support/payloads.mjs';

const test = inBrowser();
const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** Keys by which a format is recognized. */
const STRUCTURE =
  /^(@?type|_type|nodeType|version|@context|role|style|mark|kind|schema|identifier|layout|component|model|format|ordered)$/i;
const ADDRESS = /^(https?:|\/|[\w./-]+\.(jpe?g|png|webp|json|html|mp4|mp3)$)/;

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src *; img-src * data: blob:; " +
  "media-src *; require-trusted-types-for 'script'; trusted-types article-viewer; report-uri /report";

/** Returns a document whose texts and addresses are payloads. `next` and `nextAddress` return the payload for a value. */
function poisoned(value, next, nextAddress, key = '') {
  if (Array.isArray(value)) return value.map((member) => poisoned(member, next, nextAddress, key));
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, poisoned(inner, next, nextAddress, name)]),
    );
  if (typeof value !== 'string' || STRUCTURE.test(key)) return value;
  return ADDRESS.test(value) ? nextAddress(value) : next(value);
}

/** Returns a function that gives each payload in turn. */
const inTurn = (payloads, join) => {
  let turn = 0;
  return (value) => join(value, payloads[turn++ % payloads.length]);
};

async function documents() {
  const found = [];
  for (const name of (await readdir(FIXTURES)).sort()) {
    // House articles with ordinary captions: there are enough others.
    if (/^caption-/.test(name)) continue;
    const text = await readFile(`${FIXTURES}/${name}/source.json`, 'utf8').catch(() => '');
    const value = (() => {
      try {
        return JSON.parse(text);
      } catch {
        return undefined; // A fixture of a broken document.
      }
    })();
    const mapping = await readFile(`${FIXTURES}/${name}/mapping.json`, 'utf8').catch(() => undefined);
    if (value && typeof value === 'object' && text.length < 200_000) found.push({ name, value, mapping });
  }
  return found;
}

const FOUND = await documents();
/** The hosts that the documents name before payloads are in them, and the one that the reader of a format knows. */
const NAMED = `${JSON.stringify(FOUND)} ichef.bbci.co.uk`;

for (const [kind, payloads] of Object.entries(TEXTS)) {
  test(`payloads of the class "${kind}" in every format neither run nor report nor fetch`, {
    timeout: 120_000,
  }, async ({ host, page, server, allowErrors }) => {
    allowErrors(/./); // Photos of invalid addresses fail.
    const unnamed = [];
    await page.context().route(/.*/, (route) => {
      const url = new URL(route.request().url());
      if (url.origin === server.origin || !/^https?:$/.test(url.protocol)) return route.continue();
      if (!NAMED.includes(url.hostname)) unnamed.push(url.href);
      return route.abort();
    });
    await page.addInitScript(() => {
      window.ran = 0;
      window.avRan = () => {
        window.ran += 1;
      };
      window.reports = [];
      window.addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, sourceFile, lineNumber, columnNumber }) =>
          window.reports.push([
            violatedDirective,
            document.querySelector('article-viewer').src,
            `${sourceFile}:${lineNumber}:${columnNumber}`,
          ]),
      );
      for (const name of ['av-article', 'av-error'])
        window.addEventListener(name, () => {
          window.settled = (window.settled ?? 0) + 1;
        });
    });
    await host('<article-viewer lang="en"></article-viewer>', {
      headers: { 'content-security-policy': POLICY },
      icon: false,
    });
    let shown = 0;
    for (const { name, value, mapping } of FOUND) {
      const inText = inTurn(payloads, (text, payload) => `${text.slice(0, 40)} ${payload}`);
      const inAddress = inTurn(ADDRESSES, (_, payload) => payload);
      const keep = (text) => text;
      // Once with the addresses as they are, because a payload may take away what is shown.
      for (const [index, poison] of [keep, inAddress].entries()) {
        const body = JSON.stringify(poisoned(value, inText, poison));
        const path = `/hostile/${name}-${index}.json`;
        server.route(path, { type: 'application/json', body });
        if (mapping) server.route(`/hostile/${name}-mapping.json`, { type: 'application/json', body: mapping });
        const before = await page.evaluate(() => window.settled ?? 0);
        await page.evaluate(
          ([src, mappingSrc]) => {
            const viewer = document.querySelector('article-viewer');
            viewer.mapping = mappingSrc;
            viewer.src = src;
          },
          [path, mapping ? `/hostile/${name}-mapping.json` : null],
        );
        await page.waitForFunction((count) => (window.settled ?? 0) > count, before);
        shown += await page.locator('article-viewer h1').count();
      }
    }
    await settle(page);
    assert.ok(shown > FOUND.length, `only ${shown} articles were shown`);
    assert.deepEqual(await page.evaluate(() => [window.ran, window.reports]), [0, []]);
    assert.equal(server.count('/report'), 0);
    assert.deepEqual(unnamed, []);
    const links = await page
      .locator('article-viewer a[href]')
      .evaluateAll((all) => all.map(({ protocol }) => protocol).filter((name) => !/^(https?|mailto|tel):$/.test(name)));
    assert.deepEqual(links, []);
  });
}
