// The masthead and the row of channels.

import { address, element, icon, list, string } from './element.js';

/** More channels than this do not fit at a glance; then a button opens all of them. */
const GLANCE = 6;

/** Reads site JSON into what the first screen needs of it. */
export function readSite(value, base, { ownsAddress, isInside }) {
  const channels = [];
  for (const entry of list(value.channels)) {
    const name = string(entry.name);
    if (name === undefined) continue;
    const id = string(entry.id) ?? name;
    if (channels.some((channel) => channel.id === id)) continue;
    channels.push({ id, name, feed: address(entry.feed, base), url: address(entry.url, base) });
  }
  return {
    name: string(value.name),
    url: address(value.url, base),
    logo: address(value.logo, base),
    language: string(value.inLanguage),
    channels,
    /** A link to a channel, or a button where it has no address. */
    link({ id, url, feed }, className, text, attributes = {}) {
      const leavesToPage = url && isInside && !feed;
      const href = !leavesToPage && ownsAddress ? `#/channel/${encodeURIComponent(id)}` : url;
      const made = element(
        href ? 'a' : 'button',
        className,
        { href, type: href ? undefined : 'button', ...attributes },
        text,
      );
      made.opensInPlace = !leavesToPage;
      return made;
    },
  };
}

/** Renders the masthead. */
export function masthead({ name, url, logo, language }) {
  if (!name) return;
  return element(
    'header',
    'av-masthead av-wide',
    { part: 'masthead', lang: language },
    logo && element('img', 'av-masthead__logo', { src: logo, alt: '', width: 32, height: 32 }),
    element(url ? 'a' : 'span', 'av-masthead__name', { href: url }, name),
  );
}

/** Renders the row of channels as the article's page has it: links, the article's own channel marked. */
export function tabs(site, current) {
  if (!site.channels.length) return;
  const item = (channel) => {
    const isCurrent = channel.id === current;
    const attributes = { part: isCurrent ? 'tab current-tab' : 'tab', 'aria-current': isCurrent ? 'true' : undefined };
    return element('li', 'av-tabs__item', {}, site.link(channel, 'av-tabs__tab', channel.name, attributes));
  };
  const scrollButton = (name, direction) =>
    element(
      'span',
      `av-tabs__turn${name === 'forward' ? ' av-tabs__turn_on' : ''}`,
      { 'aria-hidden': 'true', 'data-turn': direction },
      icon(name),
    );
  const row = element('ul', 'av-tabs__row', { lang: site.language }, ...site.channels.map(item));
  const all =
    site.channels.length > GLANCE ? element('button', 'av-tabs__all', { type: 'button' }, icon('all')) : undefined;
  const frame = element('div', 'av-tabs__frame', {}, row, scrollButton('back', 'back'), scrollButton('forward', 'on'));
  return element('nav', 'av-tabs', { part: 'tabs' }, element('div', 'av-tabs__bar av-wide', {}, frame, all));
}

/** The channel in which an article appears. */
export function currentChannel(site, article, chosen) {
  if (chosen) return chosen;
  const names = [...list(article.breadcrumb).map((value) => value.name ?? value), ...list(article.articleSection)];
  for (const name of names) {
    const channel = site.channels.find((entry) => entry.name === name);
    if (channel) return channel.id;
  }
}
