// A folder like releases/: one version with compressed copies, the alias of its major version, and the list of versions.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../e2e/support/server.mjs';

export const VERSION = '0.1.0';
export const ALIAS = 'v0';
export const HEADLINE = 'From another origin';

const CHANGED = new Date('2026-01-01');
const COMPRESS = fileURLToPath(new URL('../../xtask/dist/compress.mjs', import.meta.url));
/** The reading app, which a release does not have, and the converters, whose compression would take most of the time. */
const UNUSED = /^(demo|icons|index\.html|page\.css|app\.js|sw.*|manifest.*|formats.*|\d+\.\d+\.\d+.*)$/;

/** Makes the folder in a new temporary folder, which `remove` deletes. */
export function makeReleases() {
  const folder = mkdtempSync(join(tmpdir(), 'av-servers-'));
  // A server that root starts reads files as another user.
  chmodSync(folder, 0o755);
  const root = join(folder, 'releases');
  const version = join(root, VERSION);
  mkdirSync(version, { recursive: true });
  for (const name of readdirSync(DIST).filter((name) => !UNUSED.test(name)))
    cpSync(join(DIST, name), join(version, name), { recursive: true });
  const compressed = readdirSync(version, { recursive: true }).filter((name) => /\.(js|wasm|css|html|txt)$/.test(name));
  execFileSync(process.execPath, [COMPRESS, 'compress', version, ...compressed]);

  mkdirSync(join(root, ALIAS));
  writeFileSync(join(root, ALIAS, 'article-viewer.js'), `import "../${VERSION}/article-viewer.js";\n`);
  for (const name of ['embed.html', 'embed.js']) {
    const text = readFileSync(join(version, name), 'utf8');
    writeFileSync(join(root, ALIAS, name), text.replace('"viewer.css"', `"../${VERSION}/viewer.css"`));
  }
  writeFileSync(join(root, 'index.json'), JSON.stringify({ latest: VERSION, majors: { [ALIAS]: VERSION } }));
  writeFileSync(join(root, 'article.json'), JSON.stringify({ headline: HEADLINE, body: ['A paragraph.'] }));
  // Apache gives a weak ETag to a file that has changed within the last second.
  for (const name of readdirSync(root, { recursive: true })) utimesSync(join(root, name), CHANGED, CHANGED);
  return { folder, root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
