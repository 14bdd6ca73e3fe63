// The viewer in a frame of another site: embed.html, the partner's snippet, and what they say to each other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { image, paragraph, picture, story } from './articles.mjs';
import { at, event, inBrowser, PHONE, settle, told } from './page.mjs';
import { beside, DIST } from './server.mjs';

const browser = inBrowser();

/** A test with a second server, which is another site to the browser: there the viewer is. */
function test(name, options, act = options) {
  browser(name, act === options ? {} : options, async (scene) => {
    scene.expect(/left the machine: http:\/\/localhost/);
    await beside({}, (viewer) => act({ ...scene, viewer, site: viewer.origin.replace('127.0.0.1', 'localhost') }));
  });
}

const FRAME = 'iframe[src]';
const inside = (page) => page.frameLocator(FRAME);
const lines = (count, name) =>
  Array.from({ length: count }, (_, line) => `<p id="${name}-${line}">A line of the partner.</p>`).join('');
const STYLE =
  '<style>body{margin:0 auto;max-width:760px;font:16px/1.5 sans-serif}iframe{width:100%;border:0;display:block}</style>';

/** Opens a partner's page with one frame, and everything that its window is told. */
async function partner(
  { host, page, site },
  { query = 'src=/a.json&lang=en', attributes = '', above = '', below = '', snippet = true, headers, head = '' } = {},
) {
  await page.addInitScript(() => {
    if (window !== top) return;
    window.messages = [];
    addEventListener('message', ({ data, origin }) =>
      window.messages.push({
        ...data,
        origin,
        at: document.timeline.currentTime,
        height: document.querySelector('iframe[src]')?.clientHeight,
      }),
    );
  });
  const script = snippet ? `<script src="${site}/article-frame.js" async></script>` : '';
  await host(`${STYLE}${above}<iframe src="${site}/embed.html?${query}" ${attributes}></iframe>${script}${below}`, {
    loader: false,
    headers,
    head,
  });
}

/** What the frame said, by its kind. */
const said = (page, type) =>
  page.evaluate(
    (type) => window.messages.filter((message) => message.sentinel === 'article-viewer' && message.type === type),
    type,
  );

/** Waits until the frame is as high as what is in it. */
async function fits(page) {
  await inside(page).locator(at.headline).waitFor();
  const frame = page.frames()[1];
  await page.waitForFunction(() => document.querySelector('iframe[src]').style.height !== '');
  await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) < 1);
  await settle(page);
}

const long = (count = 40) =>
  Array.from({ length: count }, (_, number) =>
    paragraph(`Paragraph ${number}. ${'Words of some length. '.repeat(20)}`),
  );

/** An article with three photos, with text between them. */
function album(viewer) {
  for (const name of ['one', 'two', 'three']) viewer.route(`/${name}.svg`, picture('teal'));
  const photo = (name) => image(`/${name}.svg`, { id: name, caption: `The photo ${name}.` });
  viewer.route(
    '/a.json',
    story('Album', { body: [photo('one'), ...long(8), photo('two'), ...long(8), photo('three'), ...long(8)] }),
  );
}

const box = (page, selector = FRAME) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
const scrolled = (page) => page.evaluate(() => scrollY);

/** Lets a small photo be pressed as a reader does. */
async function enlarge(page, index) {
  const small = inside(page).locator(at.photo).nth(index);
  await small.scrollIntoViewIfNeeded();
  await settle(page);
  await small.click();
  await inside(page).locator(at.lightbox).waitFor();
}

/** Where a small photo is in the reader's window. */
async function seenAt(page, index) {
  const inner = await inside(page)
    .locator(at.photo)
    .nth(index)
    .evaluate((small) => {
      const { left, top, width } = small.getBoundingClientRect();
      return [left, top, width];
    });
  const [left, top] = await page.locator(FRAME).evaluate((frame) => {
    const { left, top } = frame.getBoundingClientRect();
    return [left + frame.clientLeft, top + frame.clientTop];
  });
  return { left: inner[0] + left, top: inner[1] + top, width: inner[2] };
}

/** Waits until the frame is back in its place. */
const restored = (page) => page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);

