// The demo under a strict content security policy.
import assert from 'node:assert/strict';
import { REFERENCE_VIEWER } from '../support/layout.mjs';
import { at, inBrowser, REFERENCE_HEADLINE, settle, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('article, photos, channel and lightbox cause no violation', async ({ host, page, server }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'";
  await host(REFERENCE_VIEWER, { headers: { 'content-security-policy': policy }, icon: false });
  await waitForArticle(page, REFERENCE_HEADLINE);
  const img = page.locator(`${at.photo} img`).first();
  await img.evaluate((img) => img.decode());
  const size = await page.locator(at.headline).evaluate((headline) => parseFloat(getComputedStyle(headline).fontSize));
  assert.ok(size > 24, `the style sheet did not take: ${size}`);
  await page.locator(at.photo).first().click();
  await page.locator(at.lightbox).waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'hidden');
  // Zooming, panning and slide changes set styles.
  for (const key of ['+', 'ArrowDown', '0', 'ArrowRight', 's', '?', 'Escape']) await page.keyboard.press(key);
  await page.locator(`${at.lightbox} .av-slide_after img`).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.ok(server.count(WASM) === 1);
});

test('a failure is shown in its panel, and a missing program by the loader’s message', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/a\.json|viewer_bg/);
  const headers = {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self'",
  };
  server.route('/a.json', { status: 404 });
  await host('<article-viewer src="/a.json"></article-viewer>', { headers, icon: false });
  await page.locator(at.failure).waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  server.route(WASM, { status: 404 });
  await host('<article-viewer src="/a.json"></article-viewer>', { headers, icon: false });
  await page.locator(at.broken).waitFor();
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});
