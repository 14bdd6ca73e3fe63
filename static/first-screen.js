// The first screen of an article, painted from its JSON before the program is there.
//
// It has the markup and the classes of the view, and holds only what the program would render just so: the screen
// ends before the first thing that needs a decision. House JSON only; typed text only, no markup strings.

import { appendBody } from './first-screen/body.js';
import { element, Unsupported } from './first-screen/element.js';
import { head } from './first-screen/head.js';
import { chooseLocale, isRtl } from './first-screen/locale.js';
import { currentChannel, masthead, readSite, tabs } from './first-screen/site.js';

const FOREIGN = [
  '@type',
  '@context',
  '@graph',
  'articleBody',
  'blocks',
  'elements',
  'components',
  'webTitle',
  'content',
  'text',
];
const FOREIGN_IN_BLOCKS = ['children', 'content', '_type', 'nodeType', 'model', 'data'];

/** Whether the document can only be house JSON, as src/formats/house.rs decides it. */
export function isHouse(value) {
  if (!value || typeof value !== 'object' || Array.isArray(value) || typeof value.headline !== 'string') return false;
  if (!Array.isArray(value.body)) return false;
  const first = value.body.find((block) => block !== null);
  if (first === undefined || typeof first === 'string') return !FOREIGN.some((key) => key in value);
  return typeof first === 'object' && 'type' in first && !FOREIGN_IN_BLOCKS.some((key) => key in first);
}

/**
 * Renders what is certain of an article in house JSON (`isHouse`). `options`: `base` (address of the document), `site` (`undefined`: the host names none,
 * `null`: it has not arrived, else its JSON), `siteBase`, `languages` (around the element and of the browser, best first), `lang`,
 * `ownsAddress`, `isInside`, `share` (of the window's width, in percent), `channel`, `hasCaptionPolicy`.
 * Returns nothing where its head has a value that only the program can handle.
 */
export function renderFirstScreen(article, options) {
  try {
    const language = typeof article.inLanguage === 'string' ? article.inLanguage.trim().replace(/_/g, '-') : undefined;
    const site = options.site && readSite(options.site, options.siteBase, options);
    const locale = chooseLocale([options.lang, language, site?.language, ...options.languages]);
    const scene = { ...options, site, locale };
    const body = element('div', 'av-body', { part: 'body' });
    const isRtlText = language ? isRtl(language) : locale.rtl;
    const attributes = { part: 'article', lang: language, dir: isRtlText ? 'rtl' : 'ltr' };
    const page = element(
      'div',
      'av',
      { part: 'viewer', lang: locale.tag, dir: locale.rtl ? 'rtl' : 'ltr' },
      options.site === null ? element('div', 'av-masthead-place') : undefined,
      site && siteParts(site, article, options),
      element('article', 'av-article', attributes, head(article, scene), body),
    );
    try {
      appendBody(body, article, scene);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
    }
    return page;
  } catch {
    // The program reads the document itself, and reports what is wrong with it.
  }
}

/** Puts masthead and tabs into the place that was kept for them. */
export function addSite(page, article, options) {
  try {
    const site = readSite(options.site, options.siteBase, options);
    page.querySelector('.av-masthead-place')?.replaceWith(...siteParts(site, article, options));
  } catch {
    // The place stays empty until the program has read the site.
  }
}

const siteParts = (site, article, { channel }) =>
  [masthead(site), tabs(site, currentChannel(site, article, channel))].filter(Boolean);

/** Scrolls the tab of the current channel to the middle of its row, as the program does. */
export function showCurrentTab(page) {
  const tab = page.querySelector('.av-tabs__tab[aria-current]');
  const row = tab?.closest('.av-tabs__row');
  if (!row) return;
  const middle = (node) => node.getBoundingClientRect().left + node.getBoundingClientRect().width / 2;
  row.scrollLeft += Math.round(middle(tab) - middle(row));
}
