// The loader: defines <article-viewer>, shows a skeleton, and starts the program. Rendering belongs to the program: the loader
// only reports when it cannot be loaded or has failed. Until it is there, first-screen.js shows what is certain of the article.

import { element } from './first-screen/element.js';
import { chooseLocale, localeReady, requestLocale } from './first-screen/words.js';
import { languagesAround, paint } from './first-screen.js';
import { convert, converterOrder, loadConverter } from './loader/converter.js';
import { keepCopies } from './loader/copies.js';
import { fileUrl } from './loader/files.js';
import { jsonOf } from './loader/inline_json.js';
import { leadPhoto } from './loader/lead_photo.js';
import { watchMount } from './loader/mount.js';
import { FAILED, LOADING, panel, STOPPED } from './loader/panel.js';
import { readerOrIdle, sheetsOf } from './loader/prerendered.js';
import { acceptPress } from './loader/presses.js';
import { AGAIN, abortLoading, loadModule, loadStyle } from './loader/program.js';
import { abortRequests, plainJson, sendRequest, sendRequests } from './loader/requests.js';
import { applySettings, readerSheet, readSettings } from './loader/reading_settings.js';
import { Resume } from './loader/resume.js';
import { adoptSheets, sheet, skeleton } from './loader/skeleton.js';
import { toolRow, updateTools } from './loader/tools.js';
import { load, loadOwn } from './loader/viewer.js';

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
  'timeout',
  'offline',
];
const TAG = 'article-viewer';
const property = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const localeUrl = (tag) => fileUrl(`locale/${tag}.txt`);
const textsOf = (tag, key = tag) => requestLocale(key, localeUrl(tag));

/** The longest times, in milliseconds, for which the program waits for the first screen and for its lead photo. The first screen waits as long for the host's words. */
const FIRST_SCREEN_MS = 1000;
const LEAD_PHOTO_MS = 1000;
/** The time in milliseconds after which an element says that its program is still loading. */
const SLOW_MS = 5000;
/** An element whose program crashes twice within this time, in milliseconds, waits for the reader. */
const CRASH_MS = 60_000;
/** Waits until a promise has settled, at most for a time in milliseconds. */
const within = (ms, promise) => Promise.race([promise, new Promise((done) => setTimeout(done, ms))]).catch(() => {});

const slot = (name) => element('slot', null, { name });

