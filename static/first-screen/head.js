// The head of an article: breadcrumb, headline, byline with the reading time, and summary.

import { element, link, list, names, string } from './element.js';
import { channelLink } from './site.js';
import { digits, fill, formatDate } from './words.js';

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

/** Words per minute by language: those of src/article/reading_time.rs. Without a rate, no time is shown. */
const RATES = { ar: 138, en: 238, es: 218, fi: 161, pl: 166, tr: 166, vi: 370, th: NaN, lo: NaN, my: NaN, km: NaN };
const textOf = (value) => (value?.map ? value.map(textOf).join('') : value?.trim ? value : value && textOf(value.text));
const textsIn = (block) =>
  block?.type === 'code' ? [] : [textOf(block), ...[block?.items, block?.body].flatMap(list).flatMap(textsIn)];

const count = (text, pattern) => text.split(pattern).length - 1;

/** The reading time, counted and rounded as src/article/reading_time.rs does it. */
function readingTime({ words, body, inLanguage }, { readingTime, dates }) {
  const text = list(words ?? body)
    .flatMap(textsIn)
    .join(' ');
  const primary = /^\w*/.exec(inLanguage)[0].toLowerCase();
  const others = text.replace(/[\u3000-\u9fff\uff00-\uffef]/g, ' ');
  const minutes =
    count(others, /[\p{Alpha}\p{N}]\S*/u) / (RATES[primary] ?? 184) +
    count(text, /[\u3040-\u9fff]/) / (primary === 'ja' ? 357 : 255);
  const [least, most] = [1.26, 0.735].map((factor) => Math.round(minutes / factor) || 1);
  return minutes && fill(readingTime, digits(most > least ? `${least}–${most}` : least, dates[3]));
}

function byline(article, { base, locale, showsTime }) {
  const { author, datePublished, dateModified } = article;
  const lang = locale.tag;
  const duration = showsTime && readingTime(article, locale);
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
    duration && element('span', 'av-byline__reading-time', { lang }, duration),
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
