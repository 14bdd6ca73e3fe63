// The attribute loading: a lazy viewer starts near the window.
import assert from 'node:assert/strict';
import { story } from '../support/articles.mjs';
import { at, inBrowser, settle, shown, told } from '../support/page.mjs';
import { fetched, looked } from '../support/placement.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('a lazy viewer far below sends no request until the reader approaches', async ({ host, page, server }) => {
  server.route('/a.json', story('Far'));
  await host('<div style="height:5000px"></div><article-viewer src="/a.json" loading=" Lazy "></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await looked(page);
  assert.deepEqual(fetched(server), []);
  assert.equal(await page.locator(at.skeleton).count(), 1, 'it has no height until then');
  // It is less than a window away and not visible.
  await page.evaluate(() => scrollTo(0, 5000 - innerHeight * 1.5));
  await shown(page, 'Far');
  assert.equal((await told(page, 'av-article')).length, 1);
});

test('only the lazy viewers near the window start, and they share one program', async ({ host, page, server }) => {
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

test('a lazy viewer in a hidden element starts when it is displayed', async ({ host, page, server }) => {
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
  'is removed': (viewer) => {
    viewer.removeAttribute('loading');
  },
})) {
  test(`a lazy viewer starts at once when loading ${how}`, async ({ host, page, server }) => {
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

test('a lazy viewer that is moved and removed while waiting starts where it is added', async ({
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
