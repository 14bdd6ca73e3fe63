// The fixtures of foreign formats, read by the browser's parser and the converter's wasm.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIVE } from '../support/first_screen.mjs';
import { PATH } from '../support/foreign.mjs';
import { at, inBrowser, settle } from '../support/page.mjs';

const test = inBrowser();
const MAPPING = '/articles/mapping.json';
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
// The native fixture test writes the markup of every fixture here: `cargo test --features cli --test native fixture`.
const PAGES = fileURLToPath(new URL('../../../target/fixtures/', import.meta.url));

// The native fixtures, read by the browser's parser and the converter's wasm.
for (const name of readdirSync(FIXTURES).filter((name) => /^(?!house|broken|caption)/.test(name))) {
  test(`${name} renders the same page in the browser as natively`, async ({ host, page, allowErrors }) => {
    const mapping = `${FIXTURES}${name}/mapping.json`;
    allowErrors(/external request|ERR_|Failed to load|news\.example|blog\.example/);
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
      const url = new URL(route.request().url());
      const share = { 'access-control-allow-origin': '*' };
      if (url.pathname === MAPPING)
        return route.fulfill({ path: mapping, contentType: 'application/json', headers: share });
      // The fixtures are served from the origin that they name.
      return url.pathname === PATH
        ? route.fulfill({ path: `${FIXTURES}${name}/source.json`, contentType: 'application/json', headers: share })
        : route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"/>',
          });
    });
    const attribute = existsSync(mapping) ? ` mapping="https://news.example${MAPPING}"` : '';
    await host(`<article-viewer src="https://news.example${PATH}"${attribute}></article-viewer>`, { lang: 'en' });
    await page.locator(`${LIVE} :is(${at.failure}, .av-body)`).first().waitFor();
    await settle(page);
    const golden = readFileSync(`${PAGES}${name}.html`, 'utf8');
    const pages = await page.evaluate((golden) => {
      const lines = (node, depth = 0) =>
        [...node.childNodes].flatMap((child) => {
          if (child.nodeType === Node.TEXT_NODE)
            return child.data.trim() ? [' '.repeat(depth) + child.data.trim()] : [];
          if (child.nodeType !== Node.ELEMENT_NODE) return [];
          const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          return [`${' '.repeat(depth)}<${child.localName} ${attributes.join(' ')}`, ...lines(child, depth + 1)];
        });
      const expected = new DOMParser().parseFromString(golden, 'text/html');
      const found = document.querySelector('article-viewer').shadowRoot.querySelector('.av').parentNode.cloneNode(true);
      found.normalize();
      return { expected: lines(expected.body), found: lines(found) };
    }, golden);
    assert.deepEqual(pages.found, pages.expected);
  });
}
