// The headers of every kind of file, from each server with its recipe.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ALIAS, makeReleases, VERSION } from './release.mjs';
import { missing, recipe, SERVERS, start } from './servers.mjs';

const FOREVER = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300';
const NEVER = 'no-store';

/** Every kind of file: its type, its lifetime, and whether it has compressed copies. */
const FILES = [
  { path: `/${VERSION}/viewer_bg.wasm`, type: /^application\/wasm$/, lifetime: FOREVER, copies: true },
  { path: `/${VERSION}/article-viewer.js`, type: /^(text|application)\/javascript/, lifetime: FOREVER, copies: true },
  { path: `/${VERSION}/viewer.css`, type: /^text\/css/, lifetime: FOREVER, copies: true },
  { path: `/${VERSION}/locale/en.txt`, type: /^text\/plain/, lifetime: FOREVER, copies: true },
  { path: `/${VERSION}/schema/article.json`, type: /^application\/json/, lifetime: FOREVER },
  { path: `/${VERSION}/embed.html`, type: /^text\/html/, lifetime: SHORT, copies: true, isFrame: true },
  { path: `/${ALIAS}/article-viewer.js`, type: /^(text|application)\/javascript/, lifetime: SHORT },
  { path: `/${ALIAS}/embed.html`, type: /^text\/html/, lifetime: SHORT, isFrame: true },
  { path: '/index.json', type: /^application\/json/, lifetime: SHORT },
];
const ENCODINGS = [
  { accepted: 'gzip, deflate, br, zstd', encoding: 'br', decode: brotliDecompressSync },
  { accepted: 'gzip', encoding: 'gzip', decode: gunzipSync },
  { accepted: 'identity', encoding: undefined, decode: (bytes) => bytes },
];
const MISSING = [`/${VERSION}/no.wasm`, `/${VERSION}/no.js`, `/${ALIAS}/no.html`, '/9.9.9/article-viewer.js', '/no'];
const ANCESTORS = 'frame-ancestors https://news.example https://*.partner.example';

let releases;
before(() => {
  releases = makeReleases();
});
after(() => releases?.remove());

for (const server of SERVERS) {
  suite(server.name, { skip: missing(server) }, () => {
    let running;
    before(async () => {
      running = await start(server, releases);
    });
    after(() => running?.stop());

    /** The answer as it was sent, not decompressed. */
    async function get(path, headers = {}, method = 'GET') {
      const sent = request(running.origin + path, {
        method,
        headers: { 'accept-encoding': 'identity', ...headers },
      }).end();
      const [response] = await once(sent, 'response');
      return {
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(await response.toArray()),
      };
    }

    function assertOpenToOtherOrigins({ headers }, path) {
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
    }

    for (const { path, type, lifetime, copies, isFrame } of FILES) {
      test(`sends ${path} with its type, lifetime and policies, in each encoding`, async () => {
        const original = readFileSync(join(releases.root, path));
        for (const { accepted, encoding, decode } of ENCODINGS) {
          const answer = await get(path, { 'accept-encoding': accepted });
          assert.equal(answer.status, 200);
          assertOpenToOtherOrigins(answer, path);
          assert.match(answer.headers['content-type'], type);
          assert.equal(answer.headers['cache-control'], lifetime);
          assert.ok(answer.headers.etag, 'has an ETag');
          assert.equal(answer.headers['content-language'], undefined);
          if (copies) {
            assert.equal(answer.headers['content-encoding'], encoding, accepted);
            assert.match(answer.headers.vary ?? '', /accept-encoding/i, accepted);
            assert.ok(decode(answer.body).equals(original), `${accepted} has the bytes of the file`);
          } else {
            assert.equal(answer.headers['content-encoding'], undefined);
            assert.ok(answer.body.equals(original));
          }
          const policy = answer.headers['content-security-policy'];
          if (isFrame) assert.ok(policy?.endsWith(ANCESTORS), `names the allowed parents: ${policy}`);
          else assert.equal(policy, undefined);
        }
      });

      test(`answers HEAD for ${path} like GET without a body`, async () => {
        const headers = { 'accept-encoding': 'br' };
        const [whole, head] = [await get(path, headers), await get(path, headers, 'HEAD')];
        assert.equal(head.status, 200);
        assert.equal(head.body.length, 0);
        for (const name of ['content-type', 'content-encoding', 'cache-control', 'etag', 'vary'])
          assert.equal(head.headers[name], whole.headers[name], name);
        // Caddy names no length of a compressed copy. A length that is named must be that of the body.
        const length = head.headers['content-length'];
        if (length !== undefined) assert.equal(Number(length), whole.body.length);
        assertOpenToOtherOrigins(head, path);
      });

      test(`answers 304 for an unchanged ${path} in each encoding, with its lifetime`, async () => {
        for (const { accepted } of ENCODINGS) {
          const { headers } = await get(path, { 'accept-encoding': accepted });
          const again = await get(path, { 'accept-encoding': accepted, 'if-none-match': headers.etag });
          assert.equal(again.status, 304, accepted);
          assert.equal(again.body.length, 0);
          assert.equal(again.headers['cache-control'], lifetime);
          assert.equal((await get(path, { 'if-none-match': '"another"' })).status, 200);
        }
      });
    }

    test('gives each encoding an ETag of its own', async () => {
      const tags = [];
      for (const { accepted } of ENCODINGS)
        tags.push((await get(`/${VERSION}/viewer_bg.wasm`, { 'accept-encoding': accepted })).headers.etag);
      assert.equal(new Set(tags).size, ENCODINGS.length, tags.join(' '));
    });

    for (const path of MISSING) {
      test(`answers 404 for ${path}, which no cache keeps and other origins can read`, async () => {
        for (const method of ['GET', 'HEAD']) {
          const answer = await get(path, {}, method);
          assert.equal(answer.status, 404);
          assert.equal(answer.headers['cache-control'], NEVER);
          assertOpenToOtherOrigins(answer, path);
        }
      });
    }

    test('lists no folder', async () => {
      for (const path of ['/', `/${VERSION}/`, `/${ALIAS}/`]) {
        const answer = await get(path);
        assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`);
        assert.doesNotMatch(answer.body.toString(), /viewer_bg|index\.json/);
      }
    });
  });
}

test('all recipes and docs/embedding.md have the same policy for embed.html', () => {
  const find = (text) => new Set(text.match(/default-src 'none'[^"\n]*partner\.example/g));
  const [policy, ...others] = find(readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8'));
  assert.ok(policy && others.length === 0, 'docs/embedding.md has one policy');
  for (const server of SERVERS) assert.deepEqual([...find(recipe(server.recipe))], [policy], server.name);
});
