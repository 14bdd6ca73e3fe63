// The first blocks of a body, up to the first one that only the program can render.

import { columns, fold, pageCredit } from './caption.js';
import { element, list, string, Unsupported } from './element.js';
import { appendGallery, appendSingle, readImage } from './photo.js';
import { appendText } from './text.js';

/** A chunk of the view holds so many blocks, in a gallery so many photos; the first screen holds so many chunks. */
const CHUNK = 40;
const MOST_CHUNKS = 4;
/** A credit that speaks of all photos of the page. */
const EVERY_PHOTO = /(均|本版|本[文页頁]|全部|所有).*(摄|攝|供图|供圖)|\b(photos|images|pictures|all)\b/i;
const PHOTO_KINDS = ['image', 'gallery'];

const kindOf = (block) => (typeof block === 'string' ? 'paragraph' : string(block.type));

/** Renders the body into `body`; says whether all of it was rendered. */
export function appendBody(body, article, scene) {
  const blocks = list(article.body);
  const photos = new Photos(blocks, article, scene);
  if (PHOTO_KINDS.includes(kindOf(blocks[0] ?? ''))) body.classList.add('av-body_led');
  let chunk;
  let weight = Infinity;
  let count = 0;
  for (let index = 0; index < blocks.length; count += 1) {
    const kind = kindOf(blocks[index]);
    let end = index + 1;
    if (kind === 'image') while (end < blocks.length && kindOf(blocks[end]) === 'image') end += 1;
    const own = kind === 'gallery' ? list(blocks[index].images).length : end - index;
    weight += own;
    if (weight > CHUNK) {
      if (body.childElementCount >= MOST_CHUNKS) throw new Unsupported();
      chunk = element('div', 'av-chunk');
      body.append(chunk);
      weight = own;
    }
    if (kind === 'image') photos.append(chunk, blocks.slice(index, end), count, blocks[end]);
    else if (kind === 'gallery') photos.appendGallery(chunk, blocks[index], count);
    else appendBlock(chunk, kind, blocks[index], scene);
    index = end;
  }
}

function appendBlock(parent, kind, block, scene) {
  if (kind === 'paragraph') {
    const paragraph = element('p', 'av-text av-column');
    if (appendText(paragraph, typeof block === 'string' ? block : block.text, scene.base)) parent.append(paragraph);
  } else if (kind === 'heading') {
    const level = block.level ?? 2;
    if (!Number.isInteger(level)) throw new Unsupported();
    const tag = `h${Math.min(6, Math.max(2, level))}`;
    const isLinked = scene.ownsAddress && level <= 3;
    const heading = element(tag, isLinked ? 'av-heading__words' : 'av-heading av-column');
    if (!appendText(heading, block.text, scene.base)) return;
    if (!isLinked) return parent.append(heading);
    const className = level <= 2 ? 'av-heading av-heading_2 av-column' : 'av-heading av-heading_3 av-column';
    parent.append(
      element('div', className, {}, heading, element('a', 'av-heading__link', { 'aria-hidden': 'true' }, '#')),
    );
  } else if (kind === 'quote') {
    const words = element('blockquote', 'av-quote__words');
    const cite = string(block.cite);
    if (!appendText(words, block.text, scene.base)) return;
    parent.append(
      element(
        'figure',
        'av-quote av-column',
        {},
        words,
        cite && element('figcaption', 'av-quote__cite', {}, `— ${cite}`),
      ),
    );
  } else if (kind === 'divider') {
    parent.append(element('div', 'av-column', {}, element('hr', 'av-divider')));
  } else {
    throw new Unsupported();
  }
}

/** The photos of a body, and what the program might do with them. */
class Photos {
  #base;
  #scene;
  #position = 0;
  #isDoubtful;

  constructor(blocks, article, scene) {
    this.#base = scene.base;
    this.#scene = { ...scene, headline: article.headline };
    const images = blocks.flatMap((block) =>
      kindOf(block) === 'image' ? [block] : kindOf(block) === 'gallery' ? list(block.images) : [],
    );
    const names = images.map((image) =>
      String(image?.contentUrl ?? image)
        .replace(/[?#].*/, '')
        .replace(/(-\d+x\d+|-scaled)?\.\w+$/, ''),
    );
    // The program shows a photo once, and gives a credit for the whole page to all of its photos.
    const isRepeated = names.some((name, index) => names.indexOf(name) < index);
    const paragraphs = blocks.slice(-8).map((block) => block.text ?? block);
    const texts = [...images.map((image) => image?.caption), ...images.map((image) => image?.alt), ...paragraphs];
    const speaking = texts.filter((text) => text?.length < 120 && EVERY_PHOTO.test(text));
    this.#scene.pageCredit = speaking.length === 1 ? pageCredit(speaking[0]) : undefined;
    this.#isDoubtful = isRepeated || (speaking.length && !this.#scene.pageCredit) || scene.hasCaptionPolicy;
  }

  #read(value) {
    return { ...readImage(value, this.#base), scene: this.#scene };
  }

  /** Appends a run of photos, before which the body has `count` blocks. */
  append(parent, values, count, next) {
    const images = values.map((value) => this.#read(value));
    const isLead = this.#position === 0 && count < 3;
    if (this.#isDoubtful || this.#followedByCaption(values.at(-1), next)) this.#alone(parent, images, isLead);
    if (images.length === 1) appendSingle(parent, images[0], isLead);
    else {
      const belongs = ({ isKnown, width, height, value }) =>
        !(isKnown && Math.floor(height / 2) > width) && columns(string(value.caption) ?? '') <= 240;
      const isUpright = images.every(
        ({ isKnown, width, height }) => !isKnown || (height > width && width === images[0].width),
      );
      if (!images.every(belongs) || isUpright) throw new Unsupported();
      if (images.length > 30) throw new Unsupported();
      appendGallery(parent, images, undefined, isLead);
    }
    this.#position += images.length;
  }

  /** Appends a gallery of the publisher's. */
  appendGallery(parent, block, count) {
    const images = list(block.images).map((value) => this.#read(value));
    const layout = string(block.layout);
    const isKnown = layout === undefined || ['single', 'pair', 'grid', 'mosaic', 'strip'].includes(layout);
    if (!images.length || images.length > 30 || !isKnown || string(block.caption)) throw new Unsupported();
    const isLead = this.#position === 0 && count < 3;
    if (this.#isDoubtful) this.#alone(parent, images, isLead, layout);
    if (images.length === 1) appendSingle(parent, images[0], isLead);
    else appendGallery(parent, images, layout, isLead);
    this.#position += images.length;
  }

  /** Shows the first photo without its caption, and ends the screen there. */
  #alone(parent, images, isLead, layout) {
    images[0].isUncertain = true;
    if (images.length === 1) appendSingle(parent, images[0], isLead);
    else appendGallery(parent, images, layout, isLead);
  }

  /** Whether the program may take the paragraph behind a photo for its caption. */
  #followedByCaption(image, next) {
    if (next === undefined || kindOf(next) !== 'paragraph') return false;
    const text = typeof next === 'string' ? next : next.text;
    if (typeof text !== 'string') return true;
    const own = fold(string(image.caption) ?? '');
    const folded = fold(text);
    if (own && (folded.includes(own) || own.includes(folded))) return true;
    return (
      !own &&
      text.length <= 400 &&
      /^\s*([↑←▲△◀◄⬆↖]|图|圖|上图|左图|右图|上圖|左圖|右圖|写真|사진|caption|photo|légende|pie de foto|legenda|bildunter|подпись|на |pictured|above|in the)/i.test(
        text,
      )
    );
  }
}
