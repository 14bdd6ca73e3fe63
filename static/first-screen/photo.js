// Photos: the same `srcset`, `sizes` and priority as src/view/photo.rs, so that each is fetched once.

import { caption, columns } from './caption.js';
import { address, element, icon, list, pixels, string, Unsupported } from './element.js';
import { layoutOf, ratio, rows } from './rows.js';

/** Reads a house image: its files and the size of its box. */
export function readImage(value, base) {
  if (typeof value === 'string') value = { contentUrl: value };
  const renditions = list(value.renditions).map((rendition) => ({
    url: address(rendition.contentUrl, base),
    width: pixels(rendition.width),
    type: string(rendition.encodingFormat),
  }));
  if (renditions.some(({ url, width }) => !url || !width)) throw new Unsupported();
  const source = address(value.contentUrl, base) ?? renditions.at(-1)?.url;
  if (!source) throw new Unsupported();
  let [width, height] = [pixels(value.width), pixels(value.height)];
  const isKnown = width !== undefined && height !== undefined;
  if (!isKnown) {
    width = Math.max(...renditions.map((rendition) => rendition.width), renditions.length ? 1 : 1500);
    height = Math.max(Math.floor((width * 2) / 3), 1);
  }
  // Lines, spaces and banners are no photos.
  if (isKnown && (height <= 12 || width / 8 >= height)) throw new Unsupported();
  return { value, source, renditions, width, height, isKnown };
}

const isPlain = (type) => type === undefined || type === 'image/jpeg' || type === 'image/png';
const candidate = ({ url, width }) => `${url.replace(/^,/, '%2C').replace(/,$/, '%2C')} ${width}w`;
const srcset = (renditions) => renditions.map(candidate).join(', ') || undefined;

/** The `sizes` of a photo, for an element that takes this share of the window's width, in percent. */
export function sizes(share, wide, narrow) {
  const [em, percent] = [Math.trunc(wide), Math.trunc(narrow)];
  if (share === undefined) return `(min-width: 48em) ${em}em, ${percent}vw`;
  return `(min-width: 48em) min(${em}em, ${share}vw), ${Math.trunc((percent * share) / 100) + 1}vw`;
}

/** The picture itself. The lead photo is loaded at once, the others when they come near. */
function picture(image, sizesText, isLead) {
  const { renditions, source, width, height } = image;
  const given = isLead ? sizesText : `auto, ${sizesText}`;
  const types = renditions
    .map(({ type }) => type)
    .filter((type, index, all) => !isPlain(type) && all.indexOf(type) === index);
  const plain = srcset(renditions.filter(({ type }) => isPlain(type)));
  const sources = types.map((type) =>
    element('source', '', {
      type,
      srcset: srcset(renditions.filter((rendition) => rendition.type === type)),
      sizes: given,
    }),
  );
  const img = element('img', 'av-picture__img', {
    alt: string(image.value.alt) ?? '',
    width,
    height,
    loading: isLead ? 'eager' : 'lazy',
    fetchpriority: isLead ? 'high' : undefined,
    decoding: 'async',
    sizes: plain && given,
    srcset: plain,
    src: source,
  });
  return element('picture', 'av-picture', {}, ...sources, img);
}

const PREVIEW = /^data:image\/(png|jpeg|webp|avif|gif)[;,]/i;

/** The preview or the colour that fills the box until the photo covers it. */
function placeholder({ color, thumbnailUrl }, base) {
  const preview = string(thumbnailUrl);
  if (preview) {
    const src = PREVIEW.test(preview) ? preview.replace(/\s/g, '') : address(preview, base);
    return element('img', 'av-photo__before', { alt: '', src });
  }
  const value = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color ?? '')?.[0];
  if (!value) return;
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  box.setAttribute('class', 'av-photo__before');
  box.setAttribute('color', value);
  return box;
}

/** A photo without its caption. */
function photo(image, sizesText, isLead) {
  return element(
    'button',
    'av-photo',
    { part: 'photo', type: 'button', 'aria-haspopup': 'dialog' },
    placeholder(image.value, image.scene.base),
    picture(image, sizesText, isLead),
  );
}

function figcaption({ words, credit }, locale, isClipped) {
  if (!words && !credit) return;
  const length = isClipped && words ? columns(words) : 0;
  const suffix = length < 72 ? '' : length < 130 ? '_long' : length < 240 ? '_longer' : '_longest';
  const made = element(
    'figcaption',
    suffix ? `av-caption av-caption${suffix}` : 'av-caption',
    { part: 'caption' },
    words && element('span', 'av-caption__words', {}, words),
    credit && element('span', 'av-caption__credit', { part: 'credit' }, locale.credit + credit),
  );
  if (suffix) {
    const word = (state, text) => element('span', `av-more__${state}`, {}, text);
    const button = element('summary', 'av-link', {}, word('open', locale.more), word('close', locale.less));
    made.append(element('details', 'av-more', {}, button));
  }
  return made;
}

/** Appends one photo to the body. Its caption is left out, and the screen ends, where the program has to decide about it. */
function appendFigure(parent, image, sizesText, isLead, isClipped) {
  const { scene } = image;
  const figure = element('figure', ratio(image).className, {}, photo(image, sizesText, isLead));
  parent.append(figure);
  if (image.isUncertain) throw new Unsupported();
  const said = caption(image.value, scene);
  const made = figcaption(said, scene.locale, isClipped);
  if (made) figure.append(made);
}

/** Appends one photo that stands by itself. */
export function appendSingle(parent, image, isLead) {
  const box = element('div', 'av-figure av-column');
  parent.append(box);
  appendFigure(box, image, sizes(image.scene.share, 43, 100), isLead, false);
}

const scrollButton = (name, direction) =>
  element(
    'button',
    `av-gallery__turn${name === 'forward' ? ' av-gallery__turn_on' : ''}`,
    { type: 'button', tabindex: '-1', 'data-turn': direction },
    icon(name),
  );

/** Appends photos that belong together. */
export function appendGallery(parent, images, wish, isLead) {
  const ratios = images.map((image) => ratio(image).value);
  const layout = wish ?? layoutOf(ratios);
  const width = { mosaic: 54, strip: 30 }[layout] ?? 68;
  const maySlide = layout === 'mosaic' || layout === 'strip';
  const frame = element('div', 'av-gallery__frame');
  const all = element('div', 'av-gallery__rows');
  parent.append(
    element(
      'div',
      `av-gallery ${maySlide ? `av-gallery_${layout} ` : ''}av-wide`,
      { part: 'gallery', role: 'group' },
      frame,
    ),
  );
  frame.append(all);
  if (maySlide) frame.append(scrollButton('back', 'back'), scrollButton('forward', 'on'));
  const sum = (start, count) => ratios.slice(start, start + count).reduce((a, b) => Math.fround(a + b), 0);
  let start = 0;
  for (const lines of rows(layout, ratios)) {
    const row = element('div', 'av-gallery__row');
    all.append(row);
    const rowSum = sum(
      start,
      lines.reduce((a, b) => a + b, 0),
    );
    for (const count of lines) {
      const line = element('div', 'av-gallery__line');
      row.append(line);
      const lineSum = sum(start, count);
      for (let index = start; index < start + count; index += 1) {
        const own = ratios[index];
        const narrow = maySlide ? Math.min(own * 57, 86) : (own / lineSum) * 100;
        const wide = layout === 'strip' ? own * width : (own / rowSum) * width;
        appendFigure(
          line,
          images[index],
          sizes(images[index].scene.share, wide + 1, narrow + 1),
          isLead && index === 0,
          true,
        );
      }
      start += count;
    }
  }
}
