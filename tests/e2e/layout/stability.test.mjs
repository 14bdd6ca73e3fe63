// Layout stability: nothing shifts while program, article, site and photos arrive.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson } from '../support/articles.mjs';
import { REFERENCE_VIEWER } from '../support/layout.mjs';
import {
  at,
  DESKTOP,
  inBrowser,
  PHONE,
  REFERENCE,
  REFERENCE_HEADLINE,
  SITE,
  settle,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const PHOTOS = /^\/demo\/photos\//;

/** A host style that reserves the height of the viewer until the loader has defined it. */
const RESERVED = '<style>article-viewer:not(:defined){display:block;min-height:100vh}</style>';

/** All layout shifts since the page was opened. */
async function shifts(page) {
  await settle(page);
  return page.evaluate(() => window.avShifts.flatMap(({ value, moved }) => `${value.toFixed(4)}: ${moved.join('; ')}`));
}

/** Waits until all visible photos are loaded. */
const waitForPhotos = (page) =>
  page.waitForFunction(() => {
    const photos = [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('button img')];
    const near = photos.filter(
      (img) => img.getBoundingClientRect().top < innerHeight && img.getBoundingClientRect().left < innerWidth,
    );
    return near.length > 0 && near.every((img) => img.complete && img.naturalWidth > 0);
  });

test('a layout shift is detected', async ({ page, host }) => {
  await host('<p>First</p><p id="below">Below</p>', { loader: false });
  await settle(page);
  await page.evaluate(async () => {
    const wedge = document.createElement('div');
    wedge.style.height = '200px';
    document.body.prepend(wedge);
  });
  await page.waitForFunction(() => window.avShifts.length > 0);
});

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
]) {
  test(`on ${name} nothing shifts when the program, the article and each photo arrive late`, { viewport }, async ({
    host,
    page,
    server,
  }) => {
    const wasm = server.hold(WASM);
    const article = server.hold(REFERENCE);
    const photos = server.hold(PHOTOS);
    await host(
      `<header>The host’s own header</header>${REFERENCE_VIEWER}<p id="after">What follows on the host’s page.</p>`,
      { head: RESERVED },
    );
    await page.locator(at.skeleton).waitFor();
    await wasm.arrived;
    await settle(page);
    wasm.release();
    await waitForEvent(page, 'av-ready');
    await page.locator(at.tabs).waitFor();
    await settle(page);
    article.release();
    await waitForArticle(page, REFERENCE_HEADLINE);
    await photos.arrived;
    await settle(page);
    photos.release();
    await waitForPhotos(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} nothing shifts below an article without a site`, {
    viewport,
  }, async ({ host, page, server }) => {
    const wasm = server.hold(WASM);
    const article = server.hold(REFERENCE);
    await host(
      `<article-viewer src="${REFERENCE}"></article-viewer><p id="after">What follows on the host’s page.</p>`,
      { head: RESERVED },
    );
    await page.locator(at.skeleton).waitFor();
    await wasm.arrived;
    await settle(page);
    wasm.release();
    await waitForEvent(page, 'av-ready');
    await settle(page);
    article.release();
    await waitForArticle(page, REFERENCE_HEADLINE);
    await waitForPhotos(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} nothing shifts when the tabs of the site arrive after the article`, { viewport }, async ({
    host,
    page,
    server,
  }) => {
    const late = server.hold(SITE);
    await host(`${REFERENCE_VIEWER}<p id="after">What follows.</p>`, { head: RESERVED });
    await waitForArticle(page, REFERENCE_HEADLINE);
    await waitForPhotos(page);
    await settle(page);
    late.release();
    await page.locator(at.tab).last().waitFor();
    await page.locator(at.home).waitFor({ state: 'attached' });
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} the reading app opens without a layout shift`, { viewport }, async ({ app, page }) => {
    await app();
    await page.locator(at.tab).last().waitFor();
    await waitForPhotos(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} the cards of a channel do not shift when their photos arrive`, { viewport }, async ({
    app,
    page,
    server,
  }) => {
    const photos = server.hold(PHOTOS);
    await app('#/channel/economy', null);
    await page.locator(at.card).first().waitFor();
    await photos.arrived;
    await settle(page);
    photos.release();
    await page.waitForFunction(
      () => [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~=card] img')][0].complete,
    );
    assert.deepEqual(await shifts(page), []);
  });
}

test('a missing photo keeps its box', async ({ host, page, server, allowErrors }) => {
  allowErrors(/lost\.svg/);
  server.route(
    '/a.json',
    articleJson('Lost', {
      body: [imageJson('/lost.svg', { width: 1200, height: 800, caption: 'Gone.' }), paragraphJson('Below.')],
    }),
  );
  const lost = server.hold('/lost.svg');
  await host('<article-viewer src="/a.json"></article-viewer>');
  await page.getByText('Below.').waitFor();
  await lost.arrived;
  await settle(page);
  lost.release();
  await page.locator(at.missingPhoto).waitFor();
  assert.deepEqual(await shifts(page), []);
});

test('every image has a width, a height and a box before it is loaded', async ({ app, page, server }) => {
  const photos = server.hold(PHOTOS);
  await app();
  await photos.arrived;
  const look = (selector) =>
    page.locator(selector).evaluateAll((images) =>
      images.map((img) => ({
        width: Number(img.getAttribute('width')),
        height: Number(img.getAttribute('height')),
        box: img.getBoundingClientRect().toJSON(),
        arrived: img.naturalWidth > 0,
      })),
    );
  const gallery = await look('article-viewer img');
  assert.ok(gallery.length >= 5);
  // The delayed photos occupy the connections of the server, so that the list is prefetched first.
  const list = server.hold('/demo/feeds/economy.json');
  await page.locator(at.tab, { hasText: '经济' }).hover();
  await list.arrived;
  list.release();
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.card).first().waitFor();
  const cards = await look(`${at.card} img`);
  assert.ok(cards.length >= 4);
  for (const { width, height, box, arrived } of [...gallery, ...cards]) {
    assert.equal(arrived, false, 'the photo was not delayed, so its box proves nothing');
    assert.ok(width > 0 && height > 0, `${width} × ${height}`);
    // Strips and cards crop to 3:2, and nothing is stretched.
    assert.ok(box.width > 90 && Math.abs(box.width / box.height - 1.5) < 0.02, JSON.stringify(box));
  }
});
