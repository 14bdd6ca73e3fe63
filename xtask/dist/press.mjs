// Prints the hash of each file of a folder as JSON, as `integrity` takes it: node xtask/dist/press.mjs hash FOLDER FILE…
// Writes each file's twins for servers that send what is compressed already: node xtask/dist/press.mjs twins FOLDER FILE…

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [task, folder, ...names] = argv.slice(2);

function twins(path) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

const hash = (path) => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

if (task === 'twins') for (const name of names) twins(join(folder, name));
else console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, hash(join(folder, name))]))));
