// Prints and saves the article: with its photos, as one HTML file, or as Markdown. reading_tools.js imports this when the reader asks for it.

import { inHtml } from './save/html.js';
import { inMarkdown } from './save/markdown.js';
import { loadPhotos } from './save/photos.js';

/** The longest time, in milliseconds, that printing waits for photos. */
const PHOTOS_MS = 8000;

/** Prints when the photos are decoded, or when they take too long. */
export async function print(article) {
  await Promise.race([loadPhotos(article), new Promise((done) => setTimeout(done, PHOTOS_MS))]);
  window.print();
}

/** The name of a file: the headline without what file systems forbid. */
function fileName(headline, ending) {
  const name = (headline ?? '').replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim();
  return `${Array.from(name).slice(0, 80).join('').trim() || 'article'}.${ending}`;
}

/** Gives the reader a file. Returns its name. */
function download(text, type, name) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return name;
}

export const saveHtml = async (article, detail) =>
  download(await inHtml(article, detail), 'text/html', fileName(detail?.headline, 'html'));

export const saveMarkdown = async (article, detail) =>
  download(inMarkdown(article, detail), 'text/markdown', fileName(detail?.headline, 'md'));

/** The loader checks that a module has an export that it knows. */
export default { print, saveHtml, saveMarkdown };
