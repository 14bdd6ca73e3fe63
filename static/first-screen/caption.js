// Captions that need no decision: the program would show the same words. Everything else is left to it.

import { string, Unsupported } from './element.js';

const ARROWS = /^[\s↑↓←→▲△▼▽◀▶◄►⬆⬇]+/;
// A credit behind the last sentence: "…散步。许青 摄", "…散步（许青摄）。", "…散步。（记者 许青 摄）"
const NAME = '(?:本报)?(?:记者)?\\s*((?:(?![日月年时昨今])\\p{Script=Han}){2,4})\\s*摄';
const CREDITS = [
  `^(.*[。！？!?…”])\\s*${NAME}$`,
  `^(.*[^\\s。.])\\s*[（(]${NAME}[)）][。.]?$`,
  `^(.*[。！？!?…”])\\s*[（(]${NAME}[)）]$`,
].map((pattern) => new RegExp(pattern, 'u'));
// Words and marks that may be a credit, a label, a file name or markup.
const DOUBTFUL =
  /[摄攝影供图圖©:：()（）[\]【】<>&;|/／_•·@#]|photo|image|credit|courtesy|getty|reuters|\bafp\b|\bap\b|新华|通讯|记者|資料|资料|写真|click|enlarge|[\p{Cf}\n]|点击|點擊|^\d+\s*[.、)]/iu;
/** Labels and credits are at the beginning or the end; a colon in the middle of a long caption is none. */
const isDoubtful = (text) => DOUBTFUL.test(text.length > 90 ? `${text.slice(0, 20)} ${text.slice(-70)}` : text);
const OTHER_FIELDS = ['figcaption', 'fullScreenCaption', 'accessibilityCaption', 'description'];

/** Folds white space as the program does; line breaks stay, because the program decides about them. */
const clean = (text) => text.trim().replace(/[^\S\n]+/g, ' ');

/** A text without punctuation, spaces and case, for comparison. */
export const fold = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

const EVERY_PHOTO = new RegExp(`[（(]本版图片均[为由]${NAME}[)）]$`, 'u');

/** The maker of all photos of the page, as a caption names them: "…（本版图片均为许青摄）". */
export const pageCredit = (text) => EVERY_PHOTO.exec(text)?.[1];

function withoutCredit(text) {
  const match = CREDITS.map((pattern) => pattern.exec(text)).find(Boolean);
  return match ? { words: match[1], credit: match[2] } : { words: text };
}

/** The caption of a house image: `{ words, credit }`, both optional. Throws where the program has to decide. */
export function caption(image, { headline, pageCredit: shared }) {
  if (OTHER_FIELDS.some((field) => string(image[field]) !== undefined)) throw new Unsupported();
  const text = clean(string(image.caption) ?? '').replace(ARROWS, '');
  const alt = clean(string(image.alt) ?? '').replace(ARROWS, '');
  if (!text) {
    if (DOUBTFUL.test(alt) || string(image.title) || string(image.creditText)) throw new Unsupported();
    return { credit: shared };
  }
  const shown = withoutCredit(text.replace(EVERY_PHOTO, ''));
  const other = withoutCredit(alt.replace(/^图为[：:]?/, ''));
  const folded = fold(shown.words);
  const isSame = !alt || folded === fold(other.words);
  const title = fold(clean(string(image.title) ?? ''));
  const given = clean(string(image.creditText) ?? '').replace(/^(\p{Script=Han}{2,4}) ?摄$/u, '$1');
  const isCertain =
    (!title || title === folded || title === fold(alt)) &&
    (!given || /^[\p{L}][\p{L}\p{M} .’'-]{1,39}$/u.test(given)) &&
    !/\b(photo|image|credit|by|from)\b/i.test(given) &&
    folded.length > 5 &&
    folded !== fold(headline) &&
    folded !== fold(given) &&
    !isDoubtful(shown.words) &&
    !isDoubtful(other.words) &&
    (isSame || /[\s\p{Script=Han}]/u.test(shown.words));
  if (!isCertain) throw new Unsupported();
  return { words: shown.words, credit: given || shown.credit || other.credit || shared };
}

/** The width of a text in columns: a letter takes one, a Chinese character two. */
export const columns = (text) => [...text].reduce((sum, c) => sum + (c >= '\u1100' ? 2 : 1), 0);
