// Foreign documents under strict policies: Trusted Types, styles, and content of other sites.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { PATH, post, VIEWER } from '../support/foreign.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('a strict content security policy reports no violation during conversion', async ({ host, page, server }) => {
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
  await waitForArticle(page, 'A foreign post');
  await page.getByText('Strict.').waitFor();
  assert.equal(
    await page.locator('figcaption').innerText(),
    'A centred caption.',
    'styles are read, though not applied',
  );
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('after a failed converter the Trusted Types policy is reused', async ({ host, page, server, allowErrors }) => {
  allowErrors(/404|formats/);
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

test('a page that forbids the Trusted Types policy shows markup as text', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/Trusted|policy/i);
  server.route(PATH, post('<p>Plain.</p>'));
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  await host(VIEWER, { headers: { 'content-security-policy': policy } });
  await waitForArticle(page, 'A foreign post');
  await page.getByText('<p>Plain.</p>').waitFor();
});

test('content of another site is requested only after a click or a key', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  const requested = [];
  await page.route(/youtube/, (route) => {
    requested.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<button>player</button>' });
  });
  server.route(
    PATH,
    articleJson('Film', {
      body: [
        { type: 'embed', url: 'https://youtu.be/abc01234567', title: 'The film' },
        { type: 'embed', url: 'https://maps.example/1', title: 'A map' },
      ],
    }),
  );
  await host(VIEWER);
  await waitForArticle(page, 'Film');
  const facade = page.locator('.av-embed__facade');
  assert.match(await facade.innerText(), /The film[\s\S]*Play[\s\S]*YouTube/);
  assert.equal(await page.locator('.av-embed__link').getAttribute('href'), 'https://maps.example/1');
  await settle(page);
  assert.deepEqual(requested, []);

  allowErrors(/external request: .*youtube/);
  await facade.focus();
  await page.keyboard.press('Enter');
  const player = page.locator('iframe.av-embed__player');
  await player.waitFor();
  assert.equal(await player.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/abc01234567?autoplay=1');
  assert.match(await player.getAttribute('sandbox'), /allow-scripts/);
  await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.localName === 'iframe');
  assert.equal(requested.length, 1);
});