test('a partner’s snippet is at most 1,500 bytes', () => {
  const bytes = brotliCompressSync(readFileSync(join(DIST, 'article-frame.js'))).length;
  assert.ok(bytes <= 1500, `${bytes} bytes after Brotli`);
});

test('a frame becomes as high as its article, and follows it, also to less', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('Long', { body: long(), nextArticle: { name: 'Short', src: '/b.json' } }));
  viewer.route('/b.json', story('Short'));
  await partner(scene);
  await fits(page);
  const tall = await box(page);
  assert.ok(tall.height > 3000, `${tall.height}`);
  assert.equal((await event(page, 'av-ready')).target, '');
  assert.equal((await event(page, 'av-article')).detail.headline, 'Long');

  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Short' }).waitFor();
  await event(page, 'av-article', 2);
  await page.waitForFunction((tall) => document.querySelector('iframe[src]').clientHeight < tall / 2, tall.height);
  await fits(page);
  assert.deepEqual(
    (await told(page, 'av-navigate')).map(({ detail }) => [detail.kind, detail.src]),
    [['article', `${scene.site}/b.json`]],
  );
});

test('a frame grows only with what is in it: the skeleton, which is as high as the window, does not feed itself', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('Late'));
  const late = viewer.hold('/a.json');
  await partner(scene);
  await late.arrived;
  await inside(page).locator(at.skeleton).waitFor();
  await page.waitForFunction(() => window.messages.some(({ type }) => type === 'ready'));
  const { height } = await box(page);
  // Sixty drawings, in each of which it could grow.
  await page.frames()[1].evaluate(async () => {
    for (let turn = 0; turn < 60; turn += 1) await new Promise(requestAnimationFrame);
  });
  assert.equal((await box(page)).height, height);
  late.release();
  await fits(page);
  assert.equal((await said(page, 'height')).at(-1).detail.height, (await box(page)).height);
});

test('heights come once for each drawing at the most, as whole pixels', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('Busy', { body: long(4) }));
  await partner(scene);
  await fits(page);
  const before = (await said(page, 'height')).length;
  const drawings = await page.frames()[1].evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    for (let turn = 1; turn <= 10; turn += 1) {
      // Ten sizes in one turn, of which one is drawn.
      for (let step = 1; step <= 10; step += 1) {
        viewer.style.paddingBottom = `${turn * 10 + step / 7}px`;
        viewer.getBoundingClientRect();
        await null;
      }
      await new Promise(requestAnimationFrame);
    }
    viewer.style.paddingBottom = '';
    return 10;
  });
  await fits(page);
  const heights = (await said(page, 'height')).slice(before).map(({ detail }) => detail.height);
  assert.ok(heights.length >= 2 && heights.length <= drawings + 3, `${heights.length} heights in ${drawings} drawings`);
  assert.ok(heights.every(Number.isInteger), heights.join());
});

for (const [where, helps] of [
  ['with the browser’s help', true],
  ['where the browser does not help', false],
]) {
  test(`what a reader looks at stays where it is while frames above and below change, ${where}`, async (scene) => {
    const { page, viewer, site } = scene;
    for (const name of ['a', 'b']) viewer.route(`/${name}.json`, story(name, { body: long(30) }));
    const late = viewer.hold(/\/[ab]\.json/);
    if (!helps)
      await page.addInitScript(() => {
        CSS.supports = (name) => name !== 'overflow-anchor';
      });
    await partner(scene, {
      above: `${helps ? '' : '<style>html{overflow-anchor:none}</style>'}${lines(10, 'top')}`,
      below: `${lines(60, 'between')}<iframe id="second" src="${site}/embed.html?src=/b.json"></iframe>${lines(30, 'end')}`,
    });
    await page.waitForFunction(() => window.avEvents.filter(({ name }) => name === 'av-ready').length === 2);
    await page.evaluate(() => document.getElementById('between-5').scrollIntoView());
    await settle(page);
    const top = () => box(page, '#between-5').then(({ top }) => Math.round(top));
    const place = await top();
    late.release();
    await page.waitForFunction(() => window.avEvents.filter(({ name }) => name === 'av-article').length === 2);
    // Chromium lets frames that nobody sees rest; other browsers measure them, too.
    for (const height of [4000, 3000, 5000]) {
      await page.evaluate((height) => {
        for (const frame of document.querySelectorAll('iframe')) {
          const data = { sentinel: 'article-viewer', version: 1, type: 'height', detail: { height } };
          dispatchEvent(
            new MessageEvent('message', { source: frame.contentWindow, origin: new URL(frame.src).origin, data }),
          );
        }
      }, height);
      await settle(page);
      assert.deepEqual(
        await page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight)),
        [height, height],
      );
      assert.ok(Math.abs((await top()) - place) <= 1, `${place} → ${await top()}`);
    }
  });
}

