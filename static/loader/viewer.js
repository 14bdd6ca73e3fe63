// The program of the viewer, and the file that comes with it.

import { forget, loadModule, loadStyle, once, startProgram } from './program.js';

/** Starts a program for one element, which a crash of another element does not concern. */
export const loadOwn = async () => {
  const parts = loadModule('handover');
  const guarded = parts.then(({ guardProgram }) => guardProgram(() => forget('program')));
  const [{ Viewer }, { viewers }, views] = await Promise.all([
    startProgram('viewer', guarded),
    guarded,
    parts,
    loadStyle(),
  ]);
  return { ...views, Viewer, viewers };
};

/** Loads the program that new elements share. */
export const load = () => once('program', loadOwn);
