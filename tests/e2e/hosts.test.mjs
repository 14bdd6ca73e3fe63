// Bad hosts: pages whose scripts change what every script relies on, that move, clone, hide and rewrite the element, or that are
// made in ways of long ago. The article is read in each of them as anywhere else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feed, image, paragraph, picture, site, story } from './articles.mjs';
import { gone, position } from './lightbox.mjs';
import { at, event, inBrowser, launch, settle, shown, texts, told } from './page.mjs';
import { DIST } from './server.mjs';

const test = inBrowser();

const VIEWER = '<article-viewer src="/a.json" lang="en"></article-viewer>';
const script = (name) => `<script>${readFileSync(new URL(`hosts/${name}.js`, import.meta.url), 'utf8')}</script>`;
const library = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');

/** Two articles, of which the first leads to the second; and a post that needs the converter. */
function publish(server) {
  server.route('/p.svg', picture());
  const body = [paragraph('One.'), image('/p.svg', { caption: 'A hill.' }), paragraph('Two.')];
  server.route('/a.json', story('First', { body, nextArticle: { name: 'Second', src: '/b.json' } }));
  server.route('/b.json', story('Second'));
  server.route('/post.json', {
    id: 1,
    type: 'post',
    link: 'https://blog.example/',
    title: { rendered: 'A post' },
    content: { rendered: '<p>Of <b>WordPress</b>.</p><ul><li>one</li></ul>' },
  });
}

/** Reads as a reader does: the article, a photo, the next article; then an object of the host's, and a foreign document. */
async function read(page, server) {
  await shown(page, 'First');
  await page.locator(at.photo).click();
  await position(page, '1 / 1');
  await page.keyboard.press('Escape');
  await gone(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Second');
  for (const path of ['/a.json', '/b.json', '/viewer_bg.wasm'])
    assert.equal(server.count(path), 1, `${path} was asked for again`);
  // Playwright itself needs these, where the page has taken them for something else.
  await page.evaluate('window.Map = window.OwnMap ?? Map, window.Set = window.OwnSet ?? Set, 0');
  await page.evaluate(
    (article) => {
      document.querySelector('article-viewer').article = article;
    },
    story('Given', { body: ['One.', paragraph('Two.')] }),
  );
  await shown(page, 'Given');
  assert.deepEqual(await texts(page, at.paragraph), ['One.', 'Two.']);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/post.json';
  });
  await shown(page, 'A post');
  assert.deepEqual(await texts(page, '.av-list li'), ['one']);
  assert.deepEqual(await told(page, 'av-error'), []);
}

// Scripts.

for (const [what, name] of [
  ['Prototype.js, which gives arrays, functions and elements other methods', 'prototype'],
  ['objects that all have more methods, which count', 'objects'],
  ['a Promise of its own', 'promise'],
  ['everything frozen', 'frozen'],
  ['a Map as in Java, and an address called URL', 'names'],
]) {
  test(`a page with ${what}`, async ({ host, page, server }) => {
    publish(server);
    await host(VIEWER, { head: script(name) });
    await read(page, server);
  });
}

test('a page that has taken fetch for something of its own hears that the program did not come, and its words are read', async ({
  host,
  page,
  expect,
}) => {
  expect(/article-viewer/);
  await host('<article-viewer src="/a.json"><p id="own">Own words</p></article-viewer>', {
    head: '<script>function fetch(id) { return undefined; }</script>',
  });
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'program');
  await page.locator(at.broken).waitFor();
  assert.equal(await page.locator('#own').isVisible(), true);
});

test('a page of Angular, whose zone.js brings a Promise and a fetch of its own', async ({ host, page, server }) => {
  publish(server);
  server.route('/zone.js', { type: 'text/javascript', body: library('zone.js/bundles/zone.umd.js') });
  await host(VIEWER, { head: '<script src="/zone.js"></script>' });
  await read(page, server);
});

