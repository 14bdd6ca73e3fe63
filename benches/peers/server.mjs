// A static server on the loopback interface, with Brotli and the caching headers that CONTRACT.md recommends to publishers.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
};
const PHOTO = /\.(jpg|avif)$/;
/** Addresses whose content never changes: names with a hash, photos, and the folder of a release, which has the version in its name. */
const IMMUTABLE = /-[0-9A-Za-z]{8}\.(js|css)$|\.(jpg|avif)$|^\/viewer\//;

/** Files are read and compressed at their first request, which belongs to the round that is thrown away. */
const prepared = new Map();

function prepare(path, address) {
  if (!prepared.has(path)) prepared.set(path, compress(path, address));
  return prepared.get(path);
}

function compress(path, address) {
  const plain = readFileSync(path);
  const body = PHOTO.test(path) ? plain : brotliCompressSync(plain);
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': caching(address),
    etag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
    ...(body !== plain && { 'content-encoding': 'br' }),
  };
  return { body, headers };
}

function caching(address) {
  if (IMMUTABLE.test(address)) return 'public, max-age=31536000, immutable';
  return address.endsWith('.json') ? 'max-age=60, stale-while-revalidate=600' : 'no-cache';
}

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile();

/** Serves folders at prefixes: `[['/viewer/', 'dist'], ['/', 'static/demo']]`. The first that has the file wins. */
export async function serve(mounts) {
  const find = (path) =>
    mounts
      .filter(([prefix]) => path.startsWith(prefix))
      .map(([prefix, folder]) => join(folder, normalize(`/${path.slice(prefix.length)}`)))
      .find(isFile);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const path = find(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!path) return response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
    const { body, headers } = prepare(path, pathname);
    const isCurrent = request.headers['if-none-match'] === headers.etag;
    if (isCurrent) return response.writeHead(304, { etag: headers.etag }).end();
    return response.writeHead(200, headers).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
