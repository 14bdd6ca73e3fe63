// How galleries and the lightbox look, beside pictures of them that somebody has looked at: tests/e2e/looks/.
// The pictures are small, and compared smaller still: what is to be seen is where things are and how light they are, not the
// outlines of letters, which are another machine's. UPDATE_EXPECT=1 takes them anew; look at them before they are committed.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { paragraph, story } from './articles.mjs';
import { button, photo, position } from './lightbox.mjs';
import { at, inBrowser, settle, still } from './page.mjs';
import { photos } from './photos.mjs';

const test = inBrowser();

const FOLDER = new URL('looks/', import.meta.url);
/** One, two, three, five, nine and thirty photos: upright, landscape, square, panorama. */
const GALLERIES = ['l', 'pl', 'lpl', 'lpwsP', 'lplpPlwsl', 'lpswPllplfplswlpPltlwsllpllwps'];
/** So many pixels of a picture are one when pictures are compared. */
const GRAIN = 8;
/** Two grains are not the same from this difference of lightness on, of 255. */
const SEEN = 40;
/** The share of grains that may differ, in hundredths. */
const MOST = 1;

/** Compares what is on the screen with the picture of that name. */
async function looks(page, name, fullPage = false) {
  await still(page);
  await page.waitForFunction(() =>
    [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('img')].every((img) => img.complete),
  );
  const seen = await page.screenshot({ type: 'jpeg', quality: 60, fullPage, caret: 'hide' });
  const file = new URL(`${name}.jpg`, FOLDER);
  if (process.env.UPDATE_EXPECT) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, seen);
  }
  const known = await readFile(file);
  const differing = await page.evaluate(compare, {
    pictures: [known, seen].map((picture) => picture.toString('base64')),
    GRAIN,
    SEEN,
  });
  assert.ok(
    differing <= MOST,
    `${name}: ${typeof differing === 'number' ? `${differing.toFixed(2)} % look different` : differing}`,
  );
}

/** Runs in the page: the share of grains that differ, in hundredths, or what is wrong with the sizes. */
async function compare({ pictures, GRAIN, SEEN }) {
  const bitmaps = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    }),
  );
  const [known, seen] = bitmaps;
  // A line of text more or less, in another typeface, is no other look.
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

/** Shows an article of all these galleries. */
async function show({ host, page, server }, lang, galleries = GALLERIES) {
  let from = 1;
  const body = galleries.flatMap((shapes) => {
    const images = photos(shapes, { server, language: lang, from });
    from += shapes.length;
    return [paragraph(`${shapes.length}`), images.length === 1 ? images[0] : { type: 'gallery', images }];
  });
  server.route('/a.json', story('Looks', { inLanguage: lang, body }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await host('<article-viewer src="/a.json"></article-viewer>', { lang, head: '<style>body{margin:0}</style>' });
  await page.locator(at.headline).waitFor();
  // Photos that wait until they come near are asked for now.
  await page.evaluate(() => {
    for (const img of document.querySelector('article-viewer').shadowRoot.querySelectorAll('img'))
      img.loading = 'eager';
  });
  await settle(page);
}

for (const width of [320, 768, 1280]) {
  for (const lang of ['en', 'ar']) {
    test(`galleries in ${width} px, ${lang}`, {
      viewport: { width, height: 900 },
      deviceScaleFactor: 0.4,
    }, async (scene) => {
      await show(scene, lang);
      await looks(scene.page, `galleries-${width}-${lang}`, true);
    });
  }
}

const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
for (const [screen, options] of Object.entries(SCREENS)) {
  for (const lang of ['en', 'ar']) {
    test(`the lightbox on a ${screen}, ${lang}: a photo, a long caption, enlarged`, {
      ...options,
      deviceScaleFactor: 0.5,
    }, async (scene) => {
      const { page } = scene;
      await show(scene, lang, ['lplws']);
      await photo(page, 1).click();
      await button(page, lang === 'ar' ? 'ملء الشاشة' : 'Full screen')
        .or(page.locator('.av-strip'))
        .first()
        .waitFor();
      await looks(page, `lightbox-${screen}-${lang}`);
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      if (lang === 'en') await position(page, '3 / 5');
      await looks(page, `lightbox-${screen}-${lang}-long`);
      for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
      await looks(page, `lightbox-${screen}-${lang}-near`);
    });
  }
}
