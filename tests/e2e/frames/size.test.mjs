// A frame takes the height of its article, and the parent's page keeps its position.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { articleJson } from '../support/articles.mjs';
import { box, frameMessages, inFrame, inside, lines, long, openHostPage, waitForFit } from '../support/frames.mjs';
import { at, receivedEvents, settle, waitForEvent } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inFrame();

test('the snippet has at most 1,500 bytes', () => {
  const bytes = brotliCompressSync(readFileSync(join(DIST, 'article-frame.js'))).length;
  assert.ok(bytes <= 1500, `${bytes} bytes after Brotli`);
});

test('a frame takes the height of its article, and shrinks with it', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Long', { body: long(), nextArticle: { name: 'Short', src: '/b.json' } }));
  viewer.route('/b.json', articleJson('Short'));
  await openHostPage(scene);
  await waitForFit(page);
  const tall = await box(page);
  assert.ok(tall.height > 3000, `${tall.height}`);
  assert.equal((await waitForEvent(page, 'av-ready')).target, '');
  assert.equal((await waitForEvent(page, 'av-article')).detail.headline, 'Long');

  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Short' }).waitFor();
  await waitForEvent(page, 'av-article', 2);
  await page.waitForFunction((tall) => document.querySelector('iframe[src]').clientHeight < tall / 2, tall.height);
  await waitForFit(page);
  assert.deepEqual(
    (await receivedEvents(page, 'av-navigate')).map(({ detail }) => [detail.kind, detail.src]),
    [['article', `${scene.site}/b.json`]],
  );
});

test('the skeleton, which is as high as the window, does not enlarge the frame', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Late'));
  const late = viewer.hold('/a.json');
  await openHostPage(scene);
  await late.arrived;
  await inside(page).locator(at.skeleton).waitFor();
  await page.waitForFunction(() => window.messages.some(({ type }) => type === 'ready'));
  const { height } = await box(page);
  // Sixty animation frames, in each of which it could grow.
  await page.frames()[1].evaluate(async () => {
    for (let turn = 0; turn < 60; turn += 1) await new Promise(requestAnimationFrame);
  });
  assert.equal((await box(page)).height, height);
  late.release();
  await waitForFit(page);
  assert.equal((await frameMessages(page, 'height')).at(-1).detail.height, (await box(page)).height);
});

test('heights are sent at most once per frame of animation, as whole pixels', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Busy', { body: long(4) }));
  await openHostPage(scene);
  await waitForFit(page);
  const before = (await frameMessages(page, 'height')).length;
  const drawings = await page.frames()[1].evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    for (let turn = 1; turn <= 10; turn += 1) {
      // Ten sizes in one task, of which one is rendered.
      for (let step = 1; step <= 10; step += 1) {
        viewer.style.paddingBottom = `${turn * 10 + step / 7}px`;
        viewer.getBoundingClientRect();
        await null;
      }
      await new Promise(requestAnimationFrame);
    }
    viewer.style.paddingBottom = '';
    return 10;
  });
  await waitForFit(page);
  const heights = (await frameMessages(page, 'height')).slice(before).map(({ detail }) => detail.height);
  assert.ok(heights.length >= 2 && heights.length <= drawings + 3, `${heights.length} heights in ${drawings} drawings`);
  assert.ok(heights.every(Number.isInteger), heights.join());
});

for (const [where, helps] of [
  ['with scroll anchoring', true],
  ['without scroll anchoring', false],
]) {
  test(`content keeps its position while frames above and below change, ${where}`, async (scene) => {
    const { page, viewer, site } = scene;
    for (const name of ['a', 'b']) viewer.route(`/${name}.json`, articleJson(name, { body: long(30) }));
    const late = viewer.hold(/\/[ab]\.json/);
    if (!helps)
      await page.addInitScript(() => {
        CSS.supports = (name) => name !== 'overflow-anchor';
      });
    await openHostPage(scene, {
      above: `${helps ? '' : '<style>html{overflow-anchor:none}</style>'}${lines(10, 'top')}`,
      below: `${lines(60, 'between')}<iframe id="second" src="${site}/embed.html?src=/b.json"></iframe>${lines(30, 'end')}`,
    });
    await page.waitForFunction(() => window.avEvents.filter(({ name }) => name === 'av-ready').length === 2);
    await page.evaluate(() => document.getElementById('between-5').scrollIntoView());
    await settle(page);
    const top = () => box(page, '#between-5').then(({ top }) => Math.round(top));
    const place = await top();
    late.release();
    await page.waitForFunction(() => window.avEvents.filter(({ name }) => name === 'av-article').length === 2);
    // Chromium throttles frames outside the window, and other browsers measure them.
    for (const height of [4000, 3000, 5000]) {
      await page.evaluate((height) => {
        for (const frame of document.querySelectorAll('iframe')) {
          const data = { sentinel: 'article-viewer', version: 1, type: 'height', detail: { height } };
          dispatchEvent(
            new MessageEvent('message', { source: frame.contentWindow, origin: new URL(frame.src).origin, data }),
          );
        }
      }, height);
      await settle(page);
      assert.deepEqual(
        await page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight)),
        [height, height],
      );
      assert.ok(Math.abs((await top()) - place) <= 1, `${place} → ${await top()}`);
    }
  });
}

test('AMP receives the height in its own message, with the exact origin', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('AMP', { body: long(3) }));
  await openHostPage(scene, { snippet: false });
  await page.waitForFunction(() => window.messages.some(({ sentinel }) => sentinel === 'amp'));
  const { sentinel, type, origin } = await page.evaluate(() =>
    window.messages.find(({ sentinel }) => sentinel === 'amp'),
  );
  assert.deepEqual({ sentinel, type, origin }, { sentinel: 'amp', type: 'embed-size', origin: scene.site });
});
