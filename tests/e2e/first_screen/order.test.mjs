// The order of requests: what the first screen needs comes before the program.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE } from '../support/first_screen.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = '<article-viewer src="/a.json"></article-viewer>';

/** Opens an article whose lead photo is delayed. Timers of one second run only when `runTimers` is called in the page. */
async function openWithDelayedPhoto({ page, host, server }, body = VIEWER) {
  server.route('/a.json', articleJson('Ordered', { body: [imageJson('/lead.svg'), paragraphJson('Text.')] }));
  server.route('/lead.svg', svgImage());
  const photo = server.hold('/lead.svg');
  await page.addInitScript(() => {
    const start = window.setTimeout;
    const delayed = [];
    window.setTimeout = (act, ms, ...rest) => (ms === 1000 ? delayed.push(act) : start(act, ms, ...rest));
    window.runTimers = () => delayed.splice(0).map((act) => act());
  });
  await host(body);
  await page.locator(`${FIRST_SCREEN} .av-picture__img`).waitFor();
  await photo.arrived;
  return photo;
}

test('the program is requested after the lead photo', async (scene) => {
  const { page, server } = scene;
  const photo = await openWithDelayedPhoto(scene);
  // A request that was sent beside the one for the photo has arrived before this one.
  await page.evaluate(() => fetch('/a.json').then(() => {}));
  assert.equal(server.count('/viewer_bg.wasm'), 0);
  const program = server.hold(WASM);
  photo.release();
  await program.arrived;
  program.release();
  await waitForArticle(page, 'Ordered');
});

test('the logo of the site is not the lead photo', async (scene) => {
  const { page, server } = scene;
  server.route('/logo.svg', svgImage('teal', 32, 32));
  server.route('/site.json', siteJson(['one'], { logo: '/logo.svg' }));
  const photo = await openWithDelayedPhoto(scene, '<article-viewer src="/a.json" site="/site.json"></article-viewer>');
  await page.evaluate(() => fetch('/a.json').then(() => {}));
  assert.equal(server.count('/viewer_bg.wasm'), 0);
  photo.release();
  await page.locator(`${LIVE} article`).waitFor();
});

test('a lead photo that does not arrive delays the program by one second', async (scene) => {
  const { page, server } = scene;
  const photo = await openWithDelayedPhoto(scene);
  const program = server.hold(WASM);
  await page.evaluate(() => window.runTimers());
  await program.arrived;
  program.release();
  await page.locator(`${LIVE} article`).waitFor();
  photo.release();
});
