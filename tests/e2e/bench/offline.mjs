// Measures the reading app at CPU 4×: the start of a read article without a network, and the first paint of a second visit with
// and without the service worker. node tests/e2e/bench/offline.mjs [ROUNDS]
import { argv } from 'node:process';
import { ask, waitForKept } from '../support/offline.mjs';
import { at, launch, PHONE, REFERENCE } from '../support/page.mjs';
import { serve } from '../support/server.mjs';

const rounds = Number(argv[2] ?? 7);
const browser = await launch();

/** Records in `window.textPainted` when the headline of the first screen or of the live view has been in a frame. */
function noteText() {
  const look = () => {
    if (!document.querySelector('article-viewer')?.shadowRoot?.querySelector('h1')) return requestAnimationFrame(look);
    // The task after this frame.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.textPainted = performance.now();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Times of one visit after the first one, in milliseconds since the navigation. */
async function measure(serviceWorkers, isOffline) {
  const server = await serve({ always: { 'cache-control': 'no-cache' } });
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', serviceWorkers });
  const page = await context.newPage();
  await page.addInitScript(noteText);
  await page.goto(server.origin);
  await page.locator(at.headline).waitFor();
  if (serviceWorkers === 'allow') {
    await waitForKept(page, [REFERENCE, '/demo/site.json']);
    await ask(page, { type: 'list' });
  }
  // The worker is started by the navigation, as after some time without the page.
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable').catch(() => {});
  await session.send('ServiceWorker.stopAllWorkers').catch(() => {});
  if (isOffline) await server.close();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(server.origin, { waitUntil: 'commit' });
  await page.locator(at.headline).waitFor();
  const live = await page.evaluate(() => performance.now());
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const largest = await page.evaluate(
    () =>
      new Promise((done) => {
        const observer = new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime));
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const text = await page.evaluate(() => window.textPainted);
  await context.close();
  if (!isOffline) await server.close();
  return { first, text, largest, live };
}

const cases = {
  'offline, worker': ['allow', true],
  'online, worker': ['allow', false],
  'online, no worker': ['block', false],
};
const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, given] of Object.entries(cases)) results[name].push(await measure(...given));
for (const [name, runs] of Object.entries(results))
  for (const key of ['first', 'text', 'largest', 'live']) {
    const sorted = runs.map((run) => Math.round(run[key])).sort((one, other) => one - other);
    console.log(
      `${name}, ${key}: median ${sorted[sorted.length >> 1]} ms (${sorted[0]}–${sorted.at(-1)}, n = ${sorted.length})`,
    );
  }
await browser.close();
