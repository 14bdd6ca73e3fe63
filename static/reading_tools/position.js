// The place at which the reader left each article. Places are kept in the browser, by a hash of the article's address or id.

import { blocksOf } from './article.js';

const KEY = 'article-viewer:positions';
/** The number of articles that are kept. */
const MOST = 100;
/** A place among the first blocks is no place to return to. */
const FIRST = 3;

/** The hash that stands for an article: FNV-1a in 32 bits. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** The stored places: pairs of a hash and the index of a block, the latest last. */
function stored() {
  try {
    const all = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(all) ? all.filter((pair) => Array.isArray(pair) && Number.isInteger(pair[1])) : [];
  } catch {
    return [];
  }
}

function store(pairs) {
  try {
    if (pairs.length) localStorage.setItem(KEY, JSON.stringify(pairs.slice(-MOST)));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is denied or full.
  }
}

/** The index of the block at which the reader was. */
export function placeOf(identity) {
  const own = hash(identity);
  return stored().find(([key]) => key === own)?.[1];
}

/** Keeps the block at the top of the window. An article that was read to its end has no place; one at its beginning keeps its last one. */
export function keepPlace(identity, article) {
  const blocks = blocksOf(article);
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const isRead = blocks.length > 0 && blocks.at(-1).getBoundingClientRect().bottom <= innerHeight;
  if (!isRead && index < FIRST) return;
  const own = hash(identity);
  const others = stored().filter(([key]) => key !== own);
  store(isRead ? others : [...others, [own, index]]);
}
