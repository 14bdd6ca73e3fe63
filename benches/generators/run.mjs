// Pages a second of other generators for the reference article: Preact's server renderer with the components of benches/peers, and
// Eleventy with a template of the same parts. Figures are for processor time, as those of `cargo bench --features cli --bench prerender`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, chdir, cpuUsage } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pageOf } from '../peers/page/model.mjs';

const PAGES = Number(argv[2] ?? 2_000);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(`../../static/demo/${path}`), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'generators-'));

/** Pages for each second of processor time, by the median of five loops or runs. */
async function rate(pages, act) {
  const rates = [];
  for (let round = 0; round < 5; round += 1) {
    const before = cpuUsage();
    await act();
    const { user, system } = cpuUsage(before);
    rates.push((pages * 1e6) / (user + system));
  }
  return Math.round(rates.sort((a, b) => a - b)[2]);
}

async function preact() {
  const { build } = createRequire(import.meta.url)('esbuild');
  const outfile = join(folder, 'prerender.mjs');
  await build({
    entryPoints: [here('../peers/page/prerender.jsx')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { hooks: 'preact/hooks' },
    nodePaths: [here('node_modules')],
  });
  const { plainHtml } = await import(pathToFileURL(outfile).href);
  const site = JSON.parse(read('site.json'));
  const feeds = site.channels.map(({ feed }) => JSON.parse(read(feed)));
  const text = read('articles/river-returns.json');
  let bytes = 0;
  const pages = await rate(1_000, () => {
    for (let page = 0; page < 1_000; page += 1) bytes = plainHtml(pageOf(JSON.parse(text), site, feeds)).length;
  });
  return `Preact 11, preact-render-to-string: ${pages} pages a second, ${bytes} characters`;
}

async function eleventy() {
  const article = JSON.parse(read('articles/river-returns.json'));
  const articles = Array.from({ length: PAGES }, (_, number) => ({ ...article, id: `river-${number}` }));
  writeFileSync(join(folder, 'article.njk'), readFileSync(here('article.njk')));
  const { default: Eleventy } = await import('@11ty/eleventy');
  chdir(folder);
  const pages = await rate(PAGES, async () => {
    const site = new Eleventy(folder, join(folder, 'out'), {
      quietMode: true,
      config: (options) => options.addGlobalData('articles', articles),
    });
    await site.write();
  });
  const bytes = readFileSync(join(folder, 'out/river-0/index.html')).length;
  return `Eleventy 3 (Nunjucks), ${PAGES} pages: ${pages} pages a second, ${bytes} bytes`;
}

try {
  console.log(await preact());
  console.log(await eleventy());
} finally {
  rmSync(folder, { recursive: true });
}
