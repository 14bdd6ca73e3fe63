// The head of an article: breadcrumb, headline, byline and summary.

import { element, link, list, string, Unsupported } from './element.js';
import { parseDate } from './locale.js';

const named = ({ name, url }, className, attributes = {}) =>
  element(url ? 'a' : 'span', className, { href: url, ...attributes }, name);

function breadcrumb(article, { base, locale, site }) {
  const steps = list(article.breadcrumb).map((value) => link(value, base));
  if (!steps.length) return;
  const className = 'av-breadcrumb__step';
  const step = (value, index) => {
    const channel = site?.channels.find(({ url, name }) => (url && url === value.url) || name === value.name);
    const isLast = index === steps.length - 1;
    const made = isLast
      ? element('span', className, { 'aria-current': 'page' }, value.name)
      : channel
        ? site.link(channel, className, value.name)
        : named(value, className);
    return element('li', 'av-breadcrumb__item', {}, made);
  };
  return element(
    'nav',
    'av-breadcrumb',
    { part: 'breadcrumb', 'aria-label': locale.here.replace(/[:：]\s*$/, '') },
    element('span', 'av-breadcrumb__label', { 'aria-hidden': 'true' }, locale.here),
    element('ol', 'av-breadcrumb__list', {}, ...steps.map(step)),
  );
}

function date(value) {
  const text = string(value);
  if (text === undefined) return;
  const parsed = parseDate(text);
  if (!parsed) throw new Unsupported();
  return { ...parsed, text };
}

function byline(article, { base, locale }) {
  const authors = list(article.author).map((value) => link(value, base));
  const [published, modified] = [date(article.datePublished), date(article.dateModified)];
  const changed = modified && JSON.stringify(modified) !== JSON.stringify(published) ? modified : undefined;
  if (!authors.length && !published && !changed) return;
  const time = (value) => element('time', 'av-byline__time', { datetime: value.text }, locale.date(value));
  const names = authors.flatMap((author, index) => [index ? locale.separator : '', named(author, 'av-name')]);
  return element(
    'div',
    'av-byline',
    { part: 'byline' },
    authors.length ? element('span', 'av-byline__authors', {}, ...names) : undefined,
    published && time(published),
    changed && element('span', '', {}, `${locale.updated} `, time(changed)),
  );
}

/** Renders the head. */
export function head(article, scene) {
  const headline = string(article.headline);
  const second = string(article.alternativeHeadline);
  const summary = string(article.description);
  return element(
    'header',
    'av-head av-column',
    {},
    breadcrumb(article, scene),
    headline && element('h1', 'av-head__headline', { part: 'headline', tabindex: '-1' }, headline),
    second && element('p', 'av-head__second', {}, second),
    byline(article, scene),
    summary && element('p', 'av-head__summary', { part: 'summary' }, summary),
  );
}
