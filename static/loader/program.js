// The files of the program: fetched once per page within limits of time, checked by their hashes, and started. A failure is not
// cached: the next attempt sends new requests, which the browser answers from the network.

import { fileUrl, PINS } from './files.js';
import { addRules } from './skeleton.js';

/** The longest times, in milliseconds, until a file answers or a module is there, and until all of a file is there. */
const FIRST_BYTE_MS = 15_000;
const WHOLE_FILE_MS = 120_000;

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

const failed = {};
const loading = [];
/** The reason of a request that the reader has ended to send it again. */
export const AGAIN = Error('The reader asked again.');

/** Ends all requests for files. What waits for them fails with `AGAIN`. */
export const abortLoading = () => {
  for (const controller of loading) controller.abort(AGAIN);
};

/**
 * Loads a file by `load`, which receives the options of a request and a function to call when the file answers. It fails if the
 * file takes too long.
 */
async function withinLimits(file, load) {
  const controller = new AbortController();
  const { signal } = controller;
  loading.push(controller);
  const abort = () => controller.abort(Error(`${fileUrl(file)}: the server did not answer in time`));
  let timer = setTimeout(abort, FIRST_BYTE_MS);
  const onAnswer = (response) => {
    clearTimeout(timer);
    timer = setTimeout(abort, WHOLE_FILE_MS);
    return response;
  };
  try {
    const options = { signal, integrity: await hashOf(file), ...(failed[file] && { cache: 'reload' }) };
    const aborted = new Promise((_, reject) => {
      signal.onabort = () => reject(signal.reason);
    });
    return await Promise.race([load(options, onAnswer), aborted]);
  } catch (error) {
    failed[file] = true;
    throw error;
  } finally {
    clearTimeout(timer);
    loading.splice(loading.indexOf(controller), 1);
  }
}

/** Fetches the style sheet of the view. */
export const loadStyle = () =>
  once('style', () =>
    withinLimits('viewer.css', async (options, onAnswer) => {
      const response = onAnswer(await fetch(fileUrl('viewer.css'), options));
      if (!response.ok) throw Error(`${response.url}: status ${response.status}`);
      addRules(await response.text());
    }),
  );

/** A module of a release exports one of these. */
const EXPORTS = ['create', 'default', 'takeOver', 'pieces', 'keepCopies'];
const hashOf = async (file) => PINS[file] ?? (await loadModule('viewer')).pins?.[file];

/** Imports a module from the folder of this file. */
export const loadModule = (name) => once(name, () => withinLimits(`${name}.js`, importModule(`${name}.js`)));

/** Browsers cache failed imports by address, so that a retry needs another one. The request before it replaces a bad answer in the cache. */
const importModule = (file) => async (options) => {
  let url = fileUrl(file);
  if (options.cache) {
    await fetch(url, options);
    url += `?${Date.now()}`;
  }
  await preload(url, options.integrity);
  const module = await import(url);
  // A server may send an empty file with the status 200.
  if (!EXPORTS.some((name) => module[name])) throw Error(`${url}: an export is missing, as in an empty file`);
  return module;
};

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

const modules = {};
/**
 * Starts a program: its wasm and its glue are loaded at the same time, once per page. `guarded` may resolve to a `guard`, which receives
 * the functions of the wasm and returns those that are called.
 */
export async function startProgram(name, guarded) {
  const file = `${name}_bg.wasm`;
  const start = async (options, onAnswer) => {
    const wasm = modules[name] ?? fetch(fileUrl(file), options).then(onAnswer);
    wasm.catch?.(() => {}); // The glue below rejects with the same error.
    const glue = await loadModule(name);
    const { guard = (functions) => functions } = (await guarded) ?? {};
    const program = glue.create?.(guard) ?? { ...glue, start: glue.default };
    if (!glue.create) forget(name); // A plain build has one program for each import.
    await program.start({ module_or_path: wasm });
    modules[name] = program.module?.();
    return program;
  };
  return modules[name] ? start() : withinLimits(file, start);
}
