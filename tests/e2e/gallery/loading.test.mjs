// Loading of photos in galleries: candidates, priority, placeholders and errors.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson } from '../support/articles.mjs';
import { boxes, gallery, near, showInWidth } from '../support/gallery.mjs';
import { at, inBrowser, PHONE, settle, waitForArticle } from '../support/page.mjs';
import { photos } from '../support/photos.mjs';

const test = inBrowser();

for (const [shapes, layout, width] of [
  ['l', undefined, 390],
  ['ll', undefined, 300],
  ['lllll', undefined, 390],
  ['lllll', undefined, 1000],
  ['llllll', undefined, 390],
  ['lll', 'strip', 1000],
]) {
  test(`a failed photo keeps its box and caption and can be retried: ${shapes}${layout ? ` as ${layout}` : ''} at ${width} px`, async (scene) => {
    const { page, server, allowErrors } = scene;
    allowErrors(/photo\/1-/);
    const images = photos(shapes, { server });
    const lost = images[0].renditions.map(({ contentUrl }) => contentUrl).concat(images[0].contentUrl);
    const gone = server.hold(/^\/photo\/1-/);
    for (const path of lost) server.route(path, { status: 404 });
    await showInWidth(scene, width, [gallery(images, layout), paragraphJson('Below.')]);
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
    assert.ok(inside.y >= box.y && inside.y + inside.height <= box.y + box.height + 1, 'the button is not in view');
    await retry.click();
    await page
      .locator(`${at.photo} img`)
      .first()
      .evaluate((img) => img.decode());
    assert.equal(await missing.count(), 0);
  });
}

test('each photo loads the candidate for its box, the lead first, the rest lazily', {
  viewport: { width: 1280, height: 900 },
}, async (scene) => {
  const { page, server } = scene;
  await showInWidth(scene, 1280, [
    gallery(photos('lllll', { server })),
    ...Array.from({ length: 40 }, () => paragraphJson('Far. '.repeat(80))),
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
  // The smallest candidate that is at least as large as the box.
  assert.deepEqual(
    found.slice(0, 5).map(({ source }) => source),
    ['960', '320', '320', '320', '320'],
    JSON.stringify(found.slice(0, 5)),
  );
  assert.deepEqual(
    server
      .requests()
      .filter((path) => path.startsWith('/photo/1'))
      .filter((path) => !/\/1-/.test(path)),
    [],
    'far photos were loaded',
  );
  // In a narrow element of a wide window `sizes` is exact for all photos, also for the one that is loaded before layout.
  await showInWidth(scene, 300, [
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

test('if an article begins with text, no photo is loaded eagerly', async (scene) => {
  const text = Array.from({ length: 12 }, () => paragraphJson('Words come first. '.repeat(60)));
  await showInWidth(scene, 390, [...text, gallery(photos('lll', { server: scene.server }))]);
  await settle(scene.page);
  assert.deepEqual(
    await scene.page
      .locator('img.av-picture__img')
      .evaluateAll((images) => images.map(({ loading, fetchPriority }) => `${loading} ${fetchPriority}`)),
    Array(3).fill('lazy auto'),
  );
});

test('the box of a loading photo shows its colour or its preview, also under a strict policy', async ({
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
    articleJson('Waiting', { body: [gallery([{ ...a, color: '#7a8b9c' }, { ...b, thumbnailUrl: '/tiny.svg' }, c])] }),
  );
  const held = server.hold(/^\/photo\//);
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'";
  await host('<article-viewer src="/a.json"></article-viewer>', {
    headers: { 'content-security-policy': policy },
    icon: false,
  });
  await held.arrived;
  await waitForArticle(page, 'Waiting');
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
  // The photo covers it.
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

for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
  test(`500 photos are complete, in order, and drawn without a layout shift: ${viewport.width} px`, {
    viewport,
  }, async (scene) => {
    const { page, server } = scene;
    const tile = {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#345"/></svg>',
    };
    server.route('/tile.svg', tile);
    const many = Array.from({ length: 500 }, (_, index) =>
      imageJson(`/tile.svg?id=${index}`, { id: `n${index}`, caption: `Number ${index}.` }),
    );
    await showInWidth(scene, viewport.width, [...many, paragraphJson('The end.')]);
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
