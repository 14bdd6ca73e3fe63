// What a reader sees when something is broken: what happened, in words, and a second try that really is one.
import assert from 'node:assert/strict';
import { feed, image, paragraph, picture, site, story } from './articles.mjs';
import { at, event, inBrowser, REFERENCE, REFERENCE_HEADLINE, settle, shown, SITE, told } from './page.mjs';
import { serve } from './server.mjs';

const test = inBrowser();

const PATH = '/a.json';
const VIEWER = `<article-viewer src="${PATH}"></article-viewer>`;
const GOOD = story('Mended');
const WHOLE = JSON.stringify(GOOD);
const WASM = '/viewer_bg.wasm';
const GLUE = '/viewer.js';

// Each way in which an article does not come; `code` is public, `words` are what a Chinese reader is told.
const BROKEN = {
  'nobody answers': { given: { drop: true }, code: 'unreachable', words: '无法连接到文章所在的网站' },
  'the answer breaks off on the way': {
    given: { body: WHOLE, cut: true },
    code: 'unreachable',
    words: '无法连接到文章所在的网站',
  },
  'the server says 404': { given: { status: 404 }, code: 'status', words: '文章不存在，或已被移除' },
  'the server says 403': { given: { status: 403 }, code: 'status', words: '这篇文章没有公开' },
  'the server says 500': { given: { status: 500 }, code: 'status', words: '发布方的服务器出现故障' },
  'a web page comes instead of JSON': {
    given: { body: '<!doctype html><title>Login</title>', type: 'text/html' },
    code: 'html',
    words: '收到的是网页，而不是文章数据',
  },
  'the JSON ends in the middle': {
    given: { body: WHOLE.slice(0, WHOLE.length / 2) },
    code: 'truncated',
    words: '文章没有完整送达',
  },
  'the JSON is broken': { given: { body: '{"headline": oops}' }, code: 'syntax', words: '文章数据已损坏' },
  'the bytes are no text': {
    given: { body: Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0x80]) },
    code: 'encoding',
    words: '文章数据已损坏',
  },
  'the JSON is no article': { given: { body: '{"total":3}' }, code: 'not-article', words: '收到的数据不是文章' },
  'the JSON says no': { given: { body: '{"error":"not found"}' }, code: 'refused', words: '发布方的服务器拒绝了请求' },
  'the JSON is a list': { given: { body: '[1,2,3]' }, code: 'not-article', words: '收到的数据不是文章' },
  'there is not one byte': { given: { body: '' }, code: 'empty', words: '服务器返回了空内容' },
};

for (const [what, { given, code, words }] of Object.entries(BROKEN)) {
  test(`when ${what}, the reader is told so, and Retry shows the article once it is well`, async ({
    host,
    page,
    server,
    expect,
  }) => {
    expect(/a\.json/); // The browser's own line about the failed request.
    server.route(PATH, given);
    await host(VIEWER);
    const panel = page.locator(at.failure);
    await panel.getByText(words).waitFor();
    assert.equal(await panel.getAttribute('data-code'), code);
    assert.equal(await panel.getAttribute('role'), 'alert');
    assert.equal((await event(page, 'av-error')).detail.code, code);

    // A try while it is still broken says so again, and is a real request.
    const before = server.count(PATH);
    await page.locator(at.retry).click();
    await event(page, 'av-error', 2);
    await panel.getByText(words).waitFor();
    assert.ok(server.count(PATH) > before, 'Retry asked nobody');

    server.route(PATH, GOOD);
    await page.locator(at.retry).click();
    await shown(page, 'Mended');
    assert.equal(await panel.count(), 0);
  });
}

