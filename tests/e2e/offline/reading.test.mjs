// Articles that were read are readable when the server has stopped, with their photos; others say that they are not stored.
import assert from 'node:assert/strict';
import { at, BUS, LIFT, openApp, read, waitForKept, withWorker } from '../support/offline.mjs';
import { PHONE, REFERENCE, REFERENCE_HEADLINE, SITE, at as view, waitForArticle } from '../support/page.mjs';

const test = withWorker();

test('two read articles open with their photos after the server has stopped', async (scene) => {
  const { page, server, allowErrors } = scene;
  await openApp(scene);
  const headline = await read(scene, BUS);
  await page
    .locator(`${view.photo} img`)
    .first()
    .evaluate((img) => img.decode());
  await waitForKept(page, [REFERENCE, SITE]);
  await server.close();
  allowErrors(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  await page.reload();
  await waitForArticle(page, headline);
  assert.ok(
    await page
      .locator(`${view.photo} img`)
      .first()
      .evaluate((img) => img.decode().then(() => img.naturalWidth > 0)),
  );
  assert.equal((await page.locator(view.tab).count()) > 3, true, 'the tabs of the site are missing');
  await page.evaluate(() => {
    location.hash = '#/article/river-returns.json';
  });
  await waitForArticle(page, REFERENCE_HEADLINE);
  await page.locator(at.connection).filter({ hasText: '副本' }).waitFor();
});

test('an unread article says so without a connection and lists what is stored', async (scene) => {
  const { page, server, allowErrors } = scene;
  await openApp(scene);
  const headline = await read(scene, BUS);
  await server.close();
  allowErrors(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, LIFT.fragment);
  await page.locator(view.failure).waitFor();
  const links = page.locator(`${at.kept} ${at.keptLink}`);
  await links.filter({ hasText: headline }).click();
  await waitForArticle(page, headline);
  await page.locator(at.kept).waitFor({ state: 'hidden' });
});

test('a read article is painted within a second without a connection, at a quarter of the speed', async (scene) => {
  const { page, server, context, allowErrors } = scene;
  await page.setViewportSize(PHONE);
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  await server.close();
  allowErrors(/ERR_|Failed to load resource/);
  await context.setOffline(true);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const start = async () => {
    await page.reload({ waitUntil: 'commit' });
    await waitForArticle(page, REFERENCE_HEADLINE);
    const { startTime, size } = await page.evaluate(
      () =>
        new Promise((done) => {
          const observer = new PerformanceObserver((list) => done(list.getEntries().at(-1).toJSON()));
          observer.observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    // The largest line of the page around the article has 9,000 pixels.
    assert.ok(size > 20_000, `${size} pixels are not of the article`);
    return startTime;
  };
  // Other work of the machine can delay a start.
  const times = [await start(), await start(), await start()];
  assert.ok(Math.min(...times) < 1000, `painted after ${times} ms`);
});
