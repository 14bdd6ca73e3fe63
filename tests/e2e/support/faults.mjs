// Faults of a server, to be given as routes: `server.route('/a.json', faults.stall(json))`.
//
// Each function returns a route. `body` is an object, which is sent as JSON, or text or bytes, or a file. `server.mjs` calls `fault`
// with the request and the response, and never answers itself. Open connections end with the server.

const TYPE = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** The bytes of a body. */
const bytesOf = (body) => Buffer.from(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));

/** A file with its type, to be given as a body. */
export const file = (bytes, type) => Object.assign(Buffer.from(bytes), { type });

/** The headers of a response with this body. */
const headersOf = (body) => ({ ...TYPE, ...(Buffer.isBuffer(body) && body.type && { 'content-type': body.type }) });

/** The beginning of a body, in whole bytes. */
const part = (body, share) => bytesOf(body).subarray(0, Math.floor(bytesOf(body).length * share));

/** Ends the connection when the browser has passed on what was sent: with the end it forgets what it has not passed on. */
const endLater = (response) => setTimeout(() => response.destroy(), 100);

/** The connection is accepted, and nothing is sent. */
export const hang = () => ({ fault: () => {} });

/** The head of the response is sent, and nothing of the body. */
export const headersOnly = (headers = {}) => ({
  fault: (_, response) => response.writeHead(200, { ...TYPE, ...headers }).flushHeaders(),
});

/** The response is sent after `ms` milliseconds. */
export const delay = (body, ms) => ({
  fault: (_, response) => setTimeout(() => response.writeHead(200, headersOf(body)).end(bytesOf(body)), ms),
});

/** The body is sent in pieces of `size` bytes, one each `ms` milliseconds. */
export const trickle = (body, { size = 1, ms = 50 } = {}) => ({
  fault: (_, response) => {
    const bytes = bytesOf(body);
    response.writeHead(200, { ...headersOf(body), 'content-length': bytes.length });
    let sent = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) response.end();
      if (sent >= bytes.length || response.destroyed) clearInterval(timer);
    }, ms);
    response.on('close', () => clearInterval(timer));
  },
});

/** A share of the body is sent, and then nothing, on an open connection. */
export const stall = (body, share = 0.5) => ({
  fault: (_, response) => {
    response.writeHead(200, { ...headersOf(body), 'content-length': bytesOf(body).length });
    response.write(part(body, share));
  },
});

/** The connection ends before the head of the response. */
export const reset = () => ({ drop: true });

/** The connection ends in the middle of the body. */
export const resetInBody = (body, share = 0.5) => ({
  fault: (_, response) => {
    response.writeHead(200, { ...headersOf(body), 'content-length': bytesOf(body).length });
    response.write(part(body, share), () => endLater(response));
  },
});

/** The response is complete for HTTP, but its document ends in the middle. */
export const truncate = (body, share = 0.5) => ({ body: part(body, share), type: headersOf(body)['content-type'] });

/** The response promises more bytes than it has. `extra` bytes are missing. The connection ends, or stays open with `open`. */
export const tooLong = (body, { extra = 100, open = false } = {}) => ({
  fault: (_, response) => {
    const bytes = bytesOf(body);
    response.writeHead(200, { ...headersOf(body), 'content-length': bytes.length + extra });
    response.write(bytes, () => open || endLater(response));
  },
});

/** A status, with the seconds or the date of `Retry-After`. */
export const status = (code, retryAfter) => ({
  status: code,
  body: String(code),
  headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
});

/** Any route, whose answer browsers keep for ten minutes. */
export const cacheable = (given) => ({ ...given, headers: { ...given.headers, 'cache-control': 'max-age=600' } });

/** A redirect to another address. Redirecting to the own path is a loop. */
export const redirect = (location) => ({ status: 302, body: '', headers: { location } });

/** One route for each request in turn. The last one stays. */
export function inTurn(...routes) {
  let next = 0;
  return {
    get turn() {
      const route = routes[Math.min(next, routes.length - 1)];
      next += 1;
      return route;
    },
  };
}
