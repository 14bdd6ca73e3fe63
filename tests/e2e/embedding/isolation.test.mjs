// The element and the rest of the page: style sheets, document state, several elements and several loaders.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { VIEWER } from '../support/element.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle } from '../support/page.mjs';
import { serve, WASM } from '../support/server.mjs';

const test = inBrowser();

test('five viewers share one program and one style sheet', async ({ host, page, server }) => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const name of names) server.route(`/${name}.json`, articleJson(`Article ${name}`));
  await host(names.map((name) => `<article-viewer src="/${name}.json"></article-viewer>`).join(''));
  for (const name of names) await waitForArticle(page, `Article ${name}`);
  assert.deepEqual(
    await texts(page, at.headline),
    names.map((name) => `Article ${name}`),
  );
  for (const path of ['/article-viewer.js', '/viewer.js', WASM]) assert.equal(server.count(path), 1, path);
  const sheets = await page.locator('article-viewer').evaluateAll((viewers) => {
    const all = viewers.map((viewer) => viewer.shadowRoot.adoptedStyleSheets);
    return { counts: all.map((list) => list.length), different: new Set(all.flat()).size };
  });
  assert.deepEqual(sheets, { counts: [2, 2, 2, 2, 2], different: 2 });
});

test('loading the loader from two addresses does not throw', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Once'));
  await host(VIEWER, { head: '<script type="module" src="/article-viewer.js?copy"></script>' });
  await waitForArticle(page, 'Once');
  await settle(page);
  assert.equal((await receivedEvents(page, 'av-article')).length, 1);
});

test('the host’s rules for paragraphs, links and inherited properties do not reach the view', async ({
  host,
  page,
  server,
}) => {
  server.route(
    '/a.json',
    articleJson('Clean', {
      body: [paragraphJson('Words.'), { type: 'heading', level: 2, text: 'Heading' }],
      relatedLink: [{ name: 'Link', url: 'https://paper.example/' }],
    }),
  );
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return ['.av', 'h1', 'h2', 'p.av-text', '.av-related a'].map((selector) => {
        const style = getComputedStyle(root.querySelector(selector));
        return [
          selector,
          style.color,
          style.fontSize,
          style.fontFamily,
          style.lineHeight,
          style.letterSpacing,
          style.textTransform,
          style.textAlign,
          style.margin,
          style.wordSpacing,
          style.fontStyle,
          style.visibility,
        ].join(' | ');
      });
    });
  await host(VIEWER);
  await page.locator(at.related).waitFor();
  const clean = await look();
  await host(VIEWER, {
    head: `<style>p{color:red!important;margin:99px} h1,h2{text-transform:uppercase} a{color:lime;font-size:40px}
      html{font-size:5px} body{color:red;font:italic 40px/3 serif;letter-spacing:9px;text-align:right;word-spacing:20px;text-transform:uppercase}</style>`,
  });
  await page.locator(at.related).waitFor();
  assert.deepEqual(await look(), clean);
});

test('the document keeps its style sheets, head, history, title and scroll restoration', async ({
  host,
  page,
  server,
}) => {
  server.route(
    '/a.json',
    articleJson('Guest', { nextArticle: { name: 'Next', url: 'https://paper.example/b', src: '/b.json' } }),
  );
  server.route('/b.json', articleJson('Next'));
  const state = () =>
    page.evaluate(() => ({
      adopted: document.adoptedStyleSheets.length,
      sheets: document.styleSheets.length,
      head: document.head.innerHTML,
      attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
      title: document.title,
      address: location.href,
      history: history.length,
      restoration: history.scrollRestoration,
      globals: Object.keys(window).filter((key) => !key.startsWith('av')).length,
    }));
  await host('', { loader: false, head: '<style>body{margin:0}</style>' });
  const before = await state();
  await page.evaluate(async () => {
    document.body.innerHTML = '<article-viewer src="/a.json"></article-viewer>';
    await import('/article-viewer.js');
  });
  await page.locator(`${at.next} a`).click();
  await waitForArticle(page, 'Next');
  assert.deepEqual(await state(), before);
});

test('a loader from another origin loads its program from there', async ({ host, page, server }) => {
  const cdn = await serve({ cors: true });
  try {
    server.route('/a.json', articleJson('From elsewhere'));
    await host(VIEWER, {
      loader: false,
      head: `<script type="module" src="${cdn.origin}/article-viewer.js"></script>`,
    });
    await waitForArticle(page, 'From elsewhere');
    assert.equal(cdn.count(WASM), 1);
    assert.equal(server.count(WASM), 0);
  } finally {
    await cdn.close();
  }
});
