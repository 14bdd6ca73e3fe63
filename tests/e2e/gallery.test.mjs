// Galleries in the article: where photos lie at each width of the element, which pixels they get, and what their captions do.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { image, paragraph, story } from './articles.mjs';
import { at, focus, inBrowser, PHONE, settle } from './page.mjs';
import { photos, SHAPES } from './photos.mjs';

const test = inBrowser();

/** The widths of the element; the window is wider than any of them. */
const WIDTHS = [300, 390, 768, 1280];
const WINDOW = { width: 1600, height: 900 };

/** Galleries by the letters of their shapes, and a wish where there is one. */
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

const GOLDEN = new URL('gallery.golden.txt', import.meta.url);

const gallery = (images, layout) =>
  images.length === 1 ? images[0] : { type: 'gallery', images, ...(layout && { layout }) };

/** Shows an article in an element of this width. */
async function show({ host, page, server }, width, body, more) {
  server.route('/a.json', story('Galleries', { body, ...more }));
  await host(`<div style="width:${width}px"><article-viewer src="/a.json"></article-viewer></div>`, {
    head: '<style>body{margin:0}</style>',
  });
  await page.locator(at.headline).waitFor();
  await settle(page);
}

/** The boxes of all photos, from the start of the first gallery. */
const boxes = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const origin = root.querySelector('.av-gallery, .av-figure').getBoundingClientRect();
    return [...root.querySelectorAll('button[part~="photo"]')].map((photo) => {
      const { x, y, width, height } = photo.getBoundingClientRect();
      return { x: x - origin.x, y: y - origin.y, width, height };
    });
  });

/** The photos of each row, by where its upper edge is. */
function rows(found) {
  const byTop = new Map();
  for (const box of found) byTop.set(Math.round(box.y), [...(byTop.get(Math.round(box.y)) ?? []), box]);
  return byTop;
}
const near = (a, b, by = 1) => Math.abs(a - b) <= by;

test('photos lie where the golden file says, in elements of four widths', { viewport: WINDOW }, async (scene) => {
  const lines = [];
  for (const [shapes, layout] of GALLERIES) {
    for (const width of WIDTHS) {
      await show(scene, width, [gallery(photos(shapes, { server: scene.server, captions: false }), layout)]);
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

test('photos of a row are equally high, fill the width, and keep their shape within three hundredths', {
  viewport: WINDOW,
}, async (scene) => {
  const shapes = 'lplpPlwsl';
  for (const width of WIDTHS) {
    await show(scene, width, [gallery(photos(shapes, { server: scene.server }))]);
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

test('images that follow one another are a gallery, and what stands between them, or reads like a story, parts them', async (scene) => {
  const [a, b, c, d, e] = photos('lllll', { server: scene.server, captions: false });
  const told = { ...d, caption: 'Told at length, as only a paragraph would tell it. '.repeat(6) };
  await show(scene, 800, [a, b, paragraph('Between.'), c, told, e]);
  const found = scene.page.locator('[part~="gallery"]');
  assert.equal(await found.count(), 1);
  assert.equal(await found.getAttribute('aria-label'), '2 photos');
  assert.equal(await scene.page.locator('.av-figure').count(), 3);
});

test('a layout that nobody knows is a notice, and the photos decide', async (scene) => {
  const { page, server } = scene;
  await show(scene, 1000, [gallery(photos('ll', { server }), 'carousel')]);
  assert.equal(rows(await boxes(page)).size, 1);
  const detail = await page.evaluate(() => window.avEvents.find(({ name }) => name === 'av-article').detail);
  assert.deepEqual(detail.notices, ['/body/0/layout: wanted a layout of galleries, found a string; left out']);
});

for (const [lang, sign] of [
  ['en', 1],
  ['ar', -1],
]) {
  test(`a strip has buttons for the mouse, which move it along its lines: ${lang}`, {
    viewport: WINDOW,
  }, async (scene) => {
    const { page, server } = scene;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(scene, 390, [gallery(photos('lllll', { server, language: lang }))], { inLanguage: lang });
    const strip = page.locator('.av-gallery__rows');
    const [back, on] = [page.locator('[data-turn="back"]'), page.locator('[data-turn="on"]')];
    const left = () => strip.evaluate((strip) => strip.scrollLeft);
    const first = await page.locator(at.photo).first().boundingBox();
    assert.ok(near(sign > 0 ? first.x : 390 - first.x - first.width, 22, 2), JSON.stringify(first));
    await on.click();
    await page.waitForFunction(
      (sign) =>
        document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft * sign > 200,
      sign,
    );
    const moved = await left();
    await on.click();
    await page.waitForFunction(
      ({ moved, sign }) =>
        document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft * sign >
        moved * sign + 200,
      { moved, sign },
    );
    await back.click();
    await back.click();
    await page.waitForFunction(
      () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-gallery__rows').scrollLeft === 0,
    );
    // The button that goes back stands where the lines begin.
    const [a, b] = [await back.boundingBox(), await on.boundingBox()];
    assert.ok((b.x - a.x) * sign > 200);
    assert.equal(await page.locator(at.lightbox).count(), 0, 'the button opened a photo');
  });
}

test('in a strip Tab leads from photo to photo, and the strip follows', async (scene) => {
  await show(scene, 390, [gallery(photos('lllll', { server: scene.server }))]);
  const { page } = scene;
  await page.locator(at.photo).first().focus();
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Tab');
  await page.waitForFunction(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const { left, right } = root.activeElement.getBoundingClientRect();
    return root.activeElement === root.querySelectorAll('button[part~="photo"]')[3] && left >= 0 && right <= 390;
  });
});

test('where there is only a finger, the strip has no buttons', {
  viewport: PHONE,
  hasTouch: true,
  isMobile: true,
}, async (scene) => {
  await show(scene, 390, [gallery(photos('lllll', { server: scene.server }))]);
  assert.equal(await scene.page.locator('[data-turn]').count(), 2);
  assert.equal(await scene.page.locator('[data-turn]:visible').count(), 0);
});

test('a long caption shows three lines, and the rest by keyboard; on paper all of it', async (scene) => {
  const { page, server } = scene;
  await show(scene, 768, [gallery(photos('lllll', { server }))]);
  const words = page.locator('.av-caption_longer .av-caption__words');
  const lines = () =>
    words.evaluate((words) =>
      Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight)),
    );
  assert.equal(await lines(), 3);
  const more = page.locator('.av-more summary:visible');
  assert.equal(await more.count(), 1, 'only the long one has a button');
  assert.equal((await more.innerText()).trim(), 'More');
  await page.locator(at.photo).nth(2).focus();
  await page.keyboard.press('Tab');
  assert.equal((await focus(page)).tag, 'summary');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-more[open]') !== null,
  );
  assert.ok((await lines()) > 3);
  assert.equal((await more.innerText()).trim(), 'Less');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-more[open]') === null,
  );
  assert.equal(await lines(), 3);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await lines()) > 3, 'paper cannot be pressed');
  assert.equal(await more.count(), 0);
});

