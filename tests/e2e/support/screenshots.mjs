// Compares screenshots with the stored ones in tests/e2e/screenshots/. They are small and compared in squares, so that
// layout and lightness count and the outlines of letters do not. UPDATE_EXPECT=1 replaces those that differ, and writes before, after and
// difference side by side into target/screenshots/: look at them before a commit.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { articleJson, paragraphJson } from './articles.mjs';
import { at, settle, waitForAnimations } from './page.mjs';
import { photos } from './photos.mjs';

export const FOLDER = new URL('../screenshots/', import.meta.url);

/** Where an update shows what it has changed. */
const DIFFERENCES = new URL('../../../target/screenshots/', import.meta.url);

/** Galleries of one, two, three, five, nine and thirty photos in all shapes. */
export const GALLERIES = ['l', 'pl', 'lpl', 'lpwsP', 'lplpPlwsl', 'lpswPllplfplswlpPltlwsllpllwps'];

/** The edge of the squares that are compared, in pixels. */
export const SQUARE = 8;

/** The difference of a colour channel from which two squares differ, of 255. */
export const MIN_DIFFERENCE = 40;

/** The percentage of squares that may differ. */
export const MAX_PERCENT = 1;

/** Compares a screenshot with the stored one of this name. */
export async function assertScreenshot(page, name, fullPage = false) {
  await waitForAnimations(page);
  await page.waitForFunction(() =>
    [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('img')].every((img) => img.complete),
  );
  const seen = await page.screenshot({ type: 'jpeg', quality: 60, fullPage, caret: 'hide' });
  const file = new URL(`${name}.jpg`, FOLDER);
  if (process.env.UPDATE_EXPECT) await update(page, name, file, seen);
  const known = await readFile(file);
  const differing = await page.evaluate(compare, {
    pictures: [known, seen].map((picture) => picture.toString('base64')),
    GRAIN: SQUARE,
    SEEN: MIN_DIFFERENCE,
  });
  assert.ok(
    differing <= MAX_PERCENT,
    `${name}: ${typeof differing === 'number' ? `${differing.toFixed(2)} % look different` : differing}`,
  );
}

/** Replaces a stored screenshot that differs, and shows how. */
async function update(page, name, file, seen) {
  await mkdir(FOLDER, { recursive: true });
  const known = await readFile(file).catch(() => undefined);
  const pictures = [known ?? seen, seen].map((picture) => picture.toString('base64'));
  const differing = await page.evaluate(compare, { pictures, GRAIN: SQUARE, SEEN: MIN_DIFFERENCE });
  if (known && typeof differing === 'number' && differing <= MAX_PERCENT) return;
  await mkdir(DIFFERENCES, { recursive: true });
  await writeFile(
    new URL(`${name}.jpg`, DIFFERENCES),
    Buffer.from(await page.evaluate(showDifference, pictures), 'base64'),
  );
  await writeFile(file, seen);
}

/** Runs in the page and returns both pictures and their difference side by side, as JPEG in base64. */
async function showDifference(pictures) {
  const bitmaps = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    }),
  );
  const width = Math.max(...bitmaps.map((bitmap) => bitmap.width));
  const canvas = new OffscreenCanvas(width * 3, Math.max(...bitmaps.map((bitmap) => bitmap.height)));
  const context = canvas.getContext('2d');
  context.drawImage(bitmaps[0], 0, 0);
  context.drawImage(bitmaps[1], width, 0);
  context.drawImage(bitmaps[0], width * 2, 0);
  context.globalCompositeOperation = 'difference';
  context.drawImage(bitmaps[1], width * 2, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Runs in the page and returns the percentage of squares that differ, or a text if the sizes differ. */
export async function compare({ pictures, GRAIN, SEEN }) {
  const bitmaps = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    }),
  );
  const [known, seen] = bitmaps;
  // Another typeface may wrap a line more or less.
  if (known.width !== seen.width || Math.abs(known.height / seen.height - 1) > 0.02)
    return `${seen.width}×${seen.height} is not ${known.width}×${known.height}`;
  const [width, height] = [Math.ceil(known.width / GRAIN), Math.ceil(known.height / GRAIN)];
  const [a, b] = bitmaps.map((bitmap) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  });
  let different = 0;
  for (let at = 0; at < a.length; at += 4) {
    if (Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel]))) > SEEN) different += 1;
  }
  return (different / (width * height)) * 100;
}

/** Shows an article with all these galleries. */
export async function showGalleries({ host, page, server }, lang, galleries = GALLERIES) {
  let from = 1;
  const body = galleries.flatMap((shapes) => {
    const images = photos(shapes, { server, language: lang, from });
    from += shapes.length;
    return [paragraphJson(`${shapes.length}`), images.length === 1 ? images[0] : { type: 'gallery', images }];
  });
  server.route('/a.json', articleJson('Looks', { inLanguage: lang, body }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await host('<article-viewer src="/a.json"></article-viewer>', { lang, head: '<style>body{margin:0}</style>' });
  await page.locator(at.headline).waitFor();
  // Lazy photos are loaded now.
  await page.evaluate(() => {
    for (const img of document.querySelector('article-viewer').shadowRoot.querySelectorAll('img'))
      img.loading = 'eager';
  });
  await settle(page);
}
