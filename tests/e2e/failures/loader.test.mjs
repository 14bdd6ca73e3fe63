// Files of the program that hang, or whose bad answers are in the browser's cache; and browsers without observers.
import assert from 'node:assert/strict';
import { GOOD, PATH, VIEWER } from '../support/failures.mjs';
import { hang } from '../support/faults.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const ALLOWED = /viewer|handover|formats|markup|MIME type|integrity|WebAssembly|status/;
const FOREVER = { 'cache-control': 'public, max-age=600' };

/** The files of a start, with a bad answer that the browser caches. */
const FILES = {
  wasm: [WASM, { body: 'not wasm', type: 'application/wasm', headers: FOREVER }],
  glue: ['/viewer.js', { body: 'throw Error("bad")', type: 'text/javascript', headers: FOREVER }],
  handover: ['/handover.js', { status: 404, type: 'text/javascript', headers: FOREVER }],
  'style sheet': ['/viewer.css', { status: 404, headers: FOREVER }],
};

for (const [name, [path, bad]] of Object.entries(FILES)) {
  test(`Try again replaces a bad ${name} in the browser’s cache, also for the next visit`, async (scene) => {
    const { host, page, server, allowErrors } = scene;
    allowErrors(ALLOWED);
    server.route(PATH, GOOD);
    server.route(path, bad);
    await host(VIEWER);
    await page.locator(at.broken).waitFor();
    server.restore(path);
    await page.locator(`${at.broken} button`).click();
    await waitForArticle(page, 'Recovered');
    await page.reload({ waitUntil: 'commit' });
    await waitForArticle(page, 'Recovered');
    assert.equal(await page.locator(at.broken).count(), 0);
  });

  test(`a ${name} that hangs gets a quiet line and Try again below the text`, async (scene) => {
    const { host, page, server } = scene;
    await page.clock.install();
    server.route(PATH, GOOD);
    server.route(path, hang());
    await host(VIEWER);
    while (server.count(path) === 0) await page.clock.runFor(100);
    if (path !== '/viewer.css') await page.locator('.av-first-screen h1').waitFor();
    await page.clock.runFor(6000);
    const line = page.locator(at.broken);
    await line.getByText('正在加载').waitFor();
    assert.equal(await line.getAttribute('role'), 'status');
    server.restore(path);
    await line.locator('button').click();
    await page.clock.runFor(3000);
    await waitForArticle(page, 'Recovered');
    await line.waitFor({ state: 'detached' });
  });

  test(`a ${name} that does not answer within 15 seconds fails`, async (scene) => {
    const { host, page, server } = scene;
    await page.clock.install();
    server.route(PATH, GOOD);
    server.route(path, hang());
    // The handover is requested when the glue is there, which has its hash.
    const files = [WASM, '/viewer.js', '/viewer.css', path === '/viewer.js' ? [] : '/handover.js'].flat();
    const others = new Set(files.filter((other) => other !== path));
    page.on('response', (response) => others.delete(new URL(response.url()).pathname));
    await host(VIEWER);
    while (server.count(path) === 0 || others.size > 0) await page.clock.runFor(100);
    await page.clock.runFor(20_000);
    const { detail } = await waitForEvent(page, 'av-error');
    assert.equal(detail.code, 'program');
    assert.match(detail.message, /did not answer in time/);
    assert.match(detail.message, new RegExp(path.slice(1)));
    await page.locator(at.broken).getByText('阅读器未能启动').waitFor();
  });
}

test('a failed start is tried again when the network returns', async ({ host, page, server, allowErrors }) => {
  allowErrors(ALLOWED);
  server.route(PATH, GOOD);
  server.route(WASM, { drop: true });
  await host(VIEWER);
  await page.locator(at.broken).waitFor();
  server.restore(WASM);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await waitForArticle(page, 'Recovered');
});

test('without observers a lazy viewer starts at once', async ({ host, page, server }) => {
  server.route(PATH, GOOD);
  await host(`<article-viewer src="${PATH}" loading="lazy"></article-viewer>`, {
    head: '<script>delete window.IntersectionObserver;delete window.ResizeObserver</script>',
  });
  await waitForArticle(page, 'Recovered');
});
