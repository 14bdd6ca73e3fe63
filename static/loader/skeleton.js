// The skeleton: what an element shows until there is something to read, and the style sheet of its shadow root.

import { element } from '../first-screen/element.js';
import { applySettings, newSheet, readerSheet } from './reading_settings.js';

// Rendered before the program has arrived, and by the program while an article is loading. Until then the element is
// as high as the window, so that the content below it does not shift. The `::before` with a wide word space takes the
// available width, and no more, in shrink-to-fit layouts: floats, flex rows, table cells. Other rules are in the view's sheet.
const SKELETON = `:host{display:block;background:var(--av-surface,Canvas);color:var(--av-ink,CanvasText);color-scheme:light dark;writing-mode:horizontal-tb!important}
:host([hidden]){display:none}:host([theme=light i]){color-scheme:light}:host([theme=contrast i]){color-scheme:light}:host([theme=sepia i]){color-scheme:light;--av-surface:#f8f1e3}:host([theme=dark i]){color-scheme:dark}
:host>div::before{content:"a a";display:block;height:0;overflow:hidden;visibility:hidden;word-spacing:70em}
.av-tools{display:none}.av-skeleton{min-height:100vh;box-sizing:border-box;padding-block:3em}
div.av-start{padding-inline:max(1.25em,50% - 18.75em)}:host([site]) .av-start{padding-top:9.5em}
.av-bar{display:block;height:1em;margin-block:.9em;background:#8883}
.av-bar.a{width:40%;height:.8em}.av-bar.b{height:1.9em}.av-bar.c{width:60%;height:1.9em}.av-bar.p{height:auto;aspect-ratio:3/2;margin-block:1.5em}.av-bar.u{width:70%}
@keyframes av-pulse{to{opacity:.45}}@media(prefers-reduced-motion:no-preference){.av-bar{animation:av-pulse 1.6s infinite alternate}}`;

/** The sheet. A server and a worker, which may import the loader, have none. */
export const sheet = newSheet();

/** Sets the rules of the skeleton, and those of the view after them. */
export function addRules(rules) {
  sheet?.replaceSync(SKELETON + rules);
  applySettings(sheet);
}
addRules('');

/** Adopts the sheets in a shadow root. A constructed sheet belongs to one document. Other documents get copies. */
export function adoptSheets(root) {
  const { defaultView } = root.ownerDocument;
  if (!defaultView) return; // The document is not rendered.
  root.adoptedStyleSheets = [sheet, readerSheet].map((original) => {
    if (defaultView === window) return original;
    const copy = new defaultView.CSSStyleSheet();
    copy.replaceSync(Array.from(original.cssRules, (rule) => rule.cssText).join(''));
    return copy;
  });
}

/** The bars of the skeleton. */
export const skeleton = () =>
  element(
    'div',
    'av-skeleton av-start',
    { 'aria-busy': 'true' },
    ['a', 'b', 'c', 'p', 't', 't', 't', 't', 'u'].map((kind) => element('i', `av-bar ${kind}`)),
  );
