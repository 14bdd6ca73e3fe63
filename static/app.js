// The script of the reading app's page: reading without a connection, and new versions. The page works without it, too.
// Never here: the viewer's own work; the page uses its events and attributes like any host.

import { watchCards } from './app/cards.js';
import { showConnection } from './app/connection.js';
import { watchOfflinePage } from './app/offline_page.js';
import { watchCurrent } from './app/save_button.js';
import { handleSkipLink } from './app/skip_link.js';
import { openShared } from './app/share_target.js';
import { followTheme } from './app/theme.js';
import { register } from './app/worker.js';

const viewer = document.querySelector('article-viewer');

/** The service worker is installed when the first article is there, because its downloads must not compete with it. */
async function start() {
  if (!(await register())) return;
  document.documentElement.classList.add('app-offline');
  watchCurrent(viewer);
  watchOfflinePage(viewer);
  watchCards(viewer);
  showConnection(viewer);
}

openShared(viewer);
handleSkipLink(viewer);
const idle = window.requestIdleCallback ?? setTimeout;
// The first event says which article or list is open: it is kept for the parts that start later.
const opened = new Promise((done) => {
  for (const name of ['av-article', 'av-channel', 'av-error']) viewer.addEventListener(name, done, { once: true });
});
opened.then(() => followTheme(viewer));
opened.then(() => idle(() => start()));
