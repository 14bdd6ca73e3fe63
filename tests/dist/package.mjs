// The npm package of the release under test, packed and unpacked.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../e2e/support/server.mjs';

/** The folder of packages into which the release is unpacked. */
export const MODULES = fileURLToPath(new URL('node_modules', import.meta.url));

/** Packs the release, unpacks it among the other packages, and returns its files and folder. */
export function pack() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const answer = execFileSync(npm, ['pack', '--json', '--pack-destination', MODULES], {
    cwd: DIST,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename, files }] = JSON.parse(answer);
  const tarball = join(MODULES, filename);
  const folder = join(MODULES, 'article-viewer');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  return { tarball, folder, files: files.map(({ path }) => path) };
}
