// The reading tools: contents, listening, sharing, saving, the place of the last visit, the way back to the top. The loader imports this for elements whose
// `controls` name one of them, when there is something to read.

import { element, icon } from './first-screen/element.js';
import { voicesFor } from './read_aloud/voices.js';
import { behavior, blocksOf, currentArticle, sectionsOf } from './reading_tools/article.js';
import { showBar } from './reading_tools/bar.js';
import { showBeside } from './reading_tools/beside.js';
import { keepPlace, placeOf } from './reading_tools/position.js';
import { PRINT, preparePrint } from './reading_tools/print.js';
import { quotation, selectedText } from './reading_tools/quote.js';
import { copy, openTools } from './reading_tools/sheet.js';
import { AROUND, BAR, BESIDE, TOP } from './reading_tools/style.js';
import { showTop } from './reading_tools/top.js';
import { loadWords } from './reading_tools/words.js';

const [around, bar, beside, top] = [AROUND + PRINT, BAR, BESIDE, TOP].map((rules) => {
  const style = new CSSStyleSheet();
  style.replaceSync(rules);
  return style;
});
const ICON = 'M5 6h14M5 12h14M5 18h9';
/** The time in milliseconds after the last scroll event, after which the place is kept, and after which a selection is one. */
const PAUSE = 300;

/** The tools of each element. */
const instances = new WeakMap();

class ReadingTools {
  #host;
  #row;
  #fileUrl;
  #loadModule;
  #detail;
  #words;
  #button;
  #timers = {};
  #article; // The article that the parts belong to, the controls, and the numbers of its sections and wide photos.
  #ends = []; // Functions that remove the parts.
  #endBar;
  #endPrint;
  #ended = new AbortController();
  #offered; // The address of the article whose place was offered.

