// examples/edge: a WASI component that renders articles on demand, on the host of jco.
// The component is another build of the program, so the tests run only with EDGE=1.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const COMPONENT = path('target/wasm32-wasip2/release/article_viewer_at_the_edge.wasm');
const JCO = path('examples/edge/node_modules/@bytecodealliance/jco/dist/jco.js');
const PROGRAM = path('target/debug/article-viewer');
const ARTICLE = path('static/demo/articles/river-returns.json');
const LOADER = '/viewer/article-viewer.js';

let upstream;
let source;
let host;
let origin;

/** The answers of the upstream, by the path of the article. */
const ANSWERS = {
  'river-returns': async () => [200, await readFile(ARTICLE)],
  broken: () => [200, '{"headline": '],
  failing: () => [500, 'no'],
  moved: () => [302, '', { location: '/river-returns.json' }],
  hostile: () => [200, JSON.stringify({ headline: '</script><script>evil()</script>', body: ['\u2028]]>'] })],
  large: () => [200, `{"headline": "${'a'.repeat(9 << 20)}"}`],
  cut: () => [200, '{"headline": "a"', { 'content-length': '5000' }],
};

async function answer({ url }, response) {
  const make = ANSWERS[url.slice(1).replace('.json', '')] ?? (() => [404, '']);
  const [status, body, headers] = await make();
  response.writeHead(status, headers);
  response.write(body);
  if (headers?.['content-length']) response.destroy();
  else response.end();
}

const freePort = () =>
  new Promise((done) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => done(`${port}`));
    });
  });

const get = async (name) => {
  const response = await fetch(`${origin}/${name}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const declare = process.env.EDGE ? test : () => {};

if (process.env.EDGE) {
  before(async () => {
    upstream = createServer(answer).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    source = `http://127.0.0.1:${upstream.address().port}/`;
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const env = { ...process.env, UPSTREAM: `${source}{path}.json`, BASE: 'https://news.example', LOADER };
    const options = ['serve', COMPONENT, '--host', '127.0.0.1', '--port', port, '--isolate-requests', 'instance'];
    host = spawn(process.execPath, [JCO, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    host.stderr.on('data', (data) => {
      output += data;
    });
    while (!output.includes('listening')) {
      const ended = await Promise.race([
        once(host.stderr, 'data').then(() => false),
        once(host, 'exit').then(() => true),
      ]);
      assert.ok(!ended, output);
    }
  });

  after(() => {
    host?.kill();
    upstream?.close();
  });
}

declare('a page holds the same element as the page of the native program', async () => {
  const { status, headers, text } = await get('river-returns');
  assert.equal(status, 200, text);
  assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(headers.get('cache-control'), /^public, max-age=60/);
  const line = JSON.stringify(JSON.parse(await readFile(ARTICLE, 'utf8')));
  const options = ['prerender', '-', '--ndjson', '--fragment', '--source', source, '--loader', LOADER];
  const output = execFileSync(PROGRAM, [...options, '--base', 'https://news.example/'], { input: line });
  const [{ content }] = JSON.parse(output).files;
  const [template] = content.match(/<template shadowrootmode="open">.*<\/template>/s);
  assert.ok(text.includes(template), 'the element differs');
  assert.match(text, /<link rel="canonical" href="https:\/\/news\.example\/river-returns">/);
});

declare('faults of the upstream have a status and a sentence', async () => {
  for (const [name, status, sentence] of [
    ['missing', 404, /no such article/],
    ['broken', 502, /cannot be read/],
    ['failing', 502, /status 500/],
    ['moved', 502, /status 302/],
    ['large', 502, /larger than/],
    ['cut', 502, /./],
  ]) {
    const page = await get(name);
    assert.equal(page.status, status, `${name}: ${page.text}`);
    assert.match(page.text, sentence, name);
  }
  assert.equal((await get('river-returns')).status, 200, 'the component goes on');
});

declare('hostile articles and paths stay inside', async () => {
  const { text } = await get('hostile');
  assert.doesNotMatch(text, /<script>evil/);
  for (const hostile of ['%2e%2e/site', 'a//b', '.hidden', 'a%00', 'a%0d%0ab', `${'a'.repeat(300)}`]) {
    assert.equal((await get(hostile)).status, 404, hostile);
  }
});
