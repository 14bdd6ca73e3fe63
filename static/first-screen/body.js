// The first blocks of a body, up to the first one that only the program can render.

import { columns, fold, pageCredit } from './caption.js';
import { element, list, need, string } from './element.js';
import { appendGallery } from './gallery.js';
import { readImage } from './photo.js';
import { fill } from './text.js';

/** A chunk of the view holds so many blocks, in a gallery so many photos; the first screen holds so many chunks. */
const CHUNK = 10;
const MOST_CHUNKS = 16;
/** A text that may speak of all photos of the page. */
const EVERY_PHOTO =
  /(均|本版|本[文页頁]|全部|所有).*[摄攝图圖]|\b(all|photo(graph(ie)?)?s|images|pictures|bilder|aufnahmen|immagini|imagens|imágenes)\b|foto|фото|снимки|світлини|ảnh|görsel|ছবি|صور|عدسة|عکس|צילומ|तस्वीर|फ़ोटो|फोटो|사진|写真/i;
/** The beginning of a paragraph that may be the caption of the photo before it: an arrow, or a word with a colon. */
const LABEL = /^\s*([\p{S}\p{M}\p{Cf}]|[上左右]?[图圖]|写真|.{3,18}:)/u;

const kindOf = (block) => (block?.trim ? 'paragraph' : block?.type);
const textOf = (block) => block.text ?? block;
const imagesOf = (block) =>
  kindOf(block) === 'image' ? [block] : kindOf(block) === 'gallery' ? list(block.images) : undefined;

/** Appends the blocks to `body`, and pauses before each chunk but the first. Throws where only the program can go on. */
export function* appendBody(body, article, scene) {
  const blocks = list(article.body);
  const images = blocks.flatMap((block) => imagesOf(block) ?? []);
  const files = images.map((image) =>
    `${image.contentUrl ?? image}`.replace(/(-\d+x\d+|-scaled)?(\.\w+)?([?#].*)?$/, ''),
  );
  const texts = [...images.flatMap(({ caption, alt }) => [caption, alt]), ...blocks.slice(-8).map(textOf)];
  const [speaking, another] = texts.filter((text) => text?.length < 120 && EVERY_PHOTO.test(text));
  const shared = another ? undefined : pageCredit(speaking);
  // The program shows a photo once, and gives a credit for the whole page to all of its photos.
  const isDoubtful =
    scene.hasCaptionPolicy || files.some((file, index) => files.indexOf(file) < index) || (speaking && !shared);
  if (imagesOf(blocks[0])) body.classList.add('av-body_led');
  let chunk;
  let weight = CHUNK;
  let hasLead;
  for (let index = 0, count = 0; index < blocks.length; count += 1) {
    const block = blocks[index];
    const isRun = kindOf(block) === 'image';
    let members = imagesOf(block);
    index += 1;
    while (isRun && kindOf(blocks[index]) === 'image') members = [...members, blocks[index++]];
    const own = members?.length ?? 1;
    weight += own;
    if (weight > CHUNK) {
      need(body.childElementCount < MOST_CHUNKS);
      if (chunk) yield;
      chunk = element('div', 'av-chunk');
      body.append(chunk);
      weight = own;
    }
    if (members) {
      const photos = members.map((image) => readImage(image, scene.base));
      need(own && own <= 30 && photos.every(isPhoto) && (isRun ? areTogether(photos) : !string(block.caption)));
      const isTaken = isRun && isCaption(blocks[index], string(members[own - 1].caption));
      const isLead = !hasLead && count < 3;
      hasLead = true;
      const { headline } = article;
      const layout = isRun ? undefined : string(block.layout);
      appendGallery(chunk, photos, layout, isLead, { ...scene, headline, shared, isDoubtful: isDoubtful || isTaken });
    } else chunk.append(...[blockOf(block, scene)].filter(Boolean));
  }
}

/** Lines, spaces and banners are no photos. */
const isPhoto = ({ isKnown, width, height }) => !isKnown || (height > 12 && width / 8 < height);

/** Whether the program makes one gallery of photos that follow each other. */
const areTogether = (photos) =>
  !photos[1] ||
  (photos.every(
    ({ isKnown, width, height, value }) =>
      !(isKnown && Math.floor(height / 2) > width) && columns(string(value.caption) ?? '') <= 240,
  ) &&
    photos.some(({ isKnown, width, height }) => isKnown && (height <= width || width !== photos[0].width)));

/** Whether the program may take the block behind a photo for its caption. */
function isCaption(block, caption) {
  if (kindOf(block) !== 'paragraph') return;
  const text = textOf(block);
  const [own, other] = [fold(caption), text.trim ? fold(text) : ''];
  return !text.trim || (own ? other.includes(own) || own.includes(other) : text.length <= 400 && LABEL.test(text));
}

function blockOf(block, { base, ownsAddress }) {
  const kind = kindOf(block);
  if (kind === 'divider') return element('div', 'av-column', null, element('hr', 'av-divider'));
  const words = (tag, className) => fill(element(tag, className), textOf(block), base);
  if (kind === 'paragraph') return words('p', 'av-text av-column');
  if (kind === 'quote') {
    const [quote, cite] = [words('blockquote', 'av-quote__words'), string(block.cite)];
    const source = cite && element('figcaption', 'av-quote__cite', null, `— ${cite}`);
    return quote && element('figure', 'av-quote av-column', null, quote, source);
  }
  const level = Math.min(6, Math.max(2, block.level ?? 2));
  need(kind === 'heading' && level % 1 === 0);
  // In the reading app sections have addresses.
  const isLinked = ownsAddress && level < 4;
  const heading = words(`h${level}`, isLinked ? 'av-heading__words' : 'av-heading av-column');
  const sign = element('a', 'av-heading__link', { 'aria-hidden': 'true' }, '#');
  return isLinked && heading
    ? element('div', `av-heading av-heading_${level} av-column`, null, heading, sign)
    : heading;
}