test('a page of jQuery: html, events, clone, append, remove and empty', async ({ host, page, server }) => {
  publish(server);
  server.route('/jquery.js', { type: 'text/javascript', body: library('jquery/dist/jquery.min.js') });
  await host('<div id="one"></div><div id="two"></div>', { head: '<script src="/jquery.js"></script>' });
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate((viewer) => {
    const { $ } = window;
    $(document).on('av-article', 'article-viewer', (event) => {
      window.heard = event.originalEvent.detail.headline;
    });
    $('#one').html(viewer);
  }, VIEWER);
  await page.locator('#one').locator(at.headline).waitFor();
  await page.waitForFunction(() => window.heard === 'First');
  await page.evaluate(() => {
    window.$('#one article-viewer').clone().attr('src', '/b.json').appendTo('#two');
  });
  await page.locator('#two').locator(at.headline, { hasText: 'Second' }).waitFor();
  // An element that is moved keeps what it shows; one that is removed and put back begins anew.
  await page.evaluate(() => {
    window.$('#two').append(window.$('#one article-viewer'));
  });
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second', 'First']);
  assert.equal(server.count('/a.json'), 1);
  await page.evaluate(() => {
    window.kept = window.$('article-viewer').last().detach();
  });
  await settle(page);
  await page.evaluate(() => {
    window.$('#two').empty();
    window.$('#one').append(window.kept);
  });
  await shown(page, 'First');
  assert.equal((await told(page, 'av-ready')).length, 3);
  await page.evaluate(() => {
    window.$('article-viewer').remove();
  });
  await settle(page);
  assert.equal(await page.evaluate(() => window.kept[0].shadowRoot.childElementCount), 0);
});

// Elements that are moved, cloned, hidden and rewritten.

/** Calls `move` a hundred times in a second, and waits for the end. */
const hundredTimes = (page, move) =>
  page.evaluate(
    (move) =>
      new Promise((done) => {
        const act = new Function('turn', `return (${move})(turn)`);
        let turn = 0;
        const timer = setInterval(() => {
          act(turn);
          turn += 1;
          if (turn === 100) {
            clearInterval(timer);
            done();
          }
        }, 10);
      }),
    String(move),
  );

for (const when of ['while it reads', 'from its first moment']) {
  test(`moved about the page a hundred times in a second, ${when}, it keeps what it shows and asks for nothing again`, async ({
    host,
    page,
    server,
  }) => {
    publish(server);
    await host(`${VIEWER}<main></main><aside></aside>`);
    if (when === 'while it reads') await shown(page, 'First');
    await hundredTimes(page, (turn) =>
      document.querySelector(turn % 2 ? 'main' : 'aside').append(document.querySelector('article-viewer')),
    );
    await shown(page, 'First');
    await settle(page);
    assert.equal(server.count('/a.json'), 1);
    assert.equal((await told(page, 'av-ready')).length, 1);
    assert.equal((await told(page, 'av-article')).length, 1);
    await read(page, server);
  });
}

test('moved a hundred times in a second with a photo open, the photo stays on top', async ({ host, page, server }) => {
  publish(server);
  await host(`${VIEWER}<main></main><aside></aside>`);
  await shown(page, 'First');
  await page.locator(at.photo).click();
  await position(page, '1 / 1');
  await hundredTimes(page, (turn) =>
    document.querySelector(turn % 2 ? 'main' : 'aside').append(document.querySelector('article-viewer')),
  );
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.querySelector('dialog:modal'));
  assert.deepEqual(
    (await told(page, 'av-lightbox')).map(({ detail }) => detail.open),
    [true],
  );
  await page.keyboard.press('Escape');
  await gone(page);
});

test('taken away and put back a hundred times in a second, it shows one article in the end, and nothing is left of the others', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  await host(VIEWER);
  await shown(page, 'First');
  await hundredTimes(page, (turn) => {
    window.kept ??= document.querySelector('article-viewer');
    if (turn % 2) document.body.append(window.kept);
    else window.kept.remove();
  });
  await shown(page, 'First');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['First']);
  assert.equal(await page.evaluate(() => window.kept.shadowRoot.querySelectorAll('.av').length), 1);
  assert.deepEqual(await told(page, 'av-error'), []);
});

