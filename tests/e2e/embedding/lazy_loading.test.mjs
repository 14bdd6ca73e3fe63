// The attribute loading: a lazy viewer starts near the window.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { at, inBrowser, receivedEvents, settle, waitForArticle } from '../support/page.mjs';
import { requestedFiles, waitForIntersection } from '../support/placement.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('a lazy viewer far below sends no request until the reader approaches', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Far'));
  await host('<div style="height:5000px"></div><article-viewer src="/a.json" loading=" Lazy "></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await waitForIntersection(page);
  assert.deepEqual(requestedFiles(server), []);
  assert.equal(await page.locator(at.skeleton).count(), 1, 'it has no height until then');
  // It is less than a window away and not visible.
  await page.evaluate(() => scrollTo(0, 5000 - innerHeight * 1.5));
  await waitForArticle(page, 'Far');
  assert.equal((await receivedEvents(page, 'av-article')).length, 1);
});

test('only the lazy viewers near the window start, and they share one program', async ({ host, page, server }) => {
  const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
  for (const name of names) server.route(`/${name}.json`, articleJson(name));
  await host(
    names
      .map((name) => `<article-viewer style="min-height:100vh" src="/${name}.json" loading="lazy"></article-viewer>`)
      .join(''),
  );
  await waitForArticle(page, 'n0');
  await waitForIntersection(page);
  assert.equal(server.count('/n5.json'), 0);
  await page.evaluate(() => document.querySelector('[src="/n19.json"]').scrollIntoView());
  await waitForArticle(page, 'n19');
  assert.equal(server.count(WASM), 1);
  assert.equal(server.count('/n10.json'), 0);
});

test('a lazy viewer in a hidden element starts when it is displayed', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Tab'));
  await host('<section hidden><article-viewer src="/a.json" loading="lazy"></article-viewer></section>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await waitForIntersection(page);
  assert.deepEqual(requestedFiles(server), []);
  await page.evaluate(() => {
    document.querySelector('section').hidden = false;
  });
  await waitForArticle(page, 'Tab');
});

for (const [how, act] of Object.entries({
  'is set to eager': (viewer) => {
    viewer.loading = 'eager';
  },
  'is removed': (viewer) => {
    viewer.removeAttribute('loading');
  },
})) {
  test(`a lazy viewer starts at once when loading ${how}`, async ({ host, page, server }) => {
    server.route('/a.json', articleJson('Hurry'));
    await host('<div style="height:5000px"></div><article-viewer src="/a.json" loading="lazy"></article-viewer>');
    await page.waitForFunction(() => customElements.get('article-viewer'));
    await waitForIntersection(page);
    await page.locator('article-viewer').evaluate(act);
    await waitForArticle(page, 'Hurry');
    await page.locator('article-viewer').evaluate((viewer) => {
      viewer.loading = 'lazy';
    });
    await settle(page);
    assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
  });
}

test('a lazy viewer that is moved and removed while waiting starts where it is added', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('Wanderer'));
  await host(
    '<main></main><div style="height:5000px"></div><article-viewer src="/a.json" loading="lazy"></article-viewer>',
  );
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate(async () => {
    window.kept = document.querySelector('article-viewer');
    document.body.append(window.kept);
    window.kept.remove();
    await new Promise((done) => {
      setTimeout(done);
    });
    await new Promise((done) => {
      setTimeout(done);
    });
  });
  await waitForIntersection(page);
  assert.deepEqual(requestedFiles(server), []);
  await page.evaluate(() => document.querySelector('main').append(window.kept));
  await waitForArticle(page, 'Wanderer');
});
