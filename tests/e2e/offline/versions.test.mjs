// A new version of the reading app is offered, and taken when the reader asks for it. Pages keep the files of their version.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  at,
  openApp,
  publish,
  storedVersions,
  takeVersion,
  update,
  waitForWorker,
  waitUntil,
  withWorker,
} from '../support/offline.mjs';
import { REFERENCE_HEADLINE, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = withWorker();

const style = (words) => readFile(join(DIST, 'page.css'), 'utf8').then((text) => `${text}\n/* ${words} */\n`);
const shownStyle = (page) => page.evaluate(() => fetch('page.css').then((response) => response.text()));
const offer = (page) => page.locator(`${at.announcement}_version`);

test('a new version waits for the reader, and the reload returns to the article and the place', async (scene) => {
  const { page, server } = scene;
  await openApp(scene, '#/article/river-returns.json');
  await page.evaluate(() => {
    window.isFirst = true;
    scrollTo(0, 1200);
  });
  await page.waitForFunction(() => history.state?.avPiece !== undefined);
  const before = await page.evaluate(() => scrollY);
  await publish(server, 'second', { 'page.css': await style('second edition') });
  await update(page);
  await offer(page).waitFor();
  assert.equal(await page.evaluate(() => window.isFirst), true);
  assert.doesNotMatch(await shownStyle(page), /second edition/);
  await offer(page).locator('button').first().click();
  await page.waitForFunction(() => !window.isFirst);
  await waitForArticle(page, REFERENCE_HEADLINE);
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
  assert.match(await shownStyle(page), /second edition/);
  await waitUntil(page, async () => (await storedVersions(page)).join() === 'second', 'the first version deleted');
});

test('another page keeps the files of its version until it is closed', async (scene) => {
  const { page, context, server } = scene;
  await openApp(scene);
  const other = await context.newPage();
  await other.goto(server.origin);
  await waitForWorker(other);
  const first = await shownStyle(other);
  await publish(server, 'second', { 'page.css': await style('second edition') });
  await update(page);
  await page.evaluate(() => {
    window.isFirst = true;
  });
  await takeVersion(scene);
  await page.waitForFunction(() => !window.isFirst);
  await waitForWorker(page);
  await waitUntil(
    page,
    async () => /second edition/.test(await shownStyle(page).catch(() => '')),
    'the second version shown',
  );
  // The other page is offered the version, too, and works until then.
  await offer(other).waitFor();
  assert.equal(await shownStyle(other), first);
  assert.equal((await storedVersions(page)).length, 2);
  await other.close();
  await page.reload();
  await waitUntil(page, async () => (await storedVersions(page)).join() === 'second', 'the first version deleted');
});

test('a version with a file of another one is not installed', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/integrity|ServiceWorker|Failed to/);
  await openApp(scene);
  const [first] = await storedVersions(page);
  await publish(server, 'mixed', { 'page.css': await style('mixed') }, { 'page.css': `sha256-${'A'.repeat(43)}=` });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((done) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing.addEventListener('statechange', () => installing.state === 'redundant' && done());
      });
    });
    await registration.update().catch(() => {});
    await ended;
  });
  assert.equal(await offer(page).count(), 0);
  await page.reload();
  await waitForArticle(page, REFERENCE_HEADLINE);
  assert.doesNotMatch(await shownStyle(page), /mixed/);
  assert.ok((await storedVersions(page)).includes(first));
});
