// The printed article: its source and address above, the addresses of its links as numbered footnotes below, and photos that are loaded.

import { element } from '../first-screen/element.js';

/** Links with a footnote. The style sheet numbers them in the same order. */
const LINKS = '.av-body .av-link[href^="http"]';

/** Rules in the element's own shadow root. They take precedence over those that print addresses in the text. */
export const PRINT = `
.av-print { display: none; }
@media print {
  .av-print { all: initial; display: block; font: 9pt/1.4 system-ui, sans-serif; color: #333; overflow-wrap: anywhere; box-sizing: border-box; max-inline-size: 445pt; margin-inline: auto; }
  .av-print_head { border-block-end: 1px solid #999; padding: 0 0 .4em; margin-block-end: .6em; }
  .av-print_notes { border-block-start: 1px solid #999; margin-block-start: 1em; padding-block-start: .4em; padding-inline-start: 1.75em; }
  .av-print_notes li { display: list-item; list-style: decimal; break-inside: avoid; }
  .av .av-body { counter-reset: av-note; }
  .av .av-body .av-link[href^="http"]::after { counter-increment: av-note; content: counter(av-note); font-size: .65em; vertical-align: super; margin-inline-start: .15em; text-decoration: none; }
}`;

/** Prepares a print. Returns a function that removes what was added. */
export function preparePrint(root, article, detail) {
  for (const img of article.querySelectorAll('img')) img.loading = 'eager';
  const { lang, dir } = article;
  const site = root.querySelector('.av-masthead__name')?.textContent;
  const line = [site, detail?.url].filter(Boolean).join(' · ');
  const head = element('div', 'av-print av-print_head', { lang, dir }, element('bdi', null, null, line));
  const links = [...article.querySelectorAll(LINKS)];
  const notes = element(
    'ol',
    'av-print av-print_notes',
    { lang, dir },
    links.map(({ href }) => element('li', null, null, element('bdi', null, { dir: 'ltr' }, href))),
  );
  if (line) root.prepend(head);
  if (links[0]) article.closest('.av-mount').after(notes);
  return () => {
    head.remove();
    notes.remove();
  };
}
