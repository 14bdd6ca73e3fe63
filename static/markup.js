// HTML inside foreign JSON is read by the browser's own parser, into a document that nobody sees and in which
// nothing runs, and handed to the converter as pieces that it knows how to read (src/formats/markup/tree.rs).

let policy;

/** Takes HTML apart. Only the walker moves: a form's properties may be hidden by its own fields. */
export const pieces = (html) => {
  policy ??= globalThis.trustedTypes?.createPolicy('article-viewer', { createHTML: (text) => text });
  // Handlers and styles do nothing in such a document, but a strict page would report each one that is parsed.
  const quiet = html.replace(/<[a-z][^<>]*\s(?:on|style)[^<>]*/gi, (tag) => tag.replace(/\s(?=(?:on\w+|style)\s*=)/gi, ' data-'));
  const text = `<!doctype html><body>${quiet.replace(/<(\/?)style\b/gi, '<$1template')}`;
  const { body } = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const out = [];
  let node = walker.firstChild();
  while (node) {
    const form = node instanceof HTMLFormElement;
    if (node instanceof Text) {
      out.push(`#${node.data}`);
    } else {
      out.push(form ? '<form' : `<${node.localName}`);
      if (!form) for (const { name, value } of node.attributes) out.push(`@${name === 'data-style' ? 'style' : name}=${value}`);
      node = walker.firstChild();
      if (node) continue;
      out.push('>');
    }
    while (!(node = walker.nextSibling()) && walker.parentNode() !== body) out.push('>');
  }
  return out.join('\0');
};
