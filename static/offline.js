// Copies of the articles that were read, for an element with offline="read": kept in the browser's caches, and shown when the
// network fails. Loaded at idle, after the program. Never here: when a copy is shown (the program decides that).

/** Each article has a cache of its own with its photos. The names are in the order in which the articles were read. */
const PREFIX = 'article-viewer copy ';
const MAX_ARTICLES = 10;
const MAX_PHOTOS = 12;
const MAX_BYTES = 2e6;
/** The header with the time at which a copy was fetched. */
const STORED = 'av-stored';

/** Fetches what the page has just shown, mostly from the browser's HTTP cache. Undefined if it may not or need not be kept. */
async function fetchAgain(url) {
  const response = await fetch(url, { cache: 'force-cache', credentials: 'same-origin' });
  if (response.status !== 200 || /\bno-store\b/i.test(response.headers.get('cache-control') ?? '')) return undefined;
  const blob = await response.blob();
  if (blob.size > MAX_BYTES) return undefined;
  const headers = { 'content-type': blob.type, [STORED]: response.headers.get('date') ?? new Date().toUTCString() };
  return new Response(blob, { headers });
}

/** Keeps an article and its photos. Full, denied and partitioned storage are usual: nothing is kept then. */
async function keepArticle(src, photos) {
  const response = await fetchAgain(src);
  if (!response) return;
  // A cache that is made anew is the last one in their order.
  await caches.delete(PREFIX + src);
  const cache = await caches.open(PREFIX + src);
  try {
    await cache.put(src, response);
    for (const url of new Set(photos.slice(0, MAX_PHOTOS))) {
      const photo = await fetchAgain(url).catch(() => undefined);
      if (photo) await cache.put(url, photo);
    }
  } catch {
    await caches.delete(PREFIX + src);
  }
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  for (const name of names.slice(0, -MAX_ARTICLES)) await caches.delete(name);
}

/** The copy of an article: its bytes and the time at which it was fetched, in seconds. Kept photos are named as blobs. */
async function copyOf(src) {
  if (!(await caches.has(PREFIX + src))) return undefined;
  const cache = await caches.open(PREFIX + src);
  const response = await cache.match(src);
  if (!response) return undefined;
  const fetchedAt = Math.floor(Date.parse(response.headers.get(STORED)) / 1000);
  const text = await response.text();
  const kept = {};
  for (const { url } of await cache.keys())
    if (url !== src) kept[url] = URL.createObjectURL(await (await cache.match(url)).blob());
  return { bytes: new TextEncoder().encode(withPhotos(text, src, kept)), fetchedAt };
}

/** The document with kept photos in place of their addresses. In other formats than the viewer's own they stay as they are. */
function withPhotos(text, src, kept) {
  const blob = (address) => {
    try {
      return kept[new URL(address, src).href];
    } catch {
      return undefined;
    }
  };
  try {
    return JSON.stringify(JSON.parse(text), (_, value) => {
      if (typeof value?.contentUrl !== 'string') return value;
      const sizes = Array.isArray(value.renditions) ? value.renditions : [];
      const url = [...sizes, value].map((one) => blob(one?.contentUrl)).find((found) => found);
      const { renditions, ...rest } = value;
      return url ? { ...rest, contentUrl: url } : value;
    });
  } catch {
    return text; // The viewer repairs what is not strict JSON.
  }
}

const followed = new WeakSet();

/** Follows an element: keeps what it shows, and calls `show` with the copy of an article that cannot be fetched. */
export function keepCopies(viewer, show) {
  // A program that starts anew after a crash asks again.
  if (followed.has(viewer)) return;
  followed.add(viewer);
  const base = () => viewer.getAttribute('src') && new URL(viewer.getAttribute('src'), document.baseURI).href;
  let src = base();
  const isAllowed = () => /^\s*read\s*$/i.test(viewer.getAttribute('offline'));
  const keep = () => {
    const given = isAllowed() && src;
    const images = viewer.shadowRoot.querySelectorAll('[part~="article"] img');
    const loaded = Array.from(images).filter(({ complete, naturalWidth }) => complete && naturalWidth);
    const photos = loaded.map(({ currentSrc }) => currentSrc);
    const isCopy = photos.some((url) => url.startsWith('blob:'));
    if (given && !isCopy) keepArticle(given, photos).catch(() => {});
  };
  const showCopy = async (url) => {
    const copy = await copyOf(url).catch(() => undefined);
    if (copy) show(url, copy.bytes, copy.fetchedAt);
  };
  viewer.addEventListener('av-navigate', (event) => {
    // The host's own listeners may prevent it.
    queueMicrotask(() => {
      if (event.detail.kind === 'article' && !event.defaultPrevented) src = event.detail.src;
    });
  });
  viewer.addEventListener('av-error', ({ detail: { url } }) => url && isAllowed() && showCopy(url));
  // Photos in the window are there after a moment. What the reader reaches later is kept when the article is read again.
  let timer;
  viewer.addEventListener('av-article', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  });
  new MutationObserver(() => {
    src = base();
  }).observe(viewer, { attributeFilter: ['src'] });
  const { shadowRoot } = viewer;
  if (shadowRoot.querySelector('[part~="headline"]')) timer = setTimeout(keep, 2000);
  else if (src) showCopy(src);
}
