// Messages of the page about articles: what is kept, save, remove. Each is answered on the port that came with it.

import {
  budget,
  forget,
  keep,
  keepWhenArrived,
  keyOf,
  match,
  noteRemoval,
  openIndex,
  partsOf,
  photosOf,
  writeIndex,
} from './kept.js';
import { chooseSize } from './photos.js';

/** Photos that are fetched at the same time, at most. */
const AT_ONCE = 4;

const ANSWERS = { list, read, save, unsave, remove };

/** Answers a message by `{ result }` or `{ error }`; `save` reports `{ progress }` before. */
export async function answerMessage(event) {
  const port = event.ports[0];
  const answer = ANSWERS[event.data.type];
  if (!port || !answer) return;
  try {
    port.postMessage({ result: (await answer(event.data, port)) ?? null });
  } catch (error) {
    port.postMessage({ error: error?.name === 'QuotaExceededError' ? 'full' : 'failed', message: String(error) });
  }
}

/** The articles that are kept, each with its size, and the space that everything uses. */
async function list() {
  const { articles, entries } = await openIndex();
  const kept = [];
  for (const [src, article] of Object.entries(articles)) {
    if (!(src in entries)) continue;
    const parts = await partsOf(src);
    const bytes = parts.reduce((sum, url) => sum + entries[url].bytes, 0);
    kept.push({ ...article, src, bytes });
  }
  kept.sort((one, other) => (other.saved ?? other.read) - (one.saved ?? one.read));
  const used = Object.values(entries).reduce((sum, { bytes }) => sum + bytes, 0);
  return { articles: kept, used, budget: await budget() };
}

/** Notes that an article was read. */
async function read({ src, headline, url, language }) {
  const { articles } = await openIndex();
  articles[keyOf(src)] = { ...articles[keyOf(src)], headline, url, language, read: Date.now() };
  // A page may have requested the article before it had this worker.
  if (!(await match(src))) await keepWhenArrived(src, fetch(src), 'document');
  await writeIndex();
}

/** Saves an article with its photos. `pixels` is the width in which the page shows them. */
async function save({ src, headline, url, language, pixels }, port) {
  const { articles, entries } = await openIndex();
  const key = keyOf(src);
  const before = articles[key];
  await fetchSaved(src, 'document').catch((error) => {
    if (error?.name === 'QuotaExceededError' || !(key in entries)) throw error;
  });
  articles[key] = { ...before, headline: headline ?? before?.headline, url, language, saved: Date.now() };
  try {
    return { missing: await savePhotos(await photosOf(src), pixels, port) };
  } catch (error) {
    // A half-saved article is what was read: it stays as long as there is room.
    delete articles[key].saved;
    if (!before && !articles[key].read) articles[key].read = Date.now();
    throw error;
  } finally {
    await writeIndex();
  }
}

/** Keeps one size of each photo. Returns the number of photos that could not be kept. */
async function savePhotos(photos, pixels, port) {
  const { entries } = await openIndex();
  const waiting = [...photos];
  let missing = 0;
  const saveNext = async () => {
    for (let photo = waiting.shift(); photo; photo = waiting.shift()) {
      const isKept = photo.some(({ url }) => keyOf(url) in entries);
      if (!isKept) await fetchSaved(chooseSize(photo, pixels), 'photo').catch(countMissing);
      port.postMessage({ progress: { done: photos.length - waiting.length, total: photos.length } });
    }
  };
  const countMissing = (error) => {
    if (error?.name === 'QuotaExceededError') throw error;
    missing += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, saveNext));
  return missing;
}

async function fetchSaved(url, kind) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!(await keep(url, response, kind, true)))
    throw Error(`${url}: the response cannot be kept (status ${response.status}).`);
}

/** An article is no longer saved. It stays as one that was read. */
async function unsave({ src }) {
  const article = (await openIndex()).articles[keyOf(src)];
  if (!article) return;
  delete article.saved;
  article.read = Date.now();
  await writeIndex();
}

/** Removes an article, or all of them, with the photos that no other article has. */
async function remove({ src }) {
  noteRemoval();
  const { articles, entries } = await openIndex();
  const removed = src ? [keyOf(src)] : Object.keys(articles);
  const parts = new Set((await Promise.all(removed.map(partsOf))).flat());
  for (const one of removed) delete articles[one];
  const others = new Set((await Promise.all(Object.keys(articles).map(partsOf))).flat());
  // Without any article, sites and lists are of no use.
  const all = src ? [...parts] : Object.keys(entries);
  for (const url of all) if (!others.has(url)) await forget(url);
  await writeIndex();
}
