// The element is moved, removed and added again.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { removeAndAdd, VIEWER } from '../support/element.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('a move within one task keeps the view and sends no request', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Moved'));
  await host(`${VIEWER}<main></main>`);
  await waitForArticle(page, 'Moved');
  const headline = await page.locator(at.headline).elementHandle();
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('article-viewer')));
  await settle(page);
  assert.equal(await headline.evaluate((headline) => headline.isConnected), true, 'the view was rendered again');
  assert.equal(server.count('/a.json'), 1);
  assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
});

test('a move before the program has arrived starts one viewer', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Moved early'));
  const slow = server.hold(WASM);
  await host(`${VIEWER}<main></main>`);
  await slow.arrived;
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('article-viewer')));
  await settle(page);
  slow.release();
  await waitForArticle(page, 'Moved early');
  await settle(page);
  assert.equal(server.count('/a.json'), 1);
  assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
  assert.equal((await receivedEvents(page, 'av-article')).length, 1);
});

test('a removed element releases its content and works again after it is added', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Here again'));
  await host(VIEWER);
  await waitForArticle(page, 'Here again');
  const children = await page.evaluate(async () => {
    window.kept = document.querySelector('article-viewer');
    window.kept.remove();
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    await new Promise((done) => {
      setTimeout(done, 0);
    });
    return window.kept.shadowRoot.childElementCount;
  });
  assert.equal(children, 0);
  await page.evaluate(() => document.body.append(window.kept));
  await waitForArticle(page, 'Here again');
  assert.equal(server.count('/a.json'), 2);
  assert.equal((await receivedEvents(page, 'av-ready')).length, 2);
});

for (const [what, path] of [
  ['the program', WASM],
  ['the article', '/a.json'],
]) {
  test(`an element that is removed while ${what} is loading shows nothing and reports nothing`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', articleJson('Unwanted'));
    const slow = server.hold(path);
    await host(VIEWER);
    await slow.arrived;
    if (path !== WASM) await waitForEvent(page, 'av-ready');
    const answered = page
      .waitForEvent('requestfinished', (request) => request.url().endsWith(path))
      .catch(() => 'aborted');
    await page.evaluate(async () => {
      window.kept = document.querySelector('article-viewer');
      window.kept.remove();
      await new Promise((done) => {
        setTimeout(done, 0);
      });
      await new Promise((done) => {
        setTimeout(done, 0);
      });
    });
    slow.release();
    await Promise.race([answered, page.waitForEvent('requestfailed').catch(() => 'finished')]);
    await settle(page);
    assert.equal(await page.evaluate(() => window.kept.shadowRoot.childElementCount), 0);
    assert.equal((await receivedEvents(page, 'av-article')).length, 0);
    // The element works when it is added again.
    await page.evaluate(() => document.body.append(window.kept));
    await waitForArticle(page, 'Unwanted');
  });
}

test('an element that is removed and added in two tasks during loading shows one article once', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('Twice'));
  const slow = server.hold(WASM);
  await host(VIEWER);
  await slow.arrived;
  await removeAndAdd(page);
  slow.release();
  await waitForArticle(page, 'Twice');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Twice']);
  assert.equal((await receivedEvents(page, 'av-ready')).length, 1, 'two programs run for one element');
});

test('removed elements are garbage-collected', async ({ host, page, context, server }) => {
  server.route('/a.json', articleJson('Guest'));
  await host('<main></main>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  for (let guest = 1; guest <= 5; guest += 1) {
    await page.evaluate(() => {
      document.querySelector('main').innerHTML = '<article-viewer src="/a.json"></article-viewer>';
    });
    await waitForArticle(page, 'Guest');
    await page.evaluate(async () => {
      document.querySelector('main').replaceChildren();
      await new Promise((done) => {
        setTimeout(done, 0);
      });
    });
  }
  await settle(page);
  const session = await context.newCDPSession(page);
  const prototype = await session.send('Runtime.evaluate', {
    expression: 'customElements.get("article-viewer").prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  // The browser itself may hold the last one (last focus, last event).
  assert.ok(result.value <= 1, `${result.value} of 5 viewers are still in memory`);
});

test('an element that is removed briefly during loading requests its article once', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Once'));
  const wasm = server.hold(WASM);
  await host('<article-viewer src="/a.json"></article-viewer>');
  await wasm.arrived;
  await page.evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    document.body.append(viewer);
  });
  wasm.release();
  await waitForArticle(page, 'Once');
  assert.equal(server.count('/a.json'), 1);
});
