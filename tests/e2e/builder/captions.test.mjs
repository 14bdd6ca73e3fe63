// The caption demo: entered texts, the decision about them, and the photo that shows it.
import assert from 'node:assert/strict';
import { inBrowser } from '../support/page.mjs';

const test = inBrowser();

/** Opens the demo page and waits for the decision about its first example. */
async function open({ page, server }) {
  await page.goto(`${server.origin}/demo/captions.html`);
  await page.locator('#decision p').first().waitFor();
}

const rows = (page) =>
  page
    .locator('#decision p')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((row) => [row.firstChild.textContent, row.lastChild.textContent.trim()])),
    );

/** Waits until the decision has this reason, and returns its rows. */
async function decided(page, reason) {
  await page.locator('#decision', { hasText: reason }).waitFor();
  return rows(page);
}

test('the decision names the caption, the credit and the reason', async (scene) => {
  const { page } = scene;
  await open(scene);
  const first = await rows(page);
  assert.match(first.caption, /^清晨的河湾，薄雾未散。 \(field caption\)$/);
  assert.equal(first.credit, '周禾');
  assert.equal(first.announced, 'nothing else');
  await page.locator('#example').selectOption({ label: 'another number' });
  const numbers = await decided(page, 'Each text has a fact that the other lacks');
  assert.match(numbers.announced, /^到场学生1500人 \(field alt\)$/);
  await page.locator('#example').selectOption({ label: 'a file name' });
  const junk = await decided(page, 'The alternative text describes nothing.');
  assert.equal(junk.announced, 'nothing else');
});

test('an entered text is decided and shown at once', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.locator('[name=caption]').fill('The ferry leaves the old pier.');
  await page.locator('[name=alt]').fill('The ferry leaves the old pier');
  const same = await decided(page, 'Both texts are equal except for case');
  assert.match(same.caption, /^The ferry leaves the old pier\. /);
  await page.locator('article-viewer figcaption', { hasText: 'The ferry leaves the old pier.' }).waitFor();
});

test('texts without any content give no caption', async (scene) => {
  const { page } = scene;
  await open(scene);
  for (const name of ['caption', 'alt', 'title', 'creditText']) await page.locator(`[name=${name}]`).fill(' ');
  const empty = await decided(page, 'There is no second text');
  assert.equal(empty.caption, 'none');
  assert.equal(empty.credit, 'none');
});
