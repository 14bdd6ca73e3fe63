// Layout of galleries: rows, proportions, strips and the golden file of all boxes.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { paragraphJson } from '../support/articles.mjs';
import { boxes, gallery, near, showInWidth, WINDOW } from '../support/gallery.mjs';
import { inBrowser, settle } from '../support/page.mjs';
import { photos, SHAPES } from '../support/photos.mjs';

const test = inBrowser();

/** The widths of the element. The window is wider than each of them. */
const WIDTHS = [300, 390, 768, 1280];

/** Galleries by the letters of their shapes, and the `layout` where one is set. */
const GALLERIES = [
  ['l'],
  ['p'],
  ['P'],
  ['ll'],
  ['pp'],
  ['lp'],
  ['PP'],
  ['lll'],
  ['plw'],
  ['ppp'],
  ['llll'],
  ['lllll'],
  ['lpwsP'],
  ['ttttt'],
  ['llllll'],
  ['lplpPlwsl'],
  ['lpswPllplfplswlpPltlwsllpllwps'],
  ['lpwsl', 'single'],
  ['lpwsl', 'pair'],
  ['lpwsl', 'grid'],
  ['lpwsl', 'mosaic'],
  ['lpwsl', 'strip'],
];

const GOLDEN = new URL('layout.golden.txt', import.meta.url);

/** The photos of each row, grouped by their upper edge. */
function rows(found) {
  const byTop = new Map();
  for (const box of found) byTop.set(Math.round(box.y), [...(byTop.get(Math.round(box.y)) ?? []), box]);
  return byTop;
}

test('photos have the boxes of the golden file at four widths', {
  viewport: WINDOW,
  timeout: 120_000,
}, async (scene) => {
  const lines = [];
  for (const [shapes, layout] of GALLERIES) {
    for (const width of WIDTHS) {
      await showInWidth(scene, width, [gallery(photos(shapes, { server: scene.server, captions: false }), layout)]);
      const found = (await boxes(scene.page)).map(
        ({ x, y, width, height }) => `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)}`,
      );
      lines.push(`${shapes}${layout ? ` as ${layout}` : ''} in ${width}: ${found.join('  ')}`);
    }
  }
  const text = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_EXPECT) await writeFile(GOLDEN, text);
  assert.deepEqual(text.split('\n'), (await readFile(GOLDEN, 'utf8')).split('\n'));
});

test('photos of a row have equal heights, fill the width, and keep their ratio within three percent', {
  viewport: WINDOW,
}, async (scene) => {
  const shapes = 'lplpPlwsl';
  for (const width of WIDTHS) {
    await showInWidth(scene, width, [gallery(photos(shapes, { server: scene.server }))]);
    const found = await boxes(scene.page);
    for (const [index, { width, height }] of found.entries()) {
      const [w, h] = SHAPES[shapes[index]];
      assert.ok(Math.abs(width / height / (w / h) - 1) < 0.03 + 1 / height, `${shapes[index]}: ${width} × ${height}`);
    }
    const ends = [...rows(found).values()].map((row) => row.at(-1).x + row.at(-1).width);
    for (const row of rows(found).values()) {
      assert.ok(
        row.every(({ height }) => near(height, row[0].height)),
        JSON.stringify(row),
      );
      assert.ok(near(row.at(-1).x + row.at(-1).width, ends[0]), `rows end at ${ends}`);
    }
  }
});

test('consecutive images form a gallery, and text between them separates galleries', async (scene) => {
  const [a, b, c, d, e] = photos('lllll', { server: scene.server, captions: false });
  const long = { ...d, caption: 'Told at length, as only a paragraph would tell it. '.repeat(6) };
  await showInWidth(scene, 800, [a, b, paragraphJson('Between.'), c, long, e]);
  const found = scene.page.locator('[part~="gallery"]');
  assert.equal(await found.count(), 1);
  assert.equal(await found.getAttribute('aria-label'), '2 photos');
  assert.equal(await scene.page.locator('.av-figure').count(), 3);
});

test('an unknown layout is a notice, and the layout follows from the photos', async (scene) => {
  const { page, server } = scene;
  await showInWidth(scene, 1000, [gallery(photos('ll', { server }), 'carousel')]);
  assert.equal(rows(await boxes(page)).size, 1);
  const detail = await page.evaluate(() => window.avEvents.find(({ name }) => name === 'av-article').detail);
  assert.deepEqual(detail.notices, ['/body/0/layout: expected a layout of galleries, found a string; skipped']);
});

test('a photo of unknown or wrong size does not move the content below it', async (scene) => {
  const { page, server } = scene;
  const [a, b, c] = photos('ptw', { server, captions: false });
  const held = server.hold(/^\/photo\//);
  const unknown = { ...a, width: undefined, height: undefined };
  await showInWidth(scene, 600, [
    unknown,
    paragraphJson('One.'),
    gallery([
      { ...b, width: 1500, height: 1000 },
      { ...c, width: undefined, height: undefined },
    ]),
    paragraphJson('Two.'),
  ]);
  await held.arrived;
  await settle(page);
  const before = await boxes(page);
  held.release();
  await page
    .locator('img.av-picture__img')
    .first()
    .evaluate((img) => img.decode());
  await settle(page);
  assert.deepEqual(await boxes(page), before);
  assert.deepEqual(await page.evaluate(() => window.avShifts.length), 0);
  assert.ok(near(before[0].width / before[0].height, 1.5, 0.02), JSON.stringify(before[0]));
});