  constructor(host, row, fileUrl, loadModule) {
    this.#host = host;
    this.#row = row;
    this.#fileUrl = fileUrl;
    this.#loadModule = loadModule;
    const options = { signal: this.#ended.signal, passive: true, capture: true };
    addEventListener('scroll', this.#onScroll, options);
    addEventListener('pagehide', this.#keep, options);
    addEventListener('beforeprint', this.#onPrint, options);
    addEventListener('afterprint', () => this.#endPrint?.(), options);
    document.addEventListener('visibilitychange', this.#keep, options);
    document.addEventListener('selectionchange', this.#onSelection, options);
    // Browsers load the voices after the first question for them.
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => this.update(), options);
    // Chunks of a long article are drawn later.
    const observer = new MutationObserver(() => this.#later('show', () => this.#show()));
    observer.observe(host.shadowRoot, { childList: true, subtree: true });
    this.#ended.signal.onabort = () => observer.disconnect();
  }

  /** Whether the host offers a control. Reading aloud needs a voice for the article. */
  #offers = (control) =>
    this.#host.matches(`[controls~=${control} i]`) && (control !== 'read-aloud' || this.#hasVoice());

  #hasVoice() {
    const root = this.#host.shadowRoot;
    const article = currentArticle(root);
    return !!(article && globalThis.speechSynthesis && voicesFor(article.lang || root.querySelector('.av').lang)[0]);
  }

  /** Acts after a pause, unless the same kind of act follows. The tools of a removed element end; the loader makes new ones if it returns. */
  #later(kind, act) {
    clearTimeout(this.#timers[kind]);
    this.#timers[kind] = setTimeout(() => {
      if (this.#host.isConnected) return act();
      this.#ended.abort();
      instances.delete(this.#host);
    }, PAUSE);
  }

  /** Shows what the host offers for the article that is open now. */
  async update(detail) {
    const root = this.#host.shadowRoot;
    this.#detail = detail ?? this.#detail;
    if (!root.adoptedStyleSheets.includes(around)) root.adoptedStyleSheets.push(around);
    const { lang } = root.querySelector('.av') ?? {};
    if (!lang) return;
    const words = await loadWords(lang, this.#fileUrl, this.#host.strings);
    if (JSON.stringify(words) !== JSON.stringify(this.#words)) this.#article = undefined;
    this.#words = words;
    this.#showButton(lang);
    this.#show();
  }

  #showButton(lang) {
    this.#button ??= element('button', 'av-tools__button av-tools__more', { type: 'button' }, icon(ICON));
    Object.assign(this.#button, { title: this.#words.title, ariaLabel: this.#words.title, lang });
    this.#button.onclick = () =>
      openTools(this.#button, this.#host.shadowRoot, this.#words, this.#detail, this.#offers, this.#loadModule);
    const row = this.#row.querySelector('.av-tools__row');
    // The first place: the button of the settings must not move.
    if (this.#button.parentElement !== row) row.prepend(this.#button);
  }

  /** Makes the parts anew if the article or its sections are others. */
  #show() {
    if (!this.#words) return;
    const article = currentArticle(this.#host.shadowRoot);
    this.#button.hidden = !article || !['contents', 'share', 'save', 'read-aloud'].some(this.#offers);
    const sections = sectionsOf(article);
    const { length } = article?.querySelectorAll('.av-wide') ?? [];
    const key = `${this.#host.getAttribute('controls')} ${sections.length} ${length}`;
    if (this.#article?.element !== article || this.#article?.key !== key) {
      for (const end of this.#ends.splice(0)) end();
      this.#article = { element: article, key };
      if (article && this.#offers('contents') && sections[1])
        this.#ends.push(showBeside(this.#row, this.#host, article, sections, this.#words, beside));
      if (article && this.#offers('top')) this.#ends.push(showTop(this.#row, article, this.#words, top));
    }
    this.#offerPlace(article);
  }

  /** Offers the place of the last visit, once per article and only at its beginning. Nothing is scrolled without a press. */
  #offerPlace(article) {
    const identity = this.#detail && this.#identity();
    if (!article || !identity || this.#offered === identity || !this.#offers('resume')) return;
    const place = placeOf(identity);
    const block = blocksOf(article)[place];
    if (place !== undefined && !block) return; // It is not drawn yet.
    this.#offered = identity;
    if (!block || article.getBoundingClientRect().top < -innerHeight / 2) return;
    this.#showBar(this.#words.resume, (_, remove) => {
      remove();
      block.scrollIntoView({ behavior: behavior() });
    });
  }

  #showBar(label, act) {
    this.#endBar?.();
    this.#endBar = showBar(this.#row, this.#host.shadowRoot.querySelector('.av'), this.#words, label, bar, act);
  }

  /** The address or the id by which the article is recognized. */
  #identity() {
    const { url, id } = this.#detail ?? {};
    return url ?? id ?? this.#host.getAttribute('src');
  }

  #keep = () => {
    const article = currentArticle(this.#host.shadowRoot);
    const identity = this.#detail && this.#identity();
    if (article && identity && this.#offers('resume')) keepPlace(identity, article);
  };

  #onPrint = () => {
    const root = this.#host.shadowRoot;
    const article = currentArticle(root);
    this.#endPrint?.();
    if (article && this.#offers('save')) this.#endPrint = preparePrint(root, article, this.#detail);
  };

  #onScroll = () => {
    this.#later('scroll', () => {
      this.#keep();
      this.#show();
    });
  };

  /** Offers to copy the selected text. */
  #onSelection = () =>
    this.#later('select', () => {
      if (!this.#words || !this.#offers('share')) return;
      const root = this.#host.shadowRoot;
      const text = selectedText(root, currentArticle(root));
      if (text.length < 3) return;
      const site = root.querySelector('.av-masthead__name')?.textContent;
      this.#showBar(this.#words.copyQuote, async (button) => {
        const isCopied = await copy(quotation(text, this.#detail, site));
        button.textContent = isCopied ? this.#words.copied : this.#words.notCopied;
      });
    });
}

/** Shows the tools of an element, or updates them. `detail` is that of `av-article`. */
export default function showTools(host, row, fileUrl, loadModule, detail) {
  if (!instances.has(host)) instances.set(host, new ReadingTools(host, row, fileUrl, loadModule));
  return instances.get(host).update(detail);
}