// On a server and in a worker the import must do nothing and must not fail.
class ArticleViewer extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  static #lazyObserver;
  #isPrerendered = !!this.shadowRoot; // Until its view is adopted as the first screen, or discarded.
  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #state = 'idle'; // idle → starting → running, or broken after a failure of the program.
  #viewer;
  #article;
  #strings; // The host's words by the names of texts.
  #ownTexts = {}; // The texts of a language with these words, or a promise, by tag.
  #earlyRequests;
  #firstScreen;
  #painting; // The first screen that is wanted now.
  #observer; // Waits for the live view while the first screen is shown.
  #mount;
  #resume = new Resume();
  #enlarged; // The position of the item that is enlarged.
  #program; // The program that runs this element, while it does.
  #crashedAt = -CRASH_MS;
  #tools; // The row of buttons above the view.
  #panel; // The line below the text, or the panel in its place.

  constructor() {
    super();
    // Properties that were set before the class was defined shadow its accessors.
    for (const name of ['article', 'strings', ...ATTRIBUTES.map(property)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.addEventListener('av-lightbox', ({ detail }) => {
      this.#enlarged = detail.open ? detail.position : undefined;
    });
    // Another article may have another language.
    this.addEventListener('av-article', ({ detail }) => this.#updateTools(detail));
  }

  /** The article as an object or JSON text. null removes it. */
  get article() {
    return this.#article ?? null;
  }

  set article(value) {
    this.#article = value ?? undefined;
    this.#resume.fragment = undefined;
    if (this.#article !== undefined) abortRequests(this.#earlyRequests, this.#href('src'));
    this.#discardFirstScreen();
    if (this.#state === 'running') this.#call((viewer) => viewer.inline(this.#inlineJson()));
  }

  /** Words of the interface, by the names of texts. null removes them. */
  get strings() {
    return this.#strings ?? null;
  }

  set strings(value) {
    this.#strings = value ?? undefined;
    this.#ownTexts = {};
    this.#updateTools();
    if (this.#state === 'running') this.#call((viewer) => viewer.strings());
  }

  /** The texts of a language with the host's words, or a promise of them. */
  #textsOf = (tag) => {
    const own = this.#ownTexts;
    if (!this.#strings) return textsOf(tag);
    own[tag] ??= loadModule('strings')
      .then((module) => module.default(tag, this.#strings, textsOf, own))
      .catch(() => textsOf(tag));
    return own[tag];
  };

  /** Resolves when the first screen need not wait for the texts of a language, to those with the host's words. */
  #textsReady = (tag) =>
    this.#strings ? within(FIRST_SCREEN_MS, this.#textsOf(tag)) : localeReady(tag, localeUrl(tag));

  connectedCallback() {
    if (this.#state === 'running') this.#call((viewer) => viewer.moved());
    if (this.#state !== 'idle') return;
    readSettings();
    addEventListener('storage', this.#onStorage);
    const isPrerendered = this.#isPrerendered;
    // The parser may still add to a prerendered view, which accepts presses already.
    if (isPrerendered) this.#preparePrerendered();
    // Requests come before markup: their answers travel meanwhile.
    const lazy = /^\s*lazy\s*$/i.test(this.getAttribute('loading')) && ArticleViewer.#lazy();
    if (lazy) lazy.observe(this);
    else this.#activate();
    if (!isPrerendered && this.#state !== 'broken') this.#renderSkeleton();
  }

  /** Lazy elements start when they are less than one window away; at once where the browser or the page has no such observer. */
  static #lazy() {
    const start = (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#activate();
    };
    ArticleViewer.#lazyObserver ??=
      window.IntersectionObserver && new IntersectionObserver(start, { rootMargin: '100%' });
    return ArticleViewer.#lazyObserver;
  }

  #activate() {
    ArticleViewer.#lazyObserver?.unobserve(this);
    this.#state = 'starting';
    if (document.readyState === 'loading' && (this.#isPrerendered || !this.hasAttribute('src'))) {
      // The parser may not have reached the inline JSON.
      document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true });
    } else {
      this.#start();
    }
  }

  // Each element has its own listener, which ends with the element.
  #onStorage = () => readSettings();

  adoptedCallback() {
    adoptSheets(this.#root);
  }

  disconnectedCallback() {
    // A move disconnects and connects in one task. Only an element that stays disconnected is ended.
    setTimeout(() => this.#end());
  }

  attributeChangedCallback(name, before, value) {
    // The same address again loads what has failed or takes too long.
    if ((before !== value || name === 'src') && this.#state === 'running')
      this.#call((viewer) => viewer.attribute(name, value ?? undefined));
    if (before !== value && before && name === 'src') abortRequests(this.#earlyRequests, this.#href(name, before));
    // The first screen shows another document than the one that is wanted now.
    if (before !== value && /^(src|format|mapping|site|channel)$/.test(name)) {
      this.#resume.fragment = undefined;
      this.#discardFirstScreen();
    }
    if (name === 'controls') this.#updateTools();
    // A lazy element may become eager.
    if (name === 'loading' && this.isConnected && this.#state === 'idle') this.connectedCallback();
  }

  /** Starts the program that `loadProgram` loads. */
  async #start(loadProgram = load) {
    const slow = setTimeout(() => this.#showSlow(), SLOW_MS);
    try {
      if (this.#isPrerendered) await this.#adoptPrerendered();
      // Requests from before a short removal are reused.
      this.#earlyRequests ??= sendRequests(this, (name) => this.#href(name), this.#inlineJson() !== undefined);
      const format = this.getAttribute('format')?.trim().toLowerCase() ?? '';
      const mapping = this.getAttribute('mapping');
      let isForeign = mapping || !/^(|auto|house)$/.test(format);
      loadStyle().catch(() => {}); // The program waits for it, and fails with the same error.
      // The article may name another language than the page, which is requested then.
      const language = this.#language();
      this.#textsReady(language);
      await null; // The skeleton is rendered.
      if ((!isForeign || (format === 'wordpress' && !mapping)) && !this.#firstScreen) {
        // The program is the largest file. It must not compete with what the first screen needs.
        const onForeign = () => {
          isForeign = true;
        };
        await within(FIRST_SCREEN_MS, this.#paintFirstScreen(onForeign));
        await within(LEAD_PHOTO_MS, leadPhoto(this.#firstScreen));
      }
      const coming = loadProgram();
      this.#textsOf(language);
      // A foreign document needs a converter. It is loaded beside the program.
      if (isForeign) loadConverter(converterOrder(format, mapping)[0]).catch(() => {});
      const program = await coming;
      clearTimeout(slow);
      this.#removePanel();
      if (this.#state !== 'starting' || this.#viewer) return; // Removed, or started twice, meanwhile.
      const mount = element('div', 'av-mount');
      this.#painting = undefined;
      this.#earlyRequests ??= {};
      const early = this.#earlyRequests;
      this.#mount = mount;
      this.#state = 'running';
      this.#program = program;
      program.viewers.push(this.#onCrash);
      this.#resume.lock = program.lock;
      this.#viewer = new program.Viewer(this, mount, early, convert, this.#textsOf, this.#resume, this.#inlineJson());
      this.#watch(mount);
      keepCopies(this, this.#showCopy);
      const first = this.#firstScreen;
      if (!first) return this.addEventListener('av-ready', () => this.#showView(mount), { once: true });
      mount.classList.add('av-pending');
      this.adoptedCallback();
      first.before(mount); // Moving the first screen would end its focus and selection.
      const done = () => {
        this.#firstScreen = undefined;
        for (const sheet of sheetsOf(this.#root)) sheet.remove();
        this.#resume.isResumed = false;
        this.#removePanel();
        this.#updateTools();
      };
      const onFailure = () => this.#offerRestart();
      this.#observer = program.takeOver(first, mount, () => this.#firstScreen === first, done, onFailure);
    } catch (error) {
      if (this.#state !== 'starting') return;
      this.#removePanel();
      if (error === AGAIN) this.#start(loadProgram);
      else this.#fail(error);
    } finally {
      clearTimeout(slow);
    }
  }

  #showCopy = (...copy) => this.#state === 'running' && this.#call((viewer) => viewer.stored(...copy));

  /** Makes the prerendered view the first screen, and waits until the program should start. */
  async #adoptPrerendered() {
    this.#isPrerendered = false;
    this.#firstScreen = this.#root.querySelector('.av-first-screen') ?? undefined;
    if (!this.#firstScreen) return this.#renderSkeleton();
    await readerOrIdle(this.#root, within(LEAD_PHOTO_MS, leadPhoto(this.#firstScreen)));
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
      // The program checks the origin of a redirected document, where the page limits it.
      if (!response.ok || (response.redirected && this.dataset.origins)) throw Error();
      return plainJson(response.clone()); // The program reads the body, too.
    };
    const show = (page) => {
      check();
      this.#firstScreen = element('div', 'av-mount av-first-screen', null, page);
      this.#firstScreen.onclick = acceptPress;
      this.#render(this.#firstScreen);
    };
    return paint(
      this,
      (name) => this.#href(name),
      this.#inlineJson(),
      read,
      loadStyle,
      this.#textsReady,
      show,
      onForeign,
    );
  }

  /** The language of the interface, as far as the page names it. */
  #language() {
    return chooseLocale([this.getAttribute('lang')?.trim(), ...languagesAround(this)]);
  }

  /** The address in an attribute, resolved by the document. */
  #href(name, value = this.getAttribute(name)) {
    const href = value?.trim();
    return href && Object.assign(document.createElement('a'), { href }).href;
  }

  /** The program shows what is wanted now; until then there is a skeleton. */
  #discardFirstScreen() {
    const first = this.#firstScreen;
    this.#firstScreen = this.#painting = undefined;
    this.#resume.isResumed = false;
    this.#observer?.disconnect();
    // Attributes are reported before the element is connected: then nothing has changed.
    if (this.#isPrerendered && this.#state !== 'idle') {
      this.#isPrerendered = false;
      this.#renderSkeleton();
    }
    if (!first?.isConnected) return;
    const mount = this.#root.querySelector('.av-pending');
    mount?.classList.remove('av-pending');
    if (mount) this.#render(mount);
    else this.#renderSkeleton();
  }

  #inlineJson() {
    const given = this.#article;
    if (given === undefined)
      return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    return jsonOf(given);
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
    const wasStarted = !!this.#viewer;
    removeEventListener('storage', this.#onStorage);
    this.#stop('idle');
    this.#resume.fragment = this.#panel = undefined;
    this.#resume.isResumed = false;
    this.#firstScreen = this.#painting = undefined;
    // Requests from before a short removal are reused.
    setTimeout(() => this.isConnected || this.#abortRequests(), wasStarted ? 0 : 1000);
    this.#isPrerendered = false;
    this.#observer?.disconnect(); // Yew keeps the mount, and the mount its observers.
    this.#root.replaceChildren();
  }

  /** Ends the program of this element, and gives the page back. */
  #stop(state) {
    ArticleViewer.#lazyObserver?.unobserve(this);
    const viewer = this.#viewer;
    this.#viewer = undefined;
    this.#state = state;
    const viewers = this.#program?.viewers;
    viewers?.splice(viewers.indexOf(this.#onCrash) >>> 0, 1);
    this.#program = undefined;
    this.#watcher?.disconnect();
    try {
      viewer?.destroy();
    } catch {
      // A script of the page has removed what the program would remove.
    }
    this.#resume.lockScroll(false);
  }

  #watcher;
  /** A script of the page may remove what the program has rendered. The program starts anew then. */
  #watch(mount) {
    this.#watcher = watchMount(mount, this.#root, () => {
      this.#stop('idle');
      this.#firstScreen = this.#painting = undefined;
      this.#observer?.disconnect();
      this.connectedCallback();
    });
  }

  /** Continues with a program of its own after a crash, or after the memory has become large: then there is no error. */
  #onCrash = (error) => {
    const first = this.#firstScreen ?? this.#mount;
    const { endView, deactivate } = this.#program;
    this.#observer?.disconnect();
    this.#stop('starting');
    if (!first.firstChild || !first.isConnected) return this.#fail(error);
    this.#root.querySelector('.av-pending')?.remove();
    first.onclick = acceptPress;
    this.#earlyRequests = {}; // The bodies of those that were sent are read.
    endView(first, this.#enlarged);
    this.#firstScreen = first;
    this.#resume.isResumed = true;
    if (!error) return this.#start(loadOwn);
    const isAgain = Date.now() - this.#crashedAt < CRASH_MS;
    this.#crashedAt = Date.now();
    this.#reportError(error);
    if (!isAgain) return this.#start(loadOwn);
    this.#state = 'broken';
    deactivate(first);
    this.#offerRestart();
  };

  /** Renders content between the slots for header and footer. */
  #render(...content) {
    this.adoptedCallback();
    const sheets = content[0] === this.#firstScreen ? sheetsOf(this.#root) : [];
    this.#root.replaceChildren(...sheets, slot('header'), this.#toolRow(), ...content, slot('footer'));
    this.#updateTools();
  }

  #toolRow() {
    this.#tools ??= toolRow(this, this.#root, fileUrl);
    return this.#tools;
  }

  #updateTools(detail) {
    if (this.#tools) updateTools(this.#tools, this, this.#root.querySelector('.av'), this.#textsOf, fileUrl, detail);
  }

  /** Gives a prerendered view the reader's settings and its buttons. */
  #preparePrerendered() {
    this.#root.addEventListener('click', acceptPress);
    applySettings(this.#root.styleSheets[0]);
    this.#root.adoptedStyleSheets = [readerSheet];
    this.#toolRow();
  }

  /** Shows the live view. Below fallback content it has only the note about loading, until there is more than a skeleton. */
  #showView(mount) {
    const waits = () => this.#fallbackContent() && mount.querySelector('.av-skeleton');
    if (!waits()) return this.#render(mount);
    mount.classList.add('av-behind');
    this.#render(slot(''), mount);
    const observer = new MutationObserver(() => {
      if (waits()) return;
      observer.disconnect();
      mount.classList.remove('av-behind');
      if (this.#state === 'running') this.#render(mount);
    });
    observer.observe(mount, { childList: true, subtree: true });
  }

  /** The host's fallback content, which is shown until there is an article. */
  #fallbackContent() {
    return this.querySelector(':scope > :not([slot], script, style, template, noscript)');
  }

  /** Shows the fallback content or the skeleton. The parser may add fallback content later. */
  #renderSkeleton() {
    if (this.#firstScreen) return this.#render(this.#firstScreen);
    const bars = skeleton();
    const own = slot('');
    own.onslotchange = () => {
      bars.hidden = !!this.#fallbackContent();
    };
    own.onslotchange();
    this.#render(own, bars);
  }

  #abortRequests() {
    abortRequests(this.#earlyRequests);
    this.#earlyRequests = undefined;
  }

  /** Shows a line below the text or the skeleton, or a panel in place of the skeleton. */
  #showPanel(line, act) {
    this.#removePanel();
    this.#panel = panel(line, this.#textsOf(this.#language()), act);
    const above = this.#firstScreen ?? (act === this.#askAgain && this.#root.querySelector('.av-skeleton'));
    if (above?.isConnected) above.after(this.#panel);
    else this.#render(this.#panel, slot(''));
  }

  #removePanel() {
    this.#panel?.remove();
    this.#panel = undefined;
  }

  #askAgain = () => abortLoading();

  /** Says that the program is still loading, and offers to send its requests again. */
  #showSlow() {
    if (this.#state === 'starting') this.#showPanel(LOADING, this.#askAgain);
  }

  /** Says that the program has stopped. What it has rendered stays readable, and its links work. */
  #offerRestart() {
    this.#showPanel(STOPPED, () => {
      this.#stop('starting');
      this.#removePanel();
      this.#root.querySelector('.av-pending')?.remove();
      this.#start(loadOwn);
    });
  }

  #fail(error) {
    this.#stop('broken');
    this.#painting = undefined;
    this.#abortRequests();
    const retry = () => {
      removeEventListener('online', retry);
      if (this.#state !== 'broken') return;
      this.#removePanel();
      this.#state = 'idle';
      this.connectedCallback();
    };
    // The fallback content stays readable.
    this.#showPanel(FAILED, retry);
    addEventListener('online', retry);
    this.#reportError(error);
  }

  #reportError(error) {
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

// Another copy of this file may have defined the element. Servers, workers and jsdom adopt no sheets and get no element
// either: its content is shown.
if (sheet && 'adoptedStyleSheets' in document && !customElements.get(TAG)) customElements.define(TAG, ArticleViewer);