test('a site of another origin that does not share its article is said to be out of reach, until it shares', async ({
  host,
  page,
  expect,
}) => {
  expect(/a\.json|CORS/);
  const strict = await serve();
  try {
    strict.route(PATH, GOOD);
    await host(`<article-viewer src="${strict.origin}${PATH}"></article-viewer>`);
    await page.locator(`${at.failure}[data-code="unreachable"]`).waitFor();
    strict.route(PATH, { body: WHOLE, headers: { 'access-control-allow-origin': '*' } });
    await page.locator(at.retry).click();
    await shown(page, 'Mended');
  } finally {
    await strict.close();
  }
});

test('without a network the reader is told, and Retry works when the network is back', async ({
  host,
  page,
  context,
  server,
  expect,
}) => {
  expect(/a\.json/);
  server.route(PATH, GOOD);
  await host('<article-viewer></article-viewer>');
  await page.locator(at.failure).waitFor(); // The program is here; only the article is not.
  await context.setOffline(true);
  await page.locator('article-viewer').evaluate((viewer, path) => {
    viewer.src = path;
  }, PATH);
  await page.locator(`${at.failure}[data-code="unreachable"]`).waitFor();
  await context.setOffline(false);
  await page.locator(at.retry).click();
  await shown(page, 'Mended');
});

for (const [lang, words, retry] of [
  ['en-GB', 'This article does not exist, or no longer does', 'Try again'],
  ['zh-TW', '文章不存在，或已被移除', '重試'],
  ['ar', 'هذا المقال غير موجود أو حُذف', 'أعد المحاولة'],
]) {
  test(`a failure is said in the language of the document: ${lang}`, async ({ host, page, server, expect }) => {
    expect(/a\.json/);
    server.route(PATH, { status: 404 });
    await host(VIEWER, { lang });
    await page.locator(at.failure).getByText(words).waitFor();
    assert.equal((await page.locator(at.retry).innerText()).trim(), retry);
    const direction = await page.locator(at.failure).evaluate((panel) => getComputedStyle(panel).direction);
    assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr');
  });
}

test('without src the page’s author is told, and a src given later is shown', async ({ host, page, server }) => {
  server.route(PATH, GOOD);
  await host('<article-viewer></article-viewer>');
  await page.locator(at.failure).getByText('没有指定要阅读的文章').waitFor();
  assert.equal((await event(page, 'av-error')).detail.code, 'no-address');
  await page.locator(at.retry).click();
  await event(page, 'av-error', 2);
  await page.locator('article-viewer').evaluate((viewer, path) => {
    viewer.src = path;
  }, PATH);
  await shown(page, 'Mended');
});

test('inline JSON that is broken is said in a panel', async ({ host, page }) => {
  await host('<article-viewer><script type="application/json">{"headline": "Half</script></article-viewer>');
  await page.locator(at.failure).getByText('文章没有完整送达').waitFor();
});

test('an article without a body keeps its headline, summary and links, and says that there is no text', async ({
  host,
  page,
  server,
}) => {
  server.route(
    PATH,
    story('Only a title', {
      inLanguage: 'zh-Hans',
      description: 'A summary.',
      body: [],
      relatedLink: [{ name: 'More', url: 'https://paper.example/' }],
    }),
  );
  await host(VIEWER);
  await shown(page, 'Only a title');
  await page.getByText('这篇文章没有正文。').waitFor();
  await page.getByText('A summary.').waitFor();
  await page.locator(at.related).waitFor();
  assert.equal(await page.locator(at.failure).count(), 0);
});

test('a block that nobody knows is left out with a notice, and costs nothing else', async ({
  host,
  page,
  server,
  warnings,
}) => {
  const body = [paragraph('Before.'), { type: 'hologram', text: 'Lost?' }, 7, { text: 'no type' }, paragraph('After.')];
  server.route(PATH, story('Odd blocks', { body }));
  await host(VIEWER);
  await shown(page, 'Odd blocks');
  assert.deepEqual(await page.locator(at.paragraph).allInnerTexts(), ['Before.', 'After.']);
  const { detail } = await event(page, 'av-article');
  assert.equal(detail.notices.length, 3);
  assert.match(detail.notices[0], /\/body\/1.*hologram/);
  for (const notice of detail.notices) assert.ok(warnings.includes(notice), `not in the console: ${notice}`);
});

