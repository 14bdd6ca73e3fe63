// Documents and photos: from the network first, and from the cache when the network fails or is slow.

import { keepWhenArrived, keyOf, match, openIndex, photosOf, STORED, use } from './kept.js';
import { isShell } from './shell.js';

/** How long the network may take while a kept copy waits, in milliseconds. */
const NETWORK_MS = 3000;
/** Statuses of a server that is expected to recover. */
const FAILURE = [429, 500, 502, 503, 504];

const originOf = (url) => new URL(url).origin;
/** Whether other origins allow their photos to be read (CORS), as far as it is known. */
const readable = new Map();

/** Fetches a photo of another origin so that it can be kept. Responses without CORS count as 7 MB each and hide their status. */
async function fetchReadable(url) {
  const origin = originOf(url);
  if (readable.get(origin) === false) throw Error(`${origin} does not allow its photos to be read.`);
  try {
    const response = await fetch(url, { mode: 'cors', credentials: 'omit' });
    readable.set(origin, true);
    return response;
  } catch (error) {
    if (navigator.onLine) readable.set(origin, false);
    throw error;
  }
}

/** Sends the request, and keeps its response beside it. */
async function fetchAndKeep(event, kind) {
  const { request } = event;
  const isForeign = request.mode === 'no-cors' && originOf(request.url) !== self.location.origin;
  if (!isForeign) return keepCopy(event, fetch(request), kind);
  if (readable.get(originOf(request.url))) {
    const response = await keepCopy(event, fetchReadable(request.url), kind).catch(() => undefined);
    if (response) return response;
  }
  // The first photo of an origin must not wait for an answer to the question whether it can be read.
  const response = await fetch(request);
  if (!(await match(request.url))) {
    const copy = keepWhenArrived(request.url, fetchReadable(request.url), kind);
    event.waitUntil(copy.catch(() => {}));
  }
  return response;
}

/** Keeps a copy of what arrives, and passes it on. */
function keepCopy(event, arriving, kind) {
  const copy = arriving.then((response) => response.clone());
  event.waitUntil(keepWhenArrived(event.request.url, copy, kind).catch(() => {}));
  return arriving;
}

/** Another kept size of the same photo. */
async function otherSize(url) {
  const { entries } = await openIndex();
  for (const [address, { kind }] of Object.entries(entries)) {
    if (kind !== 'document') continue;
    const photo = (await photosOf(address)).find((sizes) => sizes.some((size) => keyOf(size.url) === keyOf(url)));
    // The largest size looks right in every place.
    const sizes = photo?.filter((size) => keyOf(size.url) in entries) ?? [];
    const [best] = sizes.sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
    if (best) return match(best.url);
  }
  return undefined;
}

/** Answers from what is kept, and says so to the page. */
async function fromKept(event, kept, kind) {
  event.waitUntil(use(event.request.url));
  if (kind === 'document')
    await tell(event, { type: 'stale', url: event.request.url, stored: kept.headers.get(STORED) });
  return kept;
}

async function tell(event, message) {
  const client = event.clientId && (await self.clients.get(event.clientId));
  if (client) client.postMessage(message);
}

/** Answers a request for a document or a photo. */
export async function answerContent(event) {
  const { request } = event;
  const kind = request.destination === 'image' ? 'photo' : 'document';
  const network = fetchAndKeep(event, kind);
  network.catch(() => {});
  const kept = await match(request.url);
  if (!kept) {
    const response = await network.catch((error) => error);
    if (response instanceof Response && !(kind === 'photo' && FAILURE.includes(response.status))) return response;
    const other = kind === 'photo' ? await otherSize(request.url).catch(() => undefined) : undefined;
    return other ?? (response instanceof Response ? response : Response.error());
  }
  event.waitUntil(network.catch(() => {}));
  const late = new Promise((done) => setTimeout(done, navigator.onLine ? NETWORK_MS : 0));
  const response = await Promise.race([network.catch(() => undefined), late]);
  if (!response || FAILURE.includes(response.status)) return fromKept(event, kept, kind);
  event.waitUntil(use(request.url));
  if (kind === 'document') await tell(event, { type: 'fresh', url: request.url });
  return response;
}

/** Keeps what a page had loaded before this worker controlled it: `{ url, kind }`. */
export async function adopt(loaded) {
  for (const { url, kind } of loaded) {
    const isKept = isShell({ url, destination: kind === 'photo' ? 'image' : '' }) || (await match(url));
    if (isKept) continue;
    const isForeign = originOf(url) !== self.location.origin;
    const arriving = isForeign && kind === 'photo' ? fetchReadable(url) : fetch(url);
    await keepWhenArrived(url, arriving, kind).catch(() => {});
  }
}
