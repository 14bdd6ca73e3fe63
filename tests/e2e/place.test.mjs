// Where the element stands, how large it is there, and when it begins: the host's layout, and the attribute `loading`.
import assert from 'node:assert/strict';
import { feed, paragraph, site, story } from './articles.mjs';
import { at, event, inBrowser, settle, shown, told } from './page.mjs';

const test = inBrowser();

const WASM = '/viewer_bg.wasm';
const LONG = Array.from({ length: 60 }, (_, index) => paragraph(`${index} ${'It flows on and on. '.repeat(12)}`));
const PAIR = { body: LONG, nextArticle: { name: 'Second', src: '/b.json' } };

/** The bytes that the page has asked the server for, besides itself and the loader. */
const fetched = (server) =>
  server.asked().filter((path) => !['/host/', '/article-viewer.js', '/icon.svg'].includes(path));

/** Waits until an observer of the page's own has looked at where everything is, and so has the viewer's. */
const looked = (page) =>
  page
    .evaluate(
      () =>
        new Promise((done) => {
          new IntersectionObserver(done).observe(document.body);
        }),
    )
    .then(() => settle(page));

test('a lazy viewer far below fetches nothing until the reader comes near', async ({ host, page, server }) => {
  server.route('/a.json', story('Far'));
  await host('<div style="height:5000px"></div><article-viewer src="/a.json" loading=" Lazy "></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await looked(page);
  assert.deepEqual(fetched(server), []);
  assert.equal(await page.locator(at.skeleton).count(), 1, 'it has no height until then');
  // Less than a window away, and not in sight.
  await page.evaluate(() => scrollTo(0, 5000 - innerHeight * 1.5));
  await shown(page, 'Far');
  assert.equal((await told(page, 'av-article')).length, 1);
});

test('of many lazy viewers only those begin that are near, by one program', async ({ host, page, server }) => {
  const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
  for (const name of names) server.route(`/${name}.json`, story(name));
  await host(
    names
      .map((name) => `<article-viewer style="min-height:100vh" src="/${name}.json" loading="lazy"></article-viewer>`)
      .join(''),
  );
  await shown(page, 'n0');
  await looked(page);
  assert.equal(server.count('/n5.json'), 0);
  await page.evaluate(() => document.querySelector('[src="/n19.json"]').scrollIntoView());
  await shown(page, 'n19');
  assert.equal(server.count(WASM), 1);
  assert.equal(server.count('/n10.json'), 0);
});

test('a lazy viewer inside what is not displayed begins when that is shown', async ({ host, page, server }) => {
  server.route('/a.json', story('Tab'));
  await host('<section hidden><article-viewer src="/a.json" loading="lazy"></article-viewer></section>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await looked(page);
  assert.deepEqual(fetched(server), []);
  await page.evaluate(() => {
    document.querySelector('section').hidden = false;
  });
  await shown(page, 'Tab');
});

for (const [how, act] of Object.entries({
  'is set to eager': (viewer) => {
    viewer.loading = 'eager';
  },
  'is taken away': (viewer) => {
    viewer.removeAttribute('loading');
  },
})) {
  test(`a lazy viewer begins at once when loading ${how}`, async ({ host, page, server }) => {
    server.route('/a.json', story('Hurry'));
    await host('<div style="height:5000px"></div><article-viewer src="/a.json" loading="lazy"></article-viewer>');
    await page.waitForFunction(() => customElements.get('article-viewer'));
    await looked(page);
    await page.locator('article-viewer').evaluate(act);
    await shown(page, 'Hurry');
    await page.locator('article-viewer').evaluate((viewer) => {
      viewer.loading = 'lazy';
    });
    await settle(page);
    assert.equal((await told(page, 'av-ready')).length, 1);
  });
}

test('a lazy viewer that was moved and taken away while it waited begins where it is put back', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Wanderer'));
  await host(
    '<main></main><div style="height:5000px"></div><article-viewer src="/a.json" loading="lazy"></article-viewer>',
  );
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await page.evaluate(async () => {
    window.kept = document.querySelector('article-viewer');
    document.body.append(window.kept);
    window.kept.remove();
    await new Promise((done) => {
      setTimeout(done);
    });
    await new Promise((done) => {
      setTimeout(done);
    });
  });
  await looked(page);
  assert.deepEqual(fetched(server), []);
  await page.evaluate(() => document.querySelector('main').append(window.kept));
  await shown(page, 'Wanderer');
});

test('every property that was set before the loader came is an attribute from the first moment', async ({
  host,
  page,
  server,
}) => {
  await host('<div style="height:5000px"></div><article-viewer></article-viewer>', { loader: false });
  const values = await page.evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    const values = {
      src: '/a.json',
      format: 'house',
      mapping: '/m.json',
      site: '/s.json',
      channel: 'one',
      theme: 'dark',
      navigation: 'host',
      address: 'hash',
      captionPolicy: 'keep-alt',
      controls: 'download',
      loading: 'lazy',
    };
    Object.assign(viewer, values);
    await import('/article-viewer.js');
    const attributes = viewer.getAttributeNames().map((name) => [name, viewer.getAttribute(name)]);
    const own = Object.keys(viewer);
    return {
      attributes: Object.fromEntries(attributes),
      own,
      observed: customElements.get('article-viewer').observedAttributes.length,
      values,
    };
  });
  const expected = Object.entries(values.values).map(([name, value]) => [
    name === 'captionPolicy' ? 'caption-policy' : name,
    value,
  ]);
  assert.deepEqual(values.attributes, Object.fromEntries(expected));
  assert.equal(expected.length + 1, values.observed, 'an attribute is not in this test (lang is every element’s)');
  assert.deepEqual(values.own, []);
  await looked(page);
  assert.deepEqual(fetched(server), [], 'the property loading came too late');
});

