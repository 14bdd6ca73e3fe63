// Traps of the program, which end it for all elements of the page.

import { forget } from './program.js';

let runningViewers = [];

/** Notes an element whose program runs, as the object by which a failure is reported to it. */
export const addViewer = (viewer) => runningViewers.push(viewer);

/** Notes that the program of an element does not run any more. */
export const removeViewer = (viewer) => {
  runningViewers = runningViewers.filter((one) => one !== viewer);
};

// A trap ends the whole program, and no caller catches it: the page would receive an uncaught error. Each element
// reports the failure instead, and Retry starts a new program.
const onTrap = (event, error) => {
  if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes('viewer_bg')) return;
  event.preventDefault();
  forget('program');
  for (const viewer of runningViewers) viewer.fail(error);
};
addEventListener('error', (event) => onTrap(event, event.error));
addEventListener('unhandledrejection', (event) => onTrap(event, event.reason));
