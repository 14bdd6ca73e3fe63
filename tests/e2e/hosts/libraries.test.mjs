// Pages whose libraries replace or extend the platform.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { serveArticles, useViewer, VIEWER } from '../support/hosts.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const script = (name) => `<script>${readFileSync(new URL(`scripts/${name}.js`, import.meta.url), 'utf8')}</script>`;
const library = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

for (const [what, name] of [
  ['Prototype.js, which adds methods to arrays, functions and elements', 'prototype'],
  ['enumerable methods on Object.prototype', 'objects'],
  ['its own Promise', 'promise'],
  ['frozen prototypes', 'frozen'],
  ['its own Map, and a global named URL', 'names'],
]) {
  test(`a page with ${what}`, async ({ host, page, server }) => {
    serveArticles(server);
    await host(VIEWER, { head: script(name) });
    await useViewer(page, server);
  });
}

test('a page that replaces fetch shows the fallback content and receives av-error', async ({
  host,
  page,
  allowErrors,
}) => {
  allowErrors(/article-viewer/);
  await host('<article-viewer src="/a.json"><p id="own">Own words</p></article-viewer>', {
    head: '<script>function fetch(id) { return undefined; }</script>',
  });
  const { detail } = await waitForEvent(page, 'av-error');
  assert.equal(detail.code, 'program');
  await page.locator(at.broken).waitFor();
  assert.equal(await page.locator('#own').isVisible(), true);
});

test('a page with zone.js of Angular, which replaces Promise and fetch', async ({ host, page, server }) => {
  serveArticles(server);
  server.route('/zone.js', { type: 'text/javascript', body: library('zone.js/bundles/zone.umd.js') });
  await host(VIEWER, { head: '<script src="/zone.js"></script>' });
  await useViewer(page, server);
});

test('a page with jQuery: html, events, clone, append, remove and empty', async ({ host, page, server }) => {
  serveArticles(server);
  server.route('/jquery.js', { type: 'text/javascript', body: library('jquery/dist/jquery.min.js') });
  await host('<div id="one"></div><div id="two"></div>', { head: '<script src="/jquery.js"></script>' });
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate((viewer) => {
    const { $ } = window;
    $(document).on('av-article', 'article-viewer', (event) => {
      window.received = event.originalEvent.detail.headline;
    });
    $('#one').html(viewer);
  }, VIEWER);
  await page.locator('#one').locator(at.headline).waitFor();
  await page.waitForFunction(() => window.received === 'First');
  await page.evaluate(() => {
    window.$('#one article-viewer').clone().attr('src', '/b.json').appendTo('#two');
  });
  await page.locator('#two').locator(at.headline, { hasText: 'Second' }).waitFor();
  // A moved element keeps its view. A removed element starts again when it is added.
  await page.evaluate(() => {
    window.$('#two').append(window.$('#one article-viewer'));
  });
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second', 'First']);
  assert.equal(server.count('/a.json'), 1);
  await page.evaluate(() => {
    window.kept = window.$('article-viewer').last().detach();
  });
  await settle(page);
  await page.evaluate(() => {
    window.$('#two').empty();
    window.$('#one').append(window.kept);
  });
  await waitForArticle(page, 'First');
  assert.equal((await receivedEvents(page, 'av-ready')).length, 3);
  await page.evaluate(() => {
    window.$('article-viewer').remove();
  });
  await settle(page);
  assert.equal(await page.evaluate(() => window.kept[0].shadowRoot.childElementCount), 0);
});
