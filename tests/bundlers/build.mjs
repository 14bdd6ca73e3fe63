// Builds the page with each bundler, with as few options as it needs. The page is served from the root of its output.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the package that the loader fetches. Only bundlers that do not know `new URL(…, import.meta.url)` need a copy. */
function copyFiles(folder, output) {
  const names = readdirSync(folder).filter((name) => /\.(js|css|wasm)$/.test(name));
  for (const name of [...names, 'locale']) cpSync(join(folder, name), join(output, name), { recursive: true });
}

/** A pattern for the modules that the loader imports, as docs/bundlers.md has it. */
export function modulesOf(folder) {
  const loader = readFileSync(join(folder, 'bundler.js'), 'utf8');
  const names = [...loader.matchAll(/new URL\("\.\/(\w+)\.js"/g)].map(([, name]) => name);
  return `{${names.join(',')}}`;
}

const copyPage = (page, output) => cpSync(join(page, 'index.html'), join(output, 'index.html'));

export const BUNDLERS = {
  async vite({ page, output }) {
    const { build } = await import('vite');
    await build({ root: page, configFile: false, logLevel: 'error', build: { outDir: output, emptyOutDir: true } });
  },

  async webpack({ page, output }) {
    const { default: webpack } = await import('webpack');
    const options = {
      mode: 'production',
      context: page,
      entry: './main.js',
      performance: false,
      output: { path: output, filename: 'main.js' },
    };
    const stats = await new Promise((done, fail) => {
      webpack(options, (error, stats) => (error ? fail(error) : done(stats)));
    });
    if (stats.hasErrors() || stats.hasWarnings()) throw Error(stats.toString({ errors: true, warnings: true }));
    copyPage(page, output);
  },

  async esbuild({ page, output, folder }) {
    const { build } = await import('esbuild');
    copyFiles(folder, output);
    const entryPoints = [join(page, 'main.js')];
    await build({ entryPoints, bundle: true, minify: true, format: 'esm', outdir: output, logLevel: 'error' });
    copyPage(page, output);
  },

  async rollup({ page, output }) {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const { importMetaAssets } = await import('@web/rollup-plugin-import-meta-assets');
    const bundle = await rollup({
      input: join(page, 'main.js'),
      plugins: [nodeResolve({ browser: true }), importMetaAssets()],
      onwarn: (warning) => {
        throw Error(warning.message);
      },
    });
    await bundle.write({ dir: output, format: 'es' });
    await bundle.close();
    copyPage(page, output);
  },

  async parcel({ page, output, folder, cache }) {
    const { Parcel } = await import('@parcel/core');
    // Parcel would rewrite the modules of the program as scripts without exports.
    const modules = modulesOf(folder);
    const config = {
      extends: '@parcel/config-default',
      transformers: { [`**/article-viewer/${modules}.js`]: ['@parcel/transformer-raw'] },
      packagers: { [`${modules}.*.js`]: '@parcel/packager-raw' },
      optimizers: { [`${modules}.*.js`]: [] },
    };
    writeFileSync(join(page, '.parcelrc'), JSON.stringify(config));
    const parcel = new Parcel({
      entries: join(page, 'index.html'),
      config: join(page, '.parcelrc'),
      mode: 'production',
      cacheDir: cache,
      // Newer browsers get an import map in the page, which is an inline script.
      defaultTargetOptions: { distDir: output, publicUrl: '/', engines: { browsers: ['chrome >= 100'] } },
    });
    await parcel.run();
  },
};
