// Hashes and compresses the files of a release. The hashes have the format of the `integrity` attribute.
// node xtask/dist/compress.mjs hash FOLDER FILE…      prints the hash of each file as JSON
// node xtask/dist/compress.mjs compress FOLDER FILE…  writes compressed copies (.br, .gz) for servers that send them as they are

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [task, folder, ...names] = argv.slice(2);

function compress(path) {
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

if (task === 'compress') for (const name of names) compress(join(folder, name));
else console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, hash(join(folder, name))]))));
