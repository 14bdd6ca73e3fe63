// Captions that need no decision: the program would show the same words. Everything else is left to it.

import { need, string } from './element.js';

// A credit behind the last sentence: "…散步。许青 摄", "…散步（许青摄）。", "…散步。（记者 许青 摄）"
// Classes of Unicode take milliseconds to compile, so the usual characters are named by their range; text with others is doubtful.
const HAN = '\\u4e00-\\u9fff';
const NAME = `(?:本报)?(?:记者)?\\s*((?:(?![日月年时昨今])[${HAN}]){2,4})\\s*摄`;
const CREDIT = new RegExp(`^(.*[。！？!?…”]|.*[^\\s。.](?=\\s*[（(]))\\s*(?:${NAME}|[（(]${NAME}[)）][。.]?)$`);
const EVERY_PHOTO = new RegExp(`[（(]本版图片均[为由]${NAME}[)）]$`);
const GIVEN_CREDIT = new RegExp(`^([${HAN}]{2,4}) ?摄$`);
const HAN_NAME = new RegExp(`^[${HAN}]{2,40}$`);
const SPACE_OR_HAN = new RegExp(`[\\s${HAN}]`);
// Texts of which only these letters are compared, so that they need no normalization.
const PLAIN = new RegExp(`^[\\s!-~·—‘’“”…、。《》「」！-／：-＠${HAN}]*$`);
const NO_LETTER = new RegExp(`[^a-z0-9${HAN}]`, 'g');
// Words and marks that may be a credit, a label, a file name or markup.
const DOUBTFUL =
  /[摄攝影供图圖©:：()（）[\]【】<>&;|/／_•·@#\p{Cf}\n]|photo|image|credit|courtesy|getty|reuters|\ba?fp\b|\bap\b|新华|通讯|记者|資料|资料|写真|click|enlarge|点击|點擊|^\d+\s*[.、)]/iu;

/** Folds white space as the program does; line breaks stay, because the program decides about them. */
const clean = (text) => (string(text) ?? '').replace(/[^\S\n]+/g, ' ').replace(/^[\s↑↓←→▲△▼▽◀▶◄►⬆⬇]+/, '');

/** A text without punctuation, spaces and case, for comparison. */
export const fold = (text = '') => {
  if (PLAIN.test(text)) return text.toLowerCase().replace(NO_LETTER, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');
};

/** The maker of all photos of the page, as a caption names them: "…（本版图片均为许青摄）". */
export const pageCredit = (text) => EVERY_PHOTO.exec(text)?.[1];

function withoutCredit(text) {
  const [, words, plain, bracketed] = CREDIT.exec(text) ?? [0, text];
  return [words, plain ?? bracketed];
}

/** The caption of a house image, as `[words, credit]`, both optional. Throws where the program has to decide. */
export function caption(image, { headline, shared }) {
  need(
    !['figcaption', 'fullScreenCaption', 'accessibilityCaption', 'description'].some((field) => string(image[field])),
  );
  const text = clean(image.caption);
  const alt = clean(image.alt);
  const title = fold(clean(image.title));
  const given = clean(image.creditText).replace(GIVEN_CREDIT, '$1');
  if (!text) {
    need(!DOUBTFUL.test(alt) && !title && !given);
    return [undefined, shared];
  }
  const [words, credit] = withoutCredit(text.replace(EVERY_PHOTO, ''));
  const [other, otherCredit] = withoutCredit(alt.replace(/^图为[：:]?/, ''));
  const folded = fold(words);
  // Labels and credits are at the beginning or the end; a colon in the middle of a long caption is none.
  const isDoubtful = (said) =>
    /[（([]/.test(said) || DOUBTFUL.test(said.length > 90 ? `${said.slice(0, 20)} ${said.slice(-70)}` : said);
  need(
    (!title || title === folded || title === fold(alt)) &&
      (!given || HAN_NAME.test(given) || /^\p{L}[\p{L}\p{M} .’'-]{1,39}$/u.test(given)) &&
      !/\b(photo|image|credit|by|from)\b/i.test(given) &&
      folded.length > 5 &&
      folded !== fold(headline) &&
      folded !== fold(given) &&
      !isDoubtful(words) &&
      !isDoubtful(other) &&
      (!alt || folded === fold(other) || SPACE_OR_HAN.test(words)),
  );
  return [words, given || credit || otherCredit || shared];
}

/** The width of a text in columns: a letter takes one, a Chinese character two. */
export const columns = (text) => [...text].reduce((all, letter) => all + (letter < '\u1100' ? 1 : 2), 0);
