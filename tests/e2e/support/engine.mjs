// One window of each browser engine, with the same actions, and tests that are declared once for all of them.
//
// A driver returns { version, goto, evaluate, perform, resize, close }. `perform` takes the actions of the W3C's WebDriver, which
// have the same form in both of its protocols.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openFirefox } from './bidi.mjs';
import { serve } from './server.mjs';
import { openWebDriver } from './webdriver.mjs';

const { CHROMEDRIVER = 'chromedriver', CHROMIUM = '/usr/bin/chromium', FIREFOX = 'firefox-esr' } = process.env;
const { WEBKITDRIVER = 'WebKitWebDriver', XVFB = 'Xvfb' } = process.env;
const { 'goog:chromeOptions': chrome } = JSON.parse(
  readFileSync(new URL('../../../webdriver.json', import.meta.url), 'utf8'),
);

/** Without a display there is no mouse: its abilities are those of `(hover: hover) and (pointer: fine)`. */
const MOUSE = '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

const ENGINES = {
  Chromium: () =>
    openWebDriver(CHROMEDRIVER, {
      'goog:chromeOptions': { args: [...chrome.args, MOUSE], binary: CHROMIUM },
    }),
  Firefox: () => openFirefox(FIREFOX),
  async WebKit() {
    const display = await openDisplay();
    // The processor draws. Without compositing (WEBKIT_DISABLE_DMABUF_RENDERER) WebKitGTK 2.50 crashes in view transitions.
    const env = { DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' };
    const browser = await openWebDriver(WEBKITDRIVER, {}, env);
    return { ...browser, close: () => browser.close().finally(display.close) };
  },
};

/** The keys of WebDriver by their names in `KeyboardEvent.key`. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Declares tests for every engine. `ENGINE` names a single one. `declare` receives the function that declares one test. */
export function inEveryEngine(declare) {
  for (const [name, open] of Object.entries(ENGINES)) {
    if (process.env.ENGINE && process.env.ENGINE !== name) continue;
    describe(name, () => {
      let browser;
      before(async () => {
        browser = await open();
        await browser.resize({ width: 1280, height: 900 });
      });
      after(() => browser?.close());
      declare((title, act) =>
        test(`${title} (${name})`, { timeout: 45_000 }, async () => {
          const server = await serve();
          try {
            const page = pageOf(browser, server);
            await act({ page, server });
            await page.assertNoErrors();
          } finally {
            await server.close();
          }
        }),
      );
    });
  }
}

/** The actions of a reader on a host page. */
function pageOf(browser, server) {
  const evaluate = (act, ...args) => browser.evaluate(act, args);
  const keys = (names, type) => names.map((name) => ({ type, value: KEYS[name] ?? name }));
  return {
    evaluate,
    goto: (path) => browser.goto(server.origin + path),

    /** Opens a host page with this body. `head` is executed before the loader. */
    async host(body, { head = '', lang = 'en' } = {}) {
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
        <script>(${record})()</script>${head}<script type="module" src="/article-viewer.js"></script><body>${body}`;
      server.route('/host/', { body: html, type: 'text/html; charset=utf-8' });
      await browser.goto(`${server.origin}/host/`);
    },

    /** Waits until a function returns something true in the page, and returns it. */
    waitFor: (condition, ...args) =>
      browser.evaluate(
        `async (...args) => {
          const end = performance.now() + 12_000;
          for (;;) {
            const value = (${condition})(...args);
            if (value) return value;
            if (performance.now() > end) throw new Error('waited in vain for ' + ${JSON.stringify(String(condition))} + JSON.stringify(args));
            await new Promise((done) => setTimeout(done, 20));
          }
        }`,
        args,
      ),

    /** Waits until the view has an element that matches and contains the text. */
    see(selector, text = '') {
      return this.waitFor((selector, text) => window.view(selector, text) !== undefined, selector, text);
    },

    /** Presses keys together, the last one last. */
    press: (...names) =>
      browser.perform([
        { type: 'key', id: 'keyboard', actions: [...keys(names, 'keyDown'), ...keys(names.toReversed(), 'keyUp')] },
      ]),

    /** Clicks the middle of the element that matches and contains the text. */
    async click(selector, text = '') {
      await this.see(selector, text);
      const [x, y] = await evaluate(pointIn, selector, text);
      await this.drag([[x, y]]);
    },

    /** Presses the mouse at the first point, moves it through the others, and lets go. */
    drag(points) {
      const moves = points.map(([x, y], index) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
        duration: index && 20,
      }));
      const [first, ...others] = moves;
      const actions = [first, { type: 'pointerDown', button: 0 }, ...others, { type: 'pointerUp', button: 0 }];
      return browser.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
    },

    /** Fails on exceptions in the page. */
    assertNoErrors: () =>
      evaluate(() => {
        if (window.avErrors?.length) throw new Error(`errors in the page: ${window.avErrors.join(', ')}`);
      }),
  };
}

/** Runs in the page before everything else: records errors and events, and defines a query into the live view. */
function record() {
  window.avErrors = [];
  window.avEvents = [];
  addEventListener('error', ({ message }) => window.avErrors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.avErrors.push(String(reason)));
  for (const name of ['av-ready', 'av-article', 'av-error', 'av-lightbox', 'av-navigate', 'av-channel'])
    addEventListener(name, ({ detail }) => window.avEvents.push({ name, detail: structuredClone(detail) }));
  window.view = (selector, text = '') => {
    const root = document.querySelector('article-viewer')?.shadowRoot;
    const found = [...(root?.querySelectorAll(selector) ?? [])];
    return found.find((one) => !one.closest('.av-first-screen, .av-pending') && one.textContent.includes(text));
  };
}

/** Scrolls the element into view and returns its middle. */
async function pointIn(selector, text) {
  const element = window.view(selector, text);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Starts a virtual display for the engine that has no headless mode. */
async function openDisplay() {
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(server, 'error').then(([error]) => {
    throw error;
  });
  const [number] = await Promise.race([failed, once(server.stdio[3], 'data')]);
  return { name: `:${String(number).trim()}`, close: () => server.kill() };
}