test('an observer that sets every attribute anew, and fills the element, at each change, is not called by the viewer itself', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  await host(VIEWER, {
    head: `<script>
      window.seen = 0;
      window.changed = 0;
      new MutationObserver((records) => {
        for (const { target } of records) {
          if (target.localName !== 'article-viewer') continue;
          window.seen += 1;
          if (window.changed > 20) continue;
          window.changed += 1;
          target.setAttribute('class', 'seen-' + window.changed);
          target.setAttribute('style', 'outline: ' + window.changed + 'px solid');
          for (const { name, value } of [...target.attributes]) target.setAttribute(name, value);
          target.innerHTML = '<p>' + window.changed + '</p>';
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script>`,
  });
  await shown(page, 'First');
  await settle(page);
  assert.equal(await page.evaluate(() => window.seen), 0, 'the viewer changed its own element');
  await page.evaluate(() => document.querySelector('article-viewer').toggleAttribute('data-any'));
  await page.waitForFunction(() => window.changed > 20);
  await read(page, server);
});

test('a translator that wraps the words of the view does not stop it from going on', async ({ host, page, server }) => {
  publish(server);
  await host(VIEWER);
  await shown(page, 'First');
  await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    // What browsers' translators do: the text stands in an element of theirs, and the old text is gone.
    const translate = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.parentElement.localName === 'font' || !text.data.trim()) continue;
        const font = document.createElement('font');
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    translate();
    new MutationObserver(translate).observe(root, { subtree: true, childList: true, characterData: true });
  });
  await page.locator(at.photo).click();
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.querySelector('dialog:modal'));
  await page.keyboard.press('Escape');
  await gone(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Second');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.deepEqual(await told(page, 'av-error'), []);
});

for (const mode of ['open', 'closed']) {
  test(`inside somebody's ${mode} shadow root it is read as anywhere`, async ({ host, page, server }) => {
    publish(server);
    await host('<div id="outer"></div>');
    await page.evaluate(
      ([mode, viewer]) => {
        const root = document.getElementById('outer').attachShadow({ mode });
        root.innerHTML = viewer;
        window.viewer = root.firstElementChild;
      },
      [mode, VIEWER],
    );
    await page.waitForFunction(() => window.viewer.shadowRoot?.querySelector('h1')?.textContent === 'First');
    const has = (selector) =>
      page.waitForFunction((selector) => window.viewer.shadowRoot.querySelector(selector), selector);
    const press = (selector) =>
      page.evaluate((selector) => window.viewer.shadowRoot.querySelector(selector).click(), selector);
    await press(at.photo);
    await has('dialog:modal');
    // The focus is inside, and goes back to the photo.
    await has('dialog :focus');
    await page.keyboard.press('Escape');
    await has('dialog:not([open])');
    await has(`${at.photo}:focus`);
    await press(`${at.next} .av-next__link`);
    await page.waitForFunction(() => window.viewer.shadowRoot.querySelector('h1')?.textContent === 'Second');
    assert.deepEqual(await told(page, 'av-error'), []);
  });
}

test('inside a template it sleeps; its clones are viewers of their own, and so is the clone of one that runs', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  await host(`<template>${VIEWER}</template><main></main>`);
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await settle(page);
  assert.equal(server.count('/a.json'), 0);
  await page.evaluate(() => {
    const { content } = document.querySelector('template');
    const main = document.querySelector('main');
    main.append(content.cloneNode(true), document.importNode(content, true));
  });
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('article-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('h1'))
        .length === 2,
  );
  await page.evaluate(() => {
    const clone = document.querySelector('article-viewer').cloneNode(true);
    clone.src = '/b.json';
    document.querySelector('main').append(clone);
  });
  await shown(page, 'Second');
  assert.deepEqual(await texts(page, at.headline), ['First', 'First', 'Second']);
});

