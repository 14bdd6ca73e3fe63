// Prints the compressed sizes of the files in a folder as JSON, by name: node xtask/bench/size.mjs dist
// Brotli 11 with the largest window is the format of precompressed files on a server.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder] = argv.slice(2);

function size(name) {
  const bytes = readFileSync(join(folder, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
console.log(JSON.stringify(Object.fromEntries(files.map(({ name }) => [name, size(name)]))));