test('a long caption is whole where its photo is wide, and stands alone', async (scene) => {
  const { page, server } = scene;
  const [, , long] = photos('lll', { server });
  await show(scene, 1000, [long, gallery([long, { ...photos('l', { server, from: 8 })[0] }])]);
  assert.equal(await page.locator('.av-more summary:visible').count(), 0);
});

for (const [shapes, layout, width] of [
  ['l', undefined, 390],
  ['ll', undefined, 300],
  ['lllll', undefined, 390],
  ['lllll', undefined, 1000],
  ['llllll', undefined, 390],
  ['lll', 'strip', 1000],
]) {
  test(`a photo that does not come keeps box and caption, and comes when asked again: ${shapes}${layout ? ` as ${layout}` : ''} in ${width} px`, async (scene) => {
    const { page, server, expect } = scene;
    expect(/photo\/1-/);
    const images = photos(shapes, { server });
    const lost = images[0].renditions.map(({ contentUrl }) => contentUrl).concat(images[0].contentUrl);
    const gone = server.hold(/^\/photo\/1-/);
    for (const path of lost) server.route(path, { status: 404 });
    await show(scene, width, [gallery(images, layout), paragraph('Below.')]);
    await gone.arrived;
    const [before] = await boxes(page);
    gone.release();
    const missing = page.locator(at.missingPhoto);
    await missing.waitFor();
    const box = await missing.boundingBox();
    assert.ok(
      near(box.width, before.width) && near(box.height, before.height),
      `${JSON.stringify(box)} was ${JSON.stringify(before)}`,
    );
    assert.match(await page.locator('figure').first().innerText(), /Morning at the weir/);
    assert.deepEqual(await page.evaluate(() => window.avShifts.flatMap(({ moved }) => moved)), []);
    photos(shapes, { server });
    const retry = missing.locator('button');
    const inside = await retry.boundingBox();
    assert.ok(inside.y >= box.y && inside.y + inside.height <= box.y + box.height + 1, 'the button is not in sight');
    await retry.click();
    await page
      .locator(`${at.photo} img`)
      .first()
      .evaluate((img) => img.decode());
    assert.equal(await missing.count(), 0);
  });
}

