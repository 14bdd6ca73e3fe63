// The demo's page of blocks and states: each link leads to its block, and each state is shown.
import assert from 'node:assert/strict';
import { at, inBrowser } from '../support/page.mjs';

const test = inBrowser();

test('the page shows each block by its link and each state', async ({ page, server }) => {
  await page.goto(`${server.origin}/demo/blocks.html#/section/table`);
  const blocks = page.locator('#blocks');
  await blocks.getByRole('heading', { name: 'Table', exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector('#blocks').shadowRoot.activeElement?.textContent === 'Table');
  // The last part of the article may be rendered later than its first screen.
  await blocks.getByRole('heading', { name: 'Aside', exact: true }).waitFor();
  const rendered = await page.evaluate(() => {
    const root = document.querySelector('#blocks').shadowRoot;
    return [...root.querySelectorAll('h2[id^="section-"]')].map(({ id }) => id.replace('section-', '#/section/'));
  });
  const links = await page.locator('nav a[href^="#/section/"]').evaluateAll((all) => all.map((link) => link.hash));
  assert.ok(links.length >= 17, `${links.length} links`);
  assert.deepEqual(links, rendered);
  assert.deepEqual(
    await page.evaluate(() =>
      [
        'ul',
        'ol',
        'blockquote',
        'figure',
        'ruby',
        'sub',
        'sup',
        'pre',
        'table',
        'hr',
        'aside',
        'audio',
        'video',
      ].filter((name) => !document.querySelector('#blocks').shadowRoot.querySelector(name)),
    ),
    [],
    'missing elements',
  );
  await page.locator('#list').locator(at.card).first().waitFor();
  for (const state of ['#failure', '#empty']) await page.locator(state).locator(at.failure).waitFor();
  const codes = await Promise.all(
    ['#failure', '#empty'].map((state) => page.locator(state).locator(at.failure).getAttribute('data-code')),
  );
  assert.deepEqual(codes, ['not-article', 'no-address']);
});
