// An article of four sections, and its reading app.
import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { waitForArticle } from './page.mjs';

export const heading = (text, level = 2) => ({ type: 'heading', level, text });

export const lines = (count) =>
  Array.from({ length: count }, (_, index) =>
    paragraphJson(`Line ${index}. ${'Words that fill some lines. '.repeat(8)}`),
  );

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

/** An article of four sections, two of which share a title, and a photo that is loaded late. */
export const NOTES = {
  body: [
    imageJson('/photo.svg', { id: 'bridge' }),
    ...lines(6),
    heading('The bridge'),
    ...lines(12),
    heading('Notes', 3),
    ...lines(12),
    heading('旧账 / 50%'),
    ...lines(60),
    heading('Notes'),
    ...lines(120),
    heading('Far away'),
    ...lines(30),
    heading('Small', 4),
    ...lines(4),
  ],
};

export function serveArticles(server) {
  server.route('/photo.svg', svgImage());
  server.route('/notes.json', articleJson('All about it', NOTES));
  server.route(
    '/other.json',
    articleJson('Another', { relatedLink: [{ name: 'Notes', src: '/notes.json' }], body: lines(30) }),
  );
}

/** Opens the reading app with this article at a fragment. */
export async function openSections({ host, page, server }, fragment = '', attributes = 'src="/notes.json"') {
  serveArticles(server);
  await host(`<article-viewer ${attributes} address="hash"></article-viewer>`, { lang: 'en' });
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragment);
  await page.reload({ waitUntil: 'commit' });
  await waitForArticle(page, 'All about it');
}

/** The distance of the focused heading from the top of the window. */
export async function headingTop(page, id) {
  await page.waitForFunction((id) => document.querySelector('article-viewer').shadowRoot.activeElement?.id === id, id);
  return page.evaluate(
    (id) => document.querySelector('article-viewer').shadowRoot.getElementById(id).getBoundingClientRect().top,
    id,
  );
}

export const LOCALE = { locale: 'en-GB' };
