// A site of two long articles and a long list, for tests of history.
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from './articles.mjs';
import { at, settle, waitForArticle } from './page.mjs';

export const APP = '<article-viewer src="/a.json" site="/site.json" address="hash"></article-viewer>';

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

export const longArticle = (name, count = 60) =>
  Array.from({ length: count }, (_, nth) => paragraphJson(`${name}, ${nth}. ${'Words and more words. '.repeat(12)}`));

/** Serves a site of two long articles, the second as the next of the first, and a long list. */
export function serveSite(server, { next = { name: 'Bravo', src: '/b.json', url: 'https://paper.example/b' } } = {}) {
  for (const nth of [1, 2, 3]) server.route(`/${nth}.svg`, svgImage(['teal', 'plum', 'olive'][nth - 1]));
  const photos = [1, 2].map((nth) => imageJson(`/${nth}.svg`, { id: `photo-${nth}`, alt: `Picture ${nth}` }));
  server.route('/site.json', siteJson(['one', 'two']));
  const items = Array.from({ length: 28 }, (_, nth) => [`Item ${nth}`, nth === 2 ? '/b.json' : `/item-${nth}.json`]);
  server.route('/feeds/one.json', feedJson('One', items));
  server.route('/feeds/two.json', feedJson('Two', items.slice(0, 3)));
  const body = [
    ...longArticle('alpha', 20),
    photos[0],
    ...longArticle('alpha again', 20),
    photos[1],
    ...longArticle('alpha still', 10),
  ];
  server.route('/a.json', articleJson('Alpha', { url: 'https://paper.example/a', nextArticle: next, body }));
  server.route(
    '/b.json',
    articleJson('Bravo', {
      url: 'https://paper.example/b',
      previousArticle: { name: 'Alpha', src: '/a.json' },
      body: [imageJson('/3.svg', { alt: 'Picture 3' }), ...longArticle('bravo')],
    }),
  );
}

export async function openSite({ host, page, server }, markup = APP, options) {
  serveSite(server, options);
  await host(markup);
  await waitForArticle(page, 'Alpha');
  await page.locator(at.next).or(page.locator(at.home)).first().waitFor({ state: 'attached' });
}

export const follow = async (page, selector) => {
  await page.locator(selector).evaluate((link) => link.click());
  await settle(page);
};
