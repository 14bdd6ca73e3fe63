// Measures scrolling in a list of 10,000 articles and tab changes with CPU throttling of 4, and memory after 200 changes.
import { availableParallelism, cpus } from 'node:os';
import { svgImage } from '../support/articles.mjs';
import { at, launch, PHONE, settle } from '../support/page.mjs';
import { serve } from '../support/server.mjs';
import { median, time, watch } from './time.mjs';

const MANY = Number(process.env.MANY ?? 10_000);
const STEP = 60;
const FRAMES = 600;
const TURNS = 20;
const SLOWER = 4;
const SWITCHES = [20, 200];

const MORE = '.av-channel__rest button';

/** A list whose cards have a photo, a summary, authors and a date. */
const list = (name, count) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: count }, (_, nth) => ({
    id: `${name}-${nth}`,
    url: `https://paper.example/${name}/${nth}`,
    title: `${name}: the headline of article ${nth}, which is a line and a half long`,
    summary: `What article ${nth} is about, in a sentence or two. `.repeat(2 + (nth % 3)),
    date_published: '2026-11-20T08:30:00+08:00',
    authors: [{ name: 'Zhou He' }],
    _article_viewer: {
      src: `/${name}-${nth}.json`,
      image: { contentUrl: `/photo.svg?${nth % 50}`, width: 1200, height: 800 },
    },
  })),
});

const site = (channels) => ({
  name: 'Paper',
  inLanguage: 'en',
  channels: channels.map((id) => ({
    id,
    name: `Channel ${id}`,
    feed: `/feeds/${id}.json`,
    url: `https://paper.example/${id}`,
  })),
});

const HOST =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">' +
  '<style>body{margin:0}</style><script type="module" src="/article-viewer.js"></script><body><article-viewer site="/site.json"></article-viewer><footer>The end of the page</footer>';

async function open(browser, server, channels, count) {
  server.route('/site.json', site(channels));
  for (const id of channels) server.route(`/feeds/${id}.json`, list(id, count));
  const context = await browser.newContext({ viewport: PHONE, locale: 'en' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${server.origin}/host/`);
  await page.locator(at.card).first().waitFor();
  return { context, page, devtools: await context.newCDPSession(page) };
}

/** Loads a whole long list, and returns the number of steps and the longest one. */
async function showAll(page) {
  const times = [];
  while ((await page.locator(MORE).count()) > 0) {
    times.push(await time(page, () => page.locator(MORE).press('Enter')));
    await page.waitForFunction(
      (more) => document.querySelector('article-viewer').shadowRoot.querySelector(more)?.ariaDisabled !== 'true',
      MORE,
      { timeout: 120_000 },
    );
  }
  return { presses: times.length, slowest: Math.max(...times) };
}

/** Scrolls for some frames by some pixels each, and returns their durations. */
const scroll = (page, from, step) =>
  page.evaluate(
    ([from, STEP, FRAMES]) =>
      new Promise((done) => {
        scrollTo({ top: from * document.documentElement.scrollHeight, behavior: 'instant' });
        const gaps = [];
        let before;
        const step = (now) => {
          if (before) gaps.push(now - before);
          before = now;
          if (gaps.length === FRAMES) {
            const sorted = gaps.toSorted((a, b) => a - b);
            return done({
              rate: (FRAMES * 1000) / gaps.reduce((sum, gap) => sum + gap, 0),
              p95: sorted[Math.floor(FRAMES * 0.95)],
            });
          }
          scrollBy({ top: STEP, behavior: 'instant' });
          requestAnimationFrame(step);
        };
        requestAnimationFrame(() => requestAnimationFrame(step));
      }),
    [from, step, FRAMES],
  );

/** The processor time of the main thread, in milliseconds. */
const processorTime = async (devtools) => 1000 * (await metric(devtools, 'TaskDuration'));

async function metric(devtools, name) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === name).value;
}

/** The page's memory after garbage collection. */
async function heldMemory(page, devtools) {
  await settle(page);
  // The recorded events are not the viewer's memory.
  await page.evaluate(() => {
    window.avTimes = [];
  });
  await devtools.send('HeapProfiler.collectGarbage');
  // Initializing a running program returns that program.
  const wasm = await page.evaluate(async () => (await (await import('/viewer.js')).default()).memory.buffer.byteLength);
  const [heap, nodes, listeners] = await Promise.all(
    ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map((name) => metric(devtools, name)),
  );
  return { heap, nodes, listeners, wasm };
}

async function articleList(browser, server, here) {
  const { context, page, devtools } = await open(browser, server, ['long', 'other'], MANY);
  const { presses, slowest } = await showAll(page);
  console.log(
    `list of ${MANY} articles, unthrottled, ${PHONE.width}×${PHONE.height}: all shown after ${presses} presses, of which the slowest was painted after ${slowest} ms (${here})`,
  );
  // The thread's processor time does not advance while other programs run.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const [what, from, step] of [
    ['top', 0, 0],
    ['top', 0, STEP],
    ['middle', 0.5, STEP],
  ]) {
    const before = await processorTime(devtools);
    const { rate, p95 } = await scroll(page, from, step);
    const work = ((await processorTime(devtools)) - before) / FRAMES;
    console.log(
      `… scrolled by ${step} px a frame from the ${what}: ${rate.toFixed(1)} frames a second, 95th percentile ${p95.toFixed(1)} ms; the page itself works ${work.toFixed(1)} ms a frame`,
    );
  }
  const { heap, nodes } = await heldMemory(page, devtools);
  console.log(`… then ${nodes} nodes and ${(heap / 1e6).toFixed(1)} MB of JavaScript heap`);
  await context.close();
}

async function switches(browser, server, here) {
  const channels = ['one', 'two', 'three', 'four'];
  const { context, page, devtools } = await open(browser, server, channels, 30);
  const tab = (nth) => page.locator(at.tab).nth(nth % channels.length);
  const go = async (nth) => {
    await tab(nth).click();
    await page.locator(at.title, { hasText: `Channel ${channels[nth % channels.length]}` }).waitFor();
    await page.locator(at.card).first().waitFor();
  };
  for (let nth = 1; nth <= channels.length; nth += 1) await go(nth);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = [];
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await time(page, () => tab(turn + 1).click()));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  console.log(
    `tab switch with its list of 30 here, CPU ${SLOWER}× slower, to the next paint, median of ${TURNS}: ${median(times)} ms (${here})`,
  );
  await devtools.send('Performance.enable');
  const [few, many] = SWITCHES;
  let done = 0;
  const found = [];
  for (const count of SWITCHES) {
    for (; done < count; done += 1) await go(done);
    found.push(await heldMemory(page, devtools));
  }
  const [before, after] = found;
  const change = (name, unit = 1) =>
    `${name} ${(before[name] / unit).toFixed(unit === 1 ? 0 : 2)} → ${(after[name] / unit).toFixed(unit === 1 ? 0 : 2)}, × ${(after[name] / before[name]).toFixed(3)}`;
  console.log(
    `what ${many} switches leave behind against ${few}: ${change('heap', 1e6)} (MB); ${change('nodes')}; ${change('listeners')}; ${change('wasm', 1e6)} (MB) (${here})`,
  );
  await context.close();
}

const server = await serve();
const browser = await launch();
try {
  const here = `this machine: ${availableParallelism()} × ${cpus()[0].model.trim()}, Chromium ${browser.version()}`;
  server.route('/photo.svg', svgImage());
  server.route('/host/', { body: HOST, type: 'text/html; charset=utf-8' });
  await articleList(browser, server, here);
  await switches(browser, server, here);
} finally {
  await browser.close();
  await server.close();
}
