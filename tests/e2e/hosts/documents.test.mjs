// Unusual documents: quirks mode, document.write, a base element, a changing address, two versions of the loader.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson } from '../support/articles.mjs';
import { serveArticles, useViewer, VIEWER } from '../support/hosts.mjs';
import { waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, receivedEvents, settle, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

/** Opens a page from its complete HTML. */
async function openDocument(page, server, html) {
  server.route('/old/', { body: html, type: 'text/html; charset=utf-8' });
  await page.goto(`${server.origin}/old/`, { waitUntil: 'commit' });
}

test('a page without a doctype', async ({ page, server }) => {
  serveArticles(server);
  await openDocument(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script></head>
    <body><center><font size="7" color="red"><table><tr><td>${VIEWER}</td></tr></table></font></center></body></html>`,
  );
  await waitForArticle(page, 'First');
  assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
  await useViewer(page, server);
});

test('a page that writes the element and the script by document.write', async ({ page, server }) => {
  serveArticles(server);
  const json = JSON.stringify(articleJson('Written')).replaceAll('"', '&quot;');
  await openDocument(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"></head><body><script>
    document.write('<article-viewer src="/a.json" lang="en"></arti' + 'cle-viewer>');
    document.write('<scr' + 'ipt type="module" src="/article-viewer.js"></scr' + 'ipt>');
  </script><p>${json}</p></body></html>`,
  );
  await useViewer(page, server);
});

test('a page that is rewritten by document.open', async ({ page, server }) => {
  serveArticles(server);
  await openDocument(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script></head><body>${VIEWER}</body></html>`,
  );
  await waitForArticle(page, 'First');
  await page.evaluate((viewer) => {
    document.open();
    document.write(
      `<!doctype html><title>Anew</title><link rel="icon" href="data:,">${viewer.replace('/a.json', '/b.json')}`,
    );
    document.close();
  }, VIEWER);
  await waitForArticle(page, 'Second');
});

test('a page with a base element, which applies to the addresses in attributes', async ({ host, page, server }) => {
  server.route('/deep/down/a.json', articleJson('Below', { nextArticle: { name: 'Second', src: 'b.json' } }));
  server.route('/deep/down/b.json', articleJson('Second'));
  await host('<article-viewer src="down/a.json"></article-viewer>', { head: '<base href="/deep/" target="_blank">' });
  await waitForArticle(page, 'Below');
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Second');
  assert.equal(server.count('/deep/down/a.json'), 1);
});

test('a page that changes its own address, with and without address="hash"', async ({ host, page, server }) => {
  serveArticles(server);
  for (const address of ['off', 'hash']) {
    await host(`<article-viewer src="/a.json" lang="en" address="${address}"></article-viewer>`);
    await waitForArticle(page, 'First');
    await page.locator(`${at.next} .av-next__link`).click();
    await waitForArticle(page, 'Second');
    // The host pushes its own path and state, and goes back.
    const before = await page.evaluate(() => {
      const before = location.href;
      history.pushState({ mine: true }, '', '/elsewhere?page=2');
      window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      return before;
    });
    await settle(page);
    assert.equal(await page.evaluate(() => history.state.mine), true);
    await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('popstate', done, { once: true });
          history.back();
        }),
    );
    await settle(page);
    assert.equal(await page.evaluate(() => location.href), before);
    await waitForArticle(page, 'Second');
    assert.deepEqual(await receivedEvents(page, 'av-error'), []);
  }
});

test('with two versions of the loader the first defines the tag, and all elements work', async ({
  host,
  page,
  server,
}) => {
  serveArticles(server);
  const release = (name) => readFileSync(join(DIST, name));
  server.route('/v2/article-viewer.js', {
    type: 'text/javascript',
    body: `${release('article-viewer.js')}\nwindow.second = true;`,
  });
  server.route('/v2/viewer.css', { type: 'text/css', body: release('viewer.css') });
  server.route('/v2/handover.js', { type: 'text/javascript', body: release('handover.js') });
  server.route('/v2/locale/zh-Hans.txt', { type: 'text/plain', body: release('locale/zh-Hans.txt') });
  server.route('/v2/viewer.js', {
    type: 'text/javascript',
    body: String(release('viewer.js')).replace(/__av[0-9a-f]{8}_/g, '__av22222222_'),
  });
  // Another version of the program, with an additional custom section.
  server.route('/v2/viewer_bg.wasm', {
    type: 'application/wasm',
    body: Buffer.concat([release('viewer_bg.wasm'), Buffer.from([0, 2, 1, 50])]),
  });
  for (const order of [
    ['/article-viewer.js', '/v2/article-viewer.js'],
    ['/v2/article-viewer.js', '/article-viewer.js'],
  ]) {
    const [first, second] = order;
    const [requested, unused] = order.map((path) => path.replace('article-viewer.js', 'viewer_bg.wasm'));
    const before = [requested, unused].map((path) => server.count(path));
    await host(`${VIEWER}<article-viewer id="late"></article-viewer>`, {
      loader: false,
      head: `<script type="module" src="${first}"></script><script type="module" src="${second}"></script>`,
    });
    await waitForArticle(page, 'First');
    await page.waitForFunction(() => window.second);
    await page.locator(at.photo).click();
    await waitForPosition(page, '1 / 1');
    await page.keyboard.press('Escape');
    await page.locator(at.lightbox).waitFor({ state: 'hidden' });
    await page.evaluate(() => {
      document.getElementById('late').src = '/b.json';
    });
    await waitForArticle(page, 'Second');
    assert.deepEqual(
      [requested, unused].map((path) => server.count(path)),
      [before[0] + 1, before[1]],
      'one program per page',
    );
    assert.deepEqual(
      (await receivedEvents(page, 'av-error')).map(({ detail }) => detail.code),
      ['no-address'],
    );
  }
});