test('an article that is opened in the frame begins where the reader can see it, and a height alone never moves the page', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('First', { body: long(), nextArticle: { name: 'Second', src: '/b.json' } }));
  viewer.route('/b.json', story('Second', { body: long() }));
  await partner(scene, { above: lines(10, 'top'), below: lines(30, 'end') });
  await fits(page);
  assert.equal(await scrolled(page), 0);
  await inside(page).locator(`${at.next} .av-next__link`).scrollIntoViewIfNeeded();
  assert.ok((await scrolled(page)) > 2000);
  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Second' }).waitFor();
  await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top) <= 1);
});

test('with navigation=host the parent opens what the reader chose', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route(
    '/a.json',
    story('First', { nextArticle: { name: 'Second', src: '/b.json', url: 'https://paper.example/b' } }),
  );
  viewer.route('/b.json', story('Second'));
  await partner(scene, {
    query: 'src=/a.json&navigation=host',
    above:
      '<script>addEventListener("av-navigate", ({ target, detail }) => { target.src = target.src.replace("/a.json", new URL(detail.src).pathname); });</script>',
  });
  await fits(page);
  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Second' }).waitFor();
  assert.deepEqual(
    (await told(page, 'av-navigate')).map(({ detail }) => detail),
    [{ kind: 'article', url: 'https://paper.example/b', src: `${site}/b.json`, channel: null }],
  );
  assert.equal((await said(page, 'arrive')).length, 0);
});

test('links lead the reader’s window on, not the frame', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route('/other.html', { body: '<link rel="icon" href="data:,"><h1>Another page</h1>', type: 'text/html' });
  viewer.route(
    '/a.json',
    story('Links', {
      body: [{ type: 'paragraph', text: [{ type: 'link', url: `${site}/other.html`, text: 'Away' }] }],
    }),
  );
  await partner(scene);
  await fits(page);
  await inside(page).locator('a', { hasText: 'Away' }).click();
  await page.waitForURL(`${site}/other.html`);
});

// A photo in the whole window.

test('an enlarged photo has the reader’s whole window, without a jump there and back', async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, {
    above: `<div style="transform:translateZ(0);overflow:hidden">${lines(10, 'top')}</div>`,
    below: `<button>After</button>${lines(30, 'end')}`,
    head: '<style>iframe{max-width:90%!important;border:3px solid!important}</style>',
  });
  await fits(page);
  await page.mouse.wheel(0, 150);
  await page.waitForFunction(() => scrollY === 150);
  const before = {
    frame: await box(page),
    scroll: await scrolled(page),
    style: await page.locator(FRAME).getAttribute('style'),
    end: await box(page, '#end-0'),
  };
  const small = await seenAt(page, 0);

  await inside(page).locator(at.photo).first().click();
  await inside(page).locator(at.lightbox).waitFor();
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  assert.deepEqual(
    await inside(page)
      .locator('body')
      .evaluate(() => [innerWidth, innerHeight]),
    [1280, 900],
  );
  assert.deepEqual((await event(page, 'av-lightbox')).detail, {
    open: true,
    position: 0,
    count: 3,
    image: 'one',
    kind: 'photo',
  });
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'iframe');
  assert.equal(await page.getByText('After').evaluate((button) => button.inert), true);
  // The page beneath is as it was, and the article lies where it lay.
  assert.deepEqual(await box(page, '#end-0'), before.end);
  const now = await seenAt(page, 0);
  for (const key of Object.keys(small)) assert.ok(Math.abs(now[key] - small[key]) <= 1, JSON.stringify({ small, now }));
  // The wheel is the photo's.
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 400);
  await settle(page);
  assert.equal(await scrolled(page), before.scroll);

  await page.keyboard.press('Escape');
  await restored(page);
  assert.deepEqual((await event(page, 'av-lightbox', 2)).detail, { open: false });
  await fits(page);
  const after = {
    frame: await box(page),
    scroll: await scrolled(page),
    style: await page.locator(FRAME).getAttribute('style'),
    end: await box(page, '#end-0'),
  };
  assert.deepEqual(after, before);
  assert.equal(await page.locator(FRAME).getAttribute('popover'), null);
  assert.equal(await page.locator('[inert]').count(), 0);
  assert.deepEqual(
    await inside(page)
      .locator('article-viewer')
      .evaluate((viewer) => [viewer.style.cssText, scrollY]),
    ['', 0],
  );

  // And once more, by the keyboard.
  await page.keyboard.press('Enter');
  await inside(page).locator(at.lightbox).waitFor();
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  assert.equal(
    await inside(page)
      .locator('article-viewer')
      .evaluate((viewer) => viewer.shadowRoot.activeElement.className.includes('close')),
    true,
  );
});

