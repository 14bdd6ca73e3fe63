// The masthead and the row of channels.

import { address, element, icon, link, list, string, turns } from './element.js';

/** Reads site JSON into what the first screen needs of it. */
export function readSite(value, base) {
  const channels = [];
  for (const { id, name, feed, url } of list(value.channels)) {
    const own = string(id) ?? string(name);
    if (!string(name) || channels.some((channel) => channel.id === own)) continue;
    channels.push({ id: own, name: string(name), feed: address(feed, base), url: address(url, base) });
  }
  const { name, url, logo, inLanguage } = value;
  return {
    name: string(name),
    url: address(url, base),
    logo: address(logo, base),
    language: string(inLanguage),
    channels,
  };
}

/** A link that opens in the viewer, or a button where it has no address. */
export function openingLink(name, href, className, attributes) {
  const made = element(href ? 'a' : 'button', className, { href, type: href ? null : 'button', ...attributes }, name);
  made.opensInPlace = true;
  return made;
}

/** A link to a channel. A channel without a feed leads to its page. */
export const channelLink = ({ id, name, url, feed }, className, { ownsAddress, isInside }, attributes) =>
  url && isInside && !feed
    ? link(name, url, className, attributes)
    : openingLink(name, ownsAddress ? `#/channel/${encodeURIComponent(id)}` : url, className, attributes);

/** The channel in which an article appears. */
const currentOf = ({ channels }, { breadcrumb, articleSection }) =>
  [...list(breadcrumb), ...list(articleSection)]
    .map((value) => channels.find(({ name }) => name === (value.name ?? value)))
    .find(Boolean)?.id;

/** Renders masthead and tabs. */
export function siteParts(site, article, scene) {
  const { name, url, logo, language: lang, channels } = site;
  const current = scene.channel || currentOf(site, article);
  const item = (entry) =>
    element(
      'li',
      'av-tabs__item',
      null,
      channelLink(entry, 'av-tabs__tab', scene, {
        part: entry.id === current ? 'tab current-tab' : 'tab',
        'aria-current': entry.id === current ? 'true' : null,
      }),
    );
  return [
    name &&
      element(
        'header',
        'av-masthead av-wide',
        { part: 'masthead', lang },
        logo && element('img', 'av-masthead__logo', { src: logo, alt: '', width: 32, height: 32 }),
        link(name, url, 'av-masthead__name'),
      ),
    channels[0] &&
      element(
        'nav',
        'av-tabs',
        { part: 'tabs' },
        element(
          'div',
          'av-tabs__bar av-wide',
          null,
          element(
            'div',
            'av-tabs__frame',
            null,
            element('ul', 'av-tabs__row', { lang }, channels.map(item)),
            turns('span', 'av-tabs__turn', { 'aria-hidden': 'true' }),
          ),
          // More channels do not fit at a glance. Then a button opens all of them.
          channels[6] && element('button', 'av-tabs__all', { type: 'button' }, icon('M5 7h14M5 12h14M5 17h14')),
        ),
      ),
  ];
}

/** Scrolls the tab of the current channel to the middle of its row, as the program does. */
export function showCurrentTab(page) {
  const tab = page.querySelector('.av-tabs__tab[aria-current]');
  if (!tab) return;
  const row = tab.parentNode.parentNode;
  const middle = (node) => node.getBoundingClientRect().left + node.offsetWidth / 2;
  row.scrollLeft += Math.round(middle(tab) - middle(row));
}
