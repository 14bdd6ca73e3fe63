// Prints the sizes of a release as JSON: node xtask/bench/size.mjs dist
// Brotli 11 with the largest window is what a server with precompressed files sends.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { brotliCompressSync, constants } from "node:zlib";

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

const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
console.log(
  JSON.stringify({
    loader: size("article-viewer.js"),
    glue: size("viewer.js"),
    wasm: size("viewer_bg.wasm"),
    page: sheets.reduce((sum, name) => sum + size(name), 0),
  }),
);
