// A prerendered page is complete without a script, and stays so if the program cannot be loaded.
import assert from 'node:assert/strict';
import { FIRST_SCREEN } from '../support/first_screen.mjs';
import { inBrowser } from '../support/page.mjs';
import { RIVER, servePage } from '../support/prerendered.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('the article is there without scripts', { javaScriptEnabled: false }, async (scene) => {
  const { page, server } = scene;
  servePage(scene, RIVER);
  await page.goto(server.origin + RIVER);
  const headline = page.locator(`${FIRST_SCREEN} h1`);
  assert.equal(await headline.textContent(), '一条小河的五年回归');
  assert.ok((await headline.boundingBox()).height > 20);
  assert.ok((await page.locator(`${FIRST_SCREEN} p.av-text`).count()) > 10);
  assert.ok(
    server.requests().some((path) => path.includes('/photos/')),
    'the lead photo is not loaded',
  );
  // Each link leads to a page.
  const links = page.locator(`${FIRST_SCREEN} nav a`);
  assert.match(await links.first().getAttribute('href'), /^\/channels\//);
});

test('the article stays, with its style, if the program cannot be loaded', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/404|viewer/);
  server.route(WASM, { status: 404 });
  server.route('/viewer.css', { status: 404 });
  servePage(scene, RIVER);
  await page.goto(server.origin + RIVER);
  const size = () => page.locator(`${FIRST_SCREEN} h1`).evaluate((node) => getComputedStyle(node).fontSize);
  const before = await size();
  await page.locator('.av-broken button').waitFor();
  assert.equal(await size(), before);
  server.restore(WASM);
  server.restore('/viewer.css');
  await page.locator('.av-broken button').click();
  await page.locator(FIRST_SCREEN).waitFor({ state: 'detached' });
});
