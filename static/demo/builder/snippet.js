// The code for copying, built from the chosen options. It knows no page.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Bidirectional control characters, which are invisible in editors and change the displayed order of the code.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Escapes text for attributes and element content. */
export const escapeHtml = (text) =>
  text
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter])
    .replace(BIDI_CONTROLS, (mark) => `&#x${mark.codePointAt(0).toString(16)};`);

/** The attributes with a value. */
export const withValue = (attributes) => Object.entries(attributes).filter(([, value]) => value);

/** Serializes attributes for a tag. */
const serialize = (attributes) =>
  withValue(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/** Preload hints for what an element shows at once. With `address="hash"` the fragment may name another article. */
function hints(base, { src, loading, address }) {
  if (loading) return [];
  const addresses = [`${base}viewer.css`, ...(src && !address ? [src] : [])];
  return addresses.map((href) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(href)}">`);
}

/**
 * The code of the element. `base` is the address of the viewer's folder, `attributes` and `colours` have values by name,
 * `fallback` is the link for readers without scripts, `{ headline, url }`, `integrity` is the hash of the loader, and `reserve`
 * says whether the element has a height before the viewer has loaded.
 */
export function element({ base, attributes, colours, fallback, integrity, reserve }) {
  const inside = fallback?.url ? `<a href="${escapeHtml(fallback.url)}">${escapeHtml(fallback.headline)}</a>` : '';
  const rules = Object.entries(colours)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const pinned = integrity ? ` integrity="${escapeHtml(integrity)}" crossorigin` : '';
  const reserved = reserve ? ['article-viewer:not(:defined) { display: block; min-height: 100vh; }'] : [];
  const styles = [...reserved, ...(rules ? [`article-viewer { ${rules} }`] : [])];
  return [
    `<script type="module" async src="${escapeHtml(`${base}article-viewer.js`)}"${pinned}></script>`,
    ...hints(base, attributes),
    ...styles.map((style) => `<style>${style}</style>`),
    `<article-viewer${serialize(attributes)}>${inside}</article-viewer>`,
  ].join('\n');
}

/** The code of the frame with this title. `loading` belongs to the frame and not to its address. */
export function frame({ base, attributes: { loading, ...attributes }, title }) {
  // `:` and `/` may stay unescaped in a query, which keeps it readable.
  const query = `${new URLSearchParams(withValue(attributes))}`.replace(/%3A/g, ':').replace(/%2F/g, '/');
  const words = serialize({
    src: `${base}embed.html${query && `?${query}`}`,
    title,
    width: '640',
    height: '800',
    style: 'border:0;width:100%',
    loading,
    allow: 'fullscreen; web-share; clipboard-write',
  });
  return [`<iframe${words}></iframe>`, `<script src="${escapeHtml(`${base}article-frame.js`)}" async></script>`].join(
    '\n',
  );
}