test('each photo loads the candidate that fits its box, the lead at once and first, the rest when they come near', {
  viewport: { width: 1280, height: 900 },
}, async (scene) => {
  const { page, server } = scene;
  await show(scene, 1280, [
    gallery(photos('lllll', { server })),
    ...Array.from({ length: 40 }, () => paragraph('Far. '.repeat(80))),
    gallery(photos('llllll', { server, from: 11 })),
  ]);
  await page.waitForFunction(() =>
    [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('img.av-picture__img')]
      .slice(0, 5)
      .every((img) => img.complete && img.naturalWidth > 0),
  );
  const found = await page.locator('img.av-picture__img').evaluateAll((images) =>
    images.map((img) => ({
      source: img.currentSrc.replace(/.*-(\d+)\.svg/, '$1'),
      width: img.getBoundingClientRect().width,
      loading: img.loading,
      priority: img.fetchPriority,
    })),
  );
  assert.deepEqual(
    found.map(({ loading }) => loading),
    ['eager', ...Array(10).fill('lazy')],
  );
  assert.deepEqual(
    found.map(({ priority }) => priority),
    ['high', ...Array(10).fill('auto')],
  );
  // The smallest file that is not smaller than the box.
  assert.deepEqual(
    found.slice(0, 5).map(({ source }) => source),
    ['960', '320', '320', '320', '320'],
    JSON.stringify(found.slice(0, 5)),
  );
  assert.deepEqual(
    server
      .asked()
      .filter((path) => path.startsWith('/photo/1'))
      .filter((path) => !/\/1-/.test(path)),
    [],
    'far photos were loaded',
  );
  // In a narrow element of a wide window all know how small they are, also the one that is loaded before it has a place.
  await show(scene, 300, [
    gallery(photos('pp', { server, from: 31 })),
    gallery(photos('llllll', { server, from: 41 })),
  ]);
  await page.waitForFunction(() =>
    [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('img.av-picture__img')]
      .slice(0, 4)
      .every((img) => img.complete && img.naturalWidth > 0),
  );
  const narrow = await page
    .locator('img.av-picture__img')
    .evaluateAll((images) => images.slice(0, 4).map((img) => img.currentSrc.replace(/.*-(\d+)\.svg/, '$1')));
  assert.deepEqual(narrow, ['320', '320', '320', '320']);
});

test('where an article begins with text, no photo is loaded before its turn', async (scene) => {
  const text = Array.from({ length: 12 }, () => paragraph('Words come first. '.repeat(60)));
  await show(scene, 390, [...text, gallery(photos('lll', { server: scene.server }))]);
  await settle(scene.page);
  assert.deepEqual(
    await scene.page
      .locator('img.av-picture__img')
      .evaluateAll((images) => images.map(({ loading, fetchPriority }) => `${loading} ${fetchPriority}`)),
    Array(3).fill('lazy auto'),
  );
});

test('until a photo arrives its box has its colour or its small picture, and a strict page has no objection', async ({
  host,
  page,
  server,
}) => {
  const [a, b, c] = photos('lll', { server });
  server.route('/tiny.svg', {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><rect width="8" height="6" fill="#345"/></svg>',
  });
  server.route(
    '/a.json',
    story('Waiting', { body: [gallery([{ ...a, color: '#7a8b9c' }, { ...b, thumbnailUrl: '/tiny.svg' }, c])] }),
  );
  const held = server.hold(/^\/photo\//);
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'";
  await host('<article-viewer src="/a.json"></article-viewer>', {
    headers: { 'content-security-policy': policy },
    icon: false,
  });
  await held.arrived;
  const before = page.locator('.av-photo__before');
  assert.equal(await before.first().evaluate((box) => getComputedStyle(box).backgroundColor), 'rgb(122, 139, 156)');
  await before.nth(1).evaluate((img) => img.decode());
  const [box, photo] = [await before.first().boundingBox(), await page.locator(at.photo).first().boundingBox()];
  assert.ok(near(box.height, photo.height) && near(box.width, photo.width));
  held.release();
  await page
    .locator('img.av-picture__img')
    .first()
    .evaluate((img) => img.decode());
  // The photo lies over it.
  const top = await page
    .locator(at.photo)
    .first()
    .evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return button.getRootNode().elementFromPoint(x + width / 2, y + height / 2).className;
    });
  assert.equal(top, 'av-picture__img');
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.deepEqual(await page.evaluate(() => window.avShifts.length), 0);
});

test('a photo of unknown or wrong size does not move what stands below it', async (scene) => {
  const { page, server } = scene;
  const [a, b, c] = photos('ptw', { server, captions: false });
  const held = server.hold(/^\/photo\//);
  const unknown = { ...a, width: undefined, height: undefined };
  await show(scene, 600, [
    unknown,
    paragraph('One.'),
    gallery([
      { ...b, width: 1500, height: 1000 },
      { ...c, width: undefined, height: undefined },
    ]),
    paragraph('Two.'),
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

for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
  test(`500 photos are all there, in order, and nothing jumps while they are drawn: ${viewport.width} px`, {
    viewport,
  }, async (scene) => {
    const { page, server } = scene;
    const tile = {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#345"/></svg>',
    };
    server.route('/tile.svg', tile);
    const many = Array.from({ length: 500 }, (_, index) =>
      image(`/tile.svg?id=${index}`, { id: `n${index}`, caption: `Number ${index}.` }),
    );
    await show(scene, viewport.width, [...many, paragraph('The end.')]);
    await page.waitForFunction(
      () =>
        document.querySelector('article-viewer').shadowRoot.querySelectorAll('button[part~="photo"]').length === 500,
    );
    const captions = await page.locator('.av-caption__words').allTextContents();
    assert.deepEqual(
      captions,
      many.map(({ caption }) => caption),
    );
    assert.deepEqual(await page.evaluate(() => window.avShifts.length), 0);
    assert.ok(
      server.count('/tile.svg') < 120,
      `${server.count('/tile.svg')} photos were loaded before anybody came near`,
    );
  });
}
