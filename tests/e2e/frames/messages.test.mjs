// Messages between a frame and its parent: origins, versions, forged messages, limits.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson } from '../support/articles.mjs';
import { box, FRAME, inFrame, inside, long, openHostPage, waitForFit } from '../support/frames.mjs';
import { receivedEvents, settle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inFrame();

/** Dispatches a message of the frame to the page. `forged` overrides its origin or source. */
const dispatchMessage = (page, message, forged = {}) =>
  page.evaluate(
    ([message, forged]) => {
      const frame = document.querySelector('iframe[src]');
      const source = forged.self ? window : frame.contentWindow;
      const data = { sentinel: 'article-viewer', version: 1, ...message };
      dispatchEvent(new MessageEvent('message', { source, origin: forged.origin ?? new URL(frame.src).origin, data }));
    },
    [message, forged],
  );

/** The frame is as high as its content, which is a few lines. Its height may still change while the live view settles. */
async function assertFits(page) {
  assert.ok((await box(page)).height < 1_000);
  await waitForFit(page);
}

test('a parent accepts well-formed messages of its version from its own frame and origin only', async (scene) => {
  const { page, viewer } = scene;
  const notices = [];
  page.on('console', (message) => {
    if (message.type() === 'info') notices.push(message.text());
  });
  viewer.route('/a.json', articleJson('Guarded'));
  await openHostPage(scene);
  await waitForFit(page);
  const wrong = { type: 'height', detail: { height: 4000 } };
  await dispatchMessage(page, wrong, { self: true });
  await dispatchMessage(page, wrong, { origin: 'https://evil.example' });
  await dispatchMessage(page, wrong, { origin: 'null' });
  await dispatchMessage(page, { ...wrong, sentinel: 'amp' });
  for (const detail of [
    null,
    undefined,
    4000,
    'x',
    [],
    {},
    { height: '4000' },
    { height: NaN },
    { height: -5 },
    { height: Infinity },
    { height: { valueOf: 1 } },
  ]) {
    await dispatchMessage(page, { type: 'height', detail });
  }
  for (const type of ['toString', '__proto__', 'constructor', 7, null, 'unknown'])
    await dispatchMessage(page, { type, detail: { height: 4000 } });
  await page.evaluate(() => {
    for (const data of [null, 'x', 7, [], 'article-viewer']) postMessage(data, '*');
  });
  await settle(page);
  await assertFits(page);
  assert.deepEqual(notices, []);
  await dispatchMessage(page, { ...wrong, version: 2 });
  await assertFits(page);
  assert.match(notices.join(), /version 2 was ignored/);
  // There is no user activation.
  await dispatchMessage(page, { type: 'enlarge', detail: {} });
  await dispatchMessage(page, { type: 'restore', detail: { by: 500 } });
  await assertFits(page);
  await dispatchMessage(page, { type: 'height', detail: { height: 1e9 } });
  assert.equal((await box(page)).height, 100_000, 'no frame exceeds the limit');
});

test('a parent limits the messages that it accepts from a frame', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Flood'));
  await openHostPage(scene);
  await waitForFit(page);
  const handled = await page.evaluate(() => {
    const frame = document.querySelector('iframe[src]');
    let count = 0;
    frame.addEventListener('av-channel', () => {
      count += 1;
    });
    for (let turn = 0; turn < 1000; turn += 1) {
      const data = { sentinel: 'article-viewer', version: 1, type: 'channel', detail: { channel: 'x' } };
      dispatchEvent(
        new MessageEvent('message', { source: frame.contentWindow, origin: new URL(frame.src).origin, data }),
      );
    }
    return count;
  });
  assert.ok(handled > 0 && handled <= 240, `${handled} of 1000`);
});

