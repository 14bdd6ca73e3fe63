// The captions of the first screen: where it shows one, the program shows the same words and the same credit.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { FIRST_SCREEN, openFirstScreen } from '../support/first_screen.mjs';
import { inBrowser, REFERENCE_HEADLINE, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

const path = (relative) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const PARTS = ['caption.js', 'element.js'];
const FIELDS = ['caption', 'alt', 'title', 'creditText'];

/** The images of a document of any depth that have one of the fields as a string. */
function images(value) {
  if (!value || typeof value !== 'object') return [];
  const own = FIELDS.some((field) => typeof value[field] === 'string') && !Array.isArray(value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(images)];
}

const json = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
const only = (image) =>
  Object.fromEntries(FIELDS.filter((key) => typeof image[key] === 'string').map((key) => [key, image[key]]));

/** The captions of the fixtures that are house JSON, and those of the demo. */
async function captions() {
  const fixtures = (await readdir(path('tests/fixtures'))).map((name) => path(`tests/fixtures/${name}/source.json`));
  const demo = (await readdir(path('static/demo/articles'))).map((name) => path(`static/demo/articles/${name}`));
  const documents = [];
  for (const file of [...fixtures, ...demo]) documents.push(await json(file).catch(() => null));
  return documents.flatMap((document) =>
    images(document?.body).map((image) => ({ image: only(image), headline: document.headline ?? '' })),
  );
}

/** Labelled captions of publishers, where they are available. */
async function labelled() {
  const files = ['pairs.jsonl', 'pairs-B.jsonl'].map((name) => path(`../shared/captions/${name}`)).filter(existsSync);
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { caption, alt, title, credit, headline } = JSON.parse(line);
    return { image: only({ caption, alt, title, creditText: credit }), headline: headline ?? '' };
  });
}

/** The captions that the first screen would show; null where it leaves the decision to the program. */
const certain = (page, rows) =>
  page.evaluate(async (rows) => {
    const { caption, pageCredit } = await import('/source/caption.js');
    return rows.map(({ image, headline }) => {
      try {
        const [words, credit] = caption(image, { headline, shared: pageCredit(image.caption) });
        return { shown: words ?? null, credit: credit ?? null };
      } catch {
        return null;
      }
    });
  }, rows);

/** The captions that the program shows, as `av-article` reports them for an article of one image. */
const decided = (page, rows) =>
  page.evaluate(async (rows) => {
    const viewer = document.querySelector('article-viewer');
    const results = [];
    for (const { image, headline } of rows) {
      const article = new Promise((done) => viewer.addEventListener('av-article', done, { once: true }));
      viewer.article = {
        headline,
        body: [
          {
            type: 'image',
            contentUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
            width: 1200,
            height: 800,
            ...image,
          },
        ],
      };
      const [caption] = (await article).detail.captions;
      results.push(caption ? { shown: caption.shown, credit: caption.credit } : { shown: null, credit: null });
    }
    return results;
  }, rows);

for (const [name, load, least] of [
  ['fixtures and demo', captions, 0.5],
  ['labelled captions', labelled, 0.4],
]) {
  const rows = await load();
  if (!rows.length) continue; // The labelled captions are not part of the repository.
  test(`the captions of ${name} are shown as the program shows them, or not at all`, { timeout: 240_000 }, async ({
    app,
    page,
    server,
  }) => {
    for (const part of PARTS) {
      const body = await readFile(path(`static/first-screen/${part}`), 'utf8');
      server.route(`/source/${part}`, { body, type: 'text/javascript' });
    }
    await app();
    await waitForArticle(page, REFERENCE_HEADLINE);
    const first = await certain(page, rows);
    const kept = rows.flatMap((row, index) => (first[index] ? [{ ...row, first: first[index] }] : []));
    assert.ok(kept.length >= rows.length * least, `${kept.length} of ${rows.length} captions are certain`);
    const program = await decided(page, kept);
    const wrong = kept.flatMap(({ image, first }, index) =>
      JSON.stringify(first) === JSON.stringify(program[index]) ? [] : [{ image, first, program: program[index] }],
    );
    assert.deepEqual(wrong, []);
  });
}

for (const paragraph of [
  'All photos by Ann Lee',
  'Todas las fotos de Ana Ríos',
  '本版图片均为周禾摄',
  'Alle Bilder von Ann Lee',
]) {
  test(`the paragraph "${paragraph}", which may be a credit of all photos, ends the first screen at the first photo`, async (scene) => {
    const { page, host, server } = scene;
    server.route('/one.svg', svgImage());
    const photo = imageJson('/one.svg', { caption: 'A morning at the old bridge of the town.' });
    server.route(
      '/a.json',
      articleJson('Credits', { body: [photo, paragraphJson('Text.'), paragraphJson(paragraph)] }),
    );
    const release = await openFirstScreen(scene, () => host('<article-viewer src="/a.json"></article-viewer>'));
    assert.equal(await page.locator(`${FIRST_SCREEN} img`).count(), 1);
    assert.equal(await page.locator(`${FIRST_SCREEN} :is(figcaption, p.av-text)`).count(), 0);
    await release();
  });
}
