// Ways to give the element its article: attribute, property, inline JSON, and their order of precedence.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { setAttribute, VIEWER } from '../support/element.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('the src attribute shows an article, and a change shows another', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('First'));
  server.route('/b.json', articleJson('Second'));
  await host(VIEWER);
  await waitForArticle(page, 'First');
  await setAttribute(page, 'src', '/b.json');
  await waitForArticle(page, 'Second');
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal(await page.locator('article-viewer').evaluate((viewer) => viewer.src), '/b.json');
});

test('the src property shows an article on an element that a script created', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('First'));
  await host('');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate(() => {
    const viewer = document.createElement('article-viewer');
    viewer.src = '/a.json';
    document.body.append(viewer);
  });
  await waitForArticle(page, 'First');
  assert.equal(await page.locator('article-viewer').getAttribute('src'), '/a.json');
});

test('a late response does not replace an article that the host chose after it', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('First'));
  server.route('/b.json', articleJson('Second'));
  const slow = server.hold('/a.json');
  await host(VIEWER);
  await waitForEvent(page, 'av-ready');
  // The request that is not needed any more is aborted.
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/a.json'));
  await setAttribute(page, 'src', '/b.json');
  await waitForArticle(page, 'Second');
  await aborted;
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal((await receivedEvents(page, 'av-article')).length, 1);
});

test('properties that are set before the loader runs are kept', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('By property'));
  await host('<article-viewer id="one"></article-viewer><article-viewer id="two"></article-viewer>', { loader: false });
  await page.evaluate((article) => {
    document.getElementById('one').src = '/a.json';
    document.getElementById('one').theme = 'dark';
    document.getElementById('two').article = article;
    return import('/article-viewer.js').then(() => {});
  }, articleJson('By object'));
  await page.locator('#one').locator(at.headline, { hasText: 'By property' }).waitFor();
  await page.locator('#two').locator(at.headline, { hasText: 'By object' }).waitFor();
  assert.equal(await page.locator('#one').getAttribute('theme'), 'dark');
  assert.deepEqual(await page.evaluate(() => document.getElementById('two').article.headline), 'By object');
});

test('the article property accepts an object or JSON text, replaces src, and null restores src', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('From src'));
  await host(VIEWER);
  await waitForArticle(page, 'From src');
  const give = (article) =>
    page.locator('article-viewer').evaluate((viewer, article) => {
      viewer.article = article;
    }, article);
  await give(articleJson('As object'));
  await waitForArticle(page, 'As object');
  await give(JSON.stringify(articleJson('As text')));
  await waitForArticle(page, 'As text');
  await give(null);
  await waitForArticle(page, 'From src');
  assert.equal(await page.locator('article-viewer').evaluate((viewer) => viewer.article), null);
});

test('an invalid article property shows the failure panel and throws nothing', async ({ host, page }) => {
  await host('<article-viewer></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.locator('article-viewer').evaluate((viewer) => {
    const circle = {};
    circle.self = circle;
    viewer.article = circle;
  });
  await page.locator(`${at.failure}[data-code="empty"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.article = () => {};
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.article = 42;
  });
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer, article) => {
    viewer.article = article;
  }, articleJson('Recovered'));
  await waitForArticle(page, 'Recovered');
});

test('inline JSON is shown without a request for an article', async ({ host, page, server }) => {
  const json = JSON.stringify(articleJson('Inline')).replaceAll('<', '\\u003c');
  await host(`<article-viewer><script type="application/json">${json}</script></article-viewer>`);
  await waitForArticle(page, 'Inline');
  assert.deepEqual(
    server.requests().filter((path) => path.endsWith('.json')),
    [],
  );
});

test('inline JSON is found while the page is still being parsed', async ({ host, page, server }) => {
  // The loader runs before the rest of the document is parsed: a slow classic script blocks the parser inside the element.
  server.route('/slow.js', { body: '', type: 'text/javascript' });
  const slow = server.hold('/slow.js');
  const json = JSON.stringify(articleJson('Late inline'));
  await host(
    `<article-viewer><script src="/slow.js"></script><script type="application/json">${json}</script></article-viewer>`,
    {
      loader: false,
      head: '<script type="module" async src="/article-viewer.js"></script>',
    },
  );
  await page.locator(at.skeleton).waitFor();
  slow.release();
  await waitForArticle(page, 'Late inline');
  assert.equal((await receivedEvents(page, 'av-error')).length, 0);
});

test('the article property precedes inline JSON, inline JSON precedes src, and a later src precedes both', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('From src'));
  server.route('/b.json', articleJson('From a later src'));
  const child = `<script type="application/json">${JSON.stringify(articleJson('From the child'))}</script>`;
  await host(`<article-viewer src="/a.json">${child}</article-viewer>`);
  await waitForArticle(page, 'From the child');
  await page.locator('article-viewer').evaluate((viewer, article) => {
    viewer.article = article;
  }, articleJson('From the property'));
  await waitForArticle(page, 'From the property');
  await setAttribute(page, 'src', '/b.json');
  await waitForArticle(page, 'From a later src');
  assert.equal(server.count('/a.json'), 0);
});

test('a non-ASCII address is requested once', async ({ host, page, server }) => {
  server.route('/文章.json', articleJson('Chinese name'));
  await host('<article-viewer src="/文章.json"></article-viewer>');
  await waitForArticle(page, 'Chinese name');
  assert.equal(server.count('/文章.json'), 1);
});
