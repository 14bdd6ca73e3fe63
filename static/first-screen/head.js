// The head of an article: breadcrumb, headline, byline and summary.

import { element, link, names, string } from './element.js';
import { channelLink } from './site.js';
import { formatDate } from './words.js';

function breadcrumb(article, { base, locale, site, ...scene }) {
  const steps = names(article.breadcrumb, base);
  const { youAreHere, colon } = locale;
  const step = ([name, url], index) => {
    const channels = site?.channels ?? [];
    const channel =
      channels.find((entry) => entry.url && entry.url === url) ?? channels.find((entry) => entry.name === name);
    return element(
      'li',
      'av-breadcrumb__item',
      null,
      steps[index + 1] && channel
        ? channelLink({ ...channel, name }, 'av-breadcrumb__step', scene)
        : link(name, steps[index + 1] && url, 'av-breadcrumb__step'),
    );
  };
  return (
    steps[0] &&
    element(
      'nav',
      'av-breadcrumb',
      { part: 'breadcrumb', 'aria-label': youAreHere },
      element('span', 'av-breadcrumb__label', { 'aria-hidden': 'true', lang: locale.tag }, youAreHere + colon),
      element('ol', 'av-breadcrumb__list', null, steps.map(step)),
    )
  );
}

function byline({ author, datePublished, dateModified }, { base, locale }) {
  const lang = locale.tag;
  const time = (text) => element('time', 'av-byline__time', { datetime: text, lang }, formatDate(text, locale));
  const authors = names(author, base).flatMap(([name, url], index) => [
    index && locale.listSeparator,
    link(name, url, 'av-name'),
  ]);
  const [published, modified] = [datePublished, dateModified].map((text) => string(text) && time(text.trim()));
  const parts = [
    authors[1] && element('span', 'av-byline__authors', null, authors),
    published,
    modified &&
      modified.textContent !== published?.textContent &&
      element('span', null, { lang }, `${locale.updated} `, modified),
  ].filter(Boolean);
  return parts[0] && element('div', 'av-byline', { part: 'byline' }, parts);
}

/** Renders the head. */
export function head(article, scene) {
  const headline = string(article.headline);
  const second = string(article.alternativeHeadline);
  const summary = string(article.description);
  return element(
    'header',
    'av-head av-column',
    null,
    breadcrumb(article, scene),
    headline && element('h1', 'av-head__headline', { part: 'headline', tabindex: -1 }, headline),
    second && element('p', 'av-head__second', null, second),
    byline(article, scene),
    summary && element('p', 'av-head__summary', { part: 'summary' }, summary),
  );
}
