// Ways to give the element its article: attribute, property, inline JSON, and their order of precedence.
import assert from 'node:assert/strict';
import { story } from '../support/articles.mjs';
import { set, VIEWER } from '../support/element.mjs';
import { at, event, inBrowser, settle, shown, texts, told } from '../support/page.mjs';

const test = inBrowser();

test('the src attribute shows an article, and a change shows another', async ({ host, page, server }) => {
  server.route('/a.json', story('First'));
  server.route('/b.json', story('Second'));
  await host(VIEWER);
  await shown(page, 'First');
  await set(page, 'src', '/b.json');
  await shown(page, 'Second');
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal(await page.locator('article-viewer').evaluate((viewer) => viewer.src), '/b.json');
});

test('the src property shows an article on an element that a script created', async ({ host, page, server }) => {
  server.route('/a.json', story('First'));
  await host('');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate(() => {
    const viewer = document.createElement('article-viewer');
    viewer.src = '/a.json';
    document.body.append(viewer);
  });
  await shown(page, 'First');
  assert.equal(await page.locator('article-viewer').getAttribute('src'), '/a.json');
});

test('a late response does not replace an article that the host chose after it', async ({ host, page, server }) => {
  server.route('/a.json', story('First'));
  server.route('/b.json', story('Second'));
  const slow = server.hold('/a.json');
  await host(VIEWER);
  await event(page, 'av-ready');
  await set(page, 'src', '/b.json');
  await shown(page, 'Second');
  const answered = page.waitForResponse('**/a.json').then((response) => response.finished());
  slow.release();
  await answered;
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal((await told(page, 'av-article')).length, 1);
});

test('properties that are set before the loader runs are kept', async ({ host, page, server }) => {
  server.route('/a.json', story('By property'));
  await host('<article-viewer id="one"></article-viewer><article-viewer id="two"></article-viewer>', { loader: false });
  await page.evaluate((article) => {
    document.getElementById('one').src = '/a.json';
    document.getElementById('one').theme = 'dark';
    document.getElementById('two').article = article;
    return import('/article-viewer.js').then(() => {});
  }, story('By object'));
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
  server.route('/a.json', story('From src'));
  await host(VIEWER);
  await shown(page, 'From src');
  const give = (article) =>
    page.locator('article-viewer').evaluate((viewer, article) => {
      viewer.article = article;
    }, article);
  await give(story('As object'));
  await shown(page, 'As object');
  await give(JSON.stringify(story('As text')));
  await shown(page, 'As text');
  await give(null);
  await shown(page, 'From src');
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
  }, story('Mended'));
  await shown(page, 'Mended');
});

test('inline JSON is shown without a request for an article', async ({ host, page, server }) => {
  const json = JSON.stringify(story('Inline')).replaceAll('<', '\\u003c');
  await host(`<article-viewer><script type="application/json">${json}</script></article-viewer>`);
  await shown(page, 'Inline');
  assert.deepEqual(
    server.asked().filter((path) => path.endsWith('.json')),
    [],
  );
});

test('inline JSON is found while the page is still being parsed', async ({ host, page, server }) => {
  // The loader runs before the rest of the document is parsed: a slow classic script blocks the parser inside the element.
  server.route('/slow.js', { body: '', type: 'text/javascript' });
  const slow = server.hold('/slow.js');
  const json = JSON.stringify(story('Late inline'));
  await host(
    `<article-viewer><script src="/slow.js"></script><script type="application/json">${json}</script></article-viewer>`,
    {
      loader: false,
      head: '<script type="module" async src="/article-viewer.js"></script>',
    },
  );
  await page.locator(at.skeleton).waitFor();
  slow.release();
  await shown(page, 'Late inline');
  assert.equal((await told(page, 'av-error')).length, 0);
});

test('the article property precedes inline JSON, inline JSON precedes src, and a later src precedes both', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('From src'));
  server.route('/b.json', story('From a later src'));
  const child = `<script type="application/json">${JSON.stringify(story('From the child'))}</script>`;
  await host(`<article-viewer src="/a.json">${child}</article-viewer>`);
  await shown(page, 'From the child');
  await page.locator('article-viewer').evaluate((viewer, article) => {
    viewer.article = article;
  }, story('From the property'));
  await shown(page, 'From the property');
  await set(page, 'src', '/b.json');
  await shown(page, 'From a later src');
  assert.equal(server.count('/a.json'), 0);
});

test('a non-ASCII address is requested once', async ({ host, page, server }) => {
  server.route('/文章.json', story('Chinese name'));
  await host('<article-viewer src="/文章.json"></article-viewer>');
  await shown(page, 'Chinese name');
  assert.equal(server.count('/文章.json'), 1);
});
