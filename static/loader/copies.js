// Copies of the articles that were read, for an element with offline="read": `offline.js` keeps them, and is loaded at idle.

import { loadModule } from './program.js';

const followed = new WeakSet();

/** Keeps copies of what an element shows. `show` shows one when the network fails: its address, bytes and time. */
export function keepCopies(host, show) {
  if (!/^\s*read\s*$/i.test(host.getAttribute('offline')) || followed.has(host)) return;
  followed.add(host); // A program that starts anew is followed by the same copies.
  const start = () => loadModule('offline').then((copies) => copies.keepCopies(host, show));
  const startAtIdle = () => (window.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}));
  host.addEventListener('av-ready', startAtIdle, { once: true });
}
