// What is copied, made of what was chosen: a pure function, which knows no page.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Marks that turn the direction of writing: unseen in an editor, they would make the code look other than it is.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text, as it is written in an attribute or between tags. */
export const escapeHtml = (text) =>
  text
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter])
    .replace(TURNS, (mark) => `&#x${mark.codePointAt(0).toString(16)};`);

/** The attributes that have a value, by name. */
const given = (attributes) => Object.entries(attributes).filter(([, value]) => value);

/** Attributes as they are written in a tag. */
const written = (attributes) =>
  given(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/**
 * The lines for a partner's page, with the element: `base` is the address of the viewer's folder, `attributes` and `colours` have
 * values by name, and `instead` is what readers get where no script runs, `{ headline, url }`.
 */
export function element({ base, attributes, colours, instead }) {
  const inside = instead?.url ? `<a href="${escapeHtml(instead.url)}">${escapeHtml(instead.headline)}</a>` : '';
  const rules = Object.entries(colours)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  return [
    `<script type="module" async src="${escapeHtml(`${base}article-viewer.js`)}"></script>`,
    ...(rules ? [`<style>article-viewer { ${rules} }</style>`] : []),
    `<article-viewer${written(attributes)}>${inside}</article-viewer>`,
  ].join('\n');
}

/** The same with a frame, whose name is the `title`; when it begins is the frame's own business. */
export function frame({ base, attributes: { loading, ...attributes }, title }) {
  // What may stand in a query as it is stays to be read.
  const query = `${new URLSearchParams(given(attributes))}`.replace(/%3A/g, ':').replace(/%2F/g, '/');
  const words = written({
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
