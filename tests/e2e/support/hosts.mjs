// Articles for hostile host pages, and one pass through every feature of the viewer.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { waitForClosed, waitForPosition } from './lightbox.mjs';
import { at, receivedEvents, texts, waitForArticle } from './page.mjs';
import { WASM } from './server.mjs';

export const VIEWER = '<article-viewer src="/a.json" lang="en"></article-viewer>';

/** Serves two articles, the second as the next of the first, and a post that needs the converter. */
export function serveArticles(server) {
  server.route('/p.svg', svgImage());
  const body = [paragraphJson('One.'), imageJson('/p.svg', { caption: 'A hill.' }), paragraphJson('Two.')];
  server.route('/a.json', articleJson('First', { body, nextArticle: { name: 'Second', src: '/b.json' } }));
  server.route('/b.json', articleJson('Second'));
  server.route('/post.json', {
    id: 1,
    type: 'post',
    link: 'https://blog.example/',
    title: { rendered: 'A post' },
    content: { rendered: '<p>Of <b>WordPress</b>.</p><ul><li>one</li></ul>' },
  });
}

/** Reads an article, a photo, the next article, an object of the host, and a foreign document. */
export async function useViewer(page, server) {
  await waitForArticle(page, 'First');
  await page.locator(at.photo).click();
  await waitForPosition(page, '1 / 1');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Second');
  for (const path of ['/a.json', '/b.json', WASM]) assert.equal(server.count(path), 1, `${path} was requested again`);
  // Playwright itself needs these where the page has replaced them.
  await page.evaluate('window.Map = window.OwnMap ?? Map, window.Set = window.OwnSet ?? Set, 0');
  await page.evaluate(
    (article) => {
      document.querySelector('article-viewer').article = article;
    },
    articleJson('Given', { body: ['One.', paragraphJson('Two.')] }),
  );
  await waitForArticle(page, 'Given');
  assert.deepEqual(await texts(page, at.paragraph), ['One.', 'Two.']);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/post.json';
  });
  await waitForArticle(page, 'A post');
  assert.deepEqual(await texts(page, '.av-list li'), ['one']);
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
}
