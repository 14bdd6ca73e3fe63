// The custom element as a host page uses it: attributes, properties, inline JSON, events, coming and going.
import assert from 'node:assert/strict';
import { paragraph, picture, site, feed, image, story } from './articles.mjs';
import { at, event, inBrowser, REFERENCE, REFERENCE_HEADLINE, settle, shown, SITE, texts, told } from './page.mjs';

const test = inBrowser();

const VIEWER = '<article-viewer id="viewer" src="/a.json"></article-viewer>';
const WASM = '/viewer_bg.wasm';

/** Sets an attribute of the first viewer, or takes it away. */
const set = (page, name, value) =>
  page
    .locator('article-viewer')
    .first()
    .evaluate(
      (viewer, [name, value]) => {
        if (value === null) viewer.removeAttribute(name);
        else viewer.setAttribute(name, value);
      },
      [name, value],
    );

const background = (page) =>
  page.locator('article-viewer').evaluate((viewer) => getComputedStyle(viewer).backgroundColor);

// Ways to give an article.

test('an article is shown by the attribute src, and another one when src changes', async ({ host, page, server }) => {
  server.route('/a.json', story('First'));
  server.route('/b.json', story('Second'));
  await host(VIEWER);
  await shown(page, 'First');
  await set(page, 'src', '/b.json');
  await shown(page, 'Second');
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal(await page.locator('article-viewer').evaluate((viewer) => viewer.src), '/b.json');
});

test('an article is shown by the property src, also on an element that a script made', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('First'));
  await host('');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate(() => {
    const viewer = document.createElement('article-viewer');
    viewer.src = '/a.json';
    document.body.append(viewer);
  });
  await shown(page, 'First');
  assert.equal(await page.locator('article-viewer').getAttribute('src'), '/a.json');
});

test('a slow first answer does not replace the article that the host chose after it', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('First'));
  server.route('/b.json', story('Second'));
  const slow = server.hold('/a.json');
  await host(VIEWER);
  await event(page, 'av-ready');
  await set(page, 'src', '/b.json');
  await shown(page, 'Second');
  const answered = page.waitForResponse('**/a.json').then((response) => response.finished());
  slow.release();
  await answered;
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.equal((await told(page, 'av-article')).length, 1);
});

test('properties set before the loader arrives are kept', async ({ host, page, server }) => {
  server.route('/a.json', story('By property'));
  await host('<article-viewer id="one"></article-viewer><article-viewer id="two"></article-viewer>', { loader: false });
  await page.evaluate((article) => {
    document.getElementById('one').src = '/a.json';
    document.getElementById('one').theme = 'dark';
    document.getElementById('two').article = article;
    return import('/article-viewer.js').then(() => {});
  }, story('By object'));
  await page.locator('#one').locator(at.headline, { hasText: 'By property' }).waitFor();
  await page.locator('#two').locator(at.headline, { hasText: 'By object' }).waitFor();
  assert.equal(await page.locator('#one').getAttribute('theme'), 'dark');
  assert.deepEqual(await page.evaluate(() => document.getElementById('two').article.headline), 'By object');
});

test('the property article takes an object or JSON text, replaces src, and gives way to it when taken away', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('From src'));
  await host(VIEWER);
  await shown(page, 'From src');
  const give = (article) =>
    page.locator('article-viewer').evaluate((viewer, article) => {
      viewer.article = article;
    }, article);
  await give(story('As object'));
  await shown(page, 'As object');
  await give(JSON.stringify(story('As text')));
  await shown(page, 'As text');
  await give(null);
  await shown(page, 'From src');
  assert.equal(await page.locator('article-viewer').evaluate((viewer) => viewer.article), null);
});