test('from another document it begins when it comes; in another document and back it keeps article and style', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  await host('<main></main><iframe srcdoc="<!doctype html><body></body>"></iframe>');
  await page.waitForFunction(
    () => customElements.get('article-viewer') && document.querySelector('iframe').contentDocument.body,
  );
  await page.evaluate((viewer) => {
    const other = new DOMParser().parseFromString(`${viewer}${viewer}`, 'text/html');
    const main = document.querySelector('main');
    main.append(
      document.importNode(other.body.firstElementChild, true),
      document.adoptNode(other.body.lastElementChild),
    );
  }, VIEWER);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('article-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('h1'))
        .length === 2,
  );
  const look = (where) =>
    page.evaluate((where) => {
      const viewer = (window.viewer ??= document.querySelector('article-viewer'));
      const frame = document.querySelector('iframe').contentDocument;
      if (where === 'frame') frame.body.append(viewer);
      if (where === 'page') document.querySelector('main').append(viewer);
      const headline = viewer.shadowRoot.querySelector('h1');
      const { fontSize, fontWeight } = viewer.ownerDocument.defaultView.getComputedStyle(headline);
      return { words: headline.textContent, fontSize, fontWeight, sheets: viewer.shadowRoot.adoptedStyleSheets.length };
    }, where);
  const before = await look();
  assert.equal(before.fontWeight, '800');
  // The frame is narrower; everything else is as it was.
  assert.deepEqual({ ...(await look('frame')), fontSize: '' }, { ...before, fontSize: '' });
  assert.deepEqual(await look('page'), before);
  assert.equal(server.count('/a.json'), 2);
});

test('in a tab that is shown later it lies as in one that was there, with its current channel in sight', async ({
  host,
  page,
  server,
}) => {
  const channels = Array.from({ length: 30 }, (_, index) => `c${index}`);
  publish(server);
  server.route('/site.json', site(channels));
  server.route('/feeds/c20.json', feed('c20', [['Of it', '/b.json']]));
  const viewer = '<article-viewer src="/a.json" site="/site.json" channel="c20" lang="en"></article-viewer>';
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      const box = (selector) => {
        const { left, top, width, height } = root.querySelector(selector).getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      };
      const { left, right } = root.querySelector('.av-tabs__row').getBoundingClientRect();
      const tab = root.querySelector('[part~="current-tab"]').getBoundingClientRect();
      return {
        tab: tab.left >= left && tab.right <= right,
        headline: box('h1'),
        photo: box('button[part~="photo"]'),
        related: box('[part~="next"]'),
        sizes: root.querySelector('.av-photo img').sizes,
      };
    });
  await host(viewer);
  await shown(page, 'First');
  await settle(page);
  const there = await look();
  assert.ok(there.tab);
  await host(`<div id="tab" style="display:none">${viewer}</div>`);
  await event(page, 'av-article');
  await page.locator(at.currentTab).waitFor({ state: 'attached' });
  await settle(page);
  await page.evaluate(() => {
    document.getElementById('tab').style.display = '';
  });
  await settle(page);
  assert.deepEqual(await look(), there);
});

// Pages made in ways of long ago.

/** Opens a page that is written out whole. */
async function open(page, server, html) {
  server.route('/old/', { body: html, type: 'text/html; charset=utf-8' });
  await page.goto(`${server.origin}/old/`, { waitUntil: 'commit' });
}

test('a page without a doctype', async ({ page, server }) => {
  publish(server);
  await open(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script></head>
    <body><center><font size="7" color="red"><table><tr><td>${VIEWER}</td></tr></table></font></center></body></html>`,
  );
  await shown(page, 'First');
  assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
  await read(page, server);
});

test('a page that writes element and script with document.write while it is parsed', async ({ page, server }) => {
  publish(server);
  const json = JSON.stringify(story('Written')).replaceAll('"', '&quot;');
  await open(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"></head><body><script>
    document.write('<article-viewer src="/a.json" lang="en"></arti' + 'cle-viewer>');
    document.write('<scr' + 'ipt type="module" src="/article-viewer.js"></scr' + 'ipt>');
  </script><p>${json}</p></body></html>`,
  );
  await read(page, server);
});

