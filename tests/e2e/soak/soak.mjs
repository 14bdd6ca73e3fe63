// A long session of one viewer: articles, lists and photos at random, from a server with faults. Memory must stay flat.
//
// `cargo xtask soak` runs it. It prints a sample every half minute and a summary, and fails if an article does not arrive, if an error
// is uncaught, or if memory grows with the number of articles.
import { parseArgs } from 'node:util';
import { instrument, memory } from '../support/memory.mjs';
import { launch } from '../support/page.mjs';
import { serve } from '../support/server.mjs';
import { faultsOf, serveSite } from './content.mjs';
import { growth } from './growth.mjs';
import { act, openPage } from './reader.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(options.minutes);
/** Samples in the first fifth of the time are not compared: caches fill, and functions are compiled. */
const WARM_UP = 0.2;
/** The milliseconds between two samples. */
const INTERVAL = Math.min(30_000, (minutes * 60_000) / 20);
/** The most that memory may grow with each opened article, in bytes or objects. docs/reliability.md explains the numbers. */
const MOST = { heap: 200, wasm: 100, nodes: 0.5, listeners: 0.1 };

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const server = await serve();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const session = await page.context().newCDPSession(page);
const uncaught = [];
page.on('pageerror', (error) => uncaught.push(String(error.stack ?? error)));
await instrument(page, session);
serveSite(server);
await openPage(page, server.origin);

const random = randomNumbers(Number(options.seed));
const counts = { articles: 0, photos: 0, lists: 0, faults: 0, pressedAgain: 0, lost: [] };
/** Describes the screen when something has not arrived. */
const seen = () =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const texts = ['h1', '[part~="failure"]', '[part~="status"]', '.av-broken'].map(
      (at) => root.querySelector(at)?.textContent,
    );
    return `${document.querySelector('article-viewer').getAttribute('src')} ${texts.filter(Boolean).join(' | ')}`;
  });
const samples = [];
const start = Date.now();
const end = start + minutes * 60_000;
let nextSample = start;
while (Date.now() < end) {
  const lost = counts.lost.length;
  await act({ page, server, random, counts, faults: faultsOf });
  if (counts.lost.length > lost) counts.lost.push(`${counts.lost.pop()}; shown: ${await seen()}`);
  if (Date.now() >= nextSample) {
    nextSample = Date.now() + INTERVAL;
    samples.push({ seconds: Math.round((Date.now() - start) / 1000), ...counts, ...(await memory(page, session)) });
    console.log(JSON.stringify({ ...samples.at(-1), lost: counts.lost }));
  }
}
samples.push({ seconds: Math.round((Date.now() - start) / 1000), ...counts, ...(await memory(page, session)) });

const compared = samples.filter(({ seconds }) => seconds >= minutes * 60 * WARM_UP);
const problems = [
  ...counts.lost.map((what) => `did not arrive: ${what}`),
  ...uncaught.map((error) => `uncaught: ${error}`),
];
const perArticle = {};
for (const [name, most] of Object.entries(MOST)) {
  perArticle[name] = Math.round(growth(compared, 'articles', name) * 100) / 100;
  if (perArticle[name] > most) problems.push(`${name} grows by ${perArticle[name]} with each article; at most ${most}`);
}
console.log(JSON.stringify({ ...counts, lost: counts.lost.length, perArticle, last: await memory(page, session) }));
for (const problem of problems.slice(0, 20)) console.error(problem);
await browser.close();
await server.close();
process.exit(problems.length > 0 ? 1 : 0);
