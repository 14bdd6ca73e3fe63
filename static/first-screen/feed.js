// The first cards of a channel, from its JSON Feed.

import { address, element, link, list, need, string } from './element.js';
import { picture, readImage, sizes } from './photo.js';
import { openingLink } from './site.js';
import { direction, formatDate } from './words.js';

/** More cards are below the first screen. */
const MOST_CARDS = 8;

/** Renders the name of a channel and its first cards, up to the first one that only the program can render. */
export function channelFront(feed, name, scene) {
  need(/^1|jsonfeed\.org/.test(feed.version ?? 1));
  const cards = element('ul', 'av-channel__list');
  try {
    list(feed.items)
      .slice(0, MOST_CARDS)
      .forEach((item, index, items) => {
        // The program shows an article once.
        const key = (other) => other._article_viewer?.src ?? other.url ?? other.title;
        need(items.findIndex((other) => key(other) === key(item)) === index);
        cards.append(card(item, !index, scene));
      });
  } catch {
    // The program renders the rest.
  }
  return element(
    'section',
    'av-channel av-wide',
    { part: 'channel' },
    element('h1', 'av-channel__name', { tabindex: -1 }, name),
    element('div', 'av-channel__runs', { lang: scene.site.language }, cards),
  );
}

/** Whether the read history has the article (src/state/host/read_history.rs); it stores hashes by FNV-1a. */
function isRead(address) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(address.replace(/#.*/, ''))) hash = Math.imul(hash ^ byte, 0x1000193);
  const entry = `${(hash >>> 0).toString(16).padStart(8, 0)} `;
  try {
    return localStorage.getItem('article-viewer:read')?.includes(entry);
  } catch {
    // The browser denies storage.
  }
}

function card(item, isFirst, { base, locale, ownsAddress }) {
  const { src, image } = item._article_viewer ?? {};
  const [name, summary, published, lang] = [item.title, item.summary, item.date_published, item.language].map(string);
  // Characters may be written as in HTML; the converter reads them.
  need(name && !/&.*;/.test(name + summary));
  const [own, url, photo] = [address(src, base), address(item.url, base), image ?? string(item.image)];
  const className = 'av-card__link';
  const sources = list(item.authors ?? item.author).map((author) => string(author.name ?? author));
  const facts = [
    sources[0] && element('span', 'av-card__source', null, sources.join(locale.listSeparator)),
    published && element('time', 'av-card__time', { lang: locale.tag }, formatDate(published, locale)),
    ownsAddress && own && isRead(own) && element('span', 'av-card__read', { lang: locale.tag }, locale.readMark),
  ].filter(Boolean);
  return element(
    'li',
    'av-channel__item',
    null,
    element(
      'article',
      photo && isFirst ? 'av-card av-card_lead' : 'av-card',
      { part: 'card', lang, dir: lang && direction(lang) },
      photo &&
        element(
          'div',
          'av-card__photo',
          null,
          picture(readImage(photo, base), isFirst, isFirst ? sizes(0, 40, 100) : sizes(0, 20, 40)),
        ),
      element(
        'div',
        'av-card__words',
        null,
        element(
          'h2',
          'av-card__headline',
          null,
          own ? openingLink(name, url ?? (ownsAddress && own), className) : link(name, url, className),
        ),
        summary && element('p', 'av-card__summary', null, summary),
        facts[0] && element('p', 'av-card__facts', null, facts),
      ),
    ),
  );
}
