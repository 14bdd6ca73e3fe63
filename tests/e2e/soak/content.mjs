// The documents of the soak, and the faults with which its server sends them.
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import * as faults from '../support/faults.mjs';

/** More articles than the viewer keeps in memory. */
export const ARTICLES = 120;
export const CHANNELS = ['one', 'two', 'three'];
const PHOTOS = 24;
/** Photos of each article. */
const PER_ARTICLE = 6;

export const pathOf = (index) => `/soak/${index}.json`;
export const headlineOf = (index) => `Article ${index}`;

const article = (index) => {
  const photo = (at) =>
    imageJson(`/soak/photo-${(index * 5 + at) % PHOTOS}.svg`, { caption: `Photo ${at} of ${index}. Photo: Ann Lee` });
  const body = [];
  for (let at = 0; at < PER_ARTICLE; at += 1)
    body.push(
      paragraphJson(`Paragraph ${at}. ${'Words that fill a line or two. '.repeat(4 + (index % 9))}`),
      photo(at),
    );
  return articleJson(headlineOf(index), { body });
};

/** Serves all documents without faults. */
export function serveSite(server) {
  for (let index = 0; index < ARTICLES; index += 1) heal(server, index);
  for (let at = 0; at < PHOTOS; at += 1) server.route(`/soak/photo-${at}.svg`, svgImage(`hsl(${at * 15} 60% 40%)`));
  server.route('/site.json', siteJson(CHANNELS));
  for (const [nth, channel] of CHANNELS.entries()) {
    const items = Array.from({ length: 12 }, (_, at) => at * CHANNELS.length + nth);
    server.route(
      `/feeds/${channel}.json`,
      feedJson(
        channel,
        items.map((index) => [headlineOf(index), pathOf(index)]),
      ),
    );
  }
}

/** Serves an article without faults. */
export const heal = (server, index) => server.route(pathOf(index), article(index));

/** The faults of an article's response, by name. Each ends in an article or an error within seconds. */
export const faultsOf = (index) => ({
  hang: faults.hang(),
  headersOnly: faults.headersOnly(),
  reset: faults.reset(),
  resetInBody: faults.resetInBody(article(index)),
  truncate: faults.truncate(article(index)),
  stall: faults.stall(article(index)),
  tooLong: faults.tooLong(article(index)),
  late: faults.delay(article(index), 400),
  trickle: faults.trickle(article(index), { size: 400, ms: 10 }),
  notFound: faults.status(404),
  overloaded: faults.status(503, 0),
  cacheable: faults.cacheable(faults.status(500)),
  page: { body: '<!doctype html><p>Login', type: 'text/html' },
  nothing: { body: '' },
});
