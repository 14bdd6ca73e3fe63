// The measurement of `cargo xtask bench --peers`: a visit of each contestant finds the same article, and every measure has a value.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONTESTANTS } from '../../../benches/peers/contestants.mjs';
import { hostContestants } from '../../../benches/peers/hosting.mjs';
import { layoutShift, visit } from '../../../benches/peers/visit.mjs';
import { launch } from '../support/page.mjs';

/** The command line, which the native tests have built. */
const PROGRAM = fileURLToPath(new URL('../../../target/debug/article-viewer', import.meta.url));
const NAMES = Object.keys(CONTESTANTS);
/** Short, because only the presence of values is tested. */
const WAITS = { quiet: 300, neighbours: 200, quietAgain: 100 };

let folder;
let hosted;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'av-peers-'));
  hosted = await hostContestants(folder, NAMES, PROGRAM);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  hosted?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const name of NAMES) {
  test(`measures ${name}`, { timeout: 60_000 }, async () => {
    const [url, selectors] = [`${hosted.origins[name]}/`, CONTESTANTS[name]];
    const options = { url, selectors, profile: 'phone', isThrottled: false, content: hosted.content, waits: WAITS };
    const { metrics, lead, errors } = await visit(browser, options);
    assert.deepEqual(errors, []);
    assert.equal(lead, '/photos/river-dawn-800.avif', 'every contestant loads the same rendition');
    const { live, liveAgain, ...measured } = metrics;
    const missing = Object.keys(measured).filter((key) => !Number.isFinite(measured[key]));
    assert.deepEqual(missing, []);
    assert.ok(metrics.fcp > 0 && metrics.lcp >= metrics.fcp && metrics.lastParagraph > 0, JSON.stringify(metrics));
    assert.deepEqual(
      [live, liveAgain].map((time) => time === null),
      Array(2).fill(name === 'plain'),
      'only a page with scripts reports that it answers',
    );
    assert.ok(metrics.photoPainted > 0 && metrics.photoLoaded > 0 && metrics.tabPainted > 0, JSON.stringify(metrics));
    const parts = Object.keys(metrics).filter((key) => key.startsWith('bytesOf') && key !== 'bytesOfInteractions');
    assert.equal(
      parts.reduce((sum, key) => sum + metrics[key], 0),
      metrics.bytes,
    );
  });
}

test('sums layout shifts in windows', () => {
  const shift = (time, value) => ({ time, value });
  assert.equal(layoutShift([]), 0);
  assert.equal(layoutShift([shift(0, 0.25), shift(900, 0.25), shift(2000, 0.125)]), 0.5);
  const steady = Array.from({ length: 8 }, (_, at) => shift(at * 900, 0.125));
  assert.equal(layoutShift(steady), 0.75, 'a window ends after 5 seconds');
});
