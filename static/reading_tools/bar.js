// A small bar at the bottom of the window with one button, and a button that closes it.

import { element, icon } from '../first-screen/element.js';

/** Shows a bar in the row of buttons. Returns a function that removes it. */
export function showBar(row, { lang, dir }, words, label, style, act) {
  const shell = element('div', 'av-tools__bar');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  const own = element('button', 'act', { type: 'button' }, label);
  const close = element(
    'button',
    'close',
    { type: 'button', 'aria-label': words.close, title: words.close },
    icon('M6 6l12 12M18 6L6 18'),
  );
  const remove = () => shell.remove();
  // A press must not end the selection.
  shell.onpointerdown = (event) => event.preventDefault();
  own.onclick = () => act(own, remove);
  close.onclick = remove;
  root.append(element('div', 'bar', { lang, dir }, own, close));
  row.append(shell);
  return remove;
}
