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
  await host('<article-viewer src="/a.json"></article-viewer>', { head: hint('/viewer.css') + hint('/a.json') });
  await waitForArticle(page, 'Hinted');
  assert.equal(server.count('/viewer.css'), 1);
  assert.equal(server.count('/a.json'), 1);
  assert.deepEqual(notUsed, []);
});
