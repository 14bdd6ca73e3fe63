// A quotation of the selected text, with its source and a link to it (a text fragment).

import { addressOf } from './article.js';

/** A text up to this length is in the link as a whole. */
const WHOLE = 60;

/** The selected text of the article, or nothing. */
export function selectedText(root, article) {
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? selection?.getRangeAt?.(0);
  if (!range || !article?.contains(range.startContainer)) return '';
  return selection.toString().trim();
}

/** Dashes and commas have a meaning in a text fragment. */
const encoded = (text) => encodeURIComponent(text).replace(/-/g, '%2D');

/** The first or the last words of a text: four words, or as many characters of a script without spaces. */
function edge(text, isEnd) {
  const words = text.split(/\s+/);
  const some = (isEnd ? words.slice(-4) : words.slice(0, 4)).join(' ');
  if (some.length < WHOLE && words.length > 8) return some;
  return isEnd ? text.slice(-12) : text.slice(0, 12);
}

/** The directive that leads to the text. It has no line breaks, because a browser looks for text inside one block. */
export function textDirective(text) {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const isWhole = lines.length === 1 && text.length <= WHOLE;
  const parts = isWhole ? [text] : [edge(lines[0], false), edge(lines.at(-1), true)];
  return `:~:text=${parts.map(encoded).join(',')}`;
}

/** The quotation as text: the words in quotation marks, the source, and the address. */
export function quotation(text, detail, site) {
  const address = addressOf(detail);
  const link = `${address}${address.includes('#') ? '' : '#'}${textDirective(text)}`;
  const source = [detail?.headline, site].filter(Boolean).join(', ');
  return `“${text}”\n${source ? `— ${source}\n` : ''}${link}`;
}