test('who goes on to another photo is brought to it in the parent’s page', { viewport: PHONE }, async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, { above: lines(10, 'top'), below: lines(30, 'end') });
  await fits(page);
  await enlarge(page, 0);
  const before = await scrolled(page);
  await page.keyboard.press('ArrowRight');
  await event(page, 'av-lightbox', 2);
  await page.keyboard.press('ArrowRight');
  assert.equal((await event(page, 'av-lightbox', 3)).detail.image, 'three');
  await page.keyboard.press('Escape');
  await restored(page);
  await fits(page);
  assert.ok((await scrolled(page)) > before + 844, `${before} → ${await scrolled(page)}`);
  const third = await inside(page).locator(at.photo).nth(2).boundingBox();
  assert.ok(third.y < 844 && third.y + third.height > 0, JSON.stringify(third));
});

test('a frame of a fixed height keeps it, scrolls by itself, and gives the window back where it was', async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, {
    attributes: 'data-height="fixed" style="height:500px"',
    above: lines(5, 'top'),
    below: lines(30, 'end'),
  });
  await inside(page).locator(at.headline).waitFor();
  await event(page, 'av-article');
  await settle(page);
  assert.equal((await box(page)).height, 500);
  await enlarge(page, 1);
  assert.deepEqual(await box(page), { left: 0, top: 0, width: 1280, height: 900 });
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Escape');
  await restored(page);
  await settle(page);
  assert.equal((await box(page)).height, 500);
  assert.equal(await scrolled(page), before);
  const second = await inside(page).locator(at.photo).nth(1).boundingBox();
  const frame = await box(page);
  assert.ok(second.y + second.height > frame.top && second.y < frame.top + 500, JSON.stringify({ second, frame }));
});

for (const [what, more] of [
  ['a parent that keeps the frame in its place', { attributes: 'data-lightbox="frame"' }],
  [
    'a parent with a snippet of its own, as in AMP',
    {
      snippet: false,
      head: `<script>
    addEventListener('message', ({ source, data }) => {
      if (data.sentinel === 'amp' && data.type === 'embed-size') document.querySelector('iframe').style.height = data.height + 'px';
    });</script>`,
    },
  ],
]) {
  test(`with ${what} a photo is enlarged on what can be seen of the frame`, async (scene) => {
    const { page, viewer } = scene;
    album(viewer);
    await partner(scene, { above: lines(10, 'top'), below: lines(30, 'end'), ...more });
    await fits(page);
    await enlarge(page, 1);
    const seen = await box(page);
    const dialog = await inside(page).locator(at.lightbox).boundingBox();
    const top = Math.max(seen.top, 0);
    const bottom = Math.min(seen.top + seen.height, 900);
    assert.ok(
      Math.abs(dialog.y - top) <= 1 && Math.abs(dialog.y + dialog.height - bottom) <= 1,
      JSON.stringify({ seen, dialog }),
    );
    // It follows the page.
    const before = dialog.y;
    const dialogTop = await inside(page)
      .locator(at.lightbox)
      .evaluate((dialog) => dialog.getBoundingClientRect().top);
    await page.evaluate(() => scrollBy(0, -200));
    await page
      .frames()[1]
      .waitForFunction(
        (before) =>
          document.querySelector('article-viewer').shadowRoot.querySelector('dialog').getBoundingClientRect().top ===
          before - 200,
        dialogTop,
      );
    const moved = await inside(page).locator(at.lightbox).boundingBox();
    assert.ok(Math.abs(moved.y - before) <= 1, JSON.stringify({ before, moved }));
    await page.keyboard.press('Escape');
    await inside(page).locator('dialog:not([open])').waitFor({ state: 'attached' });
  });
}