test('a missing image leaves its place, its caption and its words, and Retry brings it', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/lost\.svg/);
  server.route(
    PATH,
    story('Photos', {
      inLanguage: 'zh-Hans',
      body: [
        image('/lost.svg', { alt: 'A heron over reeds', caption: 'The heron came back.' }),
        image('/there.svg'),
        paragraph('Text.'),
      ],
    }),
  );
  server.route('/there.svg', picture());
  await host(VIEWER);
  const place = page.locator(at.missingPhoto);
  await place.getByText('图片未能加载。').waitFor();
  await place.getByText('A heron over reeds').waitFor();
  await page.getByText('The heron came back.').waitFor();
  assert.equal(await page.locator(at.photo).count(), 1, 'the other photo is gone, too');
  const height = (await place.boundingBox()).height;

  // Still missing: the place stays, and the server was really asked.
  const before = server.count('/lost.svg');
  const refused = page.waitForResponse('**/lost.svg');
  await place.locator('button').click();
  await refused;
  await place.waitFor();
  assert.ok(server.count('/lost.svg') > before, 'Retry asked nobody');

  server.route('/lost.svg', picture('crimson'));
  await place.locator('button').click();
  await page.waitForFunction(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    return [...root.querySelectorAll('button img')].filter((img) => img.complete && img.naturalWidth > 0).length === 2;
  });
  assert.equal(await place.count(), 0);
  const arrived = (await page.locator(at.photo).first().boundingBox()).height;
  assert.ok(Math.abs(arrived - height) <= 2, `the text jumped: ${height} → ${arrived}`);
});

test('a site that is missing does not hurt its article, and the host is told', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/site\.json/);
  server.route('/site.json', { status: 404 });
  await host(`<article-viewer src="${REFERENCE}" site="/site.json"></article-viewer>`);
  await shown(page, REFERENCE_HEADLINE);
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'status');
  assert.match(detail.url, /site\.json$/);
  assert.equal(await page.locator(at.failure).count(), 0);
  assert.equal(await page.locator(at.paragraph).count(), 40);
});

test('a viewer of a site alone says when the site is missing, and Retry opens its first channel', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/site\.json/);
  server.route('/site.json', { status: 500 });
  server.route('/feeds/one.json', feed('One', [['Of one', PATH]]));
  await host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  server.route('/site.json', site(['one']));
  await page.locator(at.retry).click();
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
});

const LISTS = {
  'does not come': { given: { drop: true }, code: 'unreachable' },
  'is no feed': { given: { body: '{"rows":[]}' }, code: 'not-feed' },
  'is a web page': { given: { body: '<html>', type: 'text/html' }, code: 'html' },
};
for (const [what, { given, code }] of Object.entries(LISTS)) {
  test(`a channel whose list ${what} says so, keeps its tabs, and recovers by Retry`, async ({
    host,
    page,
    server,
    expect,
  }) => {
    expect(/one\.json/);
    server.route('/site.json', site(['one', 'two']));
    server.route('/feeds/one.json', given);
    await host('<article-viewer site="/site.json" channel="one"></article-viewer>');
    await page.locator(`${at.failure}[data-code="${code}"]`).waitFor();
    assert.equal(await page.locator(at.tab).count(), 2);
    server.route('/feeds/one.json', feed('One', [['Of one', PATH]]));
    await page.locator(at.retry).click();
    await page.locator(at.card, { hasText: 'Of one' }).waitFor();
  });
}

