// An article of four sections, and its reading app.
import { image, paragraph, picture, story } from './articles.mjs';
import { shown } from './page.mjs';

export const heading = (text, level = 2) => ({ type: 'heading', level, text });

export const lines = (count) =>
  Array.from({ length: count }, (_, index) => paragraph(`Line ${index}. ${'Words that fill some lines. '.repeat(8)}`));

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

/** An article of four sections, two of which share a title, and a photo that is loaded late. */
export const NOTES = {
  body: [
    image('/photo.svg', { id: 'bridge' }),
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

export function paper(server) {
  server.route('/photo.svg', picture());
  server.route('/notes.json', story('All about it', NOTES));
  server.route(
    '/other.json',
    story('Another', { relatedLink: [{ name: 'Notes', src: '/notes.json' }], body: lines(30) }),
  );
}

/** Opens the reading app with this article at a fragment. */
export async function open({ host, page, server }, fragment = '', attributes = 'src="/notes.json"') {
  paper(server);
  await host(`<article-viewer ${attributes} address="hash"></article-viewer>`, { lang: 'en' });
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragment);
  await page.reload({ waitUntil: 'commit' });
  await shown(page, 'All about it');
}

/** The distance of the focused heading from the top of the window. */
export async function top(page, id) {
  await page.waitForFunction((id) => document.querySelector('article-viewer').shadowRoot.activeElement?.id === id, id);
  return page.evaluate(
    (id) => document.querySelector('article-viewer').shadowRoot.getElementById(id).getBoundingClientRect().top,
    id,
  );
}

export const LOCALE = { locale: 'en-GB' };
