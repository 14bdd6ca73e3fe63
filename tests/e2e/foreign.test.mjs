// Foreign formats: the converter comes when it is needed, reads with the browser's own parser, and keeps to strict policies.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { story } from './articles.mjs';
import { at, event, focus, inBrowser, settle, shown, told } from './page.mjs';

const test = inBrowser();

const PATH = '/articles/source.json';
const MAPPING = '/articles/mapping.json';
const VIEWER = `<article-viewer src="${PATH}" lang="en"></article-viewer>`;
const CONVERTER = ['/formats.js', '/formats_bg.wasm', '/markup.js'];

const post = (html, more = {}) => ({
  id: 1,
  type: 'post',
  link: 'https://blog.example/post/',
  title: { rendered: 'A foreign post' },
  content: { rendered: html },
  ...more,
});

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

// The same fixtures as natively, but with the browser's parser and the converter's wasm on the way.
for (const name of readdirSync(FIXTURES).filter((name) => /^(?!house|broken|caption)/.test(name))) {
  test(`${name} is the same page in the browser as natively`, async ({ host, page, server, expect }) => {
    const mapping = `${FIXTURES}${name}/mapping.json`;
    expect(/left the machine|ERR_|Failed to load|news\.example|blog\.example/);
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
      const url = new URL(route.request().url());
      const share = { 'access-control-allow-origin': '*' };
      if (url.pathname === MAPPING)
        return route.fulfill({ path: mapping, contentType: 'application/json', headers: share });
      // The fixtures pretend to come from there.
      return url.pathname === PATH
        ? route.fulfill({ path: `${FIXTURES}${name}/source.json`, contentType: 'application/json', headers: share })
        : route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"/>',
          });
    });
    const attribute = existsSync(mapping) ? ` mapping="https://news.example${MAPPING}"` : '';
    await host(`<article-viewer src="https://news.example${PATH}"${attribute}></article-viewer>`, { lang: 'en' });
    await page.locator(`${at.failure}, ${at.headline}, .av-body`).first().waitFor();
    await settle(page);
    const golden = readFileSync(`${FIXTURES}${name}/page.html`, 'utf8');
    const pages = await page.evaluate((golden) => {
      const lines = (node, depth = 0) =>
        [...node.childNodes].flatMap((child) => {
          if (child.nodeType === Node.TEXT_NODE)
            return child.data.trim() ? [' '.repeat(depth) + child.data.trim()] : [];
          if (child.nodeType !== Node.ELEMENT_NODE) return [];
          const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          return [`${' '.repeat(depth)}<${child.localName} ${attributes.join(' ')}`, ...lines(child, depth + 1)];
        });
      const expected = new DOMParser().parseFromString(golden, 'text/html');
      const found = document.querySelector('article-viewer').shadowRoot.querySelector('.av').parentNode.cloneNode(true);
      found.normalize();
      return { expected: lines(expected.body), found: lines(found) };
    }, golden);
    assert.deepEqual(pages.found, pages.expected);
  });
}

test('the converter comes for a foreign document, once, and never for the house’s own', async ({
  host,
  page,
  server,
}) => {
  server.route(PATH, story('Our own'));
  await host(VIEWER);
  await shown(page, 'Our own');
  for (const file of CONVERTER) assert.equal(server.count(file), 0, file);

  server.route('/other.json', post('<p>One &amp; two.</p>'));
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/other.json';
  });
  await shown(page, 'A foreign post');
  await page.getByText('One & two.').waitFor();
  const { detail } = await event(page, 'av-article', 2);
  assert.equal(detail.format, 'wordpress');
  for (const file of CONVERTER) assert.equal(server.count(file), 1, file);

  server.route('/third.json', post('<p>Three.</p>', { title: { rendered: 'Third' } }));
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/third.json';
  });
  await shown(page, 'Third');
  for (const file of CONVERTER) assert.equal(server.count(file), 1, file);
});

test('a named format brings the right converter while the document is still on its way', async ({
  host,
  page,
  server,
}) => {
  server.route(PATH, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'From a tree.' }] }],
  });
  const gate = server.hold(PATH);
  const asked = page.waitForRequest(/formats_all_bg\.wasm/);
  await host(`<article-viewer src="${PATH}" lang="en" format="prosemirror"></article-viewer>`);
  await asked;
  gate.release();
  await page.getByText('From a tree.').waitFor();
  assert.equal(server.count('/formats_bg.wasm'), 0);
});

test('inline foreign JSON is converted, too, and what came later stays', async ({ host, page }) => {
  await host(
    `<article-viewer lang="en"><script type="application/json">${JSON.stringify(post('<p>Inline.</p>'))}</script></article-viewer>`,
  );
  await shown(page, 'A foreign post');
  await page.evaluate(
    (first) => {
      const viewer = document.querySelector('article-viewer');
      viewer.article = first;
      viewer.article = { headline: 'Last word', body: ['x'] };
    },
    post('<p>Overtaken.</p>', { title: { rendered: 'Overtaken' } }),
  );
  await shown(page, 'Last word');
  await settle(page);
  assert.equal(await page.locator(at.headline).innerText(), 'Last word');
});

test('notices of the converter keep their paths', async ({ host, page, server, warnings }) => {
  server.route(PATH, post('<p><a href="javascript:alert(1)">x</a></p>'));
  await host(VIEWER);
  const { detail } = await event(page, 'av-article');
  assert.match(detail.notices.join(), /^\/content\/rendered: the address/);
  assert.match(warnings.join(), /\/content\/rendered/);
});

