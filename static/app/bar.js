// The announcements at the bottom of the window: one line each, with at most one action. They cover no control of the viewer
// and shift nothing.

import { direction, language, texts } from './texts.js';

const element = (name, className, text) =>
  Object.assign(document.createElement(name), { className, textContent: text ?? '' });

const shown = {};

/** Shows a line of this kind in place of an earlier one. Without an action it can be closed only. */
export function announce(kind, text, action, act) {
  withdraw(kind);
  const bar = element('p', `app-announcement app-announcement_${kind}`);
  bar.setAttribute('role', 'status');
  bar.lang = language();
  bar.dir = direction();
  bar.append(element('span', 'app-announcement__text', text));
  if (action) {
    const button = element('button', 'app-button app-button_strong', action);
    button.type = 'button';
    button.addEventListener('click', act);
    bar.append(button);
  }
  const close = element('button', 'app-button app-announcement__close', '×');
  close.type = 'button';
  close.setAttribute('aria-label', texts().close);
  close.addEventListener('click', () => withdraw(kind));
  bar.append(close);
  document.querySelector('#app-announcements').append(bar);
  shown[kind] = bar;
}

export function withdraw(kind) {
  shown[kind]?.remove();
  delete shown[kind];
}
