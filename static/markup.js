// HTML inside foreign JSON is read by the browser's own parser, into a document that nobody sees and in which
// nothing runs, and handed to the converter as pieces that it knows how to read (src/formats/foreign/html/tree.rs).

let policy;

// What is read as one thing: a comment, an element whose content is no mark-up, a tag with all its attributes. Each
// alternative can end anywhere, so that nothing is read twice, however hostile.
const ATTRIBUTE = /[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/g;
const REST = String.raw`(?:[\s/=]+|${ATTRIBUTE.source})*`;
const RAW = 'style|script|title|textarea|iframe|xmp|noembed|noframes';
const TOKEN = new RegExp(
  String.raw`<!--.*?(?:-->|$)|(<(${RAW})(?=[\s/>])${REST})(>?.*?(?:</\2(?=[\s/>])|$))|<[a-z]${REST}`,
  'gis',
);

/** Handlers and styles do nothing in such a document, but a strict page would report each one that is parsed. */
const quiet = (token, raw, name, rest) => {
  if (name?.toLowerCase() === 'style') return '<template></template';
  const tag = (raw ?? token).replace(ATTRIBUTE, (text) =>
    /^(?:on|style(?!\w|-))/i.test(text) ? `data-av-${text}` : text,
  );
  return token.startsWith('<!--') ? token : tag + (rest ?? '');
};

/** Takes HTML apart. Only the walker moves: a form's properties may be hidden by its own fields. */
export const pieces = (html) => {
  policy ??= globalThis.trustedTypes?.createPolicy('article-viewer', { createHTML: (text) => text });
  const text = `<!doctype html><body>${html.replace(TOKEN, quiet)}`;
  const { body } = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const out = [];
  let node = walker.firstChild();
  while (node) {
    const form = node instanceof HTMLFormElement;
    // Not by `Text`, which some pages have taken for something of their own.
    if (node.nodeType === 3) {
      out.push(`#${node.data}`);
    } else {
      out.push(form ? '<form' : `<${node.localName}`);
      if (!form)
        for (const { name, value } of node.attributes)
          out.push(`@${name === 'data-av-style' ? 'style' : name}=${value}`);
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
