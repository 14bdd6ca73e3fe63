// Formatted text as inline Markdown: the rules of src/prerender/markdown/inline.rs for what the view shows.

/** Characters that are markup wherever they stand. */
const SIGNS = /[\\`*_[\]<|]/g;
const SUB = '₀₁₂₃₄₅₆₇₈₉';
const SUP = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const digits = (text, own) => (/^\d+$/.test(text) ? text.replace(/\d/g, (digit) => own[digit]) : text);

/** Plain words in one line. */
export const escaped = (words) =>
  words
    .replace(/\s+/g, ' ')
    .replace(SIGNS, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~~/g, '\\~\\~');

/** The address of a link. Characters that would end it are percent-encoded. */
export const destination = (address) =>
  address.replace(/[\s()<>\\`*|;"[\]]/g, (sign) => `%${sign.charCodeAt().toString(16).toUpperCase().padStart(2, '0')}`);

/** The mark around words, whose white space stays outside. */
function marked(words, mark) {
  const [, start, inner, end] = /^(\s*)(.*?)(\s*)$/s.exec(words);
  return inner ? start + mark + inner + mark + end : words;
}

/** A line must not begin with the mark of a block. */
const startsBlock = (line) => line.replace(/^([#>+-]|=+$|~{3})/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

function node(one) {
  if (one.nodeType === 3) return escaped(one.data);
  const inside = () => [...one.childNodes].map(node).join('');
  switch (one.localName) {
    case 'strong':
      return marked(inside(), '**');
    case 'em':
      return marked(inside(), '*');
    case 'code':
      return `\`${one.textContent}\``;
    case 'a':
      return one.textContent.trim() ? `[${inside().trim()}](${destination(one.href)})` : '';
    case 'br':
      return '\n';
    case 'sub':
      return digits(one.textContent, SUB);
    case 'sup':
      return digits(one.textContent, SUP);
    case 'rt':
      return `(${escaped(one.textContent)})`;
    default:
      return one.matches?.('ul, ol, button, svg, rp') ? '' : inside();
  }
}

/** The text of an element in one line. */
export const line = (one) => node(one).trim().replace(/\n/g, ' ');

/** The text of a paragraph. Breaks are lines that end with a backslash. */
export const paragraph = (one) =>
  node(one)
    .trim()
    .split('\n')
    .map((text) => startsBlock(text.trim()))
    .join('\\\n');
