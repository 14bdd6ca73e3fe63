// The view of a program that has crashed, and the line that offers to start it again.

import { element } from '../first-screen/element.js';

/** The lines of a language's file with "Loading…" and "Try again". */
const [LOADING, RETRY] = [34, 35];

/** A panel with words and a button. Without words it says that something is still loading. `texts` are those of a language, or a promise. */
export function panel(words, texts, act) {
  const lines = texts.split?.('\n') ?? [];
  const retry = element('button', null, null, lines[RETRY] ?? '重试 · Try again');
  retry.onclick = act;
  const own = words ?? lines[LOADING] ?? '正在加载… Loading…';
  return element('div', 'av-broken', { role: words ? 'alert' : 'status' }, element('p', null, null, own), retry);
}

/** Closes the lightbox and the popovers of a view whose program has ended, which gives the page back. */
export function closeOverlays(view) {
  for (const dialog of view.querySelectorAll('dialog')) {
    dialog.removeAttribute('popover'); // A photo that is being opened is a popover.
    dialog.close();
    dialog.replaceChildren();
  }
  for (const open of view.querySelectorAll(':popover-open')) open.hidePopover();
}

/** Remembers the item that was enlarged as the button that the reader has pressed: the next program enlarges it again. */
export function pressEnlarged(view, position) {
  const item = view.querySelectorAll('.av-photo,.av-media__enlarge')[position];
  view.pressed = item?.querySelector('button') ?? item;
}

/** Disables the controls of a view. Links work without the program. */
export function deactivate(view) {
  for (const control of view.querySelectorAll('button,input,select')) control.disabled = true;
}
