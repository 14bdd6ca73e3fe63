// What must not happen to a page: jumps while things arrive, sideways scrolling, a broken strict page.
import assert from 'node:assert/strict';
import { feed, image, paragraph, site, story } from './articles.mjs';
import { at, DESKTOP, event, inBrowser, PHONE, REFERENCE, REFERENCE_HEADLINE, settle, shown, SITE } from './page.mjs';

const test = inBrowser();

const WASM = '/viewer_bg.wasm';
const PHOTOS = /^\/demo\/photos\//;
const REFERENCE_VIEWER = `<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`;
const WIDTHS = [320, 390, 768, 1280, 1600];

/** A host that keeps the place of the viewer until the loader has defined it. */
const RESERVED = '<style>article-viewer:not(:defined){display:block;min-height:100vh}</style>';

/** All that has moved since the page was opened. */
async function shifts(page) {
  await settle(page);
  return page.evaluate(() => window.avShifts.flatMap(({ value, moved }) => `${value.toFixed(4)}: ${moved.join('; ')}`));
}

/** Waits until all photos that the window shows have arrived. */
const painted = (page) =>
  page.waitForFunction(() => {
    const photos = [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('button img')];
    const near = photos.filter(
      (img) => img.getBoundingClientRect().top < innerHeight && img.getBoundingClientRect().left < innerWidth,
    );
    return near.length > 0 && near.every((img) => img.complete && img.naturalWidth > 0);
  });

test('the measuring itself: a page that does jump is noticed', async ({ page, host }) => {
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
  test(`on ${name} nothing jumps when the program comes late, then the article, then each photo`, { viewport }, async ({
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
    await event(page, 'av-ready');
    await page.locator(at.tabs).waitFor();
    await settle(page);
    article.release();
    await shown(page, REFERENCE_HEADLINE);
    await photos.arrived;
    await settle(page);
    photos.release();
    await painted(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} nothing jumps below an article without a site, however late the program and the article come`, {
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
    await event(page, 'av-ready');
    await settle(page);
    article.release();
    await shown(page, REFERENCE_HEADLINE);
    await painted(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} nothing jumps when the site’s tabs come after the article`, { viewport }, async ({
    host,
    page,
    server,
  }) => {
    const late = server.hold(SITE);
    await host(`${REFERENCE_VIEWER}<p id="after">What follows.</p>`, { head: RESERVED });
    await shown(page, REFERENCE_HEADLINE);
    await painted(page);
    await settle(page);
    late.release();
    await page.locator(at.tab).last().waitFor();
    await page.locator(at.home).waitFor({ state: 'attached' });
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} the reading app opens without a jump`, { viewport }, async ({ app, page }) => {
    await app();
    await page.locator(at.tab).last().waitFor();
    await painted(page);
    assert.deepEqual(await shifts(page), []);
  });

  test(`on ${name} a channel’s cards do not jump when their photos come`, { viewport }, async ({
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

test('a missing photo keeps its box: what stands below does not move', async ({ host, page, server, expect }) => {
  expect(/lost\.svg/);
  server.route(
    '/a.json',
    story('Lost', { body: [image('/lost.svg', { width: 1200, height: 800, caption: 'Gone.' }), paragraph('Below.')] }),
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

test('every image has a width, a height and its box before it arrives', async ({ app, page, server }) => {
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
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.card).first().waitFor();
  const cards = await look(`${at.card} img`);
  assert.ok(cards.length >= 4);
  for (const { width, height, box, arrived } of [...gallery, ...cards]) {
    assert.equal(arrived, false, 'the photo was not held back, so its box says nothing');
    assert.ok(width > 0 && height > 0, `${width} × ${height}`);
    // Strips and cards crop to 3:2; nothing is stretched.
    assert.ok(box.width > 90 && Math.abs(box.width / box.height - 1.5) < 0.02, JSON.stringify(box));
  }
});

/** An article that is as wide as articles get. */
const wide = story('W'.repeat(120), {
  description: `https://paper.example/${'a'.repeat(200)}`,
  author: Array.from({ length: 12 }, (_, index) => ({ name: `Reporter Number ${index}` })),
  sourceOrganization: { name: 'x'.repeat(90) },
  body: [
    paragraph(`https://paper.example/${'b'.repeat(300)}`),
    { type: 'code', text: `let line = "${'c'.repeat(300)}";` },
    {
      type: 'table',
      caption: 'Wide',
      header: Array.from({ length: 14 }, (_, index) => `Column ${index}`),
      rows: [Array.from({ length: 14 }, () => 'something')],
    },
    { type: 'quote', text: 'q'.repeat(200), cite: 'z'.repeat(90) },
    { type: 'list', ordered: true, items: ['l'.repeat(200)] },
    { type: 'aside', heading: 'h'.repeat(90), body: [{ type: 'code', text: 'd'.repeat(300) }] },
    { type: 'embed', url: `https://video.example/${'e'.repeat(200)}` },
    image('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', {
      caption: 'k'.repeat(200),
      width: 4000,
      height: 300,
    }),
  ],
  relatedLink: [{ name: 'r'.repeat(150), url: 'https://paper.example/r' }],
  nextArticle: { name: 'n'.repeat(150), url: 'https://paper.example/n' },
});

/** How much wider than the window the page is, and what sticks out of the view. */
const overflow = (page) =>
  page.evaluate(() => {
    const page_ = document.scrollingElement;
    const view = document.querySelector('article-viewer').shadowRoot.querySelector('.av');
    return { page: page_.scrollWidth - page_.clientWidth, view: view.scrollWidth - view.clientWidth };
  });

for (const width of WIDTHS) {
  test(`at ${width} px no page scrolls sideways: the reference, a channel, Arabic, English, and a very wide article`, {
    viewport: { width, height: 900 },
  }, async ({ app, host, page, server }) => {
    await app();
    await page.locator(at.home).waitFor();
    const found = { reference: await overflow(page) };
    await page.locator(at.tab, { hasText: '活动招募' }).click();
    await page.locator(at.card).first().waitFor();
    found.channel = await overflow(page);
    for (const [name, headline] of [
      ['desert-light', 'رملٌ على ضفّة النهر'],
      ['greenway-walk', 'Nine Kilometres Without a Shortcut'],
    ]) {
      await page.evaluate((name) => {
        location.hash = `#/article/${name}.json`;
      }, name);
      await shown(page, headline);
      await page.locator(at.home).waitFor();
      found[name] = await overflow(page);
    }
    server.route('/wide.json', wide);
    await host('<article-viewer src="/wide.json"></article-viewer>', { head: '<style>body{margin:0}</style>' });
    await page.locator(at.next).waitFor();
    found.wide = await overflow(page);
    assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((key) => [key, { page: 0, view: 0 }])));
  });
}

test('a breadcrumb of long steps, which ends in the whole headline, does not push the page apart', async ({
  host,
  page,
  server,
}) => {
  const name = '清渚河全长十一公里曾因黑臭被沿岸居民关在窗外五年之后重新打开窗户的人讲这条河';
  server.route(
    '/a.json',
    story('Long way', {
      inLanguage: 'zh-Hans',
      breadcrumb: [
        { name: '首页', url: 'https://paper.example/' },
        { name: '一个名字很长很长很长很长的频道', url: 'https://paper.example/c' },
        { name },
      ],
    }),
  );
  await host('<article-viewer src="/a.json"></article-viewer>', { head: '<style>body{margin:0}</style>' });
  await shown(page, 'Long way');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    assert.deepEqual({ width, ...(await overflow(page)) }, { width, page: 0, view: 0 });
  }
});