test('format insists: the right name reads, a wrong one is said', async ({ host, page, server, warnings }) => {
  server.route(PATH, story('Our own'));
  await host(`<article-viewer src="${PATH}" lang="en" format="wordpress"></article-viewer>`);
  assert.equal((await event(page, 'av-error')).detail.code, 'not-article');
  await page.evaluate(() => {
    document.querySelector('article-viewer').format = 'house';
  });
  await shown(page, 'Our own');
  await page.evaluate(() => {
    document.querySelector('article-viewer').format = 'wordperfect';
  });
  await page.waitForFunction(() => true);
  assert.match(warnings.join(), /format="wordperfect" is not understood/);
});

test('a mapping reads what nobody has a reader for; a wrong one is said with its place, and another one reads anew', async ({
  host,
  page,
  server,
}) => {
  server.route(PATH, { code: 0, data: { kop: 'Mapped', tekst: '<p>By a mapping.</p>' } });
  server.route('/right.json', { headline: '/data/kop', body: '/data/tekst' });
  server.route('/wrong.json', { headline: '/data/kop', body: [{ kind: 'htm', path: '/data/tekst' }] });
  await host(`<article-viewer src="${PATH}" mapping="/wrong.json" lang="en"></article-viewer>`);
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'mapping');
  assert.match(detail.message, /mapping: \/body\/0\/kind: /);
  assert.match(detail.url, /\/wrong\.json$/);
  assert.equal(server.count('/wrong.json'), 1, 'the loader’s own request is the one that counts');
  await page.evaluate(() => {
    document.querySelector('article-viewer').mapping = '/right.json';
  });
  await shown(page, 'Mapped');
  await page.getByText('By a mapping.').waitFor();
  assert.equal((await event(page, 'av-article')).detail.format, 'mapped');
});

for (const file of CONVERTER) {
  test(`without ${file} the reader is told, and Retry is a real one`, async ({ host, page, server, expect }) => {
    expect(/404|formats|markup/);
    server.route(file, { status: 404 });
    server.route(PATH, post('<p>Text.</p>'));
    await host(VIEWER);
    const panel = page.locator(at.failure);
    await panel.waitFor();
    assert.equal(await panel.getAttribute('data-code'), 'converter');
    server.restore(file);
    await page.locator(at.retry).click();
    await shown(page, 'A foreign post');
  });
}

test('a policy that allows nothing but the viewer’s own is kept to', async ({ host, page, server }) => {
  server.route(
    PATH,
    post(
      '<p style="color: red" class="x" onclick="x()" ONload = "y()">Strict.</p><style>p { color: red }</style><p style="text-align:center"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/icon.svg"></p><p style="text-align: center">A centred caption.</p><script>alert(1)</script><p title="see room one = two">Room one = two.</p>',
      { link: `${server.origin}/post/` },
    ),
  );
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self' data:; " +
    "require-trusted-types-for 'script'; trusted-types article-viewer";
  await host(VIEWER, { headers: { 'content-security-policy': policy }, icon: false });
  await shown(page, 'A foreign post');
  await page.getByText('Strict.').waitFor();
  assert.equal(
    await page.locator('figcaption').innerText(),
    'A centred caption.',
    'styles are read, though not applied',
  );
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('a strict page reads on after a converter has failed: its policy is made once', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/404|formats/);
  const wasm = '/formats_all_bg.wasm';
  server.route(PATH, post('<p>First.</p>', { link: `${server.origin}/post/` }));
  server.route('/second.json', {
    time: 1,
    version: '2.30',
    blocks: [{ type: 'paragraph', data: { text: '<b>Second</b> one.' } }],
  });
  server.route(wasm, { status: 404 });
  await host(VIEWER, {
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types article-viewer" },
  });
  await page.getByText('First.').waitFor();
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/second.json';
  });
  await page.locator(at.failure).waitFor();
  server.restore(wasm);
  await page.locator(at.retry).click();
  await page.locator('strong', { hasText: 'Second' }).waitFor();
});

test('a page that forbids the policy shows mark-up as words, and says nothing worse', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/Trusted|policy/i);
  server.route(PATH, post('<p>Plain.</p>'));
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  await host(VIEWER, { headers: { 'content-security-policy': policy } });
  await shown(page, 'A foreign post');
  await page.getByText('<p>Plain.</p>').waitFor();
});

test('nothing of another site is fetched before the reader asks, by keyboard too', async ({
  host,
  page,
  server,
  expect,
}) => {
  const asked = [];
  await page.route(/youtube/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<button>player</button>' });
  });
  server.route(
    PATH,
    story('Film', {
      body: [
        { type: 'embed', url: 'https://youtu.be/abc01234567', title: 'The film' },
        { type: 'embed', url: 'https://maps.example/1', title: 'A map' },
      ],
    }),
  );
  await host(VIEWER);
  await shown(page, 'Film');
  const facade = page.locator('.av-embed__facade');
  assert.match(await facade.innerText(), /The film[\s\S]*Play[\s\S]*YouTube/);
  assert.equal(await page.locator('.av-embed__link').getAttribute('href'), 'https://maps.example/1');
  await settle(page);
  assert.deepEqual(asked, []);

  expect(/left the machine: .*youtube/);
  await facade.focus();
  await page.keyboard.press('Enter');
  const player = page.locator('iframe.av-embed__player');
  await player.waitFor();
  assert.equal(await player.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/abc01234567?autoplay=1');
  assert.match(await player.getAttribute('sandbox'), /allow-scripts/);
  await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.localName === 'iframe');
  assert.equal(asked.length, 1);
});
