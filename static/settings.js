// The sheet with the reading settings. The loader imports it when the reader presses the button.

import { element, icon } from './first-screen/element.js';
import { fields } from './settings/fields.js';
import { STYLE } from './settings/style.js';
import { loadWords } from './settings/words.js';

const style = new CSSStyleSheet();
style.replaceSync(STYLE);
const CLOSE = 'M6 6l12 12M18 6L6 18';

/**
 * Opens the sheet. `button` gets the focus back, `host` is the element, and `settings` has the offered groups and the functions of the
 * loader that read and change what is stored. `fileUrl` returns the address of a file of the release.
 */
export default async function openSettings(button, host, { groups, stored, change }, fileUrl) {
  const { lang, dir } = host.shadowRoot.querySelector('.av');
  const words = await loadWords(lang, fileUrl);
  const note = element('p', 'note', { role: 'status' }, words.kept);
  const set = (group, values) => {
    // A missing value is a default, and not stored.
    const next = JSON.parse(JSON.stringify({ ...stored(), [group]: values }));
    note.textContent = change(next) ? words.kept : words.notKept;
  };
  const form = element('div', 'fields');
  const fill = () => form.replaceChildren(...fields({ groups, host, lang, words, stored, set }));
  fill();

  const close = element(
    'button',
    'close',
    { type: 'button', 'aria-label': words.close, title: words.close },
    icon(CLOSE),
  );
  const reset = element('button', 'reset', { type: 'button' }, words.reset);
  const dialog = element(
    'dialog',
    null,
    { 'aria-labelledby': 'title', lang, dir },
    element('header', null, null, element('h2', null, { id: 'title' }, words.title), close),
    form,
    element('footer', null, null, reset, note),
  );
  // The sheet has its own shadow root: no rule of the view or of the host matches in it, and custom properties are inherited.
  const shell = element('div', 'av-tools__sheet');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(dialog);
  button.closest('.av-tools').append(shell);

  close.onclick = () => dialog.close();
  reset.onclick = () => {
    change({});
    fill();
  };
  // A press beside the sheet closes it.
  dialog.onpointerdown = ({ target, clientX: x, clientY: y }) => {
    const box = dialog.getBoundingClientRect();
    if (target === dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom)) dialog.close();
  };
  addEventListener('storage', fill);
  dialog.onclose = () => {
    removeEventListener('storage', fill);
    shell.remove();
    button.focus();
  };
  dialog.showModal();
}
