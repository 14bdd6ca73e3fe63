// Parses HTML inside foreign JSON by the browser's parser, into a document that is not rendered and runs no scripts, and
// passes it to the converter as a list of nodes (src/formats/foreign/html/tree.rs).

let policy;

// A token is a comment, an element with raw text, or a tag with its attributes. Each alternative also matches at the end of
// the input, so that no hostile input causes backtracking.
const ATTRIBUTE = /[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/g;
const REST = String.raw`(?:[\s/=]+|${ATTRIBUTE.source})*`;
const RAW = 'style|script|title|textarea|iframe|xmp|noembed|noframes';
const TOKEN = new RegExp(
  String.raw`<!--.*?(?:-->|$)|(<(${RAW})(?=[\s/>])${REST})(>?.*?(?:</\2(?=[\s/>])|$))|</?[a-z]${REST}`,
  'gis',
);

// For each tag a parser searches all open elements, and repeats unclosed formatting elements in each new paragraph. A limit for
// both keeps the time for malicious input in bounds. The rules are those of src/prerender/depth.rs.
const MAX_OPEN = 512;
const MAX_FORMATS = 16;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const FORMAT = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
const HEADING = /^h[1-6]$/;
const [NONE, PARAGRAPH, IN_TABLE] = [/^$/, /^p$/, /^(?!table$)/];
/** Elements without an end tag: the names, what their start tag ends, and what it ends along with that. */
const SIBLINGS = [
  [PARAGRAPH, PARAGRAPH, NONE],
  [/^option$/, /^option$/, NONE],
  [/^li$/, /^li$/, PARAGRAPH],
  [/^d[dt]$/, /^d[dt]$/, PARAGRAPH],
  [/^r[tp]$/, /^r[tp]$/, NONE],
  [/^t[dh]$/, /^t[dh]$/, IN_TABLE],
  [/^tr$/, /^tr$/, IN_TABLE],
  [/^t(?:body|head|foot)$/, /^t(?:body|head|foot)$/, IN_TABLE],
];

/** Returns a function that says whether the parser gets a tag: an estimate of the open elements, never fewer than in the parser. */
function openElements() {
  const formats = [];
  const open = [];
  let dropped = 0;
  function endSiblings(name) {
    const [, ended, passed] = SIBLINGS.find(([names]) => names.test(name)) ?? [];
    if (!ended || (/^r/.test(name) && !open.includes('ruby'))) return;
    for (let at = open.length - 1; at >= 0; at -= 1) {
      if (ended.test(open[at])) open.length = at;
      else if (passed.test(open[at])) continue;
      return;
    }
  }
  function starts(name, tag) {
    // A parser keeps three equal ones at most.
    if (FORMAT.test(name) && formats.filter((other) => other.tag === tag).length < 3) {
      if (formats.length === MAX_FORMATS) return false;
      formats.push({ name, tag });
    }
    endSiblings(name);
    if (open.length === MAX_OPEN) {
      dropped += 1;
      return false;
    }
    open.push(name);
    return true;
  }
  function ends(name) {
    const at = formats.findLastIndex((other) => other.name === name);
    if (at >= 0) formats.splice(at, 1);
    if (dropped) {
      dropped -= 1;
      return false;
    }
    const last = open.findLastIndex((other) => other === name || (HEADING.test(name) && HEADING.test(other)));
    if (last >= 0) open.length = last;
    return true;
  }
  return (tag) => {
    const [, slash, written] = /^<(\/?)([^\s/>]+)/.exec(tag);
    const name = written.toLowerCase();
    // In SVG and MathML `/>` closes an element.
    if (VOID.test(name) || (tag.endsWith('/') && (open.includes('svg') || open.includes('math')))) return true;
    return slash ? ends(name) : starts(name, tag);
  };
}

/**
 * Stands before each `on` and `style` at the beginning of a word, until the HTML is parsed. Event handlers and styles have no effect
 * in this document, but a strict policy reports each one. Where a tag begins is only certain in the parser. The character is none of
 * any script, and texts lose it.
 */
const MARK = '\uFDD0';
const mark = (text) => text.replace(/(?<![a-z<])(?=on|style)/gi, MARK);
const unmark = (text) => text.replaceAll(MARK, '');

/** Removes style sheets, and the tags that the parser does not get. */
const reduce = (admits) => (token, raw, name) => {
  if (name?.toLowerCase() === 'style') return '<template></template';
  // The rest of a dropped tag becomes a comment.
  return raw || token.startsWith('<!--') || admits(token) ? token : '<!';
};

/** Splits HTML into nodes. It uses only the walker, because the fields of a form may shadow its properties. */
export const pieces = (html) => {
  policy ??= globalThis.trustedTypes?.createPolicy('article-viewer', { createHTML: (text) => text });
  const text = `<!doctype html><body>${mark(unmark(html).replace(TOKEN, reduce(openElements())))}`;
  const { body } = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const out = [];
  let node = walker.firstChild();
  while (node) {
    const form = node instanceof HTMLFormElement;
    // Host pages may have replaced the global `Text`.
    if (node.nodeType === 3) {
      out.push(`#${unmark(node.data)}`);
    } else {
      out.push(form ? '<form' : `<${node.localName}`);
      if (!form) for (const { name, value } of node.attributes) out.push(unmark(`@${name}=${value}`));
      node = walker.firstChild();
      if (node) continue;
      out.push('>');
    }
    node = walker.nextSibling();
    while (!node && walker.parentNode() !== body) {
      out.push('>');
      node = walker.nextSibling();
    }
  }
  return out.join('\0');
};
