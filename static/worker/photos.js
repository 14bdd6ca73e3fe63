// The photos that a JSON document of any format names, each with its sizes. Never here: requests and caches.

/** At most so many levels and photos of one document are read. */
const MAX_DEPTH = 64;
const MAX_PHOTOS = 500;

/** Keys whose string is the address of a photo. */
const PHOTO_KEYS = /^(image|poster|banner_image|feature_image|featured_image|jetpack_featured_media_url)$/;
const IMG = /<img\b[^>]*>/gi;
const attribute = (tag, name) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);

/** The photos of a document at an address: for each a list of `{ url, width }`; the width may be missing. */
export function photosIn(document, base) {
  const photos = [];
  const add = (candidates) => {
    const known = candidates.flatMap(({ url, width }) => {
      const href = resolve(url, base);
      return /^https?:/.test(href) ? [{ url: href, width: Number(width) || undefined }] : [];
    });
    if (known.length && photos.length < MAX_PHOTOS) photos.push(known);
  };
  walk(document, 0, add);
  return photos;
}

function resolve(url, base) {
  try {
    return typeof url === 'string' ? new URL(url, base).href : '';
  } catch {
    return '';
  }
}

function walk(value, depth, add, key = '') {
  if (depth > MAX_DEPTH || value === null) return;
  if (typeof value === 'string') return text(value, key, add);
  if (typeof value !== 'object') return;
  if (!Array.isArray(value)) object(value, add);
  for (const [inner, child] of Object.entries(value)) walk(child, depth + 1, add, Array.isArray(value) ? key : inner);
}

function text(value, key, add) {
  if (PHOTO_KEYS.test(key)) return add([{ url: value }]);
  for (const [tag] of value.matchAll(IMG)) {
    const set = attribute(tag, 'srcset')?.matchAll(/(\S+)\s+(\d+)w/g) ?? [];
    const sizes = Array.from(set, ([, url, width]) => ({ url, width }));
    const src = attribute(tag, 'src');
    add(
      [...sizes, ...(src ? [{ url: src }] : [])].map((size) => ({ ...size, url: size.url.replaceAll('&amp;', '&') })),
    );
  }
}

function object(value, add) {
  const { contentUrl, renditions, type, source_url, media_details } = value;
  if (typeof contentUrl === 'string' && !/^(video|audio)/i.test(type ?? value['@type'] ?? '')) {
    const sizes = Array.isArray(renditions) ? renditions : [];
    add([
      ...sizes.map((one) => ({ url: one?.contentUrl, width: one?.width })),
      { url: contentUrl, width: sizes.length ? undefined : value.width },
    ]);
  }
  if (typeof source_url === 'string') {
    const sizes = Object.values(media_details?.sizes ?? {}).map((one) => ({ url: one?.source_url, width: one?.width }));
    add([...sizes, { url: source_url, width: media_details?.width }]);
  }
}

/** The smallest size of a photo that is at least so many pixels wide, else the largest. */
export function chooseSize(photo, pixels) {
  const sized = photo.filter(({ width }) => width).sort((one, other) => one.width - other.width);
  return (sized.find(({ width }) => width >= pixels) ?? sized.at(-1) ?? photo[0]).url;
}