test('channels that do not exist, have no list, or an empty one, are said in words', async ({ host, page, server }) => {
  const paper = site(['bare', 'empty']);
  delete paper.channels[0].feed;
  delete paper.channels[0].url;
  server.route('/site.json', paper);
  server.route('/feeds/empty.json', feed('Empty', []));
  await host('<article-viewer site="/site.json" channel="nowhere"></article-viewer>');
  await page.locator(`${at.failure}[data-code="no-channel"]`).waitFor();
  await page.locator(at.tab, { hasText: 'bare' }).click();
  await page.locator(`${at.failure}[data-code="no-feed"]`).waitFor();
  await page.locator(at.tab, { hasText: 'empty' }).click();
  await page.getByText('There are no articles in this channel yet.').waitFor();
});

test('a next article that cannot be fetched ahead is no error until the reader opens it', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/b\.json/);
  server.route(
    PATH,
    story('First', { nextArticle: { name: 'Second', url: 'https://paper.example/b', src: '/b.json' } }),
  );
  server.route('/b.json', { status: 500 });
  const ahead = page.waitForResponse('**/b.json');
  await host(VIEWER);
  await ahead;
  await settle(page);
  assert.equal((await told(page, 'av-error')).length, 0);
  assert.equal(await page.locator(at.failure).count(), 0);
  server.route('/b.json', story('Second'));
  await page.locator(`${at.next} a`).click();
  await shown(page, 'Second');
});

test('an article of 5 MB is read from its headline on while the rest is still drawn, and comes whole', async ({
  host,
  page,
  server,
}) => {
  const words = '清渚河从山坳里出来，穿过三个街道，在大桥下汇入星湖，沿河住着六万多人。'.repeat(8);
  const body = Array.from({ length: 6_200 }, (_, index) => paragraph(`${index} ${words}`));
  const json = JSON.stringify(story('Five megabytes', { body }));
  assert.ok(Buffer.byteLength(json) > 5e6);
  server.route(PATH, { body: json });
  await host(VIEWER, {
    // Counts what is drawn, frame by frame, from the moment the article is announced.
    head: `<script>
      addEventListener('av-article', ({ target }) => {
        const drawn = window.drawn = [];
        const look = () => {
          const count = target.shadowRoot.querySelectorAll('p.av-text').length;
          drawn.push({ count, headline: target.shadowRoot.querySelector('h1')?.textContent });
          if (count < ${body.length}) requestAnimationFrame(look);
        };
        look();
      });</script>`,
  });
  await page.waitForFunction((all) => window.drawn?.at(-1).count === all, body.length, { timeout: 30_000 });
  const drawn = await page.evaluate(() => window.drawn);
  assert.equal(drawn[0].headline, 'Five megabytes');
  assert.ok(drawn[0].count < 100, `the headline waited for ${drawn[0].count} blocks`);
  assert.ok(new Set(drawn.map(({ count }) => count)).size >= 4, `drawn in ${JSON.stringify(drawn)}`);
  const last = page.locator(at.paragraph).last();
  assert.equal(await last.textContent(), body.at(-1).text);
});

// The program itself.

const PROGRAM = {
  'the wasm is missing': [WASM, { status: 404 }],
  'the wasm is no wasm': [WASM, { body: 'not wasm', type: 'application/wasm' }],
  'the wasm does not arrive': [WASM, { drop: true }],
  'the glue is missing': [GLUE, { status: 404 }],
  'the glue is a web page': [GLUE, { body: '<!doctype html>', type: 'text/html' }],
};
for (const [what, [path, given]] of Object.entries(PROGRAM)) {
  test(`when ${what}, the host’s own words stay readable, and Try again starts the viewer`, async ({
    host,
    page,
    server,
    expect,
  }) => {
    expect(/viewer_bg\.wasm|viewer\.js|MIME type/);
    server.route(PATH, GOOD);
    server.route(path, given);
    await host(`<article-viewer src="${PATH}"><p id="own">Read it on our site.</p></article-viewer>`);
    await page.locator(at.broken).getByText('阅读器未能启动').waitFor();
    assert.equal(await page.locator('#own').isVisible(), true);
    const { detail } = await event(page, 'av-error');
    assert.equal(detail.code, 'program');
    assert.equal(detail.url, null);
    assert.ok(detail.message.length > 5, detail.message);

    server.restore(path);
    await page.locator(`${at.broken} button`).click();
    await shown(page, 'Mended');
    assert.equal(await page.locator(at.broken).count(), 0);
    assert.equal(await page.locator('#own').isVisible(), false, 'the fallback stands beside the article');
  });
}

