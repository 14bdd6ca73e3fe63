// What a host writes inside the element: a header, a footer, and what is read for as long as there is no viewer.
import assert from 'node:assert/strict';
import { paragraph, story } from './articles.mjs';
import { at, event, inBrowser, settle, shown, told } from './page.mjs';

const test = inBrowser();

const WASM = '/viewer_bg.wasm';
const OWN = '<p id="own">Read it on our site.</p>';
const AROUND = '<p id="above" slot="header">Above</p><p id="below" slot="footer">Below</p>';
const viewer = (inside, attributes = 'src="/a.json"') => `<article-viewer ${attributes}>${inside}</article-viewer>`;
const box = (page, selector) => page.locator(selector).boundingBox();

test('a header and a footer stand above and below the view, before the program is here and after', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Between'));
  const program = server.hold(WASM);
  await host(viewer(AROUND));
  const skeleton = await box(page, at.skeleton);
  const before = await box(page, '#above');
  assert.ok(before.y + before.height <= skeleton.y, 'the header is not above the skeleton');
  assert.ok((await box(page, '#below')).y >= skeleton.y + skeleton.height, 'the footer is not below it');
  program.release();
  await shown(page, 'Between');
  assert.deepEqual(await box(page, '#above'), before, 'the header moved when the program came');
  const article = await box(page, '[part~="viewer"]');
  assert.ok(before.y + before.height <= article.y);
  assert.ok((await box(page, '#below')).y >= article.y + article.height);
});

test('what the host writes inside keeps the host’s own style, and the view has none of it', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Styles'));
  await host(viewer(AROUND), {
    head: '<style>body{font:italic 30px/2 monospace;letter-spacing:3px} #above{color:rgb(0,128,0)}</style>',
  });
  await shown(page, 'Styles');
  const style = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { fontSize, fontFamily, fontStyle, letterSpacing, color } = getComputedStyle(element);
        return { fontSize, fontFamily, fontStyle, letterSpacing, color };
      });
  assert.deepEqual(await style('#above'), {
    fontSize: '30px',
    fontFamily: 'monospace',
    fontStyle: 'italic',
    letterSpacing: '3px',
    color: 'rgb(0, 128, 0)',
  });
  const { fontStyle, letterSpacing } = await style(at.paragraph);
  assert.deepEqual({ fontStyle, letterSpacing }, { fontStyle: 'normal', letterSpacing: 'normal' });
});

for (const theme of ['light', 'dark', 'sepia']) {
  test(`what the host wrote without a colour can be read on the background of the theme ${theme}`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', story('Readable'));
    await host(viewer(AROUND, `src="/a.json" theme="${theme}"`), {
      head: '<style>body{background:#777;color:#777}</style>',
    });
    await shown(page, 'Readable');
    const ratio = await page.locator('#above').evaluate((element) => {
      const light = (colour) => {
        const [r, g, b] = colour.match(/\d+/g).map((part) => (part / 255) ** 2.2);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const pair = [getComputedStyle(element).color, getComputedStyle(element.parentElement).backgroundColor].map(
        light,
      );
      return Math.max(...pair) / Math.min(...pair);
    });
    assert.ok(ratio > 7, `a contrast of ${ratio}`);
  });
}

test('words of the host’s own are read until the article is here, instead of the skeleton', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Here'));
  const program = server.hold(WASM);
  const article = server.hold('/a.json');
  await host(viewer(OWN));
  await program.arrived;
  assert.equal(await page.locator('#own').isVisible(), true);
  assert.equal(await page.locator(at.skeleton).isVisible(), false, 'bars stand below the words');
  const came = page.waitForResponse(`**${WASM}`).then((response) => response.finished());
  program.release();
  await came;
  await settle(page);
  assert.equal((await told(page, 'av-ready')).length, 0, 'the words gave way to a viewer that had nothing to show');
  assert.equal(await page.locator('#own').isVisible(), true);
  article.release();
  await shown(page, 'Here');
  assert.equal(await page.locator('#own').isVisible(), false);
});

