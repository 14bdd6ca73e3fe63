// A program that traps: the view stays, and another program takes its place with the article, the scroll position and the photo.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { channelTab, showSite } from '../support/channels.mjs';
import { crash, HOST_LISTENERS } from '../support/crash.mjs';
import { PATH, VIEWER } from '../support/failures.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { at, inBrowser, REFERENCE, receivedEvents, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const ALLOWED = /patched|invalid attribute/;
const REFERENCE_VIEWER = `<article-viewer src="${REFERENCE}"></article-viewer>`;

/** Waits until the program that has taken over shows its interface in this language. */
const waitForProgram = (page, lang, nth = 0) =>
  page.locator('article-viewer').nth(nth).locator(`${LIVE} > .av[lang="${lang}"] .av-foot`).waitFor();

const rootStyle = (page) => page.evaluate(() => document.documentElement.getAttribute('style'));

async function open(scene, body = REFERENCE_VIEWER) {
  scene.allowErrors(ALLOWED);
  await scene.host(body, { head: HOST_LISTENERS });
  await scene.page.locator(`${LIVE} .av-foot`).first().waitFor();
}

test('after a crash another program takes over in place, and the page hears of it by `av-error` only', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.evaluate(() => scrollTo(0, 1500));
  const paragraph = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('article-viewer');
      const all = [...shadowRoot.querySelectorAll('.av-mount p.av-text')];
      return all.map((one) => Math.round(one.getBoundingClientRect().top)).find((top) => top > 0);
    });
  const before = await paragraph();
  await crash(page);
  await waitForProgram(page, 'en');
  assert.ok(Math.abs((await paragraph()) - before) <= 2, `${await paragraph()} is not ${before}`);
  assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'program');
  assert.equal((await receivedEvents(page, 'av-error')).length, 1);
  assert.equal((await receivedEvents(page, 'av-article')).length, 1, 'the article was announced again');
  assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
  assert.deepEqual(await page.evaluate(() => window.hostErrors), []);
  assert.equal(await page.locator(at.broken).count(), 0);
  await page.locator(at.photo).first().click();
  await page.locator(at.lightbox).waitFor();
});

test('a crash needs no network to be mended', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  for (const path of [WASM, '/viewer.js', '/viewer.css', '/handover.js']) server.route(path, { drop: true });
  const count = server.requests().filter((path) => path !== REFERENCE).length;
  await crash(page);
  await waitForProgram(page, 'en');
  assert.equal(server.requests().filter((path) => /viewer/.test(path)).length <= count, true);
});

test('without a network a crash keeps the text and offers to try again', async (scene) => {
  const { page, server, allowErrors } = scene;
  await open(scene);
  server.route(REFERENCE, { drop: true });
  allowErrors(/ERR_EMPTY_RESPONSE/);
  await crash(page);
  await page.locator(at.broken).getByText('The article viewer has stopped.').waitFor();
  assert.deepEqual((await page.locator(at.broken).innerText()).split(/\s*\n\s*/), [
    'The article viewer has stopped.',
    'Try again',
  ]);
  assert.ok((await page.locator('.av-mount p.av-text').count()) > 5);
  server.restore(REFERENCE);
  await page.locator(`${at.broken} button`).click();
  await waitForProgram(page, 'en');
  assert.equal(await page.locator(at.broken).count(), 0);
});

test('a crash while a photo is enlarged gives the page back and enlarges the photo again', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.evaluate(() => {
    document.documentElement.style.overflow = 'clip';
  });
  await page.locator(at.photo).nth(1).click();
  await page.locator('.av-lightbox__counter').waitFor();
  const counter = await page.locator('.av-lightbox__counter').innerText();
  await crash(page);
  await page.locator(`${LIVE} dialog[open] .av-lightbox__counter`, { hasText: counter }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator(at.lightbox).waitFor({ state: 'detached' });
  assert.equal(await rootStyle(page), 'overflow: clip;');
});

test('an element that is removed after a crash leaves no lock', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.locator(at.photo).first().click();
  await page.locator('.av-lightbox__counter').waitFor();
  await crash(page);
  await page.evaluate(() => document.querySelector('article-viewer').remove());
  await page.waitForFunction(() => !document.documentElement.hasAttribute('style'));
});

test('after a second crash within a minute the view stays, its links work, and the reader decides', async (scene) => {
  const { page } = scene;
  await open(scene);
  await crash(page);
  await waitForProgram(page, 'en');
  await crash(page);
  const line = page.locator(at.broken);
  await line.getByText('阅读器已停止').waitFor();
  assert.ok((await page.locator('.av-mount p.av-text').count()) > 5);
  assert.equal(await page.locator('.av-mount button:enabled').count(), 0);
  assert.equal(await page.locator('.av-mount a[href]').first().isEnabled(), true);
  assert.equal((await receivedEvents(page, 'av-error')).length, 2);
  await line.locator('button').click();
  await waitForProgram(page, 'zh-Hans');
  assert.equal(await line.count(), 0);
  assert.deepEqual(await page.evaluate(() => window.hostErrors), []);
});

test('the other viewers of a page continue after the crashes of one', async (scene) => {
  const { page, server } = scene;
  server.route(PATH, articleJson('Recovered'));
  server.route('/b.json', articleJson('Other'));
  await open(scene, `${VIEWER}<article-viewer src="/b.json"></article-viewer>`);
  await waitForArticle(page, 'Other');
  await crash(page, 0);
  await waitForProgram(page, 'en', 0);
  const other = page.locator('article-viewer').nth(1);
  await other.locator(`${LIVE} .av-foot`).waitFor();
  await crash(page, 0);
  await page.locator(at.broken).waitFor();
  assert.equal(await page.locator(at.broken).count(), 1, 'the other viewer has stopped, too');
  await other.evaluate((viewer) => {
    viewer.lang = 'ar';
  });
  await waitForProgram(page, 'ar', 1);
});

test('an article that was opened in place is there after a crash', async (scene) => {
  const { page } = scene;
  scene.allowErrors(ALLOWED);
  await showSite(scene);
  await channelTab(page, 'two').click();
  await page.locator(at.cardLink, { hasText: 'Of two' }).click();
  await waitForArticle(page, 'Of two');
  await crash(page);
  await waitForProgram(page, 'en');
  await waitForArticle(page, 'Of two');
});

test('a view that a script has removed is drawn anew', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.evaluate(() => {
    document.querySelector('article-viewer').shadowRoot.querySelector('.av-mount').textContent = '';
  });
  await page.locator(`${LIVE} .av-foot`).waitFor();
  await page.evaluate(() => {
    document.querySelector('article-viewer').shadowRoot.textContent = '';
  });
  await page.locator(`${LIVE} .av-foot`).waitFor();
});

test('a program whose memory is large is replaced when it is idle, without a word', async (scene) => {
  const { page } = scene;
  await page.clock.install();
  await open(scene);
  await page.evaluate(() => {
    Object.defineProperty(ArrayBuffer.prototype, 'byteLength', { get: () => 300_000_000 });
    const { shadowRoot } = document.querySelector('article-viewer');
    window.mount = shadowRoot.querySelector('.av-mount');
    document.querySelector('article-viewer').lang = 'en';
  });
  await waitForProgram(page, 'en');
  // In small steps, so that the new program's request does not meet its time limit before the server has answered.
  for (let seconds = 0; await page.evaluate(() => window.mount.isConnected); seconds += 1) {
    assert.ok(seconds < 90, 'the program is not replaced');
    await page.clock.runFor(1_000);
  }
  await waitForProgram(page, 'en');
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
  assert.equal((await receivedEvents(page, 'av-article')).length, 1);
});
