// The converter of foreign formats: when it is loaded, and what format, mapping and notices do.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { PATH, post, VIEWER } from '../support/foreign.mjs';
import { MORE } from '../support/lists.mjs';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const CONVERTER = ['/formats.js', '/formats_bg.wasm', '/markup.js'];

test('the converter is loaded once for foreign documents and never for house JSON', async ({ host, page, server }) => {
  server.route(PATH, articleJson('Our own'));
  await host(VIEWER);
  await waitForArticle(page, 'Our own');
  for (const file of CONVERTER) assert.equal(server.count(file), 0, file);

  server.route('/other.json', post('<p>One &amp; two.</p>'));
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/other.json';
  });
  await waitForArticle(page, 'A foreign post');
  await page.getByText('One & two.').waitFor();
  const { detail } = await waitForEvent(page, 'av-article', 2);
  assert.equal(detail.format, 'wordpress');
  for (const file of CONVERTER) assert.equal(server.count(file), 1, file);

  server.route('/third.json', post('<p>Three.</p>', { title: { rendered: 'Third' } }));
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/third.json';
  });
  await waitForArticle(page, 'Third');
  for (const file of CONVERTER) assert.equal(server.count(file), 1, file);
});

test('a named format loads its converter while the document is loading', async ({ host, page, server }) => {
  server.route(PATH, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'From a tree.' }] }],
  });
  const gate = server.hold(PATH);
  const requested = page.waitForRequest(/formats_all_bg\.wasm/);
  await host(`<article-viewer src="${PATH}" lang="en" format="prosemirror"></article-viewer>`);
  await requested;
  gate.release();
  await page.getByText('From a tree.').waitFor();
  assert.equal(server.count('/formats_bg.wasm'), 0);
});

test('inline foreign JSON is converted, and a later article is not overwritten', async ({ host, page }) => {
  await host(
    `<article-viewer lang="en"><script type="application/json">${JSON.stringify(post('<p>Inline.</p>'))}</script></article-viewer>`,
  );
  await waitForArticle(page, 'A foreign post');
  await page.evaluate(
    (first) => {
      const viewer = document.querySelector('article-viewer');
      viewer.article = first;
      viewer.article = { headline: 'Last word', body: ['x'] };
    },
    post('<p>Overtaken.</p>', { title: { rendered: 'Overtaken' } }),
  );
  await waitForArticle(page, 'Last word');
  await settle(page);
  assert.equal(await page.locator(at.headline).innerText(), 'Last word');
});

test('notices of the converter keep their JSON Pointers', async ({ host, page, server, warnings }) => {
  server.route(PATH, post('<p><a href="javascript:alert(1)">x</a></p>'));
  await host(VIEWER);
  const { detail } = await waitForEvent(page, 'av-article');
  assert.match(detail.notices.join(), /^\/content\/rendered: the address/);
  assert.match(warnings.join(), /\/content\/rendered/);
});

test('format selects a reader, and a wrong format is reported', async ({ host, page, server, warnings }) => {
  server.route(PATH, articleJson('Our own'));
  await host(`<article-viewer src="${PATH}" lang="en" format="wordpress"></article-viewer>`);
  assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'not-article');
  await page.evaluate(() => {
    document.querySelector('article-viewer').format = 'house';
  });
  await waitForArticle(page, 'Our own');
  await page.evaluate(() => {
    document.querySelector('article-viewer').format = 'wordperfect';
  });
  await page.waitForFunction(() => true);
  assert.match(warnings.join(), /format="wordperfect" is not valid/);
});

test('a mapping reads a custom document, an invalid mapping is reported with its place, and a new mapping is applied', async ({
  host,
  page,
  server,
}) => {
  server.route(PATH, { code: 0, data: { kop: 'Mapped', tekst: '<p>By a mapping.</p>' } });
  server.route('/right.json', { headline: '/data/kop', body: '/data/tekst' });
  server.route('/wrong.json', { headline: '/data/kop', body: [{ kind: 'htm', path: '/data/tekst' }] });
  await host(`<article-viewer src="${PATH}" mapping="/wrong.json" lang="en"></article-viewer>`);
  const { detail } = await waitForEvent(page, 'av-error');
  assert.equal(detail.code, 'mapping');
  assert.match(detail.message, /mapping: \/body\/0\/kind: /);
  assert.match(detail.url, /\/wrong\.json$/);
  assert.equal(server.count('/wrong.json'), 1, 'the loader’s request is reused');
  await page.evaluate(() => {
    document.querySelector('article-viewer').mapping = '/right.json';
  });
  await waitForArticle(page, 'Mapped');
  await page.getByText('By a mapping.').waitFor();
  assert.equal((await waitForEvent(page, 'av-article')).detail.format, 'mapped');
});

test('a mapping reads the site, the lists and the articles of a CMS', async ({ host, page, server }) => {
  const record = (id) => ({
    record: {
      title: `Record ${id}`,
      html: '<p>Text of the record.</p>',
      next: id < 4 ? { id: id + 1, title: 'Next' } : null,
    },
  });
  const cards = (first, more) => ({
    rows: [first, first + 1].map((id) => ({ id, name: `Record ${id}`, pic: '/demo/photos/desert-dunes-1200.avif' })),
    more,
  });
  server.route('/menu', { menu: [{ label: 'Parks', key: 'parks' }] });
  server.route('/list/parks', cards(1, 3));
  server.route('/list/parks/3', cards(3));
  for (const id of [1, 2, 3, 4]) server.route(`/record/${id}`, record(id));
  server.route('/cms.json', {
    headline: '/record/title',
    body: '/record/html',
    nextArticle: { path: '/record/next', name: '/title', src: { path: '/id', template: '/record/{}' } },
    feed: {
      items: {
        path: '/rows/*',
        headline: '/name',
        image: '/pic',
        url: { path: '/id', template: '/page/{}' },
        src: { path: '/id', template: '/record/{}' },
      },
      next: { path: '/more', template: '/list/parks/{}' },
    },
    site: {
      name: { value: 'The Mill' },
      channels: {
        path: '/menu/*',
        id: '/key',
        name: '/label',
        feed: { path: '/key', template: '/list/{}' },
      },
    },
  });
  await host('<article-viewer site="/menu" mapping="/cms.json" navigation="continuous" lang="en"></article-viewer>');
  await page.getByRole('link', { name: 'Record 2' }).waitFor();
  await page.locator(MORE).click();
  await page.getByRole('link', { name: 'Record 4' }).waitFor();
  assert.match(await page.locator(at.card).first().locator('img').getAttribute('src'), /\/demo\/photos\//);
  await page.getByRole('link', { name: 'Record 1' }).click();
  await waitForArticle(page, 'Record 1');
  await page.getByText('Text of the record.').first().waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.getByRole('heading', { name: 'Record 2' }).waitFor();
  assert.equal((await waitForEvent(page, 'av-article')).detail.format, 'mapped');
  assert.equal(server.count('/cms.json'), 1);
});

for (const file of CONVERTER) {
  test(`a missing ${file} is reported, and Retry loads it again`, async ({ host, page, server, allowErrors }) => {
    allowErrors(/404|formats|markup/);
    server.route(file, { status: 404 });
    server.route(PATH, post('<p>Text.</p>'));
    await host(VIEWER);
    const panel = page.locator(at.failure);
    await panel.waitFor();
    assert.equal(await panel.getAttribute('data-code'), 'converter');
    server.restore(file);
    await page.locator(at.retry).click();
    await waitForArticle(page, 'A foreign post');
  });
}