test('an article property that is no article is said in a panel, and nothing throws', async ({ host, page }) => {
  await host('<article-viewer></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.locator('article-viewer').evaluate((viewer) => {
    const circle = {};
    circle.self = circle;
    viewer.article = circle;
  });
  await page.locator(`${at.failure}[data-code="empty"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.article = () => {};
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.article = 42;
  });
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer, article) => {
    viewer.article = article;
  }, story('Mended'));
  await shown(page, 'Mended');
});

test('an inline JSON child is shown without any request for an article', async ({ host, page, server }) => {
  const json = JSON.stringify(story('Inline')).replaceAll('<', '\\u003c');
  await host(`<article-viewer><script type="application/json">${json}</script></article-viewer>`);
  await shown(page, 'Inline');
  assert.deepEqual(
    server.asked().filter((path) => path.endsWith('.json')),
    [],
  );
});

test('inline JSON that stands after much other text is not missed while the page is still being parsed', async ({
  host,
  page,
  server,
}) => {
  // The loader is here before the rest of the document: a slow classic script stops the parser inside the element.
  server.route('/slow.js', { body: '', type: 'text/javascript' });
  const slow = server.hold('/slow.js');
  const json = JSON.stringify(story('Late inline'));
  await host(
    `<article-viewer><script src="/slow.js"></script><script type="application/json">${json}</script></article-viewer>`,
    {
      loader: false,
      head: '<script type="module" async src="/article-viewer.js"></script>',
    },
  );
  await page.locator(at.skeleton).waitFor();
  slow.release();
  await shown(page, 'Late inline');
  assert.equal((await told(page, 'av-error')).length, 0);
});

// Attributes that change.

test('lang changes the viewer’s own words at once, and leaves the article’s language alone', async ({ host, page }) => {
  await host(`<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`);
  await shown(page, REFERENCE_HEADLINE);
  const label = () => page.locator(at.tabs).getAttribute('aria-label');
  await page.locator(at.tabs).waitFor();
  assert.equal(await label(), '频道精选');
  await set(page, 'lang', 'en');
  await page.locator(`${at.tabs}[aria-label="Channels"]`).waitFor();
  assert.match(await page.locator(at.next).innerText(), /Read next/);
  assert.match(await page.locator('[part~="byline"]').innerText(), /20 November 2026/);
  assert.equal(await page.locator('[part~="article"]').getAttribute('lang'), 'zh-Hans');
  await set(page, 'lang', 'ar');
  await page.locator('[part~="viewer"][dir="rtl"]').waitFor();
  assert.equal(await page.locator('[part~="article"]').getAttribute('dir'), 'ltr', 'Chinese text was turned round');
  await set(page, 'lang', null);
  await page.locator(`${at.tabs}[aria-label="频道精选"]`).waitFor();
});

test('theme changes the colours at once, and auto follows the reader’s system', { colorScheme: 'light' }, async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Colours'));
  await host(VIEWER);
  await shown(page, 'Colours');
  const seen = { auto: await background(page) };
  for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
    await set(page, 'theme', theme);
    seen[theme] = await background(page);
  }
  assert.equal(seen.auto, seen.light);
  assert.equal(new Set([seen.light, seen.dark, seen.sepia]).size, 3, JSON.stringify(seen));
  assert.equal(seen.contrast, 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const theme of ['light', 'sepia', 'contrast']) {
    await set(page, 'theme', theme);
    assert.equal(await background(page), seen[theme], `a dark system changes the theme ${theme}`);
  }
  await set(page, 'theme', null);
  assert.equal(await background(page), seen.dark);
});

test('channel opens another channel at once; with an article open it only moves the tabs', async ({
  host,
  page,
  server,
}) => {
  server.route('/site.json', site(['one', 'two']));
  server.route('/feeds/one.json', feed('One', [['Of one', '/a.json']]));
  server.route('/feeds/two.json', feed('Two', [['Of two', '/b.json']]));
  server.route('/a.json', story('First'));
  await host('<article-viewer site="/site.json" channel="one"></article-viewer>');
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
  await set(page, 'channel', 'two');
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.deepEqual(await texts(page, at.currentTab), ['Channel two']);
  await page.locator(at.tab, { hasText: 'one' }).click();
  await page.locator(at.cardLink, { hasText: 'Of one' }).click();
  await shown(page, 'First');
  await set(page, 'channel', 'one');
  await page.locator(at.currentTab, { hasText: 'Channel one' }).waitFor();
  assert.deepEqual(await texts(page, at.headline), ['First']);
});

test('a value that an attribute cannot have is a notice in the console and the default', async ({
  host,
  page,
  server,
  warnings,
}) => {
  server.route('/a.json', story('Shown all the same'));
  await host(
    '<article-viewer src="/a.json" theme="purple" navigation="sideways" address="postal" lang="!!" site="javascript:alert(1)"></article-viewer>',
  );
  await shown(page, 'Shown all the same');
  for (const [name, value] of [
    ['theme', 'purple'],
    ['navigation', 'sideways'],
    ['address', 'postal'],
    ['lang', '!!'],
    ['site', 'javascript:alert(1)'],
  ]) {
    assert.equal(warnings.filter((words) => words.includes(`${name}="${value}"`)).length, 1, `${name}: ${warnings}`);
  }
});

test('a value that goes bad later is the default, too: auto colours, and no article', { colorScheme: 'light' }, async ({
  host,
  page,
  server,
  warnings,
}) => {
  server.route('/a.json', story('Good'));
  await host('<article-viewer src="/a.json" theme="dark"></article-viewer>');
  await shown(page, 'Good');
  await set(page, 'theme', 'mauve');
  assert.equal(await background(page), 'rgb(255, 255, 255)');
  await set(page, 'src', 'http://');
  await page.locator(`${at.failure}[data-code="no-address"]`).waitFor();
  for (const value of ['theme="mauve"', 'src="http://"']) {
    assert.ok(
      warnings.some((words) => words.includes(value)),
      `${value}: ${warnings}`,
    );
  }
});

test('the property article wins over the child, the child over src, and a later src over both', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('From src'));
  server.route('/b.json', story('From a later src'));
  const child = `<script type="application/json">${JSON.stringify(story('From the child'))}</script>`;
  await host(`<article-viewer src="/a.json">${child}</article-viewer>`);
  await shown(page, 'From the child');
  await page.locator('article-viewer').evaluate((viewer, article) => {
    viewer.article = article;
  }, story('From the property'));
  await shown(page, 'From the property');
  await set(page, 'src', '/b.json');
  await shown(page, 'From a later src');
  assert.equal(server.count('/a.json'), 0);
});

// Coming and going.

test('moved within the page in one task, it asks for nothing again and keeps what it shows', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Moved'));
  await host(`${VIEWER}<main></main>`);
  await shown(page, 'Moved');
  const headline = await page.locator(at.headline).elementHandle();
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('article-viewer')));
  await settle(page);
  assert.equal(await headline.evaluate((headline) => headline.isConnected), true, 'the view was drawn anew');
  assert.equal(server.count('/a.json'), 1);
  assert.equal((await told(page, 'av-ready')).length, 1);
});

test('moved before the program has arrived, it starts once', async ({ host, page, server }) => {
  server.route('/a.json', story('Moved early'));
  const slow = server.hold(WASM);
  await host(`${VIEWER}<main></main>`);
  await slow.arrived;
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('article-viewer')));
  await settle(page);
  slow.release();
  await shown(page, 'Moved early');
  await settle(page);
  assert.equal(server.count('/a.json'), 1);
  assert.equal((await told(page, 'av-ready')).length, 1);
  assert.equal((await told(page, 'av-article')).length, 1);
});

test('removed for good it leaves nothing behind, and put back later it works again', async ({ host, page, server }) => {
  server.route('/a.json', story('Here again'));
  await host(VIEWER);
  await shown(page, 'Here again');
  const children = await page.evaluate(async () => {
    window.kept = document.querySelector('article-viewer');
    window.kept.remove();
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    return window.kept.shadowRoot.childElementCount;
  });
  assert.equal(children, 0);
  await page.evaluate(() => document.body.append(window.kept));
  await shown(page, 'Here again');
  assert.equal(server.count('/a.json'), 2);
  assert.equal((await told(page, 'av-ready')).length, 2);
});

for (const [what, path] of [
  ['the program', WASM],
  ['the article', '/a.json'],
]) {
  test(`removed while ${what} is still on its way, it never appears and never complains`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', story('Unwanted'));
    const slow = server.hold(path);
    await host(VIEWER);
    await slow.arrived;
    if (path !== WASM) await event(page, 'av-ready');
    const answered = page
      .waitForEvent('requestfinished', (request) => request.url().endsWith(path))
      .catch(() => 'aborted');
    await page.evaluate(async () => {
      window.kept = document.querySelector('article-viewer');
      window.kept.remove();
      await new Promise((done) => {
        setTimeout(done, 0);
      });
      await new Promise((done) => {
        setTimeout(done, 0);
      });
    });
    slow.release();
    await Promise.race([answered, page.waitForEvent('requestfailed').catch(() => 'finished')]);
    await settle(page);
    assert.equal(await page.evaluate(() => window.kept.shadowRoot.childElementCount), 0);
    assert.equal((await told(page, 'av-article')).length, 0);
    // And the element is not spoilt: it works when it is put back.
    await page.evaluate(() => document.body.append(window.kept));
    await shown(page, 'Unwanted');
  });
}

test('removed and put back in two tasks while the program is on its way, it shows one article, once', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Twice'));
  const slow = server.hold(WASM);
  await host(VIEWER);
  await slow.arrived;
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
  slow.release();
  await shown(page, 'Twice');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Twice']);
  assert.equal((await told(page, 'av-ready')).length, 1, 'two programs run for one element');
});

test('viewers that came and went are not kept in memory', async ({ host, page, context, server }) => {
  server.route('/a.json', story('Guest'));
  await host('<main></main>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  for (let guest = 1; guest <= 5; guest += 1) {
    await page.evaluate(() => {
      document.querySelector('main').innerHTML = '<article-viewer src="/a.json"></article-viewer>';
    });
    await shown(page, 'Guest');
    await page.evaluate(async () => {
      document.querySelector('main').replaceChildren();
      await new Promise((done) => {
        setTimeout(done, 0);
      });
    });
  }
  await settle(page);
  const session = await context.newCDPSession(page);
  const prototype = await session.send('Runtime.evaluate', {
    expression: 'customElements.get("article-viewer").prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  // The last one may still be held by what the browser itself remembers (the last focus, the last event).
  assert.ok(result.value <= 1, `${result.value} of 5 viewers are still in memory`);
});

test('five viewers on a page show five articles, by one program and one style sheet', async ({
  host,
  page,
  server,
}) => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const name of names) server.route(`/${name}.json`, story(`Article ${name}`));
  await host(names.map((name) => `<article-viewer src="/${name}.json"></article-viewer>`).join(''));
  for (const name of names) await shown(page, `Article ${name}`);
  assert.deepEqual(
    await texts(page, at.headline),
    names.map((name) => `Article ${name}`),
  );
  for (const path of ['/article-viewer.js', '/viewer.js', WASM]) assert.equal(server.count(path), 1, path);
  const sheets = await page.locator('article-viewer').evaluateAll((viewers) => {
    const all = viewers.map((viewer) => viewer.shadowRoot.adoptedStyleSheets);
    return { counts: all.map((list) => list.length), different: new Set(all.flat()).size };
  });
  assert.deepEqual(sheets, { counts: [1, 1, 1, 1, 1], different: 1 });
});

test('the loader loaded twice, from two addresses, does not throw', async ({ host, page, server }) => {
  server.route('/a.json', story('Once'));
  await host(VIEWER, { head: '<script type="module" src="/article-viewer.js?copy"></script>' });
  await shown(page, 'Once');
  await settle(page);
  assert.equal((await told(page, 'av-article')).length, 1);
});

// What the host hears.

test('events carry the documented details, bubble, and leave shadow roots', async ({ host, page, server }) => {
  server.route('/p.svg', picture());
  server.route('/site.json', site(['one']));
  server.route('/feeds/one.json', feed('One', [['Item', '/a.json']]));
  server.route(
    '/a.json',
    story('Events', { url: 'https://paper.example/a', body: [image('/p.svg', { id: 'photo-1', caption: 'A hill.' })] }),
  );
  await host('<div id="outer"></div>');
  // Inside somebody's own shadow root only a composed event is heard outside.
  await page.evaluate(() => {
    const root = document.getElementById('outer').attachShadow({ mode: 'open' });
    root.innerHTML = '<article-viewer src="/a.json" site="/site.json"></article-viewer>';
  });
  const ready = await event(page, 'av-ready');
  assert.deepEqual(ready.detail, {});
  const { detail } = await event(page, 'av-article');
  assert.deepEqual(Object.keys(detail).sort(), ['captions', 'format', 'headline', 'id', 'language', 'notices', 'url']);
  assert.equal(detail.headline, 'Events');
  assert.equal(detail.id, 'story-Events');
  assert.equal(detail.url, 'https://paper.example/a');
  assert.equal(detail.language, 'en');
  assert.deepEqual(detail.notices, []);
  assert.equal(detail.captions.length, 1);
  assert.deepEqual(Object.keys(detail.captions[0]).sort(), [
    'alternative',
    'alternativeFrom',
    'credit',
    'image',
    'junkAlt',
    'relation',
    'rule',
    'score',
    'shown',
    'shownFrom',
  ]);
  assert.equal(detail.captions[0].shown, 'A hill.');
  assert.equal(detail.captions[0].image, 'photo-1');

  await page.locator(at.photo).click();
  assert.deepEqual((await event(page, 'av-lightbox')).detail, {
    open: true,
    position: 0,
    count: 1,
    image: 'photo-1',
    kind: 'photo',
  });
  await page.keyboard.press('Escape');
  assert.deepEqual((await event(page, 'av-lightbox', 2)).detail, { open: false });

  await page.locator(at.tab).click();
  assert.deepEqual((await event(page, 'av-navigate')).detail, {
    kind: 'channel',
    url: 'https://paper.example/one',
    src: null,
    channel: 'one',
  });
  assert.deepEqual((await event(page, 'av-channel')).detail, { channel: 'one' });
  await page.locator(at.cardLink).click();
  assert.deepEqual((await event(page, 'av-navigate', 2)).detail, {
    kind: 'article',
    url: 'https://paper.example/0',
    src: `${server.origin}/a.json`,
    channel: null,
  });

  const events = await page.evaluate(() => window.avEvents);
  for (const { name, bubbles, composed, cancelable } of events) {
    assert.deepEqual(
      { name, bubbles, composed, cancelable },
      { name, bubbles: true, composed: true, cancelable: name === 'av-navigate' },
    );
  }
});

test('av-error says what went wrong, with which address', async ({ host, page, server, expect }) => {
  expect(/a\.json/);
  server.route('/a.json', { status: 503, body: 'closed' });
  await host(VIEWER);
  const { detail, target } = await event(page, 'av-error');
  assert.equal(target, 'viewer');
  assert.deepEqual(Object.keys(detail).sort(), ['code', 'message', 'url']);
  assert.equal(detail.code, 'status');
  assert.equal(detail.url, `${server.origin}/a.json`);
  assert.match(detail.message, /503/);
});

test('a host whose own listener throws or removes the viewer does not break it', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/the host's own fault/);
  server.route('/a.json', story('Sturdy'));
  server.route('/b.json', story('Leaving'));
  await host(VIEWER, {
    head: `<script>addEventListener('av-article', (event) => {
      if (event.detail.headline === 'Leaving') { window.kept = event.target; event.target.remove(); return; }
      throw new Error("the host's own fault");
    });</script>`,
  });
  await shown(page, 'Sturdy');
  await event(page, 'av-article');
  await set(page, 'src', '/b.json');
  await event(page, 'av-article', 2);
  await settle(page);
  assert.equal(await page.evaluate(() => window.kept.shadowRoot.childElementCount), 0);
});

// Strangers' pages.

test('what the host’s style sheet says of paragraphs, links and inheritance does not leak in', async ({
  host,
  page,
  server,
}) => {
  server.route(
    '/a.json',
    story('Clean', {
      body: [paragraph('Words.'), { type: 'heading', level: 2, text: 'Heading' }],
      relatedLink: [{ name: 'Link', url: 'https://paper.example/' }],
    }),
  );
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return ['.av', 'h1', 'h2', 'p.av-text', '.av-related a'].map((selector) => {
        const style = getComputedStyle(root.querySelector(selector));
        return [
          selector,
          style.color,
          style.fontSize,
          style.fontFamily,
          style.lineHeight,
          style.letterSpacing,
          style.textTransform,
          style.textAlign,
          style.margin,
          style.wordSpacing,
          style.fontStyle,
          style.visibility,
        ].join(' | ');
      });
    });
  await host(VIEWER);
  await page.locator(at.related).waitFor();
  const clean = await look();
  await host(VIEWER, {
    head: `<style>p{color:red!important;margin:99px} h1,h2{text-transform:uppercase} a{color:lime;font-size:40px}
      html{font-size:5px} body{color:red;font:italic 40px/3 serif;letter-spacing:9px;text-align:right;word-spacing:20px;text-transform:uppercase}</style>`,
  });
  await page.locator(at.related).waitFor();
  assert.deepEqual(await look(), clean);
});

test('the host’s document stays as it was: style sheets, head, history, title, scroll restoration', async ({
  host,
  page,
  server,
}) => {
  server.route(
    '/a.json',
    story('Guest', { nextArticle: { name: 'Next', url: 'https://paper.example/b', src: '/b.json' } }),
  );
  server.route('/b.json', story('Next'));
  const state = () =>
    page.evaluate(() => ({
      adopted: document.adoptedStyleSheets.length,
      sheets: document.styleSheets.length,
      head: document.head.innerHTML,
      attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
      title: document.title,
      address: location.href,
      history: history.length,
      restoration: history.scrollRestoration,
      globals: Object.keys(window).filter((key) => !key.startsWith('av')).length,
    }));
  await host('', { loader: false, head: '<style>body{margin:0}</style>' });
  const before = await state();
  await page.evaluate(async () => {
    document.body.innerHTML = '<article-viewer src="/a.json"></article-viewer>';
    await import('/article-viewer.js');
  });
  await page.locator(`${at.next} a`).click();
  await shown(page, 'Next');
  assert.deepEqual(await state(), before);
});

test('a viewer works from a folder of another origin, and finds its program there', async ({ host, page, server }) => {
  const { serve } = await import('./server.mjs');
  const cdn = await serve({ cors: true });
  try {
    server.route('/a.json', story('From elsewhere'));
    await host(VIEWER, {
      loader: false,
      head: `<script type="module" src="${cdn.origin}/article-viewer.js"></script>`,
    });
    await shown(page, 'From elsewhere');
    assert.equal(cdn.count(WASM), 1);
    assert.equal(server.count(WASM), 0);
  } finally {
    await cdn.close();
  }
});

test('an address that is not plain ASCII is fetched once', async ({ host, page, server }) => {
  server.route('/文章.json', story('Chinese name'));
  await host('<article-viewer src="/文章.json"></article-viewer>');
  await shown(page, 'Chinese name');
  assert.equal(server.count('/文章.json'), 1);
});

test('a fact comes when what it tells is on the screen: the article is there at av-article, after av-ready', async ({
  host,
  page,
}) => {
  await host('');
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = [];
        const viewer = document.createElement('article-viewer');
        viewer.addEventListener('av-ready', () => seen.push('ready'));
        viewer.addEventListener('av-article', () =>
          resolve([...seen, viewer.shadowRoot.querySelector('h1')?.textContent]),
        );
        viewer.article = { headline: 'Inline', body: ['Text.'] };
        document.body.append(viewer);
      }),
  );
  assert.deepEqual(seen, ['ready', 'Inline']);
});

test('a theme may be written with capitals', { colorScheme: 'dark' }, async ({ host, page, server }) => {
  server.route('/a.json', story('Capitals'));
  await host('<article-viewer src="/a.json" theme="Light"></article-viewer>');
  await shown(page, 'Capitals');
  assert.equal(await background(page), 'rgb(255, 255, 255)');
});

test('the document speaks for a viewer inside somebody’s shadow root, too', async ({ host, page }) => {
  await host('<div id="outer"></div>');
  await page.evaluate(() => {
    document.documentElement.lang = 'ar';
    document.getElementById('outer').attachShadow({ mode: 'open' }).append(document.createElement('article-viewer'));
  });
  await page.locator('[part~="viewer"][lang="ar"]').waitFor();
});

test('a viewer that is away for a moment while the program comes asks for its article once', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Once'));
  const wasm = server.hold('/viewer_bg.wasm');
  await host('<article-viewer src="/a.json"></article-viewer>');
  await wasm.arrived;
  await page.evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    document.body.append(viewer);
  });
  wasm.release();
  await shown(page, 'Once');
  assert.equal(server.count('/a.json'), 1);
});
