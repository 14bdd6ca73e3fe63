// Writes the names and hashes of the reading app's files into its service worker, so that a version is one set of files.
// node xtask/build/shell.mjs FOLDER

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

const [folder] = argv.slice(2);
/** Files that are no part of the app: the demo's content, frames, schemas, the worker itself, and compressed copies. */
const OTHER = /^(demo|schema)\/|^(embed\.html|embed\.js|article-frame\.js|sw\.js|sw-off\.js)$|\.(br|gz)$/;
/** Files that are fetched when they are used: languages, and converters of foreign formats. */
const LATER = /(^|\/)(locale\/.*|(settings|strings|save|read_aloud)\.js|formats(_all)?(_bg)?\.(js|wasm)|markup\.js)$/;

const hash = (bytes) => createHash('sha256').update(bytes).digest('base64');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
  .filter((name) => !OTHER.test(name) && !/^\d+\.\d+\.\d+/.test(name))
  .sort();
// Servers may redirect index.html to its folder: the page is the folder.
const hashes = files.map((name) => [
  name === 'index.html' ? '' : name,
  `sha256-${hash(readFileSync(join(folder, name)))}`,
]);
const pick = (wanted) => Object.fromEntries(hashes.filter(([name]) => LATER.test(name) === wanted));

const worker = join(folder, 'sw.js');
const source = readFileSync(worker, 'utf8');
// Empty, or written by an earlier run.
const table = /\{\s*"?version"?:\s*(?:""|''|"[^"]*"),\s*"?files"?:\s*\{[^{}]*\},\s*"?later"?:\s*\{[^{}]*\},?\s*\}/;
if (!table.test(source)) throw Error(`${worker} has no table of files.`);
const code = source.replace(table, '');
const version = hash(JSON.stringify(hashes) + code)
  .replace(/[^a-zA-Z0-9]/g, '')
  .slice(0, 12);
writeFileSync(
  worker,
  source.replace(table, () => JSON.stringify({ version, files: pick(false), later: pick(true) })),
);
