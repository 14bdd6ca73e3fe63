// The sheet with the reading settings: opening it, its inputs, and the styles that they change.
import { articleJson, paragraphJson } from './articles.mjs';
import { at, settle } from './page.mjs';

export const KEY = 'article-viewer:settings';
export const BUTTON = '.av-tools__button';
export const SHEET = '.av-tools__sheet dialog';
export const ARTICLE = '<article-viewer id="viewer" src="/a.json"></article-viewer>';

/** Serves an article with long paragraphs. */
export function serveText(server, more = {}) {
  const words = 'The river returns to the meadow in spring and the herons follow the water. '.repeat(6);
  const link = { type: 'link', url: 'https://paper.example/', text: 'a link' };
  const body = [
    { type: 'paragraph', text: [words, link] },
    paragraphJson(words),
    { type: 'heading', level: 2, text: 'Later' },
  ];
  server.route('/a.json', articleJson('Settings', { description: 'A summary.', body, ...more }));
}

/** Opens a host page with the element and waits for its article. */
export async function openArticle({ host, page, server }, element = ARTICLE, options = {}) {
  serveText(server);
  await host(element, { lang: 'en', ...options });
  await page.locator(at.headline, { hasText: 'Settings' }).first().waitFor();
}

/** Opens the sheet of the first element. */
export async function openSheet(page) {
  await page.locator(BUTTON).first().click();
  await page.locator(SHEET).waitFor();
}

/** Sets a range, as its arrow keys do. */
export const setRange = (page, label, value) =>
  page.locator(SHEET).getByRole('slider', { name: label, exact: true }).fill(String(value));

/** Presses a radio button, a check box or a button by its text. A radio button lies above its text. */
export const choose = (page, label) => page.locator(SHEET).getByText(label, { exact: true }).click({ force: true });

/** The stored settings. */
export const stored = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), KEY);

/** Stores settings before the page has any element. */
export const store = (page, settings) =>
  page.addInitScript(
    ([key, text]) => localStorage.setItem(key, text),
    [KEY, typeof settings === 'string' ? settings : JSON.stringify(settings)],
  );

/** Computed styles of the element at this index. */
export async function styles(page, index = 0) {
  await settle(page);
  return page.evaluate((index) => {
    const host = document.querySelectorAll('article-viewer')[index];
    const view = host.shadowRoot.querySelector('.av-mount:not(.av-pending)');
    const text = getComputedStyle(view.querySelector('.av-text'));
    const headline = getComputedStyle(view.querySelector('h1'));
    const { backgroundColor, colorScheme } = getComputedStyle(host);
    const em = parseFloat(text.fontSize);
    const inEm = (length) => Math.round((parseFloat(length) / em) * 100) / 100 || 0;
    return {
      surface: backgroundColor,
      scheme: colorScheme,
      ink: text.color,
      link: getComputedStyle(view.querySelector('.av-link')).color,
      size: em,
      leading: inEm(text.lineHeight),
      letters: inEm(text.letterSpacing),
      paragraphs: inEm(text.marginBlockStart),
      indent: inEm(text.textIndent),
      width: inEm(text.maxWidth),
      font: text.fontFamily,
      headline: headline.fontFamily,
      weight: text.fontWeight,
      align: text.textAlign,
    };
  }, index);
}

/** The names of styles that differ. */
export const changed = (before, after) => Object.keys(before).filter((name) => before[name] !== after[name]);
