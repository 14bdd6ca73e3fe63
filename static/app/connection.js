// The state of the connection in the page's bar: none, or a kept copy with its date.

import { currentArticle } from './address.js';
import { dateText, direction, language, texts } from './texts.js';
import { onMessage } from './worker.js';

/** The dates of kept copies that were shown, by address. */
const stale = {};

/** Follows the browser's connection and the worker's reports. */
export function showConnection(viewer) {
  const line = document.querySelector('#app-connection');
  const show = () => {
    const date = stale[currentArticle(viewer)];
    const text = date ? texts().stale(dateText(date)) : navigator.onLine ? '' : texts().offline;
    document.documentElement.classList.toggle('app-disconnected', text !== '');
    if (line.textContent !== text) line.textContent = text;
    line.lang = language();
    line.dir = direction();
  };
  onMessage('stale', ({ url, stored }) => {
    stale[url] = stored;
    show();
  });
  onMessage('fresh', ({ url }) => {
    delete stale[url];
    show();
  });
  for (const name of ['online', 'offline', 'hashchange']) addEventListener(name, show);
  for (const name of ['av-article', 'av-channel', 'av-error']) viewer.addEventListener(name, show);
  show();
}
