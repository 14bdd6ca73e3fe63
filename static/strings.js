// The words that a host gives or changes (the property `strings`), put into the lines of a language's file. Only an element that
// has such words loads this.

import { entriesFor, isWords } from './strings/entries.js';

/** The names of the texts, in the order of the lines of a file: those of src/locale/texts.rs. */
const NAMES = `
tag youAreHere colon listSeparator updated photoCredit more less readMark readingTime date dateAndTime months zero source author
editor related channels allChannels nextArticle previousArticle linkToSection home enlarge enlargeMedia video audio
gallery lightboxLabel counter close previousPhoto nextPhoto loading retry programStopped programFailed readingSettings
cancel slow received retrying savedCopy photoFailed noText passwordProtected noArticles newArticles moreArticles
listEnd listFailed clearReadHistory readHistoryCleared play showPost loadsFrom openOn lightbox.zoomIn lightbox.zoomOut
lightbox.whole lightbox.pan lightbox.slideshow lightbox.caption lightbox.fullScreen lightbox.share lightbox.copied
lightbox.download lightbox.keys lightbox.first lightbox.last errors.noAddress errors.server errors.status
errors.timeout errors.redirected errors.converter errors.empty errors.notArticle errors.refused errors.notFeed
errors.notSite errors.noChannel errors.noFeed errors.checkConnection errors.tryLater errors.tellPublisher
errors.tellPageAuthor errors.article.unreachable errors.article.notFound errors.article.forbidden errors.article.html
errors.article.truncated errors.article.unreadable errors.list.unreachable errors.list.notFound errors.list.forbidden
errors.list.html errors.list.truncated errors.list.unreadable errors.site.unreachable errors.site.notFound
errors.site.forbidden errors.site.html errors.site.truncated errors.site.unreadable
`
  .trim()
  .split(/\s+/);

const places = (text) => text.match(/[①②③]/g) ?? [];

/** The objects whose faults have been reported. */
const reported = new WeakSet();

/** Says what is wrong with a word, or nothing. `text` is the viewer's own word. */
function fault(name, value, text) {
  if (!NAMES.includes(name) || name === 'tag') return 'is not the name of a text; CONTRACT.md lists them';
  if (typeof value !== 'string' || !value.trim() || /[\n\r]/.test(value)) return 'is not a text of one line';
  const extra = places(value).find((place) => !places(text).includes(place));
  if (extra) return `has ${extra}, which stands for nothing in “${text}”`;
  if (name === 'months' && value.split('|').length !== 12) return 'needs twelve months, separated by |';
  if (name === 'zero' && !/^\p{Nd}$/u.test(value)) return 'is not a digit';
}

/**
 * Returns the file of a language with a host's words. The mark before it tells the program that it is only for one element.
 * `textsOf` requests a file by its tag and the name of the request: for English the loader has only the first lines.
 */
export default async function withStrings(tag, strings, textsOf) {
  const [format, ...lines] = (await textsOf(tag, tag === 'en' ? 'en+' : tag)).split('\n');
  const faults = [];
  if (!isWords(strings)) faults.push('strings is not an object of names and texts');
  for (const [name, value] of entriesFor(strings, tag)) {
    if (/^(settings|tools)\./.test(name)) continue; // The sheets read their own words.
    const line = NAMES.indexOf(name);
    const wrong = fault(name, value, lines[line] ?? '');
    if (wrong) faults.push(`strings: “${name}” ${wrong}`);
    else lines[line] = value;
  }
  if (!isWords(strings) || !reported.has(strings)) for (const text of faults) console.warn(`<article-viewer>: ${text}`);
  if (isWords(strings)) reported.add(strings);
  return `+${[format, ...lines].join('\n')}`;
}
