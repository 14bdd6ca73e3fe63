// A site of two long articles and a long list, for tests of history.
import { feed, image, paragraph, picture, site, story } from './articles.mjs';
import { at, shown } from './page.mjs';

export const APP = '<article-viewer src="/a.json" site="/site.json" address="hash"></article-viewer>';

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

export const long = (name, count = 60) =>
  Array.from({ length: count }, (_, nth) => paragraph(`${name}, ${nth}. ${'Words and more words. '.repeat(12)}`));

/** Serves a site of two long articles, the second as the next of the first, and a long list. */
export function paper(server, { next = { name: 'Bravo', src: '/b.json', url: 'https://paper.example/b' } } = {}) {
  for (const nth of [1, 2, 3]) server.route(`/${nth}.svg`, picture(['teal', 'plum', 'olive'][nth - 1]));
  const photos = [1, 2].map((nth) => image(`/${nth}.svg`, { id: `photo-${nth}`, alt: `Picture ${nth}` }));
  server.route('/site.json', site(['one', 'two']));
  const items = Array.from({ length: 28 }, (_, nth) => [`Item ${nth}`, nth === 2 ? '/b.json' : `/item-${nth}.json`]);
  server.route('/feeds/one.json', feed('One', items));
  server.route('/feeds/two.json', feed('Two', items.slice(0, 3)));
  const body = [...long('alpha', 20), photos[0], ...long('alpha again', 20), photos[1], ...long('alpha still', 10)];
  server.route('/a.json', story('Alpha', { url: 'https://paper.example/a', nextArticle: next, body }));
  server.route(
    '/b.json',
    story('Bravo', {
      url: 'https://paper.example/b',
      previousArticle: { name: 'Alpha', src: '/a.json' },
      body: [image('/3.svg', { alt: 'Picture 3' }), ...long('bravo')],
    }),
  );
}

export async function open({ host, page, server }, markup = APP, options) {
  paper(server, options);
  await host(markup);
  await shown(page, 'Alpha');
  await page.locator(at.next).or(page.locator(at.home)).first().waitFor({ state: 'attached' });
}
