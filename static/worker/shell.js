// The shell: the page, the loader, the program, the style, and the reader's language. A version's files stay together: a page
// that was opened with an older version gets that version's files until it is closed.

import { chooseLocale } from '../first-screen/words.js';
import { FILES, IS_PINNED, LATER, SCOPE, shellName, VERSION, versionOf } from './names.js';
import { readRecord, writeRecord } from './record.js';

/** How long a page that was built without hashes waits for the network, in milliseconds. */
const NETWORK_MS = 3000;
/** The endings of an app's files. */
const SHELL_FILE = /\.(m?js|css|wasm|txt|svg|png|webmanifest)$/;

const nameOf = (url) => (url.startsWith(SCOPE) ? url.slice(SCOPE.length).replace(/[?#].*$/s, '') : undefined);
const pinOf = (name) => FILES[name] ?? LATER[name];

/** Whether a request is for the page of the app. */
export const isPage = ({ mode, url }) => mode === 'navigate' && /^(index\.html)?$/.test(nameOf(url) ?? 'other');

/** Whether a request may be for another file of the shell. Older versions may have had other names. */
export function isShell({ url, destination }) {
  const name = nameOf(url);
  if (!name || name === 'sw.js') return false;
  return pinOf(name) !== undefined || (destination !== 'image' && SHELL_FILE.test(name));
}

/** A response without the mark of a redirection, which browsers refuse for a page. */
const direct = (response) =>
  response.redirected ? new Response(response.body, { status: response.status, headers: response.headers }) : response;

/** Fetches a file of this version from the network. A file of another version is an error. */
async function fetchFile(name) {
  const response = await fetch(SCOPE + name, { cache: 'no-cache', integrity: pinOf(name) ?? '' });
  if (!response.ok) throw Error(`${response.url}: status ${response.status}`);
  return direct(response);
}

/** The files that every start needs, and the interface's language of the reader; English is in the program. */
function firstFiles() {
  const tags = navigator.languages.map((tag) => chooseLocale([tag])).filter((tag) => tag !== 'en');
  const languages = Object.keys(LATER).filter((name) => tags.some((tag) => name.endsWith(`locale/${tag}.txt`)));
  return [...Object.keys(FILES), ...languages];
}

/** Stores the files of this version. It becomes usable only when all are there. */
export async function openShell() {
  const cache = await caches.open(shellName(VERSION));
  const names = IS_PINNED ? firstFiles() : [''];
  await Promise.all(names.map(async (name) => cache.put(SCOPE + name, await fetchFile(name))));
}

/** The versions of open pages by client, and the versions before this one. */
let records;
const openRecords = () => {
  records ??= readRecord('pages', { versions: {}, former: [] });
  return records;
};

/** Notes which pages have an older version, and deletes the versions of which no page is open. */
export async function replaceShell() {
  const pages = await openRecords();
  const stored = (await caches.keys()).map(versionOf).filter((version) => version !== undefined);
  pages.former = stored.filter((version) => version !== VERSION);
  for (const { id } of await self.clients.matchAll({ includeUncontrolled: true })) pages.versions[id] ??= VERSION;
  await closeFormer(pages);
}

/** Deletes the versions whose pages have been closed since. A page that is being replaced counts as open until it has ended. */
export async function deleteFormer() {
  const pages = await openRecords();
  if (pages.former.length) await closeFormer(pages);
}

async function closeFormer(pages) {
  const open = (await self.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);
  for (const id of Object.keys(pages.versions)) if (!open.includes(id)) delete pages.versions[id];
  const used = Object.values(pages.versions);
  for (const version of pages.former) if (!used.includes(version)) await caches.delete(shellName(version));
  pages.former = pages.former.filter((version) => used.includes(version));
  await writeRecord('pages', pages);
}

/** The file of a version from its cache, and otherwise from the network. */
async function file(event, name, version = VERSION) {
  const cache = await caches.open(shellName(version));
  const kept = await cache.match(SCOPE + name);
  if (kept && IS_PINNED) return kept;
  // A script of another page in the folder, or a file that an older version has not loaded.
  if (IS_PINNED && (version !== VERSION || pinOf(name) === undefined)) return fetch(event.request);
  const coming = fetchFile(name).then(async (response) => {
    await cache.put(SCOPE + name, response.clone()).catch(() => {});
    return response;
  });
  if (!kept) return coming;
  event.waitUntil(coming.catch(() => {}));
  const late = new Promise((done) => setTimeout(() => done(kept), NETWORK_MS));
  return Promise.race([coming.catch(() => kept), late]);
}

/** Answers with the page of this version. */
export async function answerPage(event) {
  try {
    const response = await file(event, '');
    event.waitUntil(notePage(event.resultingClientId).catch(() => {}));
    return response;
  } catch {
    return fetch(event.request);
  }
}

async function notePage(id) {
  const pages = await openRecords();
  pages.versions[id] = VERSION;
  await writeRecord('pages', pages);
}

/** Answers with a file of the version that the page has. */
export async function answerShell(event) {
  try {
    const version = (await openRecords()).versions[event.clientId] ?? VERSION;
    return await file(event, nameOf(event.request.url), version);
  } catch {
    return fetch(event.request);
  }
}
