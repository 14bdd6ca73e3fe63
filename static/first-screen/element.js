// Elements without HTML strings, and the values that a document may hold for them.
//
// A value that a document must not hold here throws, and an exception ends the first screen where it is.

/** Ends the first screen unless the condition holds: the program renders the rest. */
export function need(condition) {
  if (!condition) throw Error();
}

/** Makes an element. Missing attributes and children (`undefined`, `null`, `false`, an empty text) are left out. */
export function element(tag, className, attributes, ...children) {
  const isSvg = tag === 'svg' || tag === 'path';
  const made = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  if (className) made.setAttribute('class', className);
  for (const name of Object.keys(attributes ?? {}))
    if (attributes[name] != null) made.setAttribute(name, attributes[name]);
  append(made, children);
  return made;
}

function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child) parent.append(child);
  }
}

/** An icon of the view, with the path data of src/view/icon.rs. */
export const icon = (d, className) =>
  element('svg', className, { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, element('path', null, { d }));

/** The two buttons that scroll a row: back and on. */
export const turns = (tag, className, attributes) => [
  element(tag, className, { ...attributes, 'data-turn': 'back' }, icon('M15 5l-7 7 7 7', 'av-icon_mirrored')),
  element(
    tag,
    `${className} ${className}_on`,
    { ...attributes, 'data-turn': 'on' },
    icon('M9 5l7 7-7 7', 'av-icon_mirrored'),
  ),
];

/** A link, or a `<span>` where there is no address. */
export function link(name, href, className, attributes) {
  needOwnHost(name, href);
  return element(href ? 'a' : 'span', className, { href, ...attributes }, name);
}

/** Ends the screen at a link whose text looks like an address of another host: the program adds the real one. */
export function needOwnHost(name, href) {
  if (!href || /^[\u4e00-\u9fff]+$/.test(name)) return;
  const text = name.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (!/\S[.。][a-z]{2}|www|http/i.test(text)) return;
  const named = text.toLowerCase().replace(/^https?:\/\/|\/$/g, '');
  need(`.${new URL(href).hostname}`.endsWith(`.${named}`));
}

/** A text without white space at its ends; absent or blank is `undefined`. A value of another type has no `trim`, and throws. */
export const string = (value) => value?.trim() || undefined;

/** The members of a list that are not null. Absent is an empty list, and a value alone is a list of one. */
export const list = (value) => [value ?? []].flat().filter((member) => member !== null);

/** An absolute http(s) address. Anything else ends the screen, because the allow-list of addresses belongs to the program. */
export function address(value, base) {
  const text = string(value);
  if (!text) return;
  // Old host pages define another `URL`; what it throws or returns ends the first screen.
  const { href } = new URL(text, base);
  need(/^https?:/.test(href));
  return href;
}

/** Names, and perhaps addresses, of people or pages: `[name, address]`. */
export const names = (values, base) =>
  list(values).map((value) => {
    const name = string(value.name ?? value);
    need(name);
    return [name, address(value.url, base)];
  });
