// Measures the time to the headline of the reference article, unthrottled, from a server on the loopback interface.
import { availableParallelism, cpus } from 'node:os';
import { at, launch, PHONE, REFERENCE_HEADLINE } from '../support/page.mjs';
import { serve } from '../support/server.mjs';

const LOADS = 9;

/** Records the time of the headline and the browser's first and largest contentful paint. */
function watch(headline) {
  const times = {};
  window.avTimes = times;
  const look = () => {
    const found = document.querySelector('article-viewer')?.shadowRoot?.querySelector('h1');
    if (found?.textContent === headline) times.headline = performance.now();
    else requestAnimationFrame(look);
  };
  // It cannot be visible before the next frame, so one check per frame is exact.
  requestAnimationFrame(look);
  const note = (type, name) =>
    new PerformanceObserver((list) => {
      times[name] = list.getEntries().at(-1).startTime;
    }).observe({ type, buffered: true });
  note('paint', 'fcp');
  note('largest-contentful-paint', 'lcp');
}

async function load(browser, url) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, REFERENCE_HEADLINE);
    await page.goto(url);
    await page.waitForFunction(() => window.avTimes.headline !== undefined);
    // The largest contentful paint is the first photo or the text around it.
    await page
      .locator(`${at.photo} img`)
      .first()
      .evaluate((img) => img.decode());
    await page.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
    );
    return await page.evaluate(() => window.avTimes);
  } finally {
    await context.close();
  }
}

const median = (numbers) => Math.round(numbers.toSorted((a, b) => a - b)[numbers.length >> 1]);

const server = await serve();
const browser = await launch();
try {
  await load(browser, `${server.origin}/`); // The first run warms up the browser and is not counted.
  const times = [];
  for (let turn = 0; turn < LOADS; turn += 1) times.push(await load(browser, `${server.origin}/`));
  const of = (name) => median(times.map((one) => one[name]));
  console.log(
    `headline ${of('headline')} ms, first paint ${of('fcp')} ms, largest paint ${of('lcp')} ms ` +
      `(medians of ${LOADS} loads from navigation, ${PHONE.width}×${PHONE.height}, unthrottled, server on the loopback, ` +
      `this machine: ${availableParallelism()} × ${cpus()[0].model.trim()}, Chromium ${browser.version()})`,
  );
} finally {
  await browser.close();
  await server.close();
}
