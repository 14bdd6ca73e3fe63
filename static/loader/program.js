// The files of the program: fetched once per page, checked by their hashes, and started. A failure is forgotten, so that the
// next attempt sends new requests.

import { fileUrl, PINS } from './files.js';
import { addRules } from './skeleton.js';

const cache = {};
/** Makes what has this name once. A failure is not cached, so that Retry sends new requests. */
export const once = (name, make) =>
  (cache[name] ??= make().catch((error) => {
    delete cache[name];
    throw error;
  }));

/** Forgets what has this name, so that it is made again. */
export const forget = (name) => {
  delete cache[name];
};

/** Fetches the style sheet of the view. */
export const loadStyle = () => once('style', fetchStyle);

async function fetchStyle() {
  const response = await fetch(fileUrl('viewer.css'), { integrity: PINS['viewer.css'] });
  if (!response.ok) throw Error(`${response.url}: status ${response.status}`);
  addRules(await response.text());
}

const attempts = {};
/** The exports that a module of this release has. */
const EXPORTS = {
  'viewer.js': ['default', 'Viewer'],
  'handover.js': ['takeOver'],
  'formats.js': ['default', 'convert'],
  'formats_all.js': ['default', 'convert'],
  'markup.js': ['pieces'],
};
const hashOf = async (file) => PINS[file] ?? (await loadModule('viewer')).pins?.[file];

/** Imports a module from the folder of this file. */
export const loadModule = (name) => once(name, () => importModule(`${name}.js`));

/** Browsers cache failed imports by address, so that a retry needs another address. */
async function importModule(file) {
  const again = attempts[file] ?? 0;
  attempts[file] = again + 1;
  const url = fileUrl(file) + (again ? `?${again}` : '');
  await preload(url, await hashOf(file));
  const module = await import(url);
  // A server may send an empty file, or that of another version, with the status 200.
  if (!EXPORTS[file]?.every((name) => module[name])) throw Error(`${url}: an export is missing, as in an empty file`);
  return module;
}

/** `import()` takes no hash but uses a preloaded module, whose hash is checked. Browsers without module preload skip it. */
async function preload(href, integrity) {
  const link = document.createElement('link');
  if (!integrity || !link.relList.supports('modulepreload')) return;
  try {
    await new Promise((onload, onerror) => {
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href, integrity, onload, onerror });
      document.head.append(link);
    });
  } catch {
    throw Error(`${href}: not loaded, or its hash does not match`);
  } finally {
    link.remove();
  }
}

/** Loads and starts a program: its wasm and its glue at the same time. */
export async function startProgram(name) {
  const file = `${name}_bg.wasm`;
  const wasm = hashOf(file).then((integrity) => fetch(fileUrl(file), { integrity }));
  wasm.catch(() => {}); // The glue below rejects with the same error.
  forget(name);
  const glue = await loadModule(name);
  await glue.default({ module_or_path: wasm });
  return glue;
}

/** Loads the program, and what shows it in place of the first screen. */
export const load = () =>
  once('program', () => Promise.all([startProgram('viewer'), loadModule('handover'), loadStyle()]));