test('a page that is opened and written anew after it was there', async ({ page, server }) => {
  publish(server);
  await open(
    page,
    server,
    `<html><head><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script></head><body>${VIEWER}</body></html>`,
  );
  await shown(page, 'First');
  await page.evaluate((viewer) => {
    document.open();
    document.write(
      `<!doctype html><title>Anew</title><link rel="icon" href="data:,">${viewer.replace('/a.json', '/b.json')}`,
    );
    document.close();
  }, VIEWER);
  await shown(page, 'Second');
});

test('a page with a base, to which the addresses of the attributes belong', async ({ host, page, server }) => {
  server.route('/deep/down/a.json', story('Below', { nextArticle: { name: 'Second', src: 'b.json' } }));
  server.route('/deep/down/b.json', story('Second'));
  await host('<article-viewer src="down/a.json"></article-viewer>', { head: '<base href="/deep/" target="_blank">' });
  await shown(page, 'Below');
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Second');
  assert.equal(server.count('/deep/down/a.json'), 1);
});

test('a page that changes its address by itself, without and with a viewer that owns the fragment', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  for (const address of ['off', 'hash']) {
    await host(`<article-viewer src="/a.json" lang="en" address="${address}"></article-viewer>`);
    await shown(page, 'First');
    await page.locator(`${at.next} .av-next__link`).click();
    await shown(page, 'Second');
    // The host's own way: a path of its own and a state of its own, and back.
    const before = await page.evaluate(() => {
      const before = location.href;
      history.pushState({ mine: true }, '', '/elsewhere?page=2');
      window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      return before;
    });
    await settle(page);
    assert.equal(await page.evaluate(() => history.state.mine), true);
    await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('popstate', done, { once: true });
          history.back();
        }),
    );
    await settle(page);
    assert.equal(await page.evaluate(() => location.href), before);
    await shown(page, 'Second');
    assert.deepEqual(await told(page, 'av-error'), []);
  }
});

// Several copies, one inside the other, and pages that come back or are printed.

test('two versions from two folders: the first has the tag, the second says nothing, and every element works', async ({
  host,
  page,
  server,
}) => {
  publish(server);
  const release = (name) => readFileSync(join(DIST, name));
  server.route('/v2/article-viewer.js', {
    type: 'text/javascript',
    body: `${release('article-viewer.js')}\nwindow.second = true;`,
  });
  server.route('/v2/viewer.js', {
    type: 'text/javascript',
    body: String(release('viewer.js')).replace(/__av[0-9a-f]{8}_/g, '__av22222222_'),
  });
  // Another program: with one more custom section, which says nothing.
  server.route('/v2/viewer_bg.wasm', {
    type: 'application/wasm',
    body: Buffer.concat([release('viewer_bg.wasm'), Buffer.from([0, 2, 1, 50])]),
  });
  for (const order of [
    ['/article-viewer.js', '/v2/article-viewer.js'],
    ['/v2/article-viewer.js', '/article-viewer.js'],
  ]) {
    const [first, second] = order;
    const [asked, unasked] = order.map((path) => path.replace('article-viewer.js', 'viewer_bg.wasm'));
    const before = [asked, unasked].map((path) => server.count(path));
    await host(`${VIEWER}<article-viewer id="late"></article-viewer>`, {
      loader: false,
      head: `<script type="module" src="${first}"></script><script type="module" src="${second}"></script>`,
    });
    await shown(page, 'First');
    await page.waitForFunction(() => window.second);
    await page.locator(at.photo).click();
    await position(page, '1 / 1');
    await page.keyboard.press('Escape');
    await page.locator(at.lightbox).waitFor({ state: 'hidden' });
    await page.evaluate(() => {
      document.getElementById('late').src = '/b.json';
    });
    await shown(page, 'Second');
    assert.deepEqual(
      [asked, unasked].map((path) => server.count(path)),
      [before[0] + 1, before[1]],
      'one program a page',
    );
    assert.deepEqual(
      (await told(page, 'av-error')).map(({ detail }) => detail.code),
      ['no-address'],
    );
  }
});