test('a frame accepts messages from its parent only, limits them, and applies data-theme', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Themed'));
  await openHostPage(scene, { attributes: 'data-theme="sepia"' });
  await waitForFit(page);
  const theme = () => inside(page).locator('article-viewer').getAttribute('theme');
  await inside(page).locator('article-viewer[theme="sepia"]').waitFor();
  await page.locator(FRAME).evaluate((frame) => {
    frame.dataset.theme = 'dark';
  });
  await inside(page).locator('article-viewer[theme="dark"]').waitFor();

  // Another frame of the page's own origin.
  await page.evaluate(async () => {
    const neighbour = document.createElement('iframe');
    document.body.append(neighbour);
    const script = neighbour.contentDocument.createElement('script');
    script.textContent = `parent.document.querySelector('iframe[src]').contentWindow.postMessage({ sentinel: 'article-viewer', version: 1, type: 'theme', detail: { theme: 'contrast' } }, '*')`;
    neighbour.contentDocument.body.append(script);
  });
  const send = (message) =>
    page.evaluate((message) => {
      document
        .querySelector('iframe[src]')
        .contentWindow.postMessage({ sentinel: 'article-viewer', version: 1, type: 'theme', ...message }, '*');
    }, message);
  await send({ detail: { theme: { toString: 1 } } });
  await send({ detail: null });
  await send({ version: 2, detail: { theme: 'contrast' } });
  await send({ type: 'constructor', detail: { theme: 'contrast' } });
  await settle(page);
  assert.equal(await theme(), 'dark');
  await send({ detail: { theme: 'light' } });
  await inside(page).locator('article-viewer[theme="light"]').waitFor();

  const changes = await page.frames()[1].evaluateHandle(() => {
    const seen = { count: 0 };
    new MutationObserver((list) => {
      seen.count += list.length;
    }).observe(document.querySelector('article-viewer'), { attributeFilter: ['theme'] });
    return seen;
  });
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe[src]');
    for (let turn = 0; turn < 500; turn += 1) {
      contentWindow.postMessage(
        { sentinel: 'article-viewer', version: 1, type: 'theme', detail: { theme: turn % 2 ? 'dark' : 'sepia' } },
        '*',
      );
    }
  });
  await settle(page);
  await settle(page);
  const { count } = await changes.jsonValue();
  assert.ok(count > 0 && count <= 40, `${count} of 500`);
});

test('a snippet that is pasted twice works once, for every frame, also for later ones', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route('/a.json', articleJson('One', { body: long(3) }));
  viewer.route('/b.json', articleJson('Two', { body: long(6) }));
  await openHostPage(scene, { below: `<script src="${site}/article-frame.js" async></script>` });
  await waitForFit(page);
  await page.evaluate((site) => {
    const frame = document.createElement('iframe');
    frame.src = `${site}/embed.html?src=/b.json`;
    frame.id = 'later';
    document.body.append(frame);
    // Browsers do not measure a frame of another origin that is outside the window.
    frame.scrollIntoView();
  }, site);
  await page.waitForFunction(
    () => window.avEvents.filter(({ name, target }) => name === 'av-article' && target === 'later').length === 1,
  );
  await page.waitForFunction(
    () =>
      Number.parseInt(document.getElementById('later').style.height, 10) >
      document.querySelector('iframe').clientHeight,
  );
  assert.equal((await receivedEvents(page, 'av-article')).length, 2);
});

test('without ancestorOrigins the first message names the parent', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('Unnamed', { body: long(3) }));
  // As in Firefox on a page without a referrer.
  const script = readFileSync(join(DIST, 'embed.js'), 'utf8');
  assert.ok(script.includes('location.ancestorOrigins'));
  viewer.route('/embed.js', { body: script.replace('location.ancestorOrigins', '(void 0)'), type: 'text/javascript' });
  await openHostPage(scene, { head: '<meta name="referrer" content="no-referrer">' });
  await waitForFit(page);
  const [first] = await page.evaluate(() => window.messages);
  assert.deepEqual([first.type, first.detail], ['hello', {}]);
});
