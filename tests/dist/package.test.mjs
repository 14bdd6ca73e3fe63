// The npm package: its files, and its use by tools, type checkers and editors.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { MODULES, pack } from './package.mjs';

const require = createRequire(import.meta.url);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const HERE = fileURLToPath(new URL('.', import.meta.url));
let packed;
before(() => {
  packed = pack();
});

/** Runs a program of the packages. Its output is the message of a failure. */
function run(program, ...words) {
  try {
    return execFileSync(process.execPath, [join(MODULES, program), ...words], {
      cwd: HERE,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch ({ stdout, stderr }) {
    return assert.fail(`${program} ${words.join(' ')}\n${stdout}${stderr}`);
  }
}

test('the package has the release without compressed copies', () => {
  for (const name of [
    'article-viewer.js',
    'viewer_bg.wasm',
    'custom-elements.json',
    'docs/captions.md',
    'LICENSE-MIT',
  ]) {
    assert.ok(packed.files.includes(name), name);
  }
  assert.deepEqual(
    packed.files.filter((name) => /\.(br|gz)$/.test(name)),
    [],
  );
});

test('publint reports nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: packed.folder, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('attw finds the types of every entry', () => {
  run(
    '@arethetypeswrong/cli/dist/index.js',
    packed.tarball,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-color',
  );
});

for (const module of ['bundler', 'nodenext']) {
  test(`TypeScript, React and Vue accept the element (module resolution ${module})`, () => {
    const target = module === 'nodenext' ? 'nodenext' : 'esnext';
    run('typescript/bin/tsc', '--project', 'types', '--moduleResolution', module, '--module', target);
  });
}

test('custom-elements.json is a valid manifest', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strict: false });
  const validate = ajv.compile(require('custom-elements-manifest'));
  const manifest = json(join(packed.folder, 'custom-elements.json'));
  assert.ok(validate(manifest), ajv.errorsText(validate.errors));
  const [
    {
      declarations: [element],
    },
  ] = manifest.modules;
  for (const list of ['attributes', 'members', 'events', 'slots', 'cssProperties', 'cssParts']) {
    assert.ok(element[list].length > 1, list);
    for (const { name, description } of element[list]) assert.ok(name && description, `${list}: ${name}`);
  }
});
