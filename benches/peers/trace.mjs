// Records one visit of the viewer on a phone, slow network and processor, as a trace that DevTools can open.
// `cargo xtask bench --trace` starts it: node benches/peers/trace.mjs target/peers/traced target/peers/trace.json
import { argv } from 'node:process';
import { launch } from '../../tests/e2e/support/page.mjs';
import { hostContestants } from './hosting.mjs';
import { PROFILES, throttle } from './visit.mjs';

const [out, path] = argv.slice(2);
const CATEGORIES = [
  'blink.user_timing',
  'loading',
  'v8',
  'v8.wasm',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.gc',
];

/** The time after the start of the program in which it renders and prefetches. */
const QUIET_MS = 2000;

async function visit(browser, url, trace) {
  const context = await browser.newContext({ ...PROFILES.phone, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await throttle(await context.newCDPSession(page));
  if (trace) await browser.startTracing(page, { path: trace, categories: CATEGORIES });
  await page.addInitScript(() => {
    window.avReady = new Promise((ready) => addEventListener('av-ready', ready, { once: true }));
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate(() => window.avReady.then(() => {}));
  await page.waitForTimeout(QUIET_MS);
  if (trace) await browser.stopTracing();
  await context.close();
}

const { origins, close } = await hostContestants(out, ['ours']);
const browser = await launch();
try {
  // The first visit fills the caches of the server and of the system.
  await visit(browser, `${origins.ours}/`);
  await visit(browser, `${origins.ours}/`, path);
} finally {
  await browser.close();
  close();
}
