// Photos: the same `srcset`, `sizes` and priority as src/view/photo.rs, so that each is fetched once.

import { caption, columns } from './caption.js';
import { address, element, list, need, string } from './element.js';
import { fill } from './words.js';

const STEP = Math.fround(1.0594631);
const HALF_STEP = Math.fround(1.0293022);

/** A whole number of pixels. */
function pixels(value) {
  need(value == null || (Number.isInteger(value) && value > 0 && value <= 1e5));
  return value;
}

/** Reads a house image: its files, and the size and the ratio of its box. */
export function readImage(value, base) {
  if (value.trim) return readImage({ contentUrl: value }, base);
  const renditions = list(value.renditions).map(({ contentUrl, width, encodingFormat }) => {
    const url = address(contentUrl, base);
    need(url && width);
    return { url, width: pixels(width), type: string(encodingFormat) };
  });
  const source = address(value.contentUrl, base) ?? renditions.at(-1).url;
  let [width, height] = [pixels(value.width), pixels(value.height)];
  const isKnown = width && height;
  if (!isKnown) {
    width = renditions[0] ? Math.max(...renditions.map((rendition) => rendition.width)) : 1500;
    height = Math.max(Math.floor((width * 2) / 3), 1);
  }
  // The nearest step of the scale that the style sheet has: src/view/gallery/aspect_ratio.rs.
  const wanted = Math.fround(width / height);
  let [step, ratio] = [0, 0.5];
  for (; step < 36 && Math.fround(ratio * HALF_STEP) < wanted; step += 1) ratio = Math.fround(ratio * STEP);
  const isExact = isKnown && Math.abs(wanted / ratio - 1) < 0.05;
  const className = `av-figure__figure av-r${step}${isExact ? '' : ' av-figure__figure_whole'}`;
  return { value, source, renditions, width, height, isKnown, ratio, className };
}

const srcset = (renditions) =>
  renditions.map(({ url, width }) => `${url.replace(/,$/, '%2C')} ${width}w`).join(', ') || null;

/** The `sizes` of a photo, for an element that takes this share of the window's width, in percent. */
export function sizes(share, wide, narrow) {
  const [em, percent] = [Math.trunc(wide), Math.trunc(narrow)];
  return share
    ? `(min-width: 48em) min(${em}em, ${share}vw), ${Math.trunc((percent * share) / 100) + 1}vw`
    : `(min-width: 48em) ${em}em, ${percent}vw`;
}

/** The picture itself. The lead photo is loaded at once, the others when they come near. */
export function picture({ value, source, renditions, width, height }, isLead, given) {
  if (!isLead) given = `auto, ${given}`;
  const isPlain = ({ type }) => !type || /^image\/(jpeg|png)$/.test(type);
  const plain = srcset(renditions.filter(isPlain));
  const others = renditions.filter((rendition) => !isPlain(rendition));
  return element(
    'picture',
    'av-picture',
    null,
    others.map(({ type }, index) => {
      const same = others.filter((rendition) => rendition.type === type);
      return same[0] === others[index] && element('source', null, { type, srcset: srcset(same), sizes: given });
    }),
    element('img', 'av-picture__img', {
      alt: string(value.alt) ?? '',
      width,
      height,
      loading: isLead ? 'eager' : 'lazy',
      fetchpriority: isLead ? 'high' : null,
      decoding: 'async',
      sizes: plain && given,
      srcset: plain,
      src: source,
    }),
  );
}

/** The preview or the color that fills the box until the photo covers it. */
function placeholder({ color, thumbnailUrl }, base) {
  const preview = string(thumbnailUrl);
  if (!preview) return /^#([\da-f]{3}){1,2}$/i.test(color) && element('svg', 'av-photo__before', { color });
  const isData = /^data:image\/(png|jpeg|webp|avif|gif)[;,]/i.test(preview);
  return element('img', 'av-photo__before', {
    alt: '',
    src: isData ? preview.replace(/\s/g, '') : address(preview, base),
  });
}

/** Appends one photo. Its caption is left out, and the screen ends, where the program has to decide about it. */
export function appendFigure(parent, image, scene, isLead, isClipped, wide, narrow) {
  const { value, className } = image;
  const { base, locale, share, isDoubtful } = scene;
  const attributes = { part: 'photo', type: 'button', 'aria-haspopup': 'dialog' };
  const figure = element(
    'figure',
    className,
    null,
    element(
      'button',
      'av-photo',
      attributes,
      placeholder(value, base),
      picture(image, isLead, sizes(share, wide, narrow)),
    ),
  );
  parent.append(figure);
  need(!isDoubtful);
  const [words, credit] = caption(value, scene);
  if (!words && !credit) return;
  const length = isClipped && words ? columns(words) : 0;
  const suffix = length < 72 ? '' : length < 130 ? '_long' : length < 240 ? '_longer' : '_longest';
  const word = (state, text) => element('span', `av-more__${state}`, null, text);
  figure.append(
    element(
      'figcaption',
      suffix ? `av-caption av-caption${suffix}` : 'av-caption',
      { part: 'caption' },
      words && element('span', 'av-caption__words', null, words),
      credit &&
        element('span', 'av-caption__credit', { part: 'credit', lang: locale.tag }, fill(locale.photoCredit, credit)),
      suffix &&
        element(
          'details',
          'av-more',
          { lang: locale.tag },
          element('summary', 'av-link', null, word('open', locale.more), word('close', locale.less)),
        ),
    ),
  );
}
