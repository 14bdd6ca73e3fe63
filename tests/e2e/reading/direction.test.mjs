// Text of a document cannot reorder the text around it, nor show another address than that of its link.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { PATH, VIEWER } from '../support/failures.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const RLO = '\u202E';
const link = (text, url) => ({ type: 'link', url, text });

test('overrides of the direction are removed from links, names and captions', async ({ host, page, server }) => {
  const article = articleJson(`River ${RLO}x`, {
    author: [{ name: `${RLO}Ann`, url: 'https://paper.example/ann' }, { name: 'Ben' }],
    body: [{ type: 'paragraph', text: ['See ', link(`${RLO}moc.live`, 'https://evil.example/'), ' and on.'] }],
    relatedLink: [{ name: `\u2067More`, url: 'https://paper.example/more' }],
  });
  server.route(PATH, article);
  await host(VIEWER);
  await waitForArticle(page, 'River x');
  const text = await page.locator('article-viewer').evaluate((host) => host.shadowRoot.textContent);
  assert.doesNotMatch(text, /[\u202D\u202E]/);
  assert.equal(text.split(/[\u2066-\u2068]/).length, text.split('\u2069').length);
  const isolation = await page
    .locator(`${at.paragraph} a, .av-name`)
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).unicodeBidi));
  assert.deepEqual([...new Set(isolation)], ['isolate']);
});

test('a link whose text is the address of another host shows the real one', async ({ host, page, server }) => {
  server.route(
    PATH,
    articleJson('Links', {
      body: [
        {
          type: 'paragraph',
          text: [
            link('bank.example', 'https://evil.example/login'),
            ' ',
            link('www.paper.example', 'https://paper.example/'),
            ' ',
            link('The river. A bridge.', 'https://paper.example/'),
          ],
        },
      ],
    }),
  );
  await host(VIEWER);
  await waitForArticle(page, 'Links');
  await page.getByRole('link', { name: 'bank.example (evil.example)' }).waitFor();
  assert.deepEqual(await page.locator(`${at.paragraph} a`).allInnerTexts(), [
    'bank.example (evil.example)',
    'www.paper.example',
    'The river. A bridge.',
  ]);
});

test('the first screen ends before a link that hides its host', async ({ host, page, server }) => {
  server.route(
    PATH,
    articleJson('Early', {
      body: ['First.', { type: 'paragraph', text: link('bank.example', 'https://evil.example/') }],
    }),
  );
  const gate = server.hold('/viewer_bg.wasm');
  await host(VIEWER);
  await page.getByText('First.').waitFor();
  assert.equal(await page.getByText('bank.example').count(), 0);
  gate.release();
  await page.getByRole('link', { name: 'bank.example (evil.example)' }).waitFor();
});
