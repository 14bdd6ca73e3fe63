// The announcements at the bottom of the window: one line each, with at most one action. They cover no control of the viewer
// and shift nothing.

import { element } from '../first-screen/element.js';
import { direction, language, texts } from './texts.js';

const shown = {};

/** Shows a line of this kind in place of an earlier one. Without an action it can be closed only. */
export function announce(kind, text, action, act) {
  withdraw(kind);
  const button = action && element('button', 'app-button app-button_strong', { type: 'button' }, action);
  button?.addEventListener('click', act);
  const labels = { type: 'button', 'aria-label': texts().close };
  const close = element('button', 'app-button app-announcement__close', labels, '×');
  close.addEventListener('click', () => withdraw(kind));
  const attributes = { role: 'status', lang: language(), dir: direction() };
  const words = element('span', 'app-announcement__text', null, text);
  const bar = element('p', `app-announcement app-announcement_${kind}`, attributes, words, button, close);
  document.querySelector('#app-announcements').append(bar);
  shown[kind] = bar;
}

export function withdraw(kind) {
  shown[kind]?.remove();
  delete shown[kind];
}
