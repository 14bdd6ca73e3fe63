// Lighthouse on a prerendered page of the demo, the JSON-LD against the vocabulary of schema.org, and the feeds in rss-parser. Fails below the
// limits. docs/prerender.md says how it is run: CHROMIUM is the browser; `cargo xtask build` and the native tests have written the files.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import Parser from 'rss-parser';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = [`${ROOT}target/prerendered`, `${ROOT}dist`];
const LIMIT = 98;
const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
};

/** Serves both folders as a host does: compressed, with a lifetime. */
async function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]).replace(/\/$/, '/index.html');
    const file = FOLDERS.map((folder) => join(folder, path)).find(
      (file) => existsSync(file) && statSync(file).isFile(),
    );
    if (!file) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isText = /text|json|javascript|wasm|svg/.test(type);
    const body = readFileSync(file);
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'max-age=31536000',
      ...(isText && { 'content-encoding': 'br' }),
    });
    response.end(isText ? brotliCompressSync(body) : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Starts a browser with a fresh profile and returns its debugging port. */
async function openBrowser(profile) {
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  for await (const piece of browser.stderr) {
    text += piece;
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1];
    if (port) return { browser, port: Number(port) };
  }
  throw new Error(`the browser has not started: ${text}`);
}

function checkVocabulary(page, name) {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page);
  const { '@graph': graph } = JSON.parse(json);
  const typed = graph.map((node) => {
    const { '@type': type } = node;
    return `const _${type}: ${type} = ${JSON.stringify(node)};`;
  });
  const file = fileURLToPath(new URL('vocabulary.ts', import.meta.url));
  const types = graph.map((node) => node['@type']).join(', ');
  writeFileSync(file, `import type { ${types} } from 'schema-dts';\n${typed.join('\n')}\n`);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
  const program = fileURLToPath(new URL('node_modules/typescript/bin/tsc', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, ...options, file], { encoding: 'utf8' });
  rmSync(file);
  assert.equal(status, 0, `${name}: the JSON-LD does not fit schema.org:\n${stdout}`);
  console.log(`${name}: JSON-LD of ${types} fits schema.org`);
}

async function checkFeeds(folder) {
  for (const name of ['rss.xml', 'atom.xml']) {
    const feed = await new Parser().parseString(readFileSync(join(folder, name), 'utf8'));
    assert.ok(feed.items.length > 0 && feed.items.every((item) => item.link && item.title && item.isoDate), name);
    console.log(`${name}: ${feed.items.length} items with address, title and date`);
  }
}

async function measure(name, { port }, server) {
  const address = `http://127.0.0.1:${server.address().port}${name}`;
  const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  console.log(`${name}: ${scores.map((pair) => pair.join(' ')).join(', ')}`);
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  console.log(times.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(', '));
  for (const { auditRefs } of Object.values(lhr.categories))
    for (const { id, weight } of auditRefs) {
      const { score, title, details } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 0.98)
        console.log(`  ${id} ${score}: ${title}`, JSON.stringify(details?.items?.slice(0, 3) ?? '').slice(0, 600));
    }
  return scores;
}

const pages = readdirSync(FOLDERS[0], { recursive: true }).filter((name) => /^20.*\.html$/.test(name));
for (const name of pages) checkVocabulary(readFileSync(join(FOLDERS[0], name), 'utf8'), name);
if (process.env.FEEDS) await checkFeeds(process.env.FEEDS);
const profile = mkdtempSync(join(tmpdir(), 'article-viewer-lighthouse-'));
const server = await serve();
const opened = await openBrowser(profile);
try {
  const name = `/${pages.find((name) => name.includes('river-returns'))}`;
  const scores = await measure(name, opened, server);
  for (const [id, score] of scores) assert.ok(score >= LIMIT, `${id}: ${score}`);
} finally {
  opened.browser.kill();
  await once(opened.browser, 'exit');
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
