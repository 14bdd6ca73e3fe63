// The kept documents and photos in a cache, and an index of their sizes, their last use, and the articles among them.
// Articles that the reader has saved stay until the reader removes them. Everything else is evicted when the budget is used.

import { CONTENT } from './names.js';
import { photosIn } from './photos.js';
import { readRecord, writeRecord } from './record.js';

/** The budget for what was not saved: at most so many bytes, and at most this share of the browser's quota. */
const BUDGET = 50e6;
const QUOTA_SHARE = 0.2;
/** A larger file is not kept. */
const MAX_BYTES = { document: 5e6, photo: 10e6 };
/** The header with the time at which a response was stored. */
export const STORED = 'av-stored';
/** Uses are written to the index after this time, in milliseconds. */
const WRITE_MS = 500;

/** `entries`: for each address `{ kind, bytes, used }`. `articles`: for each address `{ headline, url, language, read, saved }`. */
let index;
export const openIndex = () => {
  index ??= readRecord('index', { entries: {}, articles: {} });
  return index;
};

let pending;
/** Writes the index soon. Settles when it is written. */
export function writeIndex() {
  pending ??= new Promise((done) => setTimeout(done, WRITE_MS)).then(async () => {
    pending = undefined;
    await writeRecord('index', await openIndex());
  });
  return pending;
}

/** The address under which a document or photo is kept. */
export const keyOf = (url) => url.replace(/#.*$/s, '');

/** The kept response, or undefined. */
export async function match(url) {
  try {
    return await (await caches.open(CONTENT)).match(keyOf(url), { ignoreVary: true });
  } catch {
    return undefined; // Storage is denied.
  }
}

/** Whether a response may be kept: a whole one that its server allows to be stored and that the page may read. */
const mayKeep = (response) =>
  response.status === 200 &&
  response.type !== 'opaque' &&
  !/\bno-store\b/i.test(response.headers.get('cache-control') ?? '');

/** Errors of a full storage are reported once. */
let wasFull = false;
const isFull = (error) => error?.name === 'QuotaExceededError';

let removals = 0;
/** Notes a removal: responses whose requests were sent before it are not kept. */
export const noteRemoval = () => {
  removals += 1;
};

/** Waits for a response and stores it, unless something is removed in the meantime. Returns whether it is kept. */
export async function keepWhenArrived(url, arriving, kind) {
  const since = removals;
  return keep(url, await arriving, kind, false, since);
}

/** Stores a response. Returns whether it is kept; rejects if the storage is full and `isSaved`. */
export async function keep(url, response, kind, isSaved, since = removals) {
  if (!mayKeep(response)) return false;
  const blob = await response.blob();
  if (!isSaved && since !== removals) return false;
  if (blob.size > MAX_BYTES[kind]) return false;
  const headers = new Headers(response.headers);
  headers.set(STORED, new Date().toUTCString());
  // The body is stored decoded.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const put = async () => (await caches.open(CONTENT)).put(keyOf(url), new Response(blob, { headers }));
  try {
    await put().catch(async (error) => {
      if (!isFull(error) || wasFull) throw error;
      await trim(blob.size + (await usedBytes()) / 2);
      await put();
    });
  } catch (error) {
    if (isFull(error)) await reportFull();
    if (isSaved) throw error;
    return false;
  }
  const { entries } = await openIndex();
  entries[keyOf(url)] = { kind, bytes: blob.size, used: Date.now() };
  contents.delete(keyOf(url));
  if ((await usedBytes()) > (await budget())) await trim();
  const written = writeIndex();
  // Saving an article writes once, at its end.
  if (!isSaved) await written;
  return true;
}

async function reportFull() {
  if (wasFull) return;
  wasFull = true;
  for (const client of await self.clients.matchAll()) client.postMessage({ type: 'full' });
}

/** Notes the use of what is kept. */
export async function use(url) {
  const entry = (await openIndex()).entries[keyOf(url)];
  if (!entry) return;
  entry.used = Date.now();
  await writeIndex();
}

export async function forget(url) {
  const { entries } = await openIndex();
  delete entries[keyOf(url)];
  contents.delete(keyOf(url));
  await (await caches.open(CONTENT)).delete(keyOf(url), { ignoreVary: true });
}

/** The budget in bytes. */
export async function budget() {
  const { quota = BUDGET } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return Math.min(BUDGET, quota * QUOTA_SHARE);
}

/** The photos of kept documents by address, as long as the worker runs. */
const contents = new Map();

/** The photos of a kept document. */
export async function photosOf(url) {
  const known = contents.get(keyOf(url));
  if (known) return known;
  const response = await match(url);
  let photos = [];
  try {
    photos = response ? photosIn(await response.json(), keyOf(url)) : [];
  } catch {
    // The document is not strict JSON, which the viewer repairs. Its photos stay as long as they are used.
  }
  contents.set(keyOf(url), photos);
  return photos;
}

/** The addresses that are kept of an article: its document, and the sizes of its photos. */
export async function partsOf(src) {
  const { entries } = await openIndex();
  const photos = (await photosOf(src)).flat().map(({ url }) => keyOf(url));
  return [keyOf(src), ...new Set(photos)].filter((url) => url in entries);
}

const savedParts = async () => {
  const { articles } = await openIndex();
  const saved = Object.keys(articles).filter((src) => articles[src].saved);
  return new Set((await Promise.all(saved.map(partsOf))).flat());
};

/** The bytes of everything that was not saved. */
async function usedBytes() {
  const [{ entries }, saved] = [await openIndex(), await savedParts()];
  return Object.entries(entries).reduce((sum, [url, { bytes }]) => sum + (saved.has(url) ? 0 : bytes), 0);
}

/** Evicts what was used least recently and was not saved, until the budget has room for so many bytes. */
async function trim(room = 0) {
  const [{ entries, articles }, saved, allowed] = [await openIndex(), await savedParts(), await budget()];
  let used = await usedBytes();
  // Sites, lists and mappings are small, and every article needs them: they are evicted last.
  const isShared = ([url, { kind }]) => kind === 'document' && !(url in articles);
  const order = Object.entries(entries)
    .filter(([url]) => !saved.has(url))
    .sort((one, other) => isShared(one) - isShared(other) || one[1].used - other[1].used);
  for (const [url, { bytes }] of order) {
    if (used + room <= allowed) break;
    used -= bytes;
    delete articles[url];
    await forget(url);
  }
}
