// Elements without HTML strings, and the values that a document may hold for them.

/** Thrown where the document holds something that only the program can render; what stands before it is kept. */
export class Unsupported extends Error {}

/** Makes an element. Missing attributes and children (`undefined`, `null`) are left out. */
export function element(tag, className, attributes = {}, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return made;
}

const PATHS = { back: 'M15 5l-7 7 7 7', forward: 'M9 5l7 7-7 7', all: 'M5 7h14M5 12h14M5 17h14' };

/** An icon of the view: the same path data as src/view/icon.rs. */
export function icon(name) {
  const make = (tag, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  if (name !== 'all') svg.setAttribute('class', 'av-icon_mirrored');
  svg.append(make('path', { d: PATHS[name] }));
  return svg;
}

/** A string without white space at its ends; absent or blank is `undefined`, another type is unsupported. */
export function string(value) {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string') throw new Unsupported();
  return value.trim() || undefined;
}

/** The members of a list that are not null; absent is empty. */
export function list(value) {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Unsupported();
  return value.filter((member) => member !== null);
}

/** An absolute http(s) address. Anything else is unsupported, because the allow-list of addresses belongs to the program. */
export function address(value, base) {
  const text = string(value);
  if (text === undefined) return;
  // Old host pages define another `URL`; what it throws or returns ends the first screen.
  const { href } = new URL(text, base);
  if (!/^https?:\/\/[^/]/.test(href)) throw new Unsupported();
  return href;
}

/** A whole number of pixels. */
export function pixels(value) {
  if (value === undefined || value === null) return;
  if (!Number.isInteger(value) || value < 1 || value > 100000) throw new Unsupported();
  return value;
}

/** An object with a name and perhaps addresses, or the name alone. */
export function link(value, base) {
  if (typeof value === 'string') return { name: value.trim() };
  const name = string(value.name);
  if (name === undefined) throw new Unsupported();
  return { name, url: address(value.url, base) };
}