test('scripts, styles and header are no words to read: the skeleton is shown', async ({ host, page, server }) => {
  server.route('/a.json', story('Bars'));
  const program = server.hold(WASM);
  await host(
    viewer(`\n<script></script><style></style><template><p>No</p></template><noscript>No</noscript>${AROUND}\n`),
  );
  await page.locator(at.skeleton).waitFor();
  program.release();
  await shown(page, 'Bars');
});

test('words that the parser brings after the element has begun take the skeleton’s place', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', story('Late'));
  server.route('/slow.js', { body: '', type: 'text/javascript' });
  const slow = server.hold('/slow.js');
  const program = server.hold(WASM);
  await host(viewer(`<script src="/slow.js"></script>${OWN}`), {
    loader: false,
    head: '<script type="module" async src="/article-viewer.js"></script>',
  });
  await page.locator(at.skeleton).waitFor();
  slow.release();
  await page.locator('#own').waitFor();
  await page.locator(at.skeleton).waitFor({ state: 'hidden' });
  program.release();
  await shown(page, 'Late');
});

test('where scripts are forbidden, what stands inside is content of the page', { javaScriptEnabled: false }, async ({
  host,
  page,
}) => {
  await host(viewer(`${AROUND}${OWN}<script type="application/json">{"headline":"Hidden"}</script>`));
  await page.locator('#own').waitFor();
  const visible = await page.locator('body').innerText();
  assert.deepEqual(visible.split('\n').filter(Boolean), ['Above', 'Below', 'Read it on our site.']);
});

const BLOCKED = {
  'the loader is missing': { loader: { status: 404 } },
  'the loader is forbidden by the page’s policy': { policy: "script-src 'none'" },
};
for (const [what, { loader, policy }] of Object.entries(BLOCKED)) {
  test(`where ${what}, what stands inside is content of the page`, async ({ host, page, server, expect }) => {
    expect(/article-viewer\.js|Content Security Policy/);
    if (loader) server.route('/article-viewer.js', loader);
    await host(viewer(`${AROUND}${OWN}`), { headers: policy && { 'content-security-policy': policy } });
    await page.waitForLoadState('load');
    for (const selector of ['#own', '#above', '#below'])
      assert.equal(await page.locator(selector).isVisible(), true, selector);
  });
}

test('where wasm is forbidden by the page’s policy, what stands inside is read, and the host is told', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/WebAssembly|wasm|Content Security Policy/i);
  server.route('/a.json', story('Forbidden'));
  await host(viewer(`${AROUND}${OWN}`), {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:" },
  });
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'program');
  assert.match(detail.message, /wasm|WebAssembly/i);
  await page.locator(at.broken).waitFor();
  for (const selector of ['#own', '#above', '#below'])
    assert.equal(await page.locator(selector).isVisible(), true, selector);
  assert.ok((await box(page, '#above')).y < (await box(page, at.broken)).y);
});

test('a program that fails later gives way to what stands inside', async ({ host, page, server, expect }) => {
  expect(/RuntimeError|unreachable/);
  server.route('/a.json', story('Fails', { body: [paragraph('Text.')] }));
  await host(viewer(OWN));
  await shown(page, 'Fails');
  assert.equal(await page.locator('#own').isVisible(), false);
  await page.evaluate(() => {
    const error = Object.assign(new WebAssembly.RuntimeError('unreachable'), { stack: 'at viewer_bg.wasm' });
    dispatchEvent(new ErrorEvent('error', { error, cancelable: true }));
  });
  await page.locator(at.broken).waitFor();
  assert.equal(await page.locator('#own').isVisible(), true);
  await page.locator(`${at.broken} button`).click();
  await shown(page, 'Fails');
  await settle(page);
  assert.equal(await page.locator('#own').isVisible(), false);
});
