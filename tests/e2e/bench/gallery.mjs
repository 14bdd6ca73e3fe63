// Compares articles of 500 and 20 photos: time until the first photo can be opened, frames while scrolling, memory.
import { availableParallelism, cpus } from 'node:os';
import { articleJson, imageJson, paragraphJson } from '../support/articles.mjs';
import { launch, PHONE } from '../support/page.mjs';
import { serve } from '../support/server.mjs';

const LOADS = 11;
const COUNTS = [20, 500];
const SLOWER = Number(process.env.SLOWER ?? 1);

/** Photos in one gallery, or each between two paragraphs. */
const KINDS = {
  gallery: (images) => images,
  story: (images) => images.flatMap((photo, index) => [photo, paragraphJson(`Paragraph ${index}. `.repeat(12))]),
};

const article = (kind, count) =>
  articleJson('Many photos', {
    body: KINDS[kind](
      Array.from({ length: count }, (_, index) =>
        imageJson(`/tile.svg?${index}`, { id: `n${index}`, caption: `This is number ${index}.` }),
      ),
    ),
  });

/** Records when the first photo is drawn and the page is interactive. */
function watch() {
  const look = () => {
    const photo = document.querySelector('article-viewer')?.shadowRoot?.querySelector('button[part~="photo"]');
    if (!photo) return requestAnimationFrame(look);
    window.avDrawn = performance.now();
    // Interactive: no task of 50 ms runs in the following half second.
    let last = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration);
    }).observe({ type: 'longtask', buffered: true });
    const quiet = () => {
      if (performance.now() - last < 500) return setTimeout(quiet, 50);
      window.avInteractive = Math.max(window.avDrawn, last);
    };
    quiet();
  };
  requestAnimationFrame(look);
}

async function visit(browser, server, kind, count, act) {
  server.route('/a.json', article(kind, count));
  const context = await browser.newContext({ viewport: PHONE, locale: 'en' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(`${server.origin}/host/`);
    await page.waitForFunction(() => window.avInteractive !== undefined, undefined, { timeout: 60_000 });
    return await act(page, devtools);
  } finally {
    await context.close();
  }
}

const times = (page) => page.evaluate(() => ({ drawn: window.avDrawn, interactive: window.avInteractive }));

/** Scrolls through the article by 60 px per frame, and measures frames and memory. */
async function scroll(page, devtools, count) {
  await page.waitForFunction(
    (count) =>
      document.querySelector('article-viewer').shadowRoot.querySelectorAll('button[part~="photo"]').length === count,
    count,
  );
  const result = await page.evaluate(
    () =>
      new Promise((done) => {
        const gaps = [];
        let before = performance.now();
        const step = (now) => {
          gaps.push(now - before);
          before = now;
          const end = document.documentElement.scrollHeight - innerHeight;
          if (scrollY >= end - 1) {
            gaps.shift();
            const sorted = gaps.toSorted((a, b) => a - b);
            return done({
              frames: gaps.length,
              seconds: gaps.reduce((sum, gap) => sum + gap, 0) / 1000,
              p95: sorted[Math.floor(sorted.length * 0.95)],
            });
          }
          scrollBy({ top: 60, behavior: 'instant' });
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics').catch(() => ({ metrics: [] }));
  const of = (name) => metrics.find((metric) => metric.name === name)?.value;
  return { ...result, nodes: of('Nodes'), heap: of('JSHeapUsedSize') };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const server = await serve();
server.route('/tile.svg', {
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="teal"/><circle cx="600" cy="400" r="200" fill="gold"/></svg>',
});
server.route('/host/', {
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}</style><script type="module" src="/article-viewer.js"></script><body><article-viewer src="/a.json"></article-viewer>',
});
const browser = await launch();
try {
  await visit(browser, server, 'gallery', 20, times); // The first run warms up the browser and is not counted.
  for (const kind of Object.keys(KINDS)) {
    const found = new Map(COUNTS.map((count) => [count, []]));
    // The runs are interleaved, so that other load on the machine affects both.
    for (let turn = 0; turn < LOADS; turn += 1) {
      for (const count of COUNTS) found.get(count).push(await visit(browser, server, kind, count, times));
    }
    const of = (count, name) => median(found.get(count).map((one) => one[name]));
    const [few, many] = COUNTS;
    const line = (name) =>
      `${name} ${Math.round(of(few, name))} ms → ${Math.round(of(many, name))} ms, × ${(of(many, name) / of(few, name)).toFixed(2)}`;
    console.log(`${kind}, ${few} → ${many} photos: ${line('drawn')}; ${line('interactive')}`);
    const { frames, seconds, p95, nodes, heap } = await visit(browser, server, kind, many, (page, devtools) =>
      devtools.send('Performance.enable').then(() => scroll(page, devtools, many)),
    );
    console.log(
      `${kind}, scrolling ${many} photos: ${(frames / seconds).toFixed(1)} frames/s, 95th percentile ${p95.toFixed(1)} ms; then ${nodes} nodes, ${(heap / 1e6).toFixed(1)} MB of JavaScript heap`,
    );
  }
  console.log(
    `(medians of ${LOADS} interleaved loads, ${PHONE.width}×${PHONE.height}, CPU ${SLOWER}× slower, server on the loopback, ` +
      `this machine: ${availableParallelism()} × ${cpus()[0].model.trim()}, Chromium ${browser.version()})`,
  );
} finally {
  await browser.close();
  await server.close();
}
