// Content of the host inside the element, shown as long as there is no article.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { crash } from '../support/crash.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';
import { AROUND, box, viewer } from '../support/slots.mjs';

const test = inBrowser();
const OWN = '<p id="own">Read it on our site.</p>';

test('fallback content is shown instead of the skeleton until the article is shown', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Here'));
  const program = server.hold(WASM);
  const article = server.hold('/a.json');
  await host(viewer(OWN));
  await program.arrived;
  assert.equal(await page.locator('#own').isVisible(), true);
  assert.equal(await page.locator(at.skeleton).isVisible(), false, 'the skeleton is shown below the fallback content');
  const came = page.waitForResponse(`**${WASM}`).then((response) => response.finished());
  program.release();
  await came;
  await waitForEvent(page, 'av-ready');
  await settle(page);
  assert.equal(await page.locator('#own').isVisible(), true, 'the fallback content was replaced by an empty viewer');
  assert.equal(await page.locator(at.skeleton).isVisible(), false);
  article.release();
  await waitForArticle(page, 'Here');
  assert.equal(await page.locator('#own').isVisible(), false);
});

test('scripts, styles and the header are not fallback content', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Bars'));
  const article = server.hold('/a.json'); // Without its JSON there is no first screen.
  const program = server.hold(WASM);
  await host(
    viewer(`\n<script></script><style></style><template><p>No</p></template><noscript>No</noscript>${AROUND}\n`),
  );
  await page.locator(at.skeleton).waitFor();
  article.release();
  program.release();
  await waitForArticle(page, 'Bars');
});

test('fallback content that the parser adds later replaces the skeleton', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Late'));
  server.route('/slow.js', { body: '', type: 'text/javascript' });
  const slow = server.hold('/slow.js');
  const article = server.hold('/a.json'); // Without its JSON there is no first screen.
  const program = server.hold(WASM);
  await host(viewer(`<script src="/slow.js"></script>${OWN}`), {
    loader: false,
    head: '<script type="module" async src="/article-viewer.js"></script>',
  });
  await page.locator(at.skeleton).waitFor();
  slow.release();
  await page.locator('#own').waitFor();
  await page.locator(at.skeleton).waitFor({ state: 'hidden' });
  article.release();
  program.release();
  await waitForArticle(page, 'Late');
});

test('without scripts the content of the element is content of the page', { javaScriptEnabled: false }, async ({
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
  test(`where ${what}, the content of the element is content of the page`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/article-viewer\.js|Content Security Policy/);
    if (loader) server.route('/article-viewer.js', loader);
    await host(viewer(`${AROUND}${OWN}`), { headers: policy && { 'content-security-policy': policy } });
    await page.waitForLoadState('load');
    for (const selector of ['#own', '#above', '#below'])
      assert.equal(await page.locator(selector).isVisible(), true, selector);
  });
}

test('where the page’s policy forbids wasm, fallback content is shown and av-error is sent', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/WebAssembly|wasm|Content Security Policy/i);
  server.route('/a.json', articleJson('Forbidden'));
  server.hold('/a.json'); // Without its JSON there is no first screen.
  await host(viewer(`${AROUND}${OWN}`), {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:" },
  });
  const { detail } = await waitForEvent(page, 'av-error');
  assert.equal(detail.code, 'program');
  assert.match(detail.message, /wasm|WebAssembly/i);
  await page.locator(at.broken).waitFor();
  for (const selector of ['#own', '#above', '#below'])
    assert.equal(await page.locator(selector).isVisible(), true, selector);
  assert.ok((await box(page, '#above')).y < (await box(page, at.broken)).y);
});

test('after a crash of the program the article stays, and not the fallback content', async (scene) => {
  const { host, page, server, allowErrors } = scene;
  allowErrors(/patched|invalid attribute/);
  server.route('/a.json', articleJson('Fails', { body: [paragraphJson('Text.')] }));
  await host(viewer(OWN));
  for (const lang of ['en', 'zh-Hans']) {
    await page.locator(`${LIVE} .av-foot`).waitFor();
    await crash(page);
    await page.locator(`${LIVE} > .av[lang="${lang}"] .av-foot, ${at.broken}`).waitFor();
  }
  await page.locator(at.broken).waitFor();
  assert.equal(await page.getByText('Text.').isVisible(), true);
  assert.equal(await page.locator('#own').isVisible(), false);
  await page.locator(`${at.broken} button`).click();
  await waitForArticle(page, 'Fails');
  await settle(page);
  assert.equal(await page.locator('#own').isVisible(), false);
});
