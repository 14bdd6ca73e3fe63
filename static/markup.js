// Parses HTML inside foreign JSON by the browser's parser, into a document that is not rendered and runs no scripts, and
// passes it to the converter as a list of nodes (src/formats/foreign/html/tree.rs).

let policy;

// A token is a comment, an element with raw text, or a tag with its attributes. Each alternative also matches at the end of
// the input, so that no hostile input causes backtracking.
const ATTRIBUTE = /[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/g;
const REST = String.raw`(?:[\s/=]+|${ATTRIBUTE.source})*`;
const RAW = 'style|script|title|textarea|iframe|xmp|noembed|noframes';
const TOKEN = new RegExp(
  String.raw`<!--.*?(?:-->|$)|(<(${RAW})(?=[\s/>])${REST})(>?.*?(?:</\2(?=[\s/>])|$))|<[a-z]${REST}`,
  'gis',
);

/** Event handlers and styles are renamed: they have no effect in this document, but a strict policy reports each one. */
const neutralize = (token, raw, name, rest) => {
  if (name?.toLowerCase() === 'style') return '<template></template';
  const tag = (raw ?? token).replace(ATTRIBUTE, (text) =>
    /^(?:on|style(?!\w|-))/i.test(text) ? `data-av-${text}` : text,
  );
  return token.startsWith('<!--') ? token : tag + (rest ?? '');
};

/** Splits HTML into nodes. It uses only the walker, because the fields of a form may shadow its properties. */
export const pieces = (html) => {
  policy ??= globalThis.trustedTypes?.createPolicy('article-viewer', { createHTML: (text) => text });
  const text = `<!doctype html><body>${html.replace(TOKEN, neutralize)}`;
  const { body } = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const out = [];
  let node = walker.firstChild();
  while (node) {
    const form = node instanceof HTMLFormElement;
    // Host pages may have replaced the global `Text`.
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
