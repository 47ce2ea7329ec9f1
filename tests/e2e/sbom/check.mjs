// Holds the bill of materials to the schema of CycloneDX 1.5, to the lock file, and to itself.
//
// SCHEMA names the folder with the schemas, which are CycloneDX' own, out of its Python library.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { sbom } from '../../../scripts/sbom.mjs';

const schema = (name) => ({ ...JSON.parse(readFileSync(join(process.env.SCHEMA, `${name}.SNAPSHOT.schema.json`), 'utf8')), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });

const bill = sbom();
const lock = readFileSync(fileURLToPath(new URL('../../../Cargo.lock', import.meta.url)), 'utf8');
const libraries = bill.components.filter(({ name }) => name !== 'rust-std');
let passed = 0;

check('it is a bill by the schema of CycloneDX 1.5', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(schema('spdx'));
  ajv.addSchema(schema('jsf-0.82'));
  const valid = ajv.compile(schema('bom-1.5'));
  assert.ok(valid(plain(bill)), JSON.stringify(valid.errors));
  assert.ok(!valid({ ...plain(bill), specVersion: 1.5 }));
  assert.ok(!valid({ ...plain(bill), components: [{ type: 'library' }] }));
});

check('made again it is the same, to the byte', () => {
  assert.equal(JSON.stringify(sbom()), JSON.stringify(bill));
});

check('every crate has version, licence, address and the checksum of the lock file', () => {
  assert.ok(libraries.length > 100);
  for (const { name, version, purl, licenses, hashes } of libraries) {
    assert.equal(purl, `pkg:cargo/${name}@${version}`);
    assert.ok(licenses[0].expression, name);
    assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${hashes[0].content}"`), name);
  }
});

check('what is linked is in it, and what only builds or tests is not', () => {
  const names = libraries.map(({ name }) => name);
  for (const name of ['leptos', 'rexie', 'chrono', 'p256', 'sha2', 'serde_json', 'wasm-bindgen', 'web-sys']) assert.ok(names.includes(name), name);
  for (const name of ['leptos_macro', 'serde_derive', 'wasm-bindgen-test', 'serde_json_canonicalizer', 'shidian']) assert.ok(!names.includes(name), name);
  assert.equal(bill.components.at(-1).name, 'rust-std');
});

check('every component is needed by something, and everything needed is a component', () => {
  const known = new Set(bill.components.map((each) => each['bom-ref']));
  assert.equal(known.size, bill.components.length);
  const needed = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn));
  assert.deepEqual([...needed].sort(), [...known].sort());
  assert.deepEqual(bill.dependencies.map(({ ref }) => ref).sort(), [bill.metadata.component['bom-ref'], ...known].sort());
});

console.log(`${passed} passed, 0 failed`);

function check(name, run) {
  run();
  passed += 1;
  console.log(`  ${name}`);
}

/** As it is written: without the members that are not there. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
