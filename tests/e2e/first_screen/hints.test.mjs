// The preload hints that CONTRACT.md recommends: the loader uses what they have fetched.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const hint = (href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`;

test('each hinted file is fetched once', async ({ page, host, server }) => {
  const notUsed = [];
  page.on('console', (message) => {
    if (/preload/.test(message.text())) notUsed.push(message.text());
  });
  server.route('/a.json', articleJson('Hinted', { body: [paragraphJson('Text.')] }));
  const files = ['/viewer.css', '/a.json', '/locale/zh-Hant.txt'];
  await host('<article-viewer src="/a.json" lang="zh-Hant"></article-viewer>', { head: files.map(hint).join('') });
  await waitForArticle(page, 'Hinted');
  for (const name of files) assert.equal(server.count(name), 1, name);
  assert.deepEqual(notUsed, []);
});