test('a parent that promises the window and does not give it gets the photo on what can be seen of the frame', async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, {
    below: lines(10, 'end'),
    snippet: false,
    attributes: 'height="600"',
    head: `<script>
    addEventListener('message', ({ source, data }) => {
      if (data.type === 'hello') source.postMessage({ sentinel: 'article-viewer', version: 1, type: 'hello', detail: { enlarge: true } }, '*');
    });</script>`,
  });
  await inside(page).locator(at.headline).waitFor();
  await enlarge(page, 0);
  assert.equal((await said(page, 'enlarge')).length, 1);
  assert.deepEqual(
    (await said(page, 'open-image')).map(({ detail }) => detail),
    [{ position: 0, count: 3, image: 'one', kind: 'photo' }],
  );
  // An answer that comes too late is sent back.
  await page.evaluate(() =>
    document.querySelector('iframe').contentWindow.postMessage(
      {
        sentinel: 'article-viewer',
        version: 1,
        type: 'enlarged',
        detail: { left: 0, top: 0, width: 100, size: [1, 1] },
      },
      '*',
    ),
  );
  await page.waitForFunction(() => window.messages.some(({ type }) => type === 'restore'));
  await page.keyboard.press('Escape');
  await inside(page).locator('dialog:not([open])').waitFor({ state: 'attached' });
});

test('a frame that is loaded anew while a photo has the window gives it back', async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, { below: lines(10, 'end') });
  await fits(page);
  await enlarge(page, 0);
  assert.equal((await box(page)).width, 1280);
  await page.locator(FRAME).evaluate((frame) => {
    frame.src += '&theme=dark';
  });
  await restored(page);
  await fits(page);
  assert.equal((await box(page)).width, 760);
});

test('a page that takes the frame away while a photo has the window is itself again', async (scene) => {
  const { page, viewer } = scene;
  album(viewer);
  await partner(scene, { below: lines(10, 'end') });
  await fits(page);
  await enlarge(page, 0);
  assert.ok((await page.locator('[inert]').count()) > 0);
  await page.locator(FRAME).evaluate((frame) => frame.remove());
  await page.waitForFunction(() => !document.querySelector('iframe, [inert]'));
});

test('AMP hears the height in its own words, with the exact origin', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('AMP', { body: long(3) }));
  await partner(scene, { snippet: false });
  await page.waitForFunction(() => window.messages.some(({ sentinel, height }) => sentinel === 'amp'));
  const { sentinel, type, origin } = await page.evaluate(() =>
    window.messages.find(({ sentinel }) => sentinel === 'amp'),
  );
  assert.deepEqual({ sentinel, type, origin }, { sentinel: 'amp', type: 'embed-size', origin: scene.site });
});

// Who is heard, and who is not.

/** A message of the frame, as the page hears it; with `forged` it comes from elsewhere. */
const hear = (page, message, forged = {}) =>
  page.evaluate(
    ([message, forged]) => {
      const frame = document.querySelector('iframe[src]');
      const source = forged.self ? window : frame.contentWindow;
      const data = { sentinel: 'article-viewer', version: 1, ...message };
      dispatchEvent(new MessageEvent('message', { source, origin: forged.origin ?? new URL(frame.src).origin, data }));
    },
    [message, forged],
  );

