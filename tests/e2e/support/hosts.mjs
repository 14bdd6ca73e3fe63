// Articles for hostile host pages, and one pass through every feature of the viewer.
import assert from 'node:assert/strict';
import { image, paragraph, picture, story } from './articles.mjs';
import { gone, position } from './lightbox.mjs';
import { at, shown, texts, told } from './page.mjs';
import { WASM } from './server.mjs';

export const VIEWER = '<article-viewer src="/a.json" lang="en"></article-viewer>';

/** Serves two articles, the second as the next of the first, and a post that needs the converter. */
export function publish(server) {
  server.route('/p.svg', picture());
  const body = [paragraph('One.'), image('/p.svg', { caption: 'A hill.' }), paragraph('Two.')];
  server.route('/a.json', story('First', { body, nextArticle: { name: 'Second', src: '/b.json' } }));
  server.route('/b.json', story('Second'));
  server.route('/post.json', {
    id: 1,
    type: 'post',
    link: 'https://blog.example/',
    title: { rendered: 'A post' },
    content: { rendered: '<p>Of <b>WordPress</b>.</p><ul><li>one</li></ul>' },
  });
}

/** Reads an article, a photo, the next article, an object of the host, and a foreign document. */
export async function read(page, server) {
  await shown(page, 'First');
  await page.locator(at.photo).click();
  await position(page, '1 / 1');
  await page.keyboard.press('Escape');
  await gone(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Second');
  for (const path of ['/a.json', '/b.json', WASM]) assert.equal(server.count(path), 1, `${path} was requested again`);
  // Playwright itself needs these where the page has replaced them.
  await page.evaluate('window.Map = window.OwnMap ?? Map, window.Set = window.OwnSet ?? Set, 0');
  await page.evaluate(
    (article) => {
      document.querySelector('article-viewer').article = article;
    },
    story('Given', { body: ['One.', paragraph('Two.')] }),
  );
  await shown(page, 'Given');
  assert.deepEqual(await texts(page, at.paragraph), ['One.', 'Two.']);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/post.json';
  });
  await shown(page, 'A post');
  assert.deepEqual(await texts(page, '.av-list li'), ['one']);
  assert.deepEqual(await told(page, 'av-error'), []);
}
