// examples/prerender-axum: a server that renders articles on demand. It is started as a reader starts it, on a free port.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../target/debug/article-viewer-in-axum', import.meta.url));

let server;
let address;

before(async () => {
  server = spawn(PROGRAM, ['0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  [address] = await once(createInterface({ input: server.stdout }), 'line');
});

after(() => server.kill());

/** The answer to a path that is sent as it is written. */
async function answer(path) {
  const { hostname, port } = new URL(address);
  const sent = request({ hostname, port, path }).end();
  const [response] = await once(sent, 'response');
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    text: (await response.toArray()).join(''),
  };
}

test('an article is a complete page with the viewer', async () => {
  const { status, type, text } = await answer(new URL(address).pathname);
  assert.equal(status, 200);
  assert.match(type, /^text\/html/);
  assert.match(text, /^<!doctype html>.*<template shadowrootmode="open">.*<\/html>\n$/s);
  assert.match(text, /<script type="application\/ld\+json">/);
  assert.match(text, /src="http:\/\/127\.0\.0\.1:8080\/article-viewer\.js"/);
});

test('an article that does not exist is not found', async () => {
  const { status, text } = await answer('/no-such-article');
  assert.equal(status, 404);
  assert.match(text, /The article cannot be shown/);
});

for (const path of [
  '/..%2f..%2f..%2fCargo',
  '/%2e%2e%2fsite',
  '/../site',
  '/%00',
  '/a%0d%0aSet-Cookie:%20a=b',
  '/river-returns.json',
  `/${'a'.repeat(5_000)}`,
]) {
  test(`${path.slice(0, 40)} is refused`, async () => {
    const { status, text } = await answer(path);
    assert.equal(status, 404);
    assert.doesNotMatch(text, /shadowrootmode|\[package\]/);
  });
}