test('a parent heeds its frame alone, of its own origin, in well-formed messages of the version it knows', async (scene) => {
  const { page, viewer } = scene;
  const notices = [];
  page.on('console', (message) => {
    if (message.type() === 'info') notices.push(message.text());
  });
  viewer.route('/a.json', story('Guarded'));
  await partner(scene);
  await fits(page);
  const { height } = await box(page);
  const wrong = { type: 'height', detail: { height: 4000 } };
  await hear(page, wrong, { self: true });
  await hear(page, wrong, { origin: 'https://evil.example' });
  await hear(page, wrong, { origin: 'null' });
  await hear(page, { ...wrong, sentinel: 'amp' });
  for (const detail of [
    null,
    undefined,
    4000,
    'x',
    [],
    {},
    { height: '4000' },
    { height: NaN },
    { height: -5 },
    { height: Infinity },
    { height: { valueOf: 1 } },
  ]) {
    await hear(page, { type: 'height', detail });
  }
  for (const type of ['toString', '__proto__', 'constructor', 7, null, 'unknown'])
    await hear(page, { type, detail: { height: 4000 } });
  await page.evaluate(() => {
    for (const data of [null, 'x', 7, [], 'article-viewer']) postMessage(data, '*');
  });
  await settle(page);
  assert.equal((await box(page)).height, height);
  assert.deepEqual(notices, []);
  await hear(page, { ...wrong, version: 2 });
  assert.equal((await box(page)).height, height);
  assert.match(notices.join(), /version 2 was ignored/);
  // The reader has pressed nothing.
  await hear(page, { type: 'enlarge', detail: {} });
  await hear(page, { type: 'restore', detail: { by: 500 } });
  assert.equal((await box(page)).height, height);
  await hear(page, { type: 'height', detail: { height: 1e9 } });
  assert.equal((await box(page)).height, 100_000, 'no frame is higher');
});

test('a frame that floods its parent is heeded for a while only', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('Flood'));
  await partner(scene);
  await fits(page);
  const heeded = await page.evaluate(() => {
    const frame = document.querySelector('iframe[src]');
    let count = 0;
    frame.addEventListener('av-channel', () => {
      count += 1;
    });
    for (let turn = 0; turn < 1000; turn += 1) {
      const data = { sentinel: 'article-viewer', version: 1, type: 'channel', detail: { channel: 'x' } };
      dispatchEvent(
        new MessageEvent('message', { source: frame.contentWindow, origin: new URL(frame.src).origin, data }),
      );
    }
    return count;
  });
  assert.ok(heeded > 0 && heeded <= 240, `${heeded} of 1000`);
});

test('a frame heeds its parent alone: the theme follows data-theme, and floods and others are not heard', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route('/a.json', story('Themed'));
  await partner(scene, { attributes: 'data-theme="sepia"' });
  await fits(page);
  const theme = () => inside(page).locator('article-viewer').getAttribute('theme');
  await inside(page).locator('article-viewer[theme="sepia"]').waitFor();
  await page.locator(FRAME).evaluate((frame) => {
    frame.dataset.theme = 'dark';
  });
  await inside(page).locator('article-viewer[theme="dark"]').waitFor();

  // A neighbour of the frame, of the page's own origin.
  await page.evaluate(async (site) => {
    const neighbour = document.createElement('iframe');
    document.body.append(neighbour);
    const script = neighbour.contentDocument.createElement('script');
    script.textContent = `parent.document.querySelector('iframe[src]').contentWindow.postMessage({ sentinel: 'article-viewer', version: 1, type: 'theme', detail: { theme: 'contrast' } }, '*')`;
    neighbour.contentDocument.body.append(script);
  }, site);
  const send = (message) =>
    page.evaluate((message) => {
      document
        .querySelector('iframe[src]')
        .contentWindow.postMessage({ sentinel: 'article-viewer', version: 1, type: 'theme', ...message }, '*');
    }, message);
  await send({ detail: { theme: { toString: 1 } } });
  await send({ detail: null });
  await send({ version: 2, detail: { theme: 'contrast' } });
  await send({ type: 'constructor', detail: { theme: 'contrast' } });
  await settle(page);
  assert.equal(await theme(), 'dark');
  await send({ detail: { theme: 'light' } });
  await inside(page).locator('article-viewer[theme="light"]').waitFor();

  const changes = await page.frames()[1].evaluateHandle(() => {
    const seen = { count: 0 };
    new MutationObserver((list) => {
      seen.count += list.length;
    }).observe(document.querySelector('article-viewer'), { attributeFilter: ['theme'] });
    return seen;
  });
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe[src]');
    for (let turn = 0; turn < 500; turn += 1) {
      contentWindow.postMessage(
        { sentinel: 'article-viewer', version: 1, type: 'theme', detail: { theme: turn % 2 ? 'dark' : 'sepia' } },
        '*',
      );
    }
  });
  await settle(page);
  await settle(page);
  const { count } = await changes.jsonValue();
  assert.ok(count > 0 && count <= 40, `${count} of 500`);
});

