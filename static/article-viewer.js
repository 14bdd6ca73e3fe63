// The loader: defines <article-viewer>, shows a skeleton, and loads the program once per page. The glue and the wasm are
// in the folder of this file, on any origin. Rendering belongs to the program: this file only starts it and reports
// when it cannot be loaded or has failed. Until it is there, first-screen.js shows what is certain of the article.

import { decodePhotos, fixSizes, keepReadersState, recordPresses } from './first-screen/handover.js';
import { addSite, isHouse, renderFirstScreen, showCurrentTab } from './first-screen.js';

const ATTRIBUTES = [
  'src',
  'format',
  'mapping',
  'site',
  'channel',
  'lang',
  'theme',
  'navigation',
  'address',
  'caption-policy',
  'controls',
  'loading',
];
const TAG = 'article-viewer';
const property = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
// Bundlers include only files that are named literally: `cargo xtask dist` writes their addresses here.
const FILES = { files: '' };
// `URL`, `Map` and `Set` are not used: old host pages define globals with these names.
const fileUrl = (name) => FILES[name] ?? import.meta.url.replace(/[^/]*([?#].*)?$/s, name);

// Rendered before the program has arrived, and by the program while an article is loading. Until then the element is
// as high as the window, so that the content below it does not shift. The `::before` with a wide word space takes the
// available width, and no more, in shrink-to-fit layouts: floats, flex rows, table cells.
const SKELETON = `:host{display:block;background:var(--av-surface,Canvas);color:var(--av-ink,CanvasText);color-scheme:light dark;writing-mode:horizontal-tb!important}
:host([hidden]){display:none}:host([theme=light i]),:host([theme=sepia i]),:host([theme=contrast i]){color-scheme:light}:host([theme=dark i]){color-scheme:dark}
:host>div::before{content:"a a";display:block;height:0;overflow:hidden;visibility:hidden;word-spacing:70em}
.av-skeleton{min-height:100vh;box-sizing:border-box;padding-block:3em}
div.av-start{padding-inline:max(1.25em,50% - 18.75em)}:host([site]) .av-start{padding-top:9.5em}
.av-bar{display:block;height:1em;margin-block:.9em;background:#8883}
.av-bar.a{width:40%;height:.8em}.av-bar.b{height:1.9em}.av-bar.c{width:60%;height:1.9em}.av-bar.p{height:auto;aspect-ratio:3/2;margin-block:1.5em}.av-bar.u{width:70%}
@keyframes av-pulse{to{opacity:.45}}@media(prefers-reduced-motion:no-preference){.av-bar{animation:av-pulse 1.6s infinite alternate}}
.av-pending{block-size:0!important;visibility:hidden!important}.av-mount [aria-busy]{opacity:.6}
.av-broken{color:CanvasText;background:Canvas;padding:3em 1.25em;text-align:center;font:medium/1.6 system-ui,sans-serif}
.av-mount+.av-broken{position:sticky;inset-block-end:0;padding:.6em 1.25em;border-block-start:1px solid #8888}.av-mount+.av-broken p{display:inline;margin-inline-end:1em}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(SKELETON);

// The hashes of the program's files. `cargo xtask dist` writes them here, and the hashes of the files that are loaded later
// into the viewer's glue, as `pins`.
const PINS = { 'viewer.css': '', 'viewer.js': '', 'viewer_bg.wasm': '' };
const hashOf = async (file) => PINS[file] ?? (await loadModule('viewer')).pins?.[file];

let style;
/** Fetches the style sheet of the view once. A failure is not cached. */
const loadStyle = () =>
  (style ??= fetchStyle().catch((error) => {
    style = undefined;
    throw error;
  }));

async function fetchStyle() {
  const response = await fetch(fileUrl('viewer.css'), { integrity: PINS['viewer.css'] });
  if (!response.ok) throw Error(`${response.url}: status ${response.status}`);
  sheet.replaceSync(SKELETON + (await response.text()));
}

let viewerProgram;
const modules = {};
const attempts = {};
let runningViewers = [];
/** The longest time, in milliseconds, for which the program waits for the first screen. */
const FIRST_SCREEN_MS = 1000;
/** Loads the program once. A failure is not cached, so that Retry sends new requests. */
const load = () =>
  (viewerProgram ??= start().catch((error) => {
    viewerProgram = undefined;
    throw error;
  }));

/** Imports a module from the folder of this file once. A failure is not cached. */
const loadModule = (name) =>
  (modules[name] ??= importModule(`${name}.js`).catch((error) => {
    delete modules[name];
    throw error;
  }));

/** Browsers cache failed imports by address, so that a retry needs another address. */
async function importModule(file) {
  const again = attempts[file] ?? 0;
  attempts[file] = again + 1;
  const url = fileUrl(file) + (again ? `?${again}` : '');
  await preload(url, await hashOf(file));
  return import(url);
}

/** `import()` takes no hash but uses a preloaded module, whose hash is checked. Browsers without module preload skip it. */
async function preload(href, integrity) {
  const link = document.createElement('link');
  if (!integrity || !link.relList.supports('modulepreload')) return;
  try {
    await new Promise((onload, onerror) => {
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href, integrity, onload, onerror });
      document.head.append(link);
    });
  } catch {
    throw Error(`${href}: not loaded, or its hash does not match`);
  } finally {
    link.remove();
  }
}

/** Loads and starts a program: its wasm and its glue at the same time. */
async function startProgram(name) {
  const file = `${name}_bg.wasm`;
  const wasm = hashOf(file).then((integrity) => fetch(fileUrl(file), { integrity }));
  wasm.catch(() => {}); // The glue below rejects with the same error.
  delete modules[name];
  const glue = await loadModule(name);
  await glue.default({ module_or_path: wasm });
  return glue;
}

async function start() {
  const [glue] = await Promise.all([startProgram('viewer'), loadStyle()]);
  return glue;
}

// The converters of foreign formats are separate programs. The one for the usual formats is loaded for the first foreign
// document, and the one for all formats if the first does not recognize the document.
const converters = {};
const USUAL = /^(house|wordpress|json-feed|ghost|json-ld)$/;
const converterOrder = (format, mapping) =>
  mapping || (format && !USUAL.test(format)) ? ['formats_all'] : ['formats', 'formats_all'];
// A failed converter is started again. `markup.js` is kept, because its Trusted Types policy can be created only once.
const loadConverter = (name) => (converters[name] ??= Promise.all([startProgram(name), loadModule('markup')]));
async function convert(kind, bytes, address, format, mapping) {
  for (const name of converterOrder(format, mapping)) {
    try {
      const [glue, { pieces }] = await loadConverter(name);
      const text = glue.convert(pieces, kind, bytes, address, format, mapping);
      if (text !== undefined) return text || undefined;
    } catch (error) {
      delete converters[name];
      throw error;
    }
  }
}

// A trap ends the whole program, and no caller catches it: the page would receive an uncaught error. Each element
// reports the failure instead, and Retry starts a new program.
const onTrap = (event, error) => {
  if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes('viewer_bg')) return;
  event.preventDefault();
  viewerProgram = undefined;
  for (const viewer of runningViewers) viewer.fail(error);
};
addEventListener('error', (event) => onTrap(event, event.error));
addEventListener('unhandledrejection', (event) => onTrap(event, event.reason));

const createElement = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};
const slot = (name) => Object.assign(createElement('slot', ''), { name });

class ArticleViewer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  // Lazy elements start when they are less than one window away.
  static #lazyObserver = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#activate();
    },
    { rootMargin: '100%' },
  );
  #root = this.attachShadow({ mode: 'open' });
  #state = 'idle'; // idle → starting → running, or broken after a failure of the program.
  #viewer;
  #article;
  #earlyRequests;
  #firstScreen;
  #repeatPress;
  #observer; // Waits for the live view while the first screen is shown.
  #isForeign = false;

  constructor() {
    super();
    // Properties that were set before the class was defined shadow its accessors.
    for (const name of ['article', ...ATTRIBUTES.map(property)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  /** The article as an object or JSON text. null removes it. */
  get article() {
    return this.#article ?? null;
  }

  set article(value) {
    this.#article = value ?? undefined;
    this.#discardFirstScreen();
    if (this.#state === 'running') this.#call((viewer) => viewer.inline(this.#inlineJson()));
  }

  connectedCallback() {
    if (this.#state === 'running') this.#call((viewer) => viewer.moved());
    if (this.#state !== 'idle') return;
    this.#renderSkeleton();
    if (/^\s*lazy\s*$/i.test(this.getAttribute('loading'))) ArticleViewer.#lazyObserver.observe(this);
    else this.#activate();
  }

  #activate() {
    ArticleViewer.#lazyObserver.unobserve(this);
    this.#state = 'starting';
    if (document.readyState === 'loading' && !this.hasAttribute('src')) {
      // The parser may not have reached the inline JSON.
      document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true });
    } else {
      this.#start();
    }
  }

  /** A constructed style sheet belongs to one document. Other documents get a copy. */
  adoptedCallback() {
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return; // The document is not rendered.
    const own = defaultView === window ? sheet : new defaultView.CSSStyleSheet();
    if (own !== sheet) own.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join(''));
    this.#root.adoptedStyleSheets = [own];
  }

  disconnectedCallback() {
    // A move disconnects and connects in one task. Only an element that stays disconnected is ended.
    setTimeout(() => this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (before !== value && this.#state === 'running')
      this.#call((viewer) => viewer.attribute(name, value ?? undefined));
    // The first screen shows another document than the one that is wanted now.
    if (this.#firstScreen && before !== value && ['src', 'format', 'mapping'].includes(name))
      this.#discardFirstScreen();
    // A lazy element may become eager.
    if (name === 'loading' && this.isConnected && this.#state === 'idle') this.connectedCallback();
  }

  async #start() {
    try {
      // Requests from before a short removal are reused.
      this.#earlyRequests ??= this.#sendRequests();
      const format = this.getAttribute('format')?.trim().toLowerCase();
      const mapping = this.getAttribute('mapping');
      loadStyle().catch(() => {}); // The program waits for it, and fails with the same error.
      // The program is the largest file. It must not compete with what the first screen needs.
      const longest = new Promise((done) => setTimeout(done, FIRST_SCREEN_MS));
      await Promise.race([this.#paintFirstScreen().catch(() => {}), longest]);
      const coming = load();
      // A foreign document needs a converter. It is loaded beside the program.
      if (this.#isForeign || mapping || !/^(|auto|house)$/.test(format ?? ''))
        loadConverter(converterOrder(format, mapping)[0]).catch(() => {});
      const glue = await coming;
      // Fallback content stays until the article has arrived.
      if (this.#fallbackContent() && !this.#firstScreen) await Object.values(this.#earlyRequests)[0]?.catch(() => {});
      if (this.#state !== 'starting' || this.#viewer) return; // Removed, or started twice, meanwhile.
      const mount = createElement('div', 'av-mount');
      const early = this.#earlyRequests;
      this.#earlyRequests = undefined;
      this.#viewer = new glue.Viewer(this, mount, early, convert, this.#inlineJson());
      this.#state = 'running';
      runningViewers.push(this.#handle);
      if (this.#firstScreen) this.#replaceFirstScreen(mount);
      else this.addEventListener('av-ready', () => this.#render(mount), { once: true });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Shows what is certain of the article, if its JSON arrives before the program. */
  async #paintFirstScreen() {
    const format = this.getAttribute('format')?.trim().toLowerCase();
    if (this.#firstScreen || this.hasAttribute('mapping') || !/^(|auto|house)$/.test(format ?? '')) return;
    const [src, json, early] = [this.#href('src'), this.#inlineJson(), this.#earlyRequests];
    if (json === undefined && !early[src]) return;
    const site = this.#href('site');
    const options = {
      base: json === undefined ? src : this.baseURI,
      site: early[site] && null,
      siteBase: site,
      languages: [this.parentElement?.closest('[lang]')?.lang, ...navigator.languages],
      lang: this.getAttribute('lang'),
      ownsAddress: /^\s*hash\s*$/i.test(this.getAttribute('address')),
      isInside: !/^\s*host\s*$/i.test(this.getAttribute('navigation')),
      channel: this.getAttribute('channel')?.trim(),
      hasCaptionPolicy: this.hasAttribute('caption-policy'),
    };
    // The address names a section or a photo, to which the program scrolls.
    if (options.ownsAddress && location.hash.startsWith('#/')) return;
    const arrived = early[site] && this.#text(early[site]).then(JSON.parse);
    arrived?.then(
      (value) => {
        options.site = value;
      },
      () => {},
    );
    const article = JSON.parse(json ?? (await this.#text(early[src])));
    this.#isForeign = !isHouse(article);
    if (this.#isForeign) return;
    await loadStyle();
    // The element may have been removed, or shows something else by now.
    const isCurrent = () => this.#state === 'starting' && !this.#viewer && early === this.#earlyRequests;
    if (!isCurrent() || this.#firstScreen || src !== this.#href('src') || json !== this.#inlineJson()) return;
    const share = Math.trunc((this.clientWidth / innerWidth) * 100);
    options.share = share >= 1 && share < 90 ? share : undefined;
    const isSiteMissing = options.site === null;
    const page = renderFirstScreen(article, options);
    if (!page) return;
    this.#firstScreen = createElement('div', 'av-mount av-first-screen', page);
    this.#repeatPress = recordPresses(this.#firstScreen);
    this.#render(this.#firstScreen);
    showCurrentTab(page);
    if (!isSiteMissing) return;
    arrived.then(
      () => {
        addSite(page, article, options);
        showCurrentTab(page);
      },
      () => {},
    );
  }

  /** The body of a response, which the program reads too. */
  async #text(request) {
    const response = await request;
    if (!response.ok) throw Error(response.status);
    return response.clone().text();
  }

  /** The address in an attribute, resolved by the document. */
  #href(name) {
    return Object.assign(document.createElement('a'), { href: this.getAttribute(name)?.trim() ?? '' }).href;
  }

  /** The program shows what is wanted now; until then there is a skeleton. */
  #discardFirstScreen() {
    const first = this.#firstScreen;
    this.#firstScreen = undefined;
    this.#observer?.disconnect();
    if (!first?.isConnected) return;
    const mount = this.#root.querySelector('.av-pending');
    mount?.classList.remove('av-pending');
    if (mount) this.#render(mount);
    else this.#renderSkeleton();
  }

  /** Renders the live view invisibly over the first screen and shows it when it holds at least as much. */
  #replaceFirstScreen(mount) {
    const first = this.#firstScreen;
    mount.classList.add('av-pending');
    first.before(mount); // Moving the first screen would end its focus and selection.
    const chunks = (parent) => parent.querySelectorAll('.av-chunk').length;
    const replace = async () => {
      if (mount.querySelector('.av-skeleton')) return;
      const isComplete = mount.querySelector('.av-foot,.av-failure,.av-channel') || chunks(mount) >= chunks(first);
      if (!isComplete) return;
      this.#observer.disconnect();
      await decodePhotos(first, mount);
      if (this.#firstScreen !== first || !first.isConnected) return;
      const restore = keepReadersState(first, mount);
      fixSizes(first);
      this.#firstScreen = undefined;
      // No layout may happen between these two lines: scroll anchoring would follow the first screen.
      mount.classList.remove('av-pending');
      first.remove();
      restore();
      this.#repeatPress(mount);
    };
    this.#observer = new MutationObserver(replace);
    this.#observer.observe(mount, { childList: true, subtree: true });
  }

  /** Sends the first requests while the program is loading. */
  #sendRequests() {
    const early = Object.create(null);
    const inside = this.getAttribute('address') === 'hash' && location.hash.startsWith('#/');
    for (const name of ['src', 'site', 'mapping']) {
      const value = this.getAttribute(name)?.trim();
      if (!value || (name === 'src' && (inside || this.#inlineJson() !== undefined))) continue;
      const href = this.#href(name);
      // The program reports invalid addresses.
      if (!/^https?:/.test(href) || early[href]) continue;
      early[href] = fetch(href);
      early[href].catch(() => {}); // The program reports the failure.
    }
    return early;
  }

  #inlineJson() {
    const given = this.#article;
    if (given === undefined)
      return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    try {
      // Prototype.js adds `toJSON` to arrays.
      const list = function (key, value) {
        return Array.isArray(this[key]) ? this[key] : value;
      };
      return typeof given === 'string' ? given : (JSON.stringify(given, list) ?? '');
    } catch {
      return ''; // Circular objects are not JSON. The program reports an empty document.
    }
  }

  #call(message) {
    try {
      message(this.#viewer);
    } catch (error) {
      this.#fail(error);
    }
  }

  #end() {
    if (this.isConnected) return;
    ArticleViewer.#lazyObserver.unobserve(this);
    const viewer = this.#viewer;
    this.#viewer = undefined;
    this.#state = 'idle';
    this.#firstScreen = undefined;
    this.#observer?.disconnect(); // Yew keeps the mount, and the mount its observers.
    runningViewers = runningViewers.filter((one) => one !== this.#handle);
    this.#root.replaceChildren();
    try {
      viewer?.destroy();
    } catch {
      // The program failed earlier, and the failure was reported.
    }
  }

  /** Renders content between the slots for header and footer. */
  #render(...content) {
    this.adoptedCallback();
    this.#root.replaceChildren(slot('header'), ...content, slot('footer'));
  }

  /** The host's fallback content, which is shown until there is an article. */
  #fallbackContent() {
    return this.querySelector(':scope > :not([slot], script, style, template, noscript)');
  }

  /** Shows the fallback content or the skeleton. The parser may add fallback content later. */
  #renderSkeleton() {
    if (this.#firstScreen) return this.#render(this.#firstScreen);
    const bars = ['a', 'b', 'c', 'p', 't', 't', 't', 't', 'u'].map((kind) => createElement('i', `av-bar ${kind}`));
    const skeleton = createElement('div', 'av-skeleton av-start', ...bars);
    skeleton.setAttribute('aria-busy', 'true');
    const own = slot('');
    own.onslotchange = () => {
      skeleton.hidden = !!this.#fallbackContent();
    };
    own.onslotchange();
    this.#render(own, skeleton);
  }

  /** The interface of the error listeners to this element. */
  #handle = { fail: (error) => this.#fail(error) };

  #fail(error) {
    this.#state = 'broken';
    this.#earlyRequests = undefined;
    runningViewers = runningViewers.filter((one) => one !== this.#handle);
    const retry = createElement('button', '', '重试 · Try again');
    retry.addEventListener('click', () => {
      this.#viewer = undefined;
      this.#state = 'idle';
      this.connectedCallback();
    });
    const words = createElement('p', '', '阅读器未能启动。 The article viewer could not start.');
    // The fallback content stays readable.
    const panel = createElement('div', 'av-broken', words, retry);
    panel.setAttribute('role', 'alert');
    if (this.#firstScreen) this.#render(this.#firstScreen, panel);
    else this.#render(panel, slot(''));
    const detail = { code: 'program', message: String(error), url: null };
    this.dispatchEvent(new CustomEvent('av-error', { bubbles: true, composed: true, detail }));
  }
}

for (const name of ATTRIBUTES) {
  if (name === 'lang') continue; // HTMLElement defines it.
  Object.defineProperty(ArticleViewer.prototype, property(name), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// Another copy of this file may have defined the element.
if (!customElements.get(TAG)) customElements.define(TAG, ArticleViewer);