test('a viewer in the header of another one: each hears of itself alone', async ({ host, page, server }) => {
  publish(server);
  const slow = server.hold('/slow.json');
  server.route('/slow.json', story('Outer', { body: [image('/p.svg')] }));
  await host(
    '<article-viewer id="outer" src="/slow.json" lang="en"><article-viewer id="inner" slot="header" src="/a.json" lang="en"></article-viewer></article-viewer>',
  );
  await page.locator('#inner').locator(at.headline, { hasText: 'First' }).waitFor();
  slow.release();
  await shown(page, 'Outer');
  await page.locator('#inner').locator(at.photo).click();
  await page.waitForFunction(() => document.getElementById('inner').shadowRoot.querySelector('dialog:modal'));
  assert.equal(
    await page.evaluate(() => document.getElementById('outer').shadowRoot.querySelectorAll('dialog[open]').length),
    0,
  );
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.getElementById('inner').shadowRoot.querySelector('dialog[open]'));
  await page.locator('#inner').locator(`${at.next} .av-next__link`).click();
  await page.locator('#inner').locator(at.headline, { hasText: 'Second' }).waitFor();
  assert.deepEqual(
    (await told(page, 'av-lightbox')).map(({ target }) => target),
    ['inner', 'inner'],
  );
  assert.deepEqual(
    (await told(page, 'av-navigate')).map(({ target }) => target),
    ['inner'],
  );
  assert.deepEqual((await told(page, 'av-ready')).map(({ target }) => target).sort(), ['inner', 'outer']);
});

test('a page that the browser keeps while the reader is elsewhere goes on where it was', async ({ server }) => {
  publish(server);
  // Playwright forbids it, because a page that comes back does not load; and it must not say that it may not be kept.
  const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const page = await browser.newPage();
    const html = (body) => ({
      type: 'text/html',
      headers: { 'cache-control': 'max-age=60' },
      body: `<!doctype html><link rel="icon" href="data:,">${body}`,
    });
    server.route(
      '/kept/',
      html(`<script>addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })</script>
      <script type="module" src="/article-viewer.js"></script>${VIEWER}`),
    );
    server.route('/elsewhere/', html('<title>Elsewhere</title>'));
    await page.goto(`${server.origin}/kept/`);
    await shown(page, 'First');
    await page.goto(`${server.origin}/elsewhere/`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => window.persisted);
    await page.locator(at.photo).click();
    await position(page, '1 / 1');
    await page.keyboard.press('Escape');
    await gone(page);
    await page.locator(`${at.next} .av-next__link`).click();
    await shown(page, 'Second');
    assert.equal(server.count('/a.json'), 1);
  } finally {
    await browser.close();
  }
});

test('a page that is printed has the whole article on its sheets, and every photo, in ink on white', {
  colorScheme: 'dark',
}, async ({ host, page, server }) => {
  const photos = Array.from({ length: 12 }, (_, index) => `/p${index}.svg`);
  for (const path of photos) server.route(path, picture());
  const words = 'Words that fill a line or two, and then some more of them. '.repeat(4);
  const body = photos.flatMap((path) => [image(path), ...Array.from({ length: 25 }, () => paragraph(words))]);
  server.route('/a.json', story('Long', { body }));
  await host(`<h2>Of the host</h2>${VIEWER}`);
  await shown(page, 'Long');
  const blank = await page.context().newPage();
  await blank.setContent(`<body style="font: 18px/1.65 sans-serif">${`<p>${words}</p>`.repeat(300)}`);
  const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  // So many sheets as the words alone take, and about two photos to a sheet.
  const [found, least] = [sheets(await page.pdf()), sheets(await blank.pdf())];
  assert.ok(found >= least && found < least * 3, `${found} sheets, the words alone ${least}`);
  await page.emulateMedia({ media: 'print' });
  const state = await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    return {
      paragraphs: root.querySelectorAll('p.av-text').length,
      photos: [...root.querySelectorAll('.av-photo img')].filter((img) => img.complete && img.naturalWidth > 0).length,
      ink: getComputedStyle(root.querySelector('p.av-text')).color,
      paper: getComputedStyle(root.querySelector('.av').parentElement).backgroundColor,
    };
  });
  assert.deepEqual(state, { paragraphs: 300, photos: 12, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
});