test('when the program is missing, all viewers of a page say so, and each can be tried again', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/viewer_bg\.wasm/);
  server.route(PATH, GOOD);
  server.route(WASM, { status: 500 });
  await host(`${VIEWER}${VIEWER}`);
  await page.locator(at.broken).nth(1).waitFor();
  server.restore(WASM);
  await page.locator(`${at.broken} button`).first().click();
  await shown(page, 'Mended');
  await page.locator(`${at.broken} button`).click();
  await page.locator(at.headline).nth(1).waitFor();
});

test('a viewer that is removed while it says that its program is missing works when it is put back', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/viewer_bg\.wasm/);
  server.route(PATH, GOOD);
  server.route(WASM, { status: 404 });
  await host(VIEWER);
  await page.locator(at.broken).waitFor();
  server.restore(WASM);
  await page.evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    document.body.append(viewer);
  });
  await shown(page, 'Mended');
});

test('a program that fails in the middle of its work says so, throws nothing into the page, and can be started again', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/failed to insert node/); // Yew's own line about what the host did to it.
  server.route(PATH, GOOD);
  server.route('/b.json', story('After'));
  await host(`${VIEWER}<article-viewer src="/b.json" id="other"></article-viewer>`);
  await shown(page, 'Mended');
  // A host whose patched DOM throws, once, under the program's feet.
  await page.evaluate(() => {
    const insert = Node.prototype.insertBefore;
    Node.prototype.insertBefore = () => {
      Node.prototype.insertBefore = insert;
      throw new TypeError('patched');
    };
    document.querySelector('article-viewer').src = '/b.json';
  });
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'program');
  const retries = page.getByRole('button', { name: 'Try again' });
  await retries.nth(1).waitFor();
  assert.equal(await retries.count(), 2, 'the other viewer shares the program, and its loss');
  await retries.first().click();
  await shown(page, 'After');
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('article-viewer'), { id: 'new', src: '/a.json' })),
  );
  await page.locator('#new [part~="headline"]', { hasText: 'Mended' }).waitFor();
});

test('a photo whose modern rendition is missing is shown by its fallback', async ({ host, page, server, expect }) => {
  expect(/modern\.avif/);
  server.route('/plain.svg', picture());
  server.route(
    PATH,
    story('Fallback', {
      body: [
        image('/plain.svg', {
          caption: 'A hill.',
          renditions: [{ contentUrl: '/modern.avif', width: 1200, encodingFormat: 'image/avif' }],
        }),
      ],
    }),
  );
  await host(VIEWER);
  await page.waitForFunction(() => {
    // The element may still be waiting for its program.
    const img = document.querySelector('article-viewer').shadowRoot?.querySelector('img');
    return img?.currentSrc.endsWith('/plain.svg') && img.complete && img.naturalWidth > 0;
  });
  assert.equal(await page.locator(at.missingPhoto).count(), 0);
});

test('after Retry and after a link that fails, the keyboard is where the reader looks', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/gone\.json|a\.json/);
  server.route(PATH, { status: 500 });
  await host(VIEWER);
  await page.locator(at.retry).click();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-failure__title'),
  );
  server.route(
    PATH,
    story('Start', { nextArticle: { name: 'Gone', url: 'https://paper.example/gone', src: '/gone.json' } }),
  );
  await page.locator(at.retry).click();
  await shown(page, 'Start');
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.activeElement?.matches('h1'));
  await page.getByRole('link', { name: 'Gone' }).click();
  await page.locator(at.failure).waitFor();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-failure__title'),
  );
});
