// The functions that the loader needs for a view beside the program: showing it in place of the first screen, guarding it against
// crashes, and ending it. The loader loads this file with the program.

export { guardProgram } from './handover/crash.js';
export { deactivate, endView } from './handover/ended_view.js';
export { lock } from './handover/scroll_lock.js';
export { takeOver } from './handover/view.js';
