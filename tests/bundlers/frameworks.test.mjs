// The examples of frameworks that render on a server: built, started, rendered on the server and shown in the browser.
// They install hundreds of megabytes, so they run only with FRAMEWORKS=1.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../e2e/support/page.mjs';
import { DIST } from '../e2e/support/server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = join(ROOT, 'target/frameworks');

/** The program of each framework that serves the built page. */
const FRAMEWORKS = {
  next: (port) => ['next', 'start', '--hostname', '127.0.0.1', '--port', port],
  astro: (port) => ['astro', 'preview', '--host', '127.0.0.1', '--port', port],
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(`${port}`));
    });
  });

/** The first answer of a server that is starting. */
async function answer(url, process) {
  for (;;) {
    if (process.exitCode !== null) throw Error(`the server ended with the code ${process.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
    await new Promise((done) => setTimeout(done, 200));
  }
}

for (const [name, start] of Object.entries(process.env.FRAMEWORKS ? FRAMEWORKS : {})) {
  test(`${name}: the tag is in the HTML, and the page shows the article and its event`, {
    timeout: 300_000,
  }, async () => {
    const folder = join(OUTPUT, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(OUTPUT, { recursive: true });
    cpSync(join(ROOT, 'examples', name), folder, { recursive: true });
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const npm = (...words) => execFileSync('npm', words, { cwd: folder, env, stdio: 'pipe' });
    npm('install', '--install-links', '--no-audit', '--no-fund', DIST);
    npm('run', 'build');
    const port = await freePort();
    const server = spawn(
      process.execPath,
      [join(folder, 'node_modules/.bin', start(port)[0]), ...start(port).slice(1)],
      {
        cwd: folder,
        env,
        stdio: 'ignore',
      },
    );
    const browser = await launch();
    try {
      const url = `http://127.0.0.1:${port}/`;
      const html = await answer(url, server);
      assert.match(html, /<article-viewer src="\/articles\/river\.json"/);
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(`${error}`));
      await page.goto(url);
      await page.locator('article-viewer').getByRole('heading', { name: 'A river returns' }).first().waitFor();
      await page.waitForFunction(() => document.querySelector('output').textContent === 'A river returns');
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      server.kill();
    }
  });
}
