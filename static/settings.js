// The sheet with the reading settings. The loader imports it when the reader presses the button.

import { element } from './first-screen/element.js';
import { openDialog } from './settings/dialog.js';
import { fields } from './settings/fields.js';
import { STYLE } from './settings/style.js';
import { loadWords } from './settings/words.js';

const style = new CSSStyleSheet();
style.replaceSync(STYLE);

/**
 * Lets the browser skip the parts of long articles that are more than a window away, so that a change is painted soon. Their heights are those
 * that they had. Returns a function that lays all of them out.
 */
function skipFarChunks(root) {
  const isFar = (chunk) => {
    const { top, bottom } = chunk.getBoundingClientRect();
    return bottom < -innerHeight || top > 2 * innerHeight;
  };
  const far = [...root.querySelectorAll('.av-chunk')].filter(isFar);
  const set = (value) => {
    for (const { style } of far) style.contentVisibility = value;
  };
  set('auto');
  return () => set('');
}

/**
 * Opens the sheet. `button` gets the focus back, `host` is the element, and `settings` has the offered groups and the functions of the
 * loader that read and change what is stored. `fileUrl` returns the address of a file of the release.
 */
export default async function openSettings(button, host, { groups, stored, change }, fileUrl) {
  const { lang, dir } = host.shadowRoot.querySelector('.av');
  const words = await loadWords(lang, fileUrl, host.strings);
  const note = element('p', 'note', { role: 'status' }, words.kept);
  const set = (group, values) => {
    // A missing value is a default, and not stored.
    const next = JSON.parse(JSON.stringify({ ...stored(), [group]: values }));
    note.textContent = change(next) ? words.kept : words.notKept;
  };
  const form = element('div', 'fields');
  const fill = () => form.replaceChildren(...fields({ groups, host, lang, words, stored, set }));
  fill();

  const reset = element('button', 'reset', { type: 'button' }, words.reset);
  reset.onclick = () => {
    change({});
    fill();
  };
  addEventListener('storage', fill);
  const layOut = skipFarChunks(host.shadowRoot);
  openDialog(button, { lang, dir }, words, style, [form, element('footer', null, null, reset, note)], () => {
    removeEventListener('storage', fill);
    (window.requestIdleCallback ?? setTimeout)(layOut);
  });
}
