// Text and its spans (`strong`, `emphasis`, `link`, …) as nodes; never as markup.

import { address, element, string, Unsupported } from './element.js';

const TAGS = { strong: 'strong', emphasis: 'em', sub: 'sub', sup: 'sup', code: 'code' };

/** Appends text to `parent`; says whether there was any. */
export function appendText(parent, value, base) {
  if (value === undefined || value === null) throw new Unsupported();
  appendSpans(parent, value, base, 0);
  trim(parent);
  return parent.textContent.trim() !== '';
}

function appendSpans(parent, value, base, depth) {
  if (depth > 32) throw new Unsupported();
  if (typeof value === 'string') parent.append(value);
  else if (Array.isArray(value)) for (const member of value) appendSpans(parent, member, base, depth + 1);
  else if (value && typeof value === 'object') appendSpan(parent, value, base, depth);
  else throw new Unsupported();
}

function appendSpan(parent, span, base, depth) {
  const type = string(span.type);
  if (type === 'break') return parent.append(element('br'));
  if (type === undefined || type === 'text') return appendSpans(parent, span.text ?? '', base, depth + 1);
  const tag = type === 'link' ? 'a' : TAGS[type];
  if (!tag) throw new Unsupported();
  const className = { a: 'av-link', code: 'av-inline-code' }[tag];
  const made = element(tag, className, { href: tag === 'a' ? address(span.url, base) : undefined });
  appendSpans(made, span.text ?? '', base, depth + 1);
  parent.append(made);
}

/** White space at both ends of a block is never meant. */
function trim(parent) {
  parent.normalize();
  const { firstChild: first, lastChild: last } = parent;
  if (first?.nodeType === Node.TEXT_NODE) first.data = first.data.trimStart();
  if (last?.nodeType === Node.TEXT_NODE) last.data = last.data.trimEnd();
}
