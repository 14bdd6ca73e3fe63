// What the loader needs of a view beside the program: it is shown in place of the first screen, guarded against crashes, and ended. The
// loader loads this file with the program.

export { guardProgram } from './handover/crash.js';
export { deactivate, endView } from './handover/ended_view.js';
export { lock } from './handover/scroll_lock.js';
export { takeOver } from './handover/view.js';
