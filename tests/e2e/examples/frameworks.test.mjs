// examples/react and examples/vue: the same page in two frameworks. It sets attributes, handles events, and answers
// av-navigate by changing the address of the page.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  at,
  inBrowser,
  REFERENCE_HEADLINE,
  receivedEvents,
  settle,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';
import { serveRelease } from '../support/release_server.mjs';

for (const name of ['react', 'vue']) {
  const test = inBrowser({ root: fileURLToPath(new URL(`../../../examples/${name}/dist`, import.meta.url)) });

  const output = (page, words) => page.locator('header output', { hasText: words }).waitFor();
  const query = (page) => new URL(page.url()).search;

  /** Opens the example and waits for its article. */
  async function open(scene, address = '', headline = REFERENCE_HEADLINE) {
    await serveRelease(scene);
    await scene.page.goto(`${scene.server.origin}/${address}`);
    await waitForArticle(scene.page, headline);
  }

  test(`${name}: attributes follow the state, and events change it`, async (scene) => {
    const { page } = scene;
    await open(scene);
    await output(page, REFERENCE_HEADLINE);
    for (const theme of ['dark', 'light']) {
      await page.getByLabel('Theme').selectOption(theme);
      await page.waitForFunction(
        (theme) => getComputedStyle(document.querySelector('article-viewer')).colorScheme === theme,
        theme,
      );
    }
    await page.locator(at.photo).first().click();
    await output(page, /^Photo 1 of \d+$/);
    await page.keyboard.press('Escape');
    await output(page, REFERENCE_HEADLINE);
    assert.equal((await receivedEvents(page, 'av-lightbox')).length, 2, 'a listener was added twice or removed');
    assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
  });

  test(`${name}: a navigation changes the address of the page, and Back returns`, async (scene) => {
    const { page } = scene;
    await open(scene);
    await page.locator(`${at.related} a`).first().click();
    await page.waitForURL(/\?article=/);
    const { detail } = await waitForEvent(page, 'av-article', 2);
    await waitForArticle(page, detail.headline);
    await output(page, detail.headline);
    await page.goBack();
    await waitForArticle(page, REFERENCE_HEADLINE);
    assert.equal(query(page), '');
    const tab = page.locator(at.tab).nth(1);
    const channel = await tab.innerText();
    await tab.click();
    await page.waitForURL(/\?channel=technology$/);
    await page.locator(at.title, { hasText: channel }).waitFor();
    const card = page.locator(at.cardLink).first();
    const headline = (await card.innerText()).trim();
    await card.click();
    await waitForArticle(page, headline);
    assert.match(query(page), /^\?article=[\w-]+$/);
    await page.goBack();
    await page.locator(at.title, { hasText: channel }).waitFor();
    assert.equal((await receivedEvents(page, 'av-navigate')).length, 3);
    assert.equal((await receivedEvents(page, 'av-error')).length, 0);
  });

  test(`${name}: a shared address opens its article or channel, and no article of another origin`, async (scene) => {
    const { page, server } = scene;
    await open(scene, '?article=night-school', '晚上七点，记账班坐满了');
    await page.goto(`${server.origin}/?article=https://stranger.example/a`);
    await waitForArticle(page, REFERENCE_HEADLINE);
  });

  test(`${name}: attributes and properties from before the loader are kept`, async (scene) => {
    const { page, server } = scene;
    const release = await serveRelease(scene);
    const loader = release.hold('/article-viewer.js');
    await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    await loader.arrived;
    await page.locator('article-viewer').waitFor({ state: 'attached' });
    await page.getByLabel('Theme').selectOption('dark');
    await settle(page);
    loader.release();
    await waitForArticle(page, REFERENCE_HEADLINE);
    await output(page, REFERENCE_HEADLINE);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('article-viewer')).colorScheme === 'dark');
  });
}
