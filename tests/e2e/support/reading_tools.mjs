// The reading tools: a long article with sections, and the parts that the tools add.
import { articleJson, paragraphJson } from './articles.mjs';
import { at } from './page.mjs';

export const MORE = '.av-tools__more';
export const TOOLS = '.av-tools__sheet dialog';
export const BESIDE = '.av-tools__beside nav';
export const BAR = '.av-tools__bar .bar';
export const TOP = '.av-tools__top button';
export const URL = 'https://paper.example/herons';
export const ALL = 'contents share resume top';

const WORDS = 'The river returns to the meadow in spring and the herons follow the water. '.repeat(6);
const section = (text) => [
  { type: 'heading', level: 2, text },
  ...Array.from({ length: 6 }, () => paragraphJson(WORDS)),
];

/** Opens a host page with an article of three sections. */
export async function openTools({ host, page, server }, { controls = ALL, lang = 'en', more = {} } = {}) {
  const body = ['First', 'Second', 'Third'].flatMap(section);
  server.route('/a.json', articleJson('Herons', { url: URL, body, ...more }));
  await host(`<article-viewer src="/a.json" lang="${lang}" controls="${controls}"></article-viewer>`, { lang });
  await page.locator(at.headline, { hasText: 'Herons' }).waitFor();
}