test('pasted twice, the snippet works once, for each of several frames, also those that come later', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route('/a.json', story('One', { body: long(3) }));
  viewer.route('/b.json', story('Two', { body: long(6) }));
  await partner(scene, { below: `<script src="${site}/article-frame.js" async></script>` });
  await fits(page);
  await page.evaluate((site) => {
    const frame = document.createElement('iframe');
    frame.src = `${site}/embed.html?src=/b.json`;
    frame.id = 'later';
    document.body.append(frame);
  }, site);
  await page.waitForFunction(
    () => window.avEvents.filter(({ name, target }) => name === 'av-article' && target === 'later').length === 1,
  );
  await page.waitForFunction(
    () =>
      Number.parseInt(document.getElementById('later').style.height, 10) >
      document.querySelector('iframe').clientHeight,
  );
  assert.equal((await told(page, 'av-article')).length, 2);
});

test('where the browser does not name the parent, its first word does', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', story('Unnamed', { body: long(3) }));
  // As in Firefox, on a page that sends no referrer.
  const script = readFileSync(join(DIST, 'embed.js'), 'utf8');
  assert.ok(script.includes('location.ancestorOrigins'));
  viewer.route('/embed.js', { body: script.replace('location.ancestorOrigins', '(void 0)'), type: 'text/javascript' });
  await partner(scene, { head: '<meta name="referrer" content="no-referrer">' });
  await fits(page);
  const [first] = await page.evaluate(() => window.messages);
  assert.deepEqual([first.type, first.detail], ['hello', {}]);
});

// What the frame may show, and where.

test('a frame shows no documents of strangers, unless its page names their origin', async (scene) => {
  const { page, viewer } = scene;
  await partner(scene, { query: `src=${encodeURIComponent('https://evil.example/a.json')}` });
  await inside(page).getByText('shows no documents of https://evil.example').waitFor();
  assert.equal(await inside(page).locator('article-viewer').count(), 0);

  await beside({}, async (stranger) => {
    stranger.route('/a.json', story('Allowed'));
    const html = readFileSync(join(DIST, 'embed.html'), 'utf8');
    viewer.route('/embed.html', {
      body: html.replace(
        'name="article-origins" content=""',
        `name="article-origins" content="https://a.example ${stranger.origin}"`,
      ),
      type: 'text/html',
    });
    await partner(scene, { query: `src=${encodeURIComponent(`${stranger.origin}/a.json`)}` });
    await inside(page).locator(at.headline, { hasText: 'Allowed' }).waitFor();
  });
});

test('embed.html is a page by itself, too', async (scene) => {
  const { page, viewer, site } = scene;
  album(viewer);
  await page.goto(`${site}/embed.html?src=a.json&theme=dark&controls=download`);
  await page.locator(at.headline, { hasText: 'Album' }).waitFor();
  assert.equal(await page.locator('article-viewer').getAttribute('theme'), 'dark');
  await page.waitForFunction(() => document.title === 'Album' && document.documentElement.lang === 'en');
  await page.locator(at.photo).first().click();
  await page.locator(at.lightbox).waitFor();
});
