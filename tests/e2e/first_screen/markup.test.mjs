// The first screen looks as the live view: the same boxes, texts and photos, in every article of the demo.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { articleJson } from '../support/articles.mjs';
import { compare, differences, FIRST_SCREEN, LIVE, measure, openFirstScreen } from '../support/first_screen.mjs';
import { inBrowser, PHONE, REFERENCE } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

const ARTICLES = (await readdir(`${DIST}/demo/articles`)).filter((name) => name.endsWith('.json'));

const VARIANTS = {
  'in a host page': (src) =>
    `<article-viewer src="${src}" site="/demo/site.json" controls="settings reading-time"></article-viewer>`,
  'in the reading app': (src) => `<article-viewer src="${src}" site="/demo/site.json" address="hash"></article-viewer>`,
  'without a site, in a narrow column': (src) =>
    `<div style="width: 60%; margin: auto"><article-viewer src="${src}"></article-viewer></div>`,
};

for (const name of ARTICLES) {
  test(`${name} is painted as the program renders it, at four widths`, async (scene) => {
    await compare(scene, VARIANTS['in a host page'](`/demo/articles/${name}`));
  });

  test(`${name} from right to left is painted as the program renders it, at four widths`, async (scene) => {
    const article = JSON.parse(await readFile(`${DIST}/demo/articles/${name}`));
    scene.server.route(`/demo/articles/${name}`, { ...article, inLanguage: 'ar' });
    await compare(scene, VARIANTS['in a host page'](`/demo/articles/${name}`));
  });
}

for (const [where, body] of Object.entries(VARIANTS).slice(1)) {
  test(`the reference article is painted as the program renders it ${where}`, async (scene) => {
    // The share of a narrow element is part of `sizes`, so that each width is a new page.
    for (const width of [390, 1280]) {
      await scene.page.setViewportSize({ width, height: 900 });
      await compare(scene, body(REFERENCE), [width]);
    }
  });
}

test('the whole reference article is on the first screen, captions and credits included', async (scene) => {
  const first = await compare(scene, VARIANTS['in a host page'](REFERENCE), [390]);
  const count = (name) => first.filter((element) => element.name.startsWith(`${name} `)).length;
  assert.equal(count('av-caption'), 5);
  assert.equal(count('av-caption__credit'), 5);
  assert.ok(count('av-text av-column') > 35, `${count('av-text av-column')} paragraphs`);
});

for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
  test(`nothing shifts when the live view takes over, at ${viewport.width} px`, { viewport }, async (scene) => {
    const { page, host } = scene;
    const release = await openFirstScreen(scene, () => host(VARIANTS['in a host page'](REFERENCE)));
    await release();
    const shifts = await page.evaluate(() => window.avShifts);
    assert.deepEqual(shifts, []);
  });
}

test('the place of a site that arrives late is kept, and then filled', { viewport: PHONE }, async (scene) => {
  const { page, host, server } = scene;
  const site = server.hold('/demo/site.json');
  const release = await openFirstScreen(scene, () => host(VARIANTS['in a host page'](REFERENCE)));
  const view = page.locator(`${FIRST_SCREEN} > .av`);
  assert.equal(await view.evaluate(({ childNodes }) => childNodes.length), 2, 'the place of the site, and the article');
  const before = await measure(page, FIRST_SCREEN);
  site.release();
  await page.locator(`${FIRST_SCREEN} .av-tabs`).waitFor();
  assert.deepEqual(differences(before, await measure(page, FIRST_SCREEN)), []);
  await release();
  assert.deepEqual(differences(before, await measure(page, LIVE)), []);
  assert.deepEqual(await page.evaluate(() => window.avShifts), []);
});

test('a footer below an element whose first screen ends early does not shift', { viewport: PHONE }, async (scene) => {
  const { page, host, server } = scene;
  const table = { type: 'table', rows: [['One', 'Two']] };
  const body = ['Before the table.', table, ...Array.from({ length: 30 }, (_, index) => `Paragraph ${index}.`)];
  server.route('/a.json', articleJson('Early end', { body }));
  const viewer = '<article-viewer src="/a.json"></article-viewer><footer style="height: 300px">Footer</footer>';
  const head = '<style>article-viewer:not(:defined) { display: block; min-height: 100vh; }</style>';
  const release = await openFirstScreen(scene, () => host(viewer, { head }));
  assert.equal(await page.locator(`${FIRST_SCREEN} p.av-text`).count(), 1);
  await release();
  assert.deepEqual(await page.evaluate(() => window.avShifts), []);
});
