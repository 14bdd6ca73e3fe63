// Copies of the articles that were read, for an element with offline="read": `offline.js` keeps them, and is loaded at idle.

import { loadModule } from './program.js';

/** Keeps copies of what an element shows. `show` shows one when the network fails: its address, bytes and time. */
export function keepCopies(host, show) {
  if (!/^\s*read\s*$/i.test(host.getAttribute('offline'))) return;
  const start = () =>
    loadModule('offline').then(
      (copies) => copies.keepCopies(host, show),
      () => {},
    );
  host.addEventListener('av-ready', () => (window.requestIdleCallback ?? setTimeout)(start), { once: true });
}
