// Serves a release on the loopback interface, with routes, failures and delays for tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the release under test. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/** The path of the viewer's wasm in the release. */
export const WASM = '/viewer_bg.wasm';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
};

/**
 * Starts a server for one test. `cors` allows other origins to read from it, `always` are headers of every response,
 * and `root` is another folder.
 */
export async function serve({ cors = false, always = {}, root = DIST } = {}) {
  const routes = new Map();
  const gates = [];
  const requested = [];
  const notModified = [];
  let isDown = false;
  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requested.push(path);
    for (const gate of gates) if (gate.matches(path)) await gate.wait(path);
    // The route is looked up after the delay, so that a test may change it meanwhile.
    const route = routes.get(path);
    const given = route && 'turn' in route ? asRoute(route.turn) : route;
    if (given?.drop || isDown) return request.socket.destroy();
    if (given?.fault) return given.fault(request, response);
    const headers = { 'cache-control': 'no-store', ...(cors && { 'access-control-allow-origin': '*' }), ...always };
    let { status = 200, body } = given ?? {};
    if (body === undefined && status === 200) {
      body = await readFile(join(root, file(path))).catch(() => undefined);
      if (body === undefined) status = 404;
    }
    // A conditional request with the current ETag gets no body.
    const etag = given?.headers?.etag;
    if (etag && request.headers['if-none-match'] === etag) {
      notModified.push(path);
      return response.writeHead(304, given.headers).end();
    }
    const type = given?.type ?? (status === 200 ? TYPES[extname(file(path))] : undefined) ?? 'text/plain';
    const bytes = Buffer.from(body ?? (status === 200 ? '' : String(status)));
    response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers, ...given?.headers });
    if (given?.cut) {
      // The connection breaks in the middle of the body.
      response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    } else {
      response.end(bytes);
    }
  }

  await new Promise((listening) => http.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${http.address().port}`;

  return {
    origin,

    /** Sets the response of a path: `{ status, type, body, headers }`, `{ drop: true }`, `{ cut: true }`, a fault, or JSON. */
    route(path, given) {
      routes.set(path, asRoute(given));
    },

    /** Ends every connection without a response while `down` is true. */
    setDown(down) {
      isDown = down;
      if (down) http.closeAllConnections();
    },

    /** Serves the file of the release at this path again. */
    restore(path) {
      routes.delete(path);
    },

    /** Delays every request for a path or pattern until the test releases them. */
    hold(pattern) {
      const gate = turnstile(pattern);
      gates.push(gate);
      return gate;
    },

    /** The number of requests for a path. */
    count: (path) => requested.filter((one) => one === path).length,

    /** The number of requests for a path that were answered by status 304. */
    notModified: (path) => notModified.filter((one) => one === path).length,

    /** All requested paths in order. */
    requests: () => [...requested],

    /** Closes the server and releases all delayed requests. */
    async close() {
      for (const gate of gates) gate.release();
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };
}

/** Runs `act` with another server, which has another origin. */
export async function withServer(options, act) {
  const other = await serve({ cors: true, ...options });
  try {
    return await act(other);
  } finally {
    await other.close();
  }
}

const ROUTE_KEYS = ['status', 'type', 'body', 'headers', 'drop', 'cut', 'fault', 'turn'];

/** A route as given, or JSON. */
function asRoute(given) {
  const isRoute = Object.keys(given).every((key) => ROUTE_KEYS.includes(key));
  return isRoute ? given : { body: JSON.stringify(given) };
}

function turnstile(pattern) {
  let release;
  let arrive;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  const arrived = new Promise((resolve) => {
    arrive = resolve;
  });
  return {
    matches: (path) => (pattern instanceof RegExp ? pattern.test(path) : pattern === path),
    wait(path) {
      arrive(path);
      return released;
    },
    /** Resolves when the first request arrives. */
    arrived,
    release,
  };
}

/** The file of the release for a path. */
const file = (path) => normalize(path.endsWith('/') ? `${path}index.html` : path);