test('a line of text is never wider than an eye can follow, nor narrower than a phone allows', async ({
  app,
  page,
}) => {
  await app();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { characters, gap } = await page
      .locator(at.paragraph)
      .first()
      .evaluate((p) => {
        const style = getComputedStyle(p);
        const inner = p.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        return {
          characters: inner / parseFloat(style.fontSize),
          gap: p.getBoundingClientRect().left + parseFloat(style.paddingLeft),
        };
      });
    assert.ok(characters <= 42 && characters >= 14, `${characters} characters at ${width} px`);
    assert.ok(gap >= 12, `${gap} px beside the text at ${width} px`);
  }
});

test('a page with a strict policy shows article, photos, channel and lightbox without one violation', async ({
  host,
  page,
  server,
}) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'";
  await host(REFERENCE_VIEWER, { headers: { 'content-security-policy': policy }, icon: false });
  await shown(page, REFERENCE_HEADLINE);
  const img = page.locator(`${at.photo} img`).first();
  await img.evaluate((img) => img.decode());
  const size = await page.locator(at.headline).evaluate((headline) => parseFloat(getComputedStyle(headline).fontSize));
  assert.ok(size > 24, `the style sheet did not take: ${size}`);
  await page.locator(at.photo).first().click();
  await page.locator(at.lightbox).waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'hidden');
  // Enlarged, moved and turned: all of that are styles.
  for (const key of ['+', 'ArrowDown', '0', 'ArrowRight', 's', '?', 'Escape']) await page.keyboard.press(key);
  await page.locator(`${at.lightbox} .av-slide_after img`).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.ok(server.count(WASM) === 1);
});

test('the same strict page says a failure in its panel, and the loader’s own message when the program is missing', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/a\.json|viewer_bg/);
  const headers = {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'",
  };
  server.route('/a.json', { status: 404 });
  await host('<article-viewer src="/a.json"></article-viewer>', { headers, icon: false });
  await page.locator(at.failure).waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  server.route(WASM, { status: 404 });
  await host('<article-viewer src="/a.json"></article-viewer>', { headers, icon: false });
  await page.locator(at.broken).waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('a narrow column of a wide page gets the narrow layout, and a wide one the wide', async ({
  host,
  page,
  server,
}) => {
  server.route('/site.json', site(['one']));
  server.route('/feeds/one.json', feed('One', [['Of one', '/a.json']]));
  server.route(
    '/a.json',
    story('Columns', {
      body: [
        {
          type: 'gallery',
          images: [image('/demo/photos/footbridge-800.jpg'), image('/demo/photos/greenway-dusk-800.jpg')],
        },
      ],
    }),
  );
  const viewer = '<article-viewer src="/a.json"></article-viewer>';
  await host(`<div style="width:340px">${viewer}</div><div style="width:1100px">${viewer}</div>`);
  await page.locator(at.photo).nth(3).waitFor();
  const tops = await page
    .locator(at.photo)
    .evaluateAll((photos) =>
      photos.map((photo) => photo.getBoundingClientRect()).map(({ width }) => Math.round(width)),
    );
  assert.ok(tops[0] < 340 && tops[2] > 400, String(tops));
});
