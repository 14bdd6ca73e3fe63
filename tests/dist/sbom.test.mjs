// The software bill of materials of a release: valid CycloneDX, and the crates that are in the wasm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { DIST } from '../e2e/support/server.mjs';

const sbom = JSON.parse(readFileSync(join(DIST, 'sbom.cdx.json')));
const names = sbom.components.map(({ name }) => name);

test('the bill of materials is valid CycloneDX', () => {
  const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
  const schema = (name) => JSON.parse(readFileSync(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`)));
  const ajv = new Ajv({ strict: false });
  // The schemas name each other by their files.
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  addFormats(ajv);
  // Formats of internationalized addresses, which only the schema names.
  for (const name of ['iri-reference', 'idn-email']) ajv.addFormat(name, true);
  const validate = ajv.compile(schema(`bom-${sbom.specVersion}`));
  assert.ok(validate(sbom), JSON.stringify(validate.errors));
  assert.equal(validate({ ...sbom, specVersion: undefined }), false, 'the schema accepts anything');
});

test('the crates of the program are listed, and none of the build or the command line', () => {
  for (const name of ['std', 'yew', 'wasm-bindgen', 'web-sys', 'hifijson', 'rlsf', 'serde'])
    assert.ok(names.includes(name), name);
  for (const name of ['syn', 'proc-macro2', 'clap', 'ureq', 'html5ever', 'minijinja', 'xtask'])
    assert.ok(!names.includes(name), name);
});

test('each crate has a licence, a checksum and its place in the tree', () => {
  const referenced = new Set(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn));
  for (const component of sbom.components) {
    assert.ok(component.licenses[0].expression, component.name);
    assert.ok(component.name === 'std' || /^[0-9a-f]{64}$/.test(component.hashes[0].content), component.name);
    assert.ok(referenced.has(component['bom-ref']), `nothing uses ${component.name}`);
  }
  assert.equal(sbom.metadata.component.version, JSON.parse(readFileSync(join(DIST, 'package.json'))).version);
});

test('it has no date, number or path of the build', () => {
  assert.equal(sbom.serialNumber ?? sbom.metadata.timestamp, undefined);
  assert.doesNotMatch(JSON.stringify(sbom), /file:|\/home\/|\/root\/|\/tmp\//);
});
