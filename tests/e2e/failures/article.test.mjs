// Failures of an article: the panel, its text in each language, and Retry.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { GOOD, PATH, stopTries, VIEWER } from '../support/failures.mjs';
import * as faults from '../support/faults.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { serve } from '../support/server.mjs';

const test = inBrowser();
const WHOLE = JSON.stringify(GOOD);

// Each kind of failed response. `code` is the public error code, `words` is the Chinese text of the panel.
const BROKEN = {
  'the server drops the connection': { given: { drop: true }, code: 'unreachable', words: '无法连接到文章所在的网站' },
  'the response breaks off': {
    given: faults.resetInBody(GOOD, 0.1),
    code: 'unreachable',
    words: '无法连接到文章所在的网站',
  },
  'the status is 404': { given: { status: 404 }, code: 'status', words: '文章不存在，或已被移除' },
  'the status is 403': { given: { status: 403 }, code: 'status', words: '这篇文章没有公开' },
  'the status is 500': { given: { status: 500 }, code: 'status', words: '发布方的服务器出现故障' },
  'the response is a web page': {
    given: { body: '<!doctype html><title>Login</title>', type: 'text/html' },
    code: 'html',
    words: '收到的是网页，而不是文章数据',
  },
  'the JSON is truncated': {
    given: { body: WHOLE.slice(0, WHOLE.indexOf('headline')) },
    code: 'truncated',
    words: '文章没有完整送达',
  },
  'the JSON is invalid': { given: { body: '{"headline": oops}' }, code: 'syntax', words: '文章数据已损坏' },
  'the bytes are not text': {
    given: { body: Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0x80]) },
    code: 'encoding',
    words: '文章数据已损坏',
  },
  'the JSON is not an article': { given: { body: '{"total":3}' }, code: 'not-article', words: '收到的数据不是文章' },
  'the JSON is an error response': {
    given: { body: '{"error":"not found"}' },
    code: 'refused',
    words: '发布方的服务器拒绝了请求',
  },
  'the JSON is a list': { given: { body: '[1,2,3]' }, code: 'not-article', words: '收到的数据不是文章' },
  'the response is empty': { given: { body: '' }, code: 'empty', words: '服务器返回了空内容' },
};

for (const [what, { given, code, words }] of Object.entries(BROKEN)) {
  test(`when ${what}, the panel reports it, and Retry shows the restored article`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/a\.json/); // The browser logs the failed request.
    server.route(PATH, given);
    await host(VIEWER);
    const panel = page.locator(at.failure);
    await panel.getByText(words).waitFor();
    assert.equal(await panel.getAttribute('data-code'), code);
    assert.equal(await panel.getAttribute('role'), 'alert');
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, code);

    await stopTries(page);

    // Retry during the failure sends a request and shows the panel again.
    const before = server.count(PATH);
    await page.locator(at.retry).click();
    await waitForEvent(page, 'av-error', 2);
    await panel.getByText(words).waitFor();
    assert.ok(server.count(PATH) > before, 'Retry sent no request');

    await stopTries(page);
    server.route(PATH, GOOD);
    await page.locator(at.retry).click();
    await waitForArticle(page, 'Recovered');
    assert.equal(await panel.count(), 0);
  });
}

test('an article without CORS headers is reported as unreachable until they are sent', async ({
  host,
  page,
  allowErrors,
}) => {
  allowErrors(/a\.json|CORS/);
  const strict = await serve();
  try {
    strict.route(PATH, GOOD);
    await host(`<article-viewer src="${strict.origin}${PATH}"></article-viewer>`);
    await page.locator(`${at.failure}[data-code="unreachable"]`).waitFor();
    await stopTries(page);
    strict.route(PATH, { body: WHOLE, headers: { 'access-control-allow-origin': '*' } });
    await page.locator(at.retry).click();
    await waitForArticle(page, 'Recovered');
  } finally {
    await strict.close();
  }
});

test('without a network the panel reports it, and the article is there when the network is back', async ({
  host,
  page,
  context,
  server,
  allowErrors,
}) => {
  allowErrors(/a\.json/);
  server.route(PATH, GOOD);
  await host('<article-viewer></article-viewer>');
  await page.locator(at.failure).waitFor(); // The program runs, and only the article is missing.
  await context.setOffline(true);
  await page.locator('article-viewer').evaluate((viewer, path) => {
    viewer.src = path;
  }, PATH);
  await page.locator(`${at.failure}[data-code="unreachable"]`).waitFor();
  await context.setOffline(false);
  await waitForArticle(page, 'Recovered');
});

for (const [lang, words, retry] of [
  ['en-GB', 'This article does not exist, or no longer does', 'Try again'],
  ['zh-TW', '文章不存在，或已被移除', '重試'],
  ['ar', 'هذا المقال غير موجود أو حُذف', 'أعد المحاولة'],
]) {
  test(`the panel uses the language of the document: ${lang}`, async ({ host, page, server, allowErrors }) => {
    allowErrors(/a\.json/);
    server.route(PATH, { status: 404 });
    await host(VIEWER, { lang });
    await page.locator(at.failure).getByText(words).waitFor();
    assert.equal((await page.locator(at.retry).innerText()).trim(), retry);
    const direction = await page.locator(at.failure).evaluate((panel) => getComputedStyle(panel).direction);
    assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr');
  });
}

test('a missing src is reported, and a later src is shown', async ({ host, page, server }) => {
  server.route(PATH, GOOD);
  await host('<article-viewer></article-viewer>');
  await page.locator(at.failure).getByText('没有指定要阅读的文章').waitFor();
  assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'no-address');
  await page.locator(at.retry).click();
  await waitForEvent(page, 'av-error', 2);
  await page.locator('article-viewer').evaluate((viewer, path) => {
    viewer.src = path;
  }, PATH);
  await waitForArticle(page, 'Recovered');
});

test('invalid inline JSON is reported in the panel', async ({ host, page }) => {
  await host('<article-viewer><script type="application/json">{"headline": "Half</script></article-viewer>');
  await page.locator(at.failure).getByText('文章没有完整送达').waitFor();
});

test('the panel is a heading and leads home where the site is known', async ({ host, page, server, allowErrors }) => {
  allowErrors(/gone\.json/);
  server.route('/gone.json', { status: 404 });
  await host('<article-viewer src="/gone.json" site="/demo/site.json" lang="en"></article-viewer>');
  const panel = page.locator(at.failure);
  await panel.getByRole('heading', { level: 1 }).waitFor();
  const site = await (await fetch(`${server.origin}/demo/site.json`)).json();
  const links = await panel.getByRole('navigation').getByRole('link').allInnerTexts();
  assert.deepEqual(
    links,
    site.home.map(({ name }) => name),
  );
});

test('Retry and a failed link move the focus to the visible content', async ({ host, page, server, allowErrors }) => {
  allowErrors(/gone\.json|a\.json/);
  server.route(PATH, { status: 500 });
  await host(VIEWER);
  await page.locator(at.retry).click();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-failure__title'),
  );
  server.route(
    PATH,
    articleJson('Start', { nextArticle: { name: 'Gone', url: 'https://paper.example/gone', src: '/gone.json' } }),
  );
  await page.locator(at.retry).click();
  await waitForArticle(page, 'Start');
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.activeElement?.matches('h1'));
  await page.getByRole('link', { name: 'Gone' }).click();
  await page.locator(at.failure).waitFor();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-failure__title'),
  );
});
