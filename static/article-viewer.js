// The loader: defines <article-viewer>, shows a skeleton, and loads the program once per page. The glue and the wasm are
// in the folder of this file, on any origin. Rendering belongs to the program: this file only starts it and reports
// when it cannot be loaded or has failed. Until it is there, first-screen.js shows what is certain of the article.

import { element } from './first-screen/element.js';
import { chooseLocale, requestLocale } from './first-screen/words.js';
import { languagesAround, paint } from './first-screen.js';

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
// available width, and no more, in shrink-to-fit layouts: floats, flex rows, table cells. Other rules are in the view's sheet.
const SKELETON = `:host{display:block;background:var(--av-surface,Canvas);color:var(--av-ink,CanvasText);color-scheme:light dark;writing-mode:horizontal-tb!important}
:host([hidden]){display:none}:host([theme=light i]),:host([theme=sepia i]),:host([theme=contrast i]){color-scheme:light}:host([theme=dark i]){color-scheme:dark}
:host>div::before{content:"a a";display:block;height:0;overflow:hidden;visibility:hidden;word-spacing:70em}
.av-skeleton{min-height:100vh;box-sizing:border-box;padding-block:3em}
div.av-start{padding-inline:max(1.25em,50% - 18.75em)}:host([site]) .av-start{padding-top:9.5em}
.av-bar{display:block;height:1em;margin-block:.9em;background:#8883}
.av-bar.a{width:40%;height:.8em}.av-bar.b{height:1.9em}.av-bar.c{width:60%;height:1.9em}.av-bar.p{height:auto;aspect-ratio:3/2;margin-block:1.5em}.av-bar.u{width:70%}
@keyframes av-pulse{to{opacity:.45}}@media(prefers-reduced-motion:no-preference){.av-bar{animation:av-pulse 1.6s infinite alternate}}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(SKELETON);

// The hashes of the program's files. `cargo xtask dist` writes them here, and the hashes of the files that are loaded later
// into the viewer's glue, as `pins`.
const PINS = { 'viewer.css': '', 'viewer.js': '', 'viewer_bg.wasm': '' };
const hashOf = async (file) => PINS[file] ?? (await loadModule('viewer')).pins?.[file];

const cache = {};
/** Makes what has this name once. A failure is not cached, so that Retry sends new requests. */
const once = (name, make) =>
  (cache[name] ??= make().catch((error) => {
    delete cache[name];
    throw error;
  }));

/** Fetches the style sheet of the view. */
const loadStyle = () => once('style', fetchStyle);

async function fetchStyle() {
  const response = await fetch(fileUrl('viewer.css'), { integrity: PINS['viewer.css'] });
  if (!response.ok) throw Error(`${response.url}: status ${response.status}`);
  sheet.replaceSync(SKELETON + (await response.text()));
}

const localeRequest = (tag) => requestLocale(tag, fileUrl(`locale/${tag}.txt`));

const attempts = {};
let runningViewers = [];
/** The longest times, in milliseconds, for which the program waits for the first screen and for its lead photo. */
const FIRST_SCREEN_MS = 1000;
const LEAD_PHOTO_MS = 1000;
/** Waits until a promise has settled, at most for a time in milliseconds. */
const within = (ms, promise) => Promise.race([promise.catch(() => {}), new Promise((done) => setTimeout(done, ms))]);

/** Imports a module from the folder of this file. */
const loadModule = (name) => once(name, () => importModule(`${name}.js`));

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
  delete cache[name];
  const glue = await loadModule(name);
  await glue.default({ module_or_path: wasm });
  return glue;
}

/** Loads the program, and what shows it in place of the first screen. */
const load = () => once('program', () => Promise.all([startProgram('viewer'), loadModule('handover'), loadStyle()]));

// The converters of foreign formats are separate programs. The one for the usual formats is loaded for the first foreign
// document, and the one for all formats if the first does not recognize the document.
const USUAL = /^(house|wordpress|json-feed|ghost|json-ld)$/;
const converterOrder = (format, mapping) =>
  mapping || (format && !USUAL.test(format)) ? ['formats_all'] : ['formats', 'formats_all'];
// A failed converter is started again. `markup.js` is kept, because its Trusted Types policy can be created only once.
const loadConverter = (name) => once(`${name} program`, () => Promise.all([startProgram(name), loadModule('markup')]));
async function convert(kind, bytes, address, format, mapping) {
  for (const name of converterOrder(format, mapping)) {
    try {
      const [glue, { pieces }] = await loadConverter(name);
      const text = glue.convert(pieces, kind, bytes, address, format, mapping);
      if (text !== undefined) return text || undefined;
    } catch (error) {
      delete cache[`${name} program`];
      throw error;
    }
  }
}

// A trap ends the whole program, and no caller catches it: the page would receive an uncaught error. Each element
// reports the failure instead, and Retry starts a new program.
const onTrap = (event, error) => {
  if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes('viewer_bg')) return;
  event.preventDefault();
  delete cache.program;
  for (const viewer of runningViewers) viewer.fail(error);
};
addEventListener('error', (event) => onTrap(event, event.error));
addEventListener('unhandledrejection', (event) => onTrap(event, event.reason));

/** Sends a request whose response the program uses. It reports invalid addresses and failures. */
function sendRequest(early, address) {
  if (!/^https?:/.test(address) || early[address]) return;
  early[address] = fetch(address);
  early[address].catch(() => {});
}

const slot = (name) => element('slot', null, { name });

/** Shows a press on a button of the first screen as accepted, and remembers the last one, which the live view repeats. */
function acceptPress(event) {
  const { currentTarget: first, target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const button = target.closest('a,button');
  if (!button || (button.href && (!button.opensInPlace || ctrlKey || metaKey || shiftKey || altKey))) return;
  event.preventDefault();
  first.pressed?.removeAttribute('aria-busy');
  button.setAttribute('aria-busy', 'true');
  first.pressed = button;
}

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
  #painting; // The first screen that is wanted now.
  #observer; // Waits for the live view while the first screen is shown.

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
    if (before !== value && /^(src|format|mapping|site|channel)$/.test(name)) this.#discardFirstScreen();
    // A lazy element may become eager.
    if (name === 'loading' && this.isConnected && this.#state === 'idle') this.connectedCallback();
  }

  async #start() {
    try {
      // Requests from before a short removal are reused.
      this.#earlyRequests ??= this.#sendRequests();
      const format = this.getAttribute('format')?.trim().toLowerCase() ?? '';
      const mapping = this.getAttribute('mapping');
      let isForeign = mapping || !/^(|auto|house)$/.test(format);
      loadStyle().catch(() => {}); // The program waits for it, and fails with the same error.
      // The article may name another language than the page, which is requested then.
      localeRequest(chooseLocale([this.getAttribute('lang')?.trim(), ...languagesAround(this)]));
      if ((!isForeign || (format === 'wordpress' && !mapping)) && !this.#firstScreen) {
        // The program is the largest file. It must not compete with what the first screen needs.
        const onForeign = () => {
          isForeign = true;
        };
        await within(FIRST_SCREEN_MS, this.#paintFirstScreen(onForeign));
        await within(LEAD_PHOTO_MS, this.#leadPhoto());
      }
      const coming = load();
      // A foreign document needs a converter. It is loaded beside the program.
      if (isForeign) loadConverter(converterOrder(format, mapping)[0]).catch(() => {});
      const [glue, { takeOver }] = await coming;
      // Fallback content stays until the article has arrived.
      if (this.#fallbackContent() && !this.#firstScreen) await Object.values(this.#earlyRequests)[0]?.catch(() => {});
      if (this.#state !== 'starting' || this.#viewer) return; // Removed, or started twice, meanwhile.
      const mount = element('div', 'av-mount');
      const early = this.#earlyRequests;
      this.#earlyRequests = this.#painting = undefined;
      this.#viewer = new glue.Viewer(this, mount, early, convert, (tag) => localeRequest(tag).file, this.#inlineJson());
      this.#state = 'running';
      runningViewers.push(this.#handle);
      const first = this.#firstScreen;
      if (!first) return this.addEventListener('av-ready', () => this.#render(mount), { once: true });
      mount.classList.add('av-pending');
      first.before(mount); // Moving the first screen would end its focus and selection.
      const done = () => {
        this.#firstScreen = undefined;
      };
      this.#observer = takeOver(first, mount, () => this.#firstScreen === first, done);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Shows what is certain of the article or the channel, if its JSON arrives before the program. */
  #paintFirstScreen(onForeign) {
    const own = {};
    const early = this.#earlyRequests;
    this.#painting = own;
    /** Ends this first screen if it is no longer wanted. */
    const check = () => {
      if (this.#painting !== own) throw Error();
    };
    const read = async (address) => {
      check();
      sendRequest(early, address);
      const response = await early[address];
      if (!response.ok) throw Error();
      return response.clone().json(); // The program reads the body, too.
    };
    const show = (page) => {
      check();
      this.#firstScreen = element('div', 'av-mount av-first-screen', null, page);
      this.#firstScreen.onclick = acceptPress;
      this.#render(this.#firstScreen);
    };
    const localeReady = (tag) => localeRequest(tag).ready;
    return paint(this, (name) => this.#href(name), this.#inlineJson(), read, loadStyle, localeReady, show, onForeign);
  }

  /** Settles when the first photo of the first screen is loaded, unless it is below the window. */
  async #leadPhoto() {
    const photo = this.#firstScreen?.querySelector('.av-picture__img');
    if (!photo || photo.complete || photo.getBoundingClientRect().top >= innerHeight) return;
    await new Promise((done) => {
      photo.onload = photo.onerror = done;
    });
  }

  /** The address in an attribute, resolved by the document. */
  #href(name) {
    const href = this.getAttribute(name)?.trim();
    return href && Object.assign(document.createElement('a'), { href }).href;
  }

  /** The program shows what is wanted now; until then there is a skeleton. */
  #discardFirstScreen() {
    const first = this.#firstScreen;
    this.#firstScreen = this.#painting = undefined;
    this.#observer?.disconnect();
    if (!first?.isConnected) return;
    const mount = this.#root.querySelector('.av-pending');
    mount?.classList.remove('av-pending');
    if (mount) this.#render(mount);
    else this.#renderSkeleton();
  }

  /** Sends the first requests while the program is loading. */
  #sendRequests() {
    const early = Object.create(null);
    const inside = this.getAttribute('address') === 'hash' && location.hash.startsWith('#/');
    for (const name of ['src', 'site', 'mapping']) {
      const value = this.getAttribute(name)?.trim();
      if (!value || (name === 'src' && (inside || this.#inlineJson() !== undefined))) continue;
      sendRequest(early, this.#href(name));
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
    this.#firstScreen = this.#painting = undefined;
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
    const bars = ['a', 'b', 'c', 'p', 't', 't', 't', 't', 'u'].map((kind) => element('i', `av-bar ${kind}`));
    const skeleton = element('div', 'av-skeleton av-start', { 'aria-busy': 'true' }, bars);
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
    this.#earlyRequests = this.#painting = undefined;
    runningViewers = runningViewers.filter((one) => one !== this.#handle);
    const retry = element('button', null, null, '重试 · Try again');
    retry.addEventListener('click', () => {
      this.#viewer = undefined;
      this.#state = 'idle';
      this.connectedCallback();
    });
    const words = element('p', null, null, '阅读器未能启动。 The article viewer could not start.');
    // The fallback content stays readable.
    const panel = element('div', 'av-broken', { role: 'alert' }, words, retry);
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
