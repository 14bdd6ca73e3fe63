// The line or panel of the loader: a program is loading, was not loaded, or has stopped.

import { element } from '../first-screen/element.js';

/** The lines of a language's file with "Loading…" and "Try again". */
const [LOADING, RETRY] = [34, 35];

/** A panel with words and a button. Without words it says that something is still loading. `texts` are those of a language, or a promise. */
export function panel(words, texts, act) {
  const lines = texts.split?.('\n') ?? [];
  const retry = element('button', null, null, lines[RETRY] ?? '重试 · Try again');
  retry.onclick = act;
  const own = words ?? lines[LOADING] ?? '正在加载… Loading…';
  return element('div', 'av-broken', { role: words ? 'alert' : 'status' }, element('p', null, null, own), retry);
}
