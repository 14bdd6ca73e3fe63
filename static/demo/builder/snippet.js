// What is copied, made of what was chosen: a pure function, which knows no page.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Marks that turn the direction of writing: unseen in an editor, they would make the code look other than it is.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text, as it is written in an attribute or between tags. */
export const escape = (text) => text
  .replace(/[&<>"]/g, (letter) => ENTITIES[letter])
  .replace(TURNS, (mark) => `&#x${mark.codePointAt(0).toString(16)};`);

/**
 * The lines for a partner's page: `loader` is the address of the script, `attributes` and `colours` have values by name, and
 * `instead` is what readers get where no script runs, `{ headline, url }`.
 */
export function snippet({ loader, attributes, colours, instead }) {
  const given = Object.entries(attributes).filter(([, value]) => value);
  const words = given.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  const inside = instead?.url ? `<a href="${escape(instead.url)}">${escape(instead.headline)}</a>` : '';
  const rules = Object.entries(colours).map(([name, value]) => `${name}: ${value};`).join(' ');
  return [
    `<script type="module" async src="${escape(loader)}"></script>`,
    ...(rules ? [`<style>article-viewer { ${rules} }</style>`] : []),
    `<article-viewer${words}>${inside}</article-viewer>`,
  ].join('\n');
}
