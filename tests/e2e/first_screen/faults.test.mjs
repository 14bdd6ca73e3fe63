// Faults around the first screen: files do not arrive, and documents are wrong or hostile.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE, openFirstScreen } from '../support/first_screen.mjs';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = '<article-viewer src="/a.json"></article-viewer>';
const text = (count) => Array.from({ length: count }, (_, index) => paragraphJson(`Paragraph ${index} of the text.`));

for (const [what, path, given] of [
  ['wasm', WASM, { status: 404 }],
  ['glue', '/viewer.js', { status: 404 }],
  ['handover', '/handover.js', { status: 404 }],
]) {
  test(`when the ${what} is missing the article stays readable, and Try again starts the program`, async (scene) => {
    const { page, host, server, allowErrors } = scene;
    allowErrors(/viewer_bg\.wasm|viewer\.js|handover\.js/);
    server.route('/a.json', articleJson('Readable', { body: text(30) }));
    server.route(path, given);
    await host(VIEWER);
    await page.locator(at.broken).waitFor();
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'program');
    const last = page.locator(`${FIRST_SCREEN} p.av-text`).last();
    await last.scrollIntoViewIfNeeded();
    assert.equal(await last.isVisible(), true);
    assert.equal(await page.locator(`${at.broken} button`).isVisible(), true, 'Try again has scrolled away');
    server.restore(path);
    await page.locator(`${at.broken} button`).click();
    await waitForArticle(page, 'Readable');
    assert.equal(await page.locator(`${FIRST_SCREEN}, ${at.broken}`).count(), 0);
  });
}

test('an article that arrives after the program has failed leaves the Retry button', async (scene) => {
  const { page, host, server, allowErrors } = scene;
  allowErrors(/viewer_bg\.wasm/);
  server.route('/a.json', articleJson('Late'));
  const article = server.hold('/a.json');
  server.route(WASM, { status: 404 });
  await host(VIEWER);
  await page.locator(at.broken).waitFor();
  article.release();
  await settle(page);
  assert.equal(await page.locator(`${at.broken} button`).isVisible(), true);
  server.restore(WASM);
  await page.locator(`${at.broken} button`).click();
  await waitForArticle(page, 'Late');
});

test('a missing style sheet is a failure of the program, and Try again fetches it again', async (scene) => {
  const { page, host, server, allowErrors } = scene;
  allowErrors(/viewer\.css/);
  server.route('/a.json', articleJson('Styled'));
  server.route('/viewer.css', { status: 503 });
  await host(VIEWER);
  await page.locator(at.broken).waitFor();
  assert.equal(await page.locator(FIRST_SCREEN).count(), 0, 'an article without its style sheet was shown');
  server.restore('/viewer.css');
  await page.locator(`${at.broken} button`).click();
  await waitForArticle(page, 'Styled');
});

test('an article whose request hangs does not delay the program', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Late'));
  const article = server.hold('/a.json');
  const program = server.hold(WASM);
  await host(VIEWER);
  await program.arrived;
  program.release();
  article.release();
  await waitForArticle(page, 'Late');
});

test('unsafe addresses never become links or photos', async (scene) => {
  const { page, host, server } = scene;
  const unsafe = 'javascript:alert(1)';
  const documents = [
    { breadcrumb: [{ name: 'Home', url: unsafe }, { name: 'Here' }] },
    { author: [{ name: 'Ann', url: ' java\nscript:alert(1)' }] },
    { body: [imageJson(unsafe), ...text(2)] },
    { body: [imageJson('/one.svg', { renditions: [{ contentUrl: 'data:text/html,x', width: 300 }] }), ...text(2)] },
    { body: [{ type: 'paragraph', text: [{ type: 'link', url: unsafe, text: 'press' }] }, ...text(2)] },
    { body: [{ type: 'paragraph', text: [{ type: 'link', url: 'vbscript:x', text: 'press' }] }] },
  ];
  server.route('/one.svg', svgImage());
  for (const [index, more] of documents.entries()) {
    server.route('/a.json', articleJson(`Hostile ${index}`, more));
    const program = server.hold(WASM);
    await host(VIEWER);
    await program.arrived;
    const addresses = await page.evaluate(() =>
      [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[href], [src], [srcset]')].flatMap(
        (node) => ['href', 'src', 'srcset'].map((name) => node.getAttribute(name) ?? ''),
      ),
    );
    assert.ok(!addresses.some((address) => /script:|data:/i.test(address)), addresses.join());
    program.release();
    await waitForArticle(page, `Hostile ${index}`);
  }
});

