// The head and the featured photo of a WordPress post are painted before program and converter have arrived.
import assert from 'node:assert/strict';
import { svgImage } from '../support/articles.mjs';
import { differences, FIRST_SCREEN, LIVE, measure, openFirstScreen } from '../support/first_screen.mjs';
import { PATH, post, VIEWER } from '../support/foreign.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const HTML = '<p>The river has come back, and with it the boats of the morning.</p><p>More of it.</p>';
const size = (width, height) => ({ width, height, source_url: `../river-${width}.svg` });
const PHOTO = {
  media_type: 'image',
  source_url: '../river-1600.svg',
  alt_text: 'Boats on the river',
  media_details: {
    width: 1600,
    height: 1067,
    sizes: { thumbnail: size(150, 150), medium: size(600, 400), large: size(1200, 800) },
  },
};
const POST = post(HTML, {
  link: '/blog/post/',
  title: { rendered: 'The river&#8217;s <em>return</em> &amp; its keepers' },
  excerpt: { rendered: '<p>Written by the editors &#8211; not cut from the text.</p>\n' },
  date: '2026-11-20T08:30:00',
  date_gmt: '2026-11-20T00:30:00',
  modified: '2026-11-21T09:00:00',
  lang: 'en',
  _embedded: {
    author: [{ name: 'Mei &amp; Co', link: 'https://blog.example/mei/' }],
    'wp:featuredmedia': [PHOTO],
    'wp:term': [[{ taxonomy: 'category', name: 'News' }]],
  },
});

for (const width of [320, 390, 768, 1280]) {
  test(`a post is painted as the program renders it, at ${width} px`, {
    viewport: { width, height: 900 },
  }, async (scene) => {
    const { page, host, server } = scene;
    for (const width of [150, 600, 1200, 1600])
      server.route(`/blog/river-${width}.svg`, svgImage('teal', width, width));
    server.route(PATH, POST);
    const release = await openFirstScreen(scene, () => host(VIEWER));
    const first = await measure(page, FIRST_SCREEN);
    await page.waitForFunction(
      (selector) => document.querySelector('article-viewer').shadowRoot.querySelector(`${selector} img`).complete,
      FIRST_SCREEN,
    );
    await release();
    assert.deepEqual(differences(first, await measure(page, LIVE)), []);
    assert.equal(
      first.find(({ name }) => name.startsWith('av-head__headline')).text,
      'The river’s return & its keepers',
    );
    assert.match(first.find(({ name }) => name.startsWith('av-head__summary')).text, /^Written by the editors –/);
    assert.equal(first.filter(({ photo }) => photo).length, 1);
    assert.equal(
      server.requests().filter((path) => path.startsWith('/blog/river-')).length,
      1,
      'the photo was fetched twice',
    );
    assert.deepEqual(await page.evaluate(() => window.avShifts), []);
  });
}

for (const [what, more, expected] of [
  [
    'that WordPress has cut from the text is left out',
    { excerpt: { rendered: '<p>The river has come back, and [&hellip;]</p>' } },
    0,
  ],
  ['of several paragraphs ends the first screen', { excerpt: { rendered: '<p>One.</p><p>Two.</p>' } }, undefined],
  ['with other entities ends the first screen', { excerpt: { rendered: '<p>One&nbsp;two.</p>' } }, undefined],
]) {
  test(`a summary ${what}`, async ({ page, host, server }) => {
    server.route(PATH, { ...POST, _embedded: {}, ...more });
    const program = server.hold(WASM);
    await host(VIEWER);
    await program.arrived;
    const screens = page.locator(FIRST_SCREEN);
    assert.equal(await screens.count(), expected === undefined ? 0 : 1);
    assert.equal(await page.locator(`${FIRST_SCREEN} .av-head__summary`).count(), expected ?? 0);
    program.release();
    await waitForArticle(page, 'The river’s return & its keepers');
  });
}

test('a post whose format the host names is painted, too', async (scene) => {
  const { host, page, server } = scene;
  server.route(PATH, { ...POST, _embedded: {} });
  const release = await openFirstScreen(scene, () => host(VIEWER.replace('src', 'format="wordpress" src')));
  assert.equal(await page.locator(`${FIRST_SCREEN} h1`).textContent(), 'The river’s return & its keepers');
  await release();
});

test('a photo at the beginning of the text, beside which the featured one would stand, is left to the program', async (scene) => {
  const { page, host, server } = scene;
  for (const width of [150, 600, 1200, 1600]) server.route(`/blog/river-${width}.svg`, svgImage());
  server.route('/other.svg', svgImage());
  server.route(PATH, { ...POST, content: { rendered: `<figure><img src="/other.svg" alt=""></figure>${HTML}` } });
  const release = await openFirstScreen(scene, () => host(VIEWER));
  assert.equal(await page.locator(`${FIRST_SCREEN} img`).count(), 0);
  await release();
});

test('markup and addresses in a post never run, and never become links', async ({ page, host, server }) => {
  for (const width of [150, 600, 1200, 1600]) server.route(`/blog/river-${width}.svg`, svgImage());
  const hostile = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
  const posts = [
    { ...POST, title: { rendered: `A ${hostile}` }, _embedded: {} },
    { ...POST, title: { rendered: 'A &#60;img src=x onerror=window.ran=true&#62;' }, _embedded: {} },
    { ...POST, _embedded: { author: [{ name: 'Ann', link: 'javascript:window.ran=true' }] } },
    { ...POST, _embedded: { 'wp:featuredmedia': [{ media_type: 'image', source_url: 'javascript:window.ran=true' }] } },
    { ...POST, excerpt: 7, content: { rendered: HTML } },
  ];
  for (const given of posts) {
    server.route(PATH, given);
    const program = server.hold(WASM);
    await host(VIEWER);
    await program.arrived;
    const unsafe = await page.evaluate(
      () =>
        [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('*')].filter(
          (node) =>
            /script:/.test(`${node.href ?? ''} ${node.src ?? ''}`) ||
            node.localName === 'script' ||
            node.hasAttribute('onerror'),
        ).length,
    );
    assert.equal(unsafe, 0, JSON.stringify(given.title));
    program.release();
    await page.locator(`${LIVE} article`).waitFor();
    assert.equal(await page.evaluate(() => window.ran), undefined);
  }
});
