// The versions in docs/browsers.md are those of MDN's browser-compat-data, and the style sheet uses nothing newer that is not listed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');
const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const BROWSERS = ['chrome', 'firefox', 'safari'];

const [minimums, required, optional] = read('docs/browsers.md')
  .split('\n\n')
  .filter((part) => part.startsWith('|'))
  .map((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );

/** The first version of each browser that has the feature without a prefix or a flag. */
const versionsOf = (compat) =>
  BROWSERS.map((browser) => {
    const statements = [compat.support[browser]].flat();
    const plain = statements.find(
      (one) => one.version_added && !one.version_removed && !one.prefix && !one.alternative_name && !one.flags,
    );
    return plain ? Number.parseFloat(plain.version_added.replace('≤', '')) : Number.POSITIVE_INFINITY;
  });

const compatOf = (key) => key.split('.').reduce((part, name) => part?.[name], data)?.__compat;
const asNumber = (cell) => (cell === 'none' ? Number.POSITIVE_INFINITY : Number(cell));
const keyOf = ([, key]) => key.replaceAll('`', '');

test('the versions are those of browser-compat-data', () => {
  const differing = [...required, ...optional].flatMap((row) => {
    const compat = compatOf(keyOf(row));
    const versions = compat ? versionsOf(compat).join() : 'an unknown key';
    return row.slice(2, 5).map(asNumber).join() === versions ? [] : [`${keyOf(row)}: ${versions}`];
  });
  assert.deepEqual(differing, []);
});

const newest = BROWSERS.map((_, browser) => Math.max(...required.map((row) => asNumber(row[2 + browser]))));

test('the minimums are the newest versions that a required feature needs', () => {
  assert.deepEqual(
    minimums.map((row) => Number(row[1])),
    newest,
  );
});

test('what the style sheet uses beyond the minimums is listed', () => {
  const css = read('static/viewer.css').replaceAll(/\/\*.*?\*\//gs, '');
  const names = (pattern) => new Set([...css.matchAll(pattern)].map(([, name]) => name));
  const used = [
    ...[...names(/[{;]\s*([a-z][a-z-]*)\s*:/g)].map((name) => `css.properties.${name}`),
    ...[...names(/@([a-z-]+)/g)].map((name) => `css.at-rules.${name}`),
    ...[...names(/:([a-z-]+)/g)].map((name) => `css.selectors.${name}`),
  ];
  const isNewer = (key) => versionsOf(compatOf(key)).some((version, browser) => version > newest[browser]);
  // These are values that are named like a selector, and one prefixed selector.
  const listed = new Set([...required, ...optional].map(keyOf));
  const chance = ['first', 'left', 'right', 'column', '-webkit-scrollbar'].map((name) => `css.selectors.${name}`);
  const missing = used.filter((key) => compatOf(key) && isNewer(key) && !listed.has(key) && !chance.includes(key));
  assert.deepEqual(missing, []);
  assert.ok(used.length > 150, `${used.length} names`);
});

test('every optional feature is used', () => {
  const sources = ['static/viewer.css', 'static/article-viewer.js', 'static/loader/prerendered.js'];
  const others = ['static/article-frame.js', 'src/browser/transition.rs', 'src/browser/popover.rs', 'src/prerender.rs'];
  const text = [...sources, ...others].map(read).join('\n');
  const nameOf = (row) =>
    keyOf(row)
      .replace(/_static$/, '')
      .split('.')
      .at(-1);
  const unused = optional.map(nameOf).filter((name) => !text.includes(name) && name !== 'transition-behavior');
  assert.deepEqual(unused, []);
});
