// One visit with an empty cache: load, wait until the page is quiet, enlarge the first photo, open the fourth channel. Then another one
// with the cache that it left.
import { recordNetwork } from './network.mjs';
import { installProbe } from './probe.mjs';

export const PROFILES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const CPU_RATE = 4;
const CHANNEL = 3;
/** In milliseconds: how long a complete page is watched, at the first and at the second visit, and how long a lightbox may fetch the
 * photos beside the first. */
const WAITS = { quiet: 3000, neighbours: 2000, quietAgain: 1000 };

/** The part of each long task beyond 50 ms, between two times. */
const blocking = (tasks, from, to) =>
  tasks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from) - 50), 0);

/** Cumulative layout shift: the largest sum of a window of at most 5 s without a pause of 1 s. */
export function layoutShift(shifts) {
  let [largest, sum, start, last] = [0, 0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time, value } of shifts) {
    if (time - last >= 1000 || time - start >= 5000) [sum, start] = [0, time];
    [sum, last] = [sum + value, time];
    largest = Math.max(largest, sum);
  }
  return largest;
}

async function press(page, selector, index, expected) {
  const target = page.locator(selector).nth(index);
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const box = await target.boundingBox();
  await page.evaluate((expected) => window.avProbe.expect(expected), expected);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return page.evaluate(() => window.avProbe.measured);
}

async function interact(page, selectors, listHeadline, waits) {
  const photo = await press(page, selectors.photo, 0, { visible: selectors.lightbox, image: selectors.enlarged });
  await page.waitForTimeout(waits.neighbours);
  if (selectors.close) await page.locator(selectors.close).click();
  else await page.keyboard.press('Escape');
  await page.locator(selectors.lightbox).first().waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
  const tab = await press(page, selectors.tab, CHANNEL, { visible: selectors.panel, text: listHeadline });
  return {
    photoInp: photo.inp,
    photoPainted: photo.painted,
    photoLoaded: photo.loaded,
    tabInp: tab.inp,
    tabPainted: tab.painted,
  };
}

/** Slows the network and the processor of a page. */
export async function throttle(cdp) {
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
}

async function engineMetrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const times = {
    script: 'ScriptDuration',
    style: 'RecalcStyleDuration',
    layout: 'LayoutDuration',
    tasks: 'TaskDuration',
  };
  return {
    ...Object.fromEntries(Object.entries(times).map(([key, name]) => [key, of(name) * 1000])),
    nodes: of('Nodes'),
  };
}

/** Opens a page with the probe on the slow network and processor. */
async function open(context, { url, selectors, isThrottled, content }, quiet, watch = () => {}) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  for (const domain of ['Network', 'Page', 'Performance', 'HeapProfiler']) await cdp.send(`${domain}.enable`);
  if (isThrottled) await throttle(cdp);
  const watched = watch(page, cdp);
  await page.addInitScript(installProbe, { selectors, lastParagraph: content.lastParagraph, quiet });
  await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
  const record = await page.evaluate(() => window.avProbe.settled());
  return { page, cdp, record, watched };
}

/** The measures of a page that was loaded and is quiet. */
async function measure({ page, cdp, record }, transferred) {
  const engine = await engineMetrics(cdp);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return {
    fcp: record.fcp,
    lcp: record.lcp,
    lastParagraph: record.lastParagraph,
    live: record.live,
    load: record.load,
    tbt: blocking(record.longTasks, record.fcp ?? 0, record.end),
    blockingBefore: blocking(record.longTasks, 0, record.fcp ?? 0),
    cls: layoutShift(record.shifts),
    ...engine,
    heap: usedSize,
    wasmMemory: await page.evaluate(() => window.avProbe.wasmMemory()),
    ...transferred,
  };
}

/** Measures one visit. Errors of the page and of the interactions do not end the measurement; they are returned. */
export async function visit(browser, { profile, waits = WAITS, ...options }) {
  const { selectors, content } = options;
  const context = await browser.newContext({ ...PROFILES[profile], locale: 'zh-CN', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const errors = [];
  try {
    const opened = await open(context, options, waits.quiet, (page, cdp) => {
      page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
      return recordNetwork(cdp);
    });
    const { page, record, watched: network } = opened;
    const transferred = network.bytes();
    const metrics = await measure(opened, transferred);
    const photo = await lead(page, selectors);
    if (record.lastParagraph === null) errors.push('the last paragraph was not rendered');
    try {
      Object.assign(metrics, await interact(page, selectors, content.listHeadlines[CHANNEL], waits));
      metrics.bytesOfInteractions = network.bytes().bytes - transferred.bytes;
    } catch (error) {
      errors.push(`interaction: ${error.message.split('\n')[0]}`);
    }
    await page.close();
    const again = (await open(context, options, waits.quietAgain)).record;
    Object.assign(metrics, { fcpAgain: again.fcp, lcpAgain: again.lcp, liveAgain: again.live });
    return { metrics, largest: record.largest, lead: photo, errors };
  } catch (error) {
    return { metrics: {}, errors: [...errors, error.message.split('\n')[0]] };
  } finally {
    await context.close();
  }
}

/** The rendition of the lead photo that the browser chose. */
const lead = (page, { photo }) =>
  page
    .locator(`${photo} img`)
    .first()
    .evaluate((image) => new URL(image.currentSrc).pathname, undefined, { timeout: 2000 })
    .catch(() => undefined);
