// The loader: defines <article-viewer>, shows a skeleton, and brings the program, once for each page.
// It finds glue and wasm beside itself, so it works from any folder and any origin. What the element shows
// is the program's business; this file knows only how to start it and what to do if it does not come.

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
// Bundlers bring along only what they can read: `cargo xtask dist` writes the files out here for them.
const FILES = { files: '' };
// Nowhere by `URL`, `Map` or `Set`: pages of long ago have words and functions of their own under these names.
const beside = (name) => FILES[name] ?? import.meta.url.replace(/[^/]*([?#].*)?$/s, name);

// Drawn before the program has arrived, and by the program while an article is on its way. The element is
// as high as the window until then, so that what follows it on the page does not jump. Two words far apart make it as wide as
// there is room, and no wider, where the width is asked of what is inside: in floats, flex rows, cells of tables.
const SKELETON = `:host{display:block;background:var(--av-surface,Canvas);color:var(--av-ink,CanvasText);color-scheme:light dark;writing-mode:horizontal-tb!important}
:host([hidden]){display:none}:host([theme=light i]),:host([theme=sepia i]),:host([theme=contrast i]){color-scheme:light}:host([theme=dark i]){color-scheme:dark}
:host>div::before{content:"a a";display:block;height:0;overflow:hidden;visibility:hidden;word-spacing:70em}
.av-skeleton{min-height:100vh;box-sizing:border-box;padding-block:3em}
div.av-start{padding-inline:max(1.25em,50% - 18.75em)}:host([site]) .av-start{padding-top:9.5em}
.av-bar{display:block;height:1em;margin-block:.9em;background:#8883}
.av-bar.a{width:40%;height:.8em}.av-bar.b{height:1.9em}.av-bar.c{width:60%;height:1.9em}.av-bar.p{height:auto;aspect-ratio:3/2;margin-block:1.5em}.av-bar.u{width:70%}
@keyframes av-pulse{to{opacity:.45}}@media(prefers-reduced-motion:no-preference){.av-bar{animation:av-pulse 1.6s infinite alternate}}
.av-broken{color:CanvasText;background:Canvas;padding:3em 1.25em;text-align:center;font:medium/1.6 system-ui,sans-serif}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(SKELETON);

// The hashes of what has to come, so that nobody can put something else there: `cargo xtask dist` writes them here, and
// those of what comes later into the viewer's glue, as `pins`.
const PINS = { 'viewer.js': '', 'viewer_bg.wasm': '' };
const pin = async (file) => PINS[file] ?? (await module('viewer')).pins?.[file];

let program;
const modules = {};
const tries = {};
let running = [];
/** Brings glue and wasm; a failure is forgotten, so that another try is a real one. */
const load = () =>
  (program ??= start().catch((error) => {
    program = undefined;
    throw error;
  }));

/** Imports a module beside this file, once; a failure is forgotten, too. */
const module = (name) =>
  (modules[name] ??= attempt(`${name}.js`).catch((error) => {
    delete modules[name];
    throw error;
  }));

/** One that failed stays failed under its name: another try needs another name. */
async function attempt(file) {
  const again = tries[file] ?? 0;
  tries[file] = again + 1;
  const url = beside(file) + (again ? `?${again}` : '');
  await preload(url, await pin(file));
  return import(url);
}

/** An import cannot ask for a hash, but takes what was preloaded under one. Browsers that do not preload go without. */
async function preload(href, integrity) {
  const link = document.createElement('link');
  if (!integrity || !link.relList.supports('modulepreload')) return;
  try {
    await new Promise((onload, onerror) => {
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href, integrity, onload, onerror });
      document.head.append(link);
    });
  } catch {
    throw Error(`${href} is not what belongs there`);
  } finally {
    link.remove();
  }
}

/** Brings a program, anew each time: its wasm and its glue at once. */
async function bring(name) {
  const file = `${name}_bg.wasm`;
  const wasm = pin(file).then((integrity) => fetch(beside(file), { integrity }));
  wasm.catch(() => {}); // Said once, below, when the glue waits for it.
  delete modules[name];
  const glue = await module(name);
  await glue.default({ module_or_path: wasm });
  return glue;
}

async function start() {
  const glue = await bring('viewer');
  sheet.replaceSync(SKELETON + glue.style());
  return glue;
}

// The readers of foreign formats are programs of their own: one for the usual formats comes when the first foreign
// document has come, and one for all formats when that one does not know it.
const converters = {};
const USUAL = /^(house|wordpress|json-feed|ghost|json-ld)$/;
const order = (format, mapping) =>
  mapping || (format && !USUAL.test(format)) ? ['formats_all'] : ['formats', 'formats_all'];
// A program that failed is brought anew; the module beside it holds nothing that could break, and may make its policy only once.
const converter = (name) => (converters[name] ??= Promise.all([bring(name), module('markup')]));
async function convert(kind, bytes, address, format, mapping) {
  for (const name of order(format, mapping)) {
    try {
      const [glue, { pieces }] = await converter(name);
      const text = glue.convert(pieces, kind, bytes, address, format, mapping);
      if (text !== undefined) return text || undefined;
    } catch (error) {
      delete converters[name];
      throw error;
    }
  }
}

// A program that trapped is lost as a whole, and where it trapped nobody waits for it: the page would hear of
// it as an error of its own. Each element then says so instead, and a new try starts a new program.
const lost = (event, error) => {
  if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes('viewer_bg')) return;
  event.preventDefault();
  program = undefined;
  for (const viewer of running) viewer.lost(error);
};
addEventListener('error', (event) => lost(event, event.error));
addEventListener('unhandledrejection', (event) => lost(event, event.reason));

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};
const slot = (name) => Object.assign(make('slot', ''), { name });

class ArticleViewer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  // Lazy ones wait here, and start when they are less than a window away.
  static #far = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#begin();
    },
    { rootMargin: '100%' },
  );
  #root = this.attachShadow({ mode: 'open' });
  #state = 'idle'; // idle → starting → running; broken when the program did not come or has failed.
  #viewer;
  #article;
  #early;

  constructor() {
    super();
    // Properties that were set before this class was here hide the class's own.
    for (const name of ['article', ...ATTRIBUTES.map(property)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  /** The article itself, as an object or as JSON text; null takes it away. */
  get article() {
    return this.#article ?? null;
  }

  set article(value) {
    this.#article = value ?? undefined;
    if (this.#state === 'running') this.#tell((viewer) => viewer.inline(this.#json()));
  }

  connectedCallback() {
    if (this.#state === 'running') this.#tell((viewer) => viewer.moved());
    if (this.#state !== 'idle') return;
    this.#skeleton();
    if (/^\s*lazy\s*$/i.test(this.getAttribute('loading'))) ArticleViewer.#far.observe(this);
    else this.#begin();
  }

  #begin() {
    ArticleViewer.#far.unobserve(this);
    this.#state = 'starting';
    if (document.readyState === 'loading' && !this.hasAttribute('src')) {
      // The inline JSON may not have been parsed yet.
      document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true });
    } else {
      this.#start();
    }
  }

  /** A sheet belongs to one document: in a frame, or a window of its own, another one says the same. */
  adoptedCallback() {
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return; // Nobody sees it there.
    const own = defaultView === window ? sheet : new defaultView.CSSStyleSheet();
    if (own !== sheet) own.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join(''));
    this.#root.adoptedStyleSheets = [own];
  }

  disconnectedCallback() {
    // A move disconnects and connects again in one task: only what stays away is ended.
    setTimeout(() => this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (before !== value && this.#state === 'running')
      this.#tell((viewer) => viewer.attribute(name, value ?? undefined));
    // One that waits may no longer have to.
    if (name === 'loading' && this.isConnected && this.#state === 'idle') this.connectedCallback();
  }

  async #start() {
    try {
      // What was sent before a short absence is still good.
      this.#early ??= this.#requests();
      const format = this.getAttribute('format')?.trim().toLowerCase();
      const mapping = this.getAttribute('mapping');
      const coming = load();
      // Who names a foreign format need not wait for the document to learn that a converter is needed.
      if (mapping || !/^(|auto|house)$/.test(format ?? '')) converter(order(format, mapping)[0]).catch(() => {});
      const glue = await coming;
      // Who reads what the host wrote goes on until there is an article instead.
      if (this.#own()) await Object.values(this.#early)[0]?.catch(() => {});
      if (this.#state !== 'starting' || this.#viewer) return; // Gone, or started twice, in the meantime.
      const mount = make('div', 'av-mount');
      const early = this.#early;
      this.#early = undefined;
      this.#viewer = new glue.Viewer(this, mount, early, convert, this.#json());
      this.#state = 'running';
      running.push(this.#handle);
      this.addEventListener('av-ready', () => this.#show(mount), { once: true });
    } catch (error) {
      this.#break(error);
    }
  }

  /** Sends the first requests while the program is still on its way. */
  #requests() {
    const early = Object.create(null);
    const link = document.createElement('a');
    const inside = this.getAttribute('address') === 'hash' && location.hash.startsWith('#/');
    for (const name of ['src', 'site', 'mapping']) {
      const value = this.getAttribute(name)?.trim();
      if (!value || (name === 'src' && (inside || this.#json() !== undefined))) continue;
      link.href = value;
      // What is no address stays as it is written: the program says so.
      if (!/^https?:/.test(link.href) || early[link.href]) continue;
      early[link.href] = fetch(link.href);
      early[link.href].catch(() => {}); // The program says it to the reader.
    }
    return early;
  }

  #json() {
    const given = this.#article;
    if (given === undefined)
      return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    try {
      // Prototype.js lets every list make text of itself.
      const list = function (key, value) {
        return Array.isArray(this[key]) ? this[key] : value;
      };
      return typeof given === 'string' ? given : (JSON.stringify(given, list) ?? '');
    } catch {
      return ''; // A circle is no JSON; the program says that nothing came.
    }
  }

  #tell(message) {
    try {
      message(this.#viewer);
    } catch (error) {
      this.#break(error);
    }
  }

  #end() {
    if (this.isConnected) return;
    ArticleViewer.#far.unobserve(this);
    const viewer = this.#viewer;
    this.#viewer = undefined;
    this.#state = 'idle';
    running = running.filter((one) => one !== this.#handle);
    this.#root.replaceChildren();
    try {
      viewer?.destroy();
    } catch {
      /* It had failed before, and that was said. */
    }
  }

  /** Shows this between what the host wants above and below it. */
  #show(...content) {
    this.adoptedCallback();
    this.#root.replaceChildren(slot('header'), ...content, slot('footer'));
  }

  /** Whether the host wrote something to be read until there is an article. */
  #own() {
    return this.querySelector(':scope > :not([slot], script, style, template, noscript)');
  }

  /** What the host wrote, or else the bars; the parser may still be on its way to it. */
  #skeleton() {
    const bars = ['a', 'b', 'c', 'p', 't', 't', 't', 't', 'u'].map((kind) => make('i', `av-bar ${kind}`));
    const skeleton = make('div', 'av-skeleton av-start', ...bars);
    skeleton.setAttribute('aria-busy', 'true');
    const own = slot('');
    own.onslotchange = () => {
      skeleton.hidden = !!this.#own();
    };
    own.onslotchange();
    this.#show(own, skeleton);
  }

  /** How the watch over the program reaches this element; nobody else can. */
  #handle = { lost: (error) => this.#break(error) };

  #break(error) {
    this.#state = 'broken';
    this.#early = undefined;
    running = running.filter((one) => one !== this.#handle);
    const retry = make('button', '', '重试 · Try again');
    retry.addEventListener('click', () => {
      this.#viewer = undefined;
      this.#state = 'idle';
      this.connectedCallback();
    });
    const words = make('p', '', '阅读器未能启动。 The article viewer could not start.');
    // What the host wrote inside the element stays readable.
    const panel = make('div', 'av-broken', words, retry);
    panel.setAttribute('role', 'alert');
    this.#show(panel, slot(''));
    const detail = { code: 'program', message: String(error), url: null };
    this.dispatchEvent(new CustomEvent('av-error', { bubbles: true, composed: true, detail }));
  }
}

for (const name of ATTRIBUTES) {
  if (name === 'lang') continue; // Every HTML element has it.
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

// Another copy of this file may have been here first; the tag is then its own.
if (!customElements.get(TAG)) customElements.define(TAG, ArticleViewer);
