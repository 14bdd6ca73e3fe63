// Text and its spans (`strong`, `emphasis`, `link`, …) as nodes; never as markup.

import { address, element, need, needOwnHost } from './element.js';

const TAGS = { strong: 'strong', emphasis: 'em', sub: 'sub', sup: 'sup', code: 'code', link: 'a', break: 'br' };

/** Appends text to `parent`, and returns `parent` if there was any. */
export function fill(parent, value, base) {
  append(parent, value, base);
  // White space at both ends of a block is never meant.
  parent.normalize();
  const { firstChild: first, lastChild: last } = parent;
  if (first?.data) first.data = first.data.trimStart();
  if (last?.data) last.data = last.data.trimEnd();
  return parent.textContent.trim() && parent;
}

function append(parent, value, base) {
  if (typeof value === 'string') return parent.append(value);
  need(typeof value === 'object');
  if (Array.isArray(value)) return value.map((member) => append(parent, member, base));
  const { type, text = '', url } = value;
  if (!type || type === 'text') return append(parent, text, base);
  const className = { link: 'av-link', code: 'av-inline-code' }[type];
  need(TAGS[type]);
  const made = element(TAGS[type], className, { href: type === 'link' ? address(url, base) : undefined });
  if (type !== 'break') append(made, text, base);
  needOwnHost(made.textContent, made.href);
  parent.append(made);
}