test('documents of other formats and wrong types are left to the program', async (scene) => {
  const { page, host, server, allowErrors } = scene;
  allowErrors(/./);
  const documents = [
    '{"headline": "Broken", "body": [',
    '[]',
    '"text"',
    'null',
    '{"headline": 7, "body": ["x"]}',
    '{"headline": "Wrong", "body": {"type": "doc"}}',
    '{"headline": "Foreign", "body": [{"_type": "block", "children": []}]}',
    '{"headline": "Types", "author": 7, "body": ["x"]}',
    '{"headline": "Types", "breadcrumb": "x", "body": [[[]]]}',
    '{"headline": "Types", "body": [{"type": "image", "contentUrl": {"a": 1}}]}',
  ];
  for (const body of documents) {
    server.route('/a.json', { body, type: 'application/json' });
    const program = server.hold(WASM);
    await host(VIEWER);
    await program.arrived;
    program.release();
    await page.locator(`${LIVE} .av-article, ${LIVE} .av-failure`).first().waitFor();
    assert.equal(await page.locator(FIRST_SCREEN).count(), 0, body);
  }
  const uncaught = await page.evaluate(() => window.avEvents.filter(({ detail }) => detail?.code === 'program').length);
  assert.equal(uncaught, 0);
});

test('while the wasm never arrives the article is readable, without an error', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Readable', { body: text(30) }));
  server.hold(WASM);
  await host(VIEWER);
  const last = page.locator(`${FIRST_SCREEN} p.av-text`).last();
  await last.scrollIntoViewIfNeeded();
  assert.equal(await last.textContent(), 'Paragraph 29 of the text.');
  assert.equal(await page.locator(`${at.broken}, ${at.skeleton}`).count(), 0);
});

test('while the article never arrives there is a skeleton, and no error', async (scene) => {
  const { page, host, server } = scene;
  server.hold('/a.json');
  await host(VIEWER);
  await page.locator(`.av-mount ${at.skeleton}`).waitFor();
  assert.equal(await page.locator(`${at.broken}, ${FIRST_SCREEN}`).count(), 0);
});

test('a site that cannot be loaded does not keep the article from being painted', async (scene) => {
  const { page, host, server, allowErrors } = scene;
  allowErrors(/site\.json/);
  server.route('/a.json', articleJson('Alone'));
  server.route('/site.json', { status: 500 });
  const program = server.hold(WASM);
  await host('<article-viewer src="/a.json" site="/site.json"></article-viewer>');
  await page.locator(`${FIRST_SCREEN} article`).waitFor();
  program.release();
  await waitForArticle(page, 'Alone');
});

test('the strictest policy reports nothing while the first screen is shown', async (scene) => {
  const { page, host, server } = scene;
  server.route('/one.svg', svgImage());
  server.route(
    '/a.json',
    articleJson('Strict', { body: [imageJson('one.svg', { caption: 'A photo of the river.' }), ...text(3)] }),
  );
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types article-viewer";
  const release = await openFirstScreen(scene, () => host(VIEWER, { headers: { 'content-security-policy': policy } }));
  await page.locator(`${FIRST_SCREEN} img`).waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  await release();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('the converter of a foreign document is fetched beside the program', async (scene) => {
  const { page, host, server } = scene;
  const rendered = { title: { rendered: 'A post' }, content: { rendered: '<p>Its text.</p>' } };
  server.route('/a.json', { id: 1, type: 'post', link: 'https://paper.example/1', ...rendered });
  const program = server.hold(WASM);
  const converter = server.hold('/formats_bg.wasm');
  await host(VIEWER);
  await program.arrived;
  await converter.arrived;
  program.release();
  converter.release();
  await waitForArticle(page, 'A post');
  assert.equal(server.count('/formats_bg.wasm'), 1);
});
