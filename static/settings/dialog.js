// A sheet: a modal dialog above the view, with a title and a button that closes it. Its content belongs to settings.js and reading_tools.

import { element, icon } from '../first-screen/element.js';

const CLOSE = 'M6 6l12 12M18 6L6 18';

/**
 * Opens a sheet. `button` gets the focus back, `view` has the language and the direction, `words` the title and the label of the button, and
 * `onClose` is called when it has closed.
 */
export function openDialog(button, { lang, dir }, words, style, content, onClose) {
  const close = element(
    'button',
    'close',
    { type: 'button', 'aria-label': words.close, title: words.close },
    icon(CLOSE),
  );
  const dialog = element(
    'dialog',
    null,
    { 'aria-labelledby': 'title', lang, dir },
    element('header', null, null, element('h2', null, { id: 'title' }, words.title), close),
    content,
  );
  // The sheet has its own shadow root: no rule of the view or of the host matches in it, and custom properties are inherited.
  const shell = element('div', 'av-tools__sheet');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(dialog);
  button.closest('.av-tools').append(shell);

  close.onclick = () => dialog.close();
  // A press beside the sheet closes it.
  dialog.onpointerdown = ({ target, clientX: x, clientY: y }) => {
    const box = dialog.getBoundingClientRect();
    if (target === dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom)) dialog.close();
  };
  dialog.onclose = () => {
    shell.remove();
    onClose?.();
    button.focus({ preventScroll: true });
  };
  dialog.showModal();
  return dialog;
}