test('site, address, navigation and caption-policy change what is there at once', async ({ host, page, server }) => {
  server.route('/site.json', site(['one']));
  server.route('/feeds/one.json', feed('One', []));
  const photo = {
    type: 'image',
    contentUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    width: 3,
    height: 2,
    caption: 'A hill.',
    creditText: 'Somebody',
  };
  server.route('/a.json', story('First', { body: [photo], nextArticle: { name: 'Second', src: '/b.json' } }));
  server.route('/b.json', story('Second'));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await shown(page, 'First');
  const set = (name, value) =>
    page.locator('article-viewer').evaluate(
      (viewer, [name, value]) => {
        viewer[name] = value;
      },
      [name, value],
    );

  await page.locator('[part~="credit"]').waitFor();
  await set('captionPolicy', 'hide-credit');
  await page.locator('[part~="credit"]').waitFor({ state: 'detached' });
  await set('captionPolicy', null);
  await page.locator('[part~="credit"]').waitFor();

  await set('site', '/site.json');
  await page.locator(at.tab).waitFor();
  await set('site', null);
  await page.locator(at.tab).waitFor({ state: 'detached' });

  await set('navigation', 'host');
  await page.locator(`${at.next} .av-next__link`).click();
  assert.equal((await event(page, 'av-navigate')).detail.kind, 'article');
  await settle(page);
  assert.equal(await page.locator(at.headline).innerText(), 'First');

  await set('navigation', null);
  await set('address', 'hash');
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Second');
  assert.match(await page.evaluate(() => location.hash), /^#\/article\/.*b\.json$/);
});

test('mapping and format change how the article is read at once', async ({ host, page, server }) => {
  server.route('/odd.json', { body: JSON.stringify({ kopf: 'Mapped', text: 'Words.' }) });
  server.route('/map.json', { body: JSON.stringify({ headline: '/kopf', body: '/text' }) });
  await host('<article-viewer src="/odd.json"></article-viewer>');
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.mapping = '/map.json';
  });
  await shown(page, 'Mapped');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.mapping = null;
  });
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  server.route('/post.json', {
    body: JSON.stringify({ id: 1, title: { rendered: 'Post' }, content: { rendered: '<p>Words.</p>' } }),
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/post.json';
  });
  await shown(page, 'Post');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.format = 'house';
  });
  await page.locator(at.failure).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.format = 'auto';
  });
  await shown(page, 'Post');
});

test('hidden hides it, also before the program is here, and display none of the host’s', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Seen'));
  const program = server.hold(WASM);
  await host('<article-viewer src="/a.json" hidden></article-viewer>');
  await page.locator(at.skeleton).waitFor({ state: 'attached' });
  const display = () => page.locator('article-viewer').evaluate((viewer) => getComputedStyle(viewer).display);
  assert.equal(await display(), 'none');
  program.release();
  await event(page, 'av-article');
  assert.equal(await display(), 'none');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.hidden = false;
  });
  await shown(page, 'Seen');
  assert.equal(await display(), 'block');
  await page.addStyleTag({ content: 'article-viewer{display:none}' });
  assert.equal(await display(), 'none');
});

// What follows the article keeps the box scrolled when the article goes, where the browser does not hold on to what is in sight.
const TAIL = '<div slot="footer" style="height:3000px">Comments</div>';
const viewer = (style) => `<article-viewer id="box" src="/a.json" style="${style}">${TAIL}</article-viewer>`;
const BOXES = {
  'with a height of its own': [viewer('height:600px;overflow:auto'), 600],
  'in a box that scrolls': [
    `<div id="box" style="height:500px;overflow:auto;margin-top:200px"><article-viewer src="/a.json"></article-viewer>${TAIL}</div>`,
    500,
  ],
  'in a flexible row': [
    `<div style="display:flex"><nav style="width:200px">Nav</nav>${viewer('flex:1;height:400px;overflow:auto')}</div>`,
    400,
  ],
  'in a grid': [
    `<div style="display:grid;grid-template-columns:200px 1fr;height:400px"><nav>Nav</nav>${viewer('overflow:auto')}</div>`,
    400,
  ],
};
for (const [where, [body, height]] of Object.entries(BOXES)) {
  test(`${where} it scrolls inside, keeps that height, and another article begins at its top`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', story('First', PAIR));
    server.route('/b.json', story('Second', { body: LONG }));
    await host(body, { head: '<style>body{margin:0} #box{overflow-anchor:none}</style>' });
    await shown(page, 'First');
    const box = page.locator('#box');
    assert.equal((await box.boundingBox()).height, height);
    const room = await box.evaluate((box) => ({
      inside: box.scrollHeight,
      sideways: box.scrollWidth - box.clientWidth,
    }));
    assert.ok(room.inside > 2 * height, 'there is nothing to scroll');
    assert.equal(room.sideways, 0, 'it is wider than its box');
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollHeight > innerHeight),
      false,
      'the page grew with it',
    );
    await page.locator(`${at.next} .av-next__link`).click();
    await shown(page, 'Second');
    const [inner, outer] = [await page.locator(at.headline).boundingBox(), await box.boundingBox()];
    assert.ok(
      inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height,
      `the headline is at ${inner.y}, the box at ${outer.y}`,
    );
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page moved');
  });
}
