// The browser of a test file, a new page for each test, and queries into the viewer's open shadow root.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { LIVE } from './first_screen.mjs';
import { serve } from './server.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/** The reference article, which the demo opens. */
export const REFERENCE = '/demo/articles/river-returns.json';
export const REFERENCE_HEADLINE = '一条小河的五年回归';
export const SITE = '/demo/site.json';

/** Selectors, by part where there is one and by class otherwise. Headline and cards are the program's, not those of the first screen. */
export const at = {
  headline: `${LIVE} [part~="headline"]`,
  title: `${LIVE} h1`,
  paragraph: 'p.av-text',
  breadcrumb: '[part~="breadcrumb"]',
  tabs: '[part~="tabs"]',
  tab: '[part~="tab"]',
  currentTab: '[part~="current-tab"]',
  photo: 'button[part~="photo"]',
  missingPhoto: '.av-photo_missing',
  related: '[part~="related"]',
  next: '[part~="next"]',
  home: '[part~="home"]',
  card: '[part~="card"]:not(.av-first-screen *, .av-pending *)',
  cardLink: '[part~="card"] a:not(.av-first-screen *, .av-pending *)',
  failure: '[part~="failure"]',
  retry: '.av-failure__retry',
  cancel: '.av-failure__retries button',
  status: '[part~="status"]',
  lightbox: 'dialog[open]',
  broken: '.av-broken',
  skeleton: '.av-skeleton',
};

export const launch = (options) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS, ...options });

/**
 * Starts a browser for a test file and returns the function that declares its tests. `root` is served instead of the release,
 * `always` are headers of every response. The reading app's service worker would answer in place of the server: only tests of it
 * allow one. `scrollbars` shows those of pages, which take space.
 */
export function inBrowser({ root, always, serviceWorkers = 'block', scrollbars = false } = {}) {
  let browser;
  before(async () => {
    browser = await launch(scrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {});
  });
  after(() => browser?.close());
  return (name, options, act = options) => {
    const { timeout = 45_000, ...given } = act === options ? {} : options;
    return test(name, { timeout }, async () => {
      const server = await serve({ root, always });
      const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', serviceWorkers, ...given });
      const scene = await open(context, server);
      try {
        await act(scene);
        scene.assertNoErrors();
      } catch (error) {
        error.message += scene.consoleOutput();
        throw error;
      } finally {
        await context.close();
        await server.close();
      }
    });
  };
}

async function open(context, server) {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors = [];
  const warnings = [];
  const allowed = [];
  watch(page);
  await context.addInitScript(record);

  function watch(other) {
    other.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error}`));
    other.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
      if (message.type() === 'warning') warnings.push(message.text());
    });
    other.on('request', (request) => {
      const outside = /^https?:/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1';
      if (outside) errors.push(`external request: ${request.url()}`);
    });
  }

  return {
    page,
    context,
    server,
    warnings,

    /** Records errors and requests of another page, as for the first one. */
    watch,

    /** Allows errors of this pattern. Any other error fails the test. */
    allowErrors: (pattern) => allowed.push(pattern),

    /** Fails on errors that the test has not allowed. */
    assertNoErrors: () =>
      assert.deepEqual(
        errors.filter((error) => !allowed.some((pattern) => pattern.test(error))),
        [],
      ),

    /** The output of the console, for the message of a failure. */
    consoleOutput: () => [...errors, ...warnings].map((line) => `\n  console: ${line}`).join(''),

    /** Opens the reading app and waits for its headline. */
    async app(fragment = '', headline = REFERENCE_HEADLINE) {
      await page.goto(`${server.origin}/${fragment}`);
      if (headline) await waitForArticle(page, headline);
    },

    /** Opens a host page with this inside its body. */
    async host(
      body,
      {
        lang = 'zh-Hans',
        head = '',
        headers,
        loader = true,
        icon = true,
        doctype = '<!doctype html>',
        attributes = '',
      } = {},
    ) {
      const script = loader ? '<script type="module" src="/article-viewer.js"></script>' : '';
      const html =
        `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>` +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        `${icon ? '<link rel="icon" href="data:,">' : '<link rel="icon" href="/icon.svg">'}${head}${script}</head><body${attributes}>${body}</body></html>`;
      server.route('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
      server.route('/host/', { body: html, type: 'text/html; charset=utf-8', headers });
      // Waiting for the load event would wait for responses that the test delays.
      await page.goto(`${server.origin}/host/`, { waitUntil: 'commit' });
    },
  };
}

/** Records the viewer's events, policy violations and layout shifts in the page. */
function record() {
  window.avEvents = [];
  window.avViolations = [];
  window.avShifts = [];
  const names = [
    'av-ready',
    'av-article',
    'av-error',
    'av-navigate',
    'av-lightbox',
    'av-channel',
    'av-progress',
    'av-dwell',
    'av-settings',
  ];
  for (const name of names) {
    window.addEventListener(name, ({ detail, bubbles, composed, cancelable, target }) => {
      window.avEvents.push({ name, detail: structuredClone(detail), bubbles, composed, cancelable, target: target.id });
    });
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    window.avViolations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  const note = (entry) =>
    window.avShifts.push({
      value: entry.value,
      moved: entry.sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName} .${node?.className}: ${previousRect.y} → ${currentRect.y}, ${previousRect.height} → ${currentRect.height}`,
      ),
    });
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });
}

/** Waits until the program shows an article with this headline. */
export const waitForArticle = (page, headline) => page.locator(at.headline, { hasText: headline }).waitFor();

/** The events of this name so far. */
export const receivedEvents = (page, name) =>
  page.evaluate((name) => window.avEvents.filter((event) => event.name === name), name);

/** Waits for the nth event of this name and returns it. */
export async function waitForEvent(page, name, nth = 1) {
  await page.waitForFunction(
    ([name, nth]) => window.avEvents.filter((event) => event.name === name).length >= nth,
    [name, nth],
  );
  return (await receivedEvents(page, name))[nth - 1];
}

/** Waits for two animation frames and the tasks after them. */
export const settle = (page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await new Promise(requestAnimationFrame);
      await new Promise((done) => {
        setTimeout(done);
      });
    }
  });

/** Waits until the viewer's animations have ended. Scroll-driven animations never end and are ignored. */
export const waitForAnimations = (page) =>
  page.waitForFunction(() =>
    document
      .querySelector('article-viewer')
      .shadowRoot.getAnimations()
      .every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline),
  );

/** The texts of all elements that match. */
export const texts = (page, selector) => page.locator(selector).allInnerTexts();

/** Whether one element lies horizontally within another and within the window. */
export const isWithin = (inner, outer) =>
  inner.evaluate((inner, outer) => {
    const a = inner.getBoundingClientRect();
    const b = outer.getBoundingClientRect();
    return a.width > 0 && a.left >= b.left - 1 && a.right <= b.right + 1 && a.left >= -1 && a.right <= innerWidth + 1;
  }, outer);
