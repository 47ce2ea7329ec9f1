// Writes what the wasm is made of as a CycloneDX 1.5 bill of materials; the same sources give the same bytes.
//
// Usage: node scripts/sbom.mjs [FILE]   (without a file: to standard output)
//
// From `cargo metadata` for wasm: every crate that is reached by normal dependencies, macros and what they need left out, since
// they run while building. What the linker drops is listed all the same. Checksums are those in Cargo.lock.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'wasm32-unknown-unknown';

/** The bill of materials as a value. */
export function sbom() {
  const metadata = JSON.parse(run('cargo', 'metadata', '--locked', '--format-version', '1', '--filter-platform', TARGET));
  const packages = new Map(metadata.packages.map((each) => [each.id, each]));
  const own = packages.get(metadata.resolve.root);
  const needs = linked(metadata.resolve, packages);
  const sums = checksums(readFileSync(`${ROOT}Cargo.lock`, 'utf8'));
  const crates = [...needs.keys()].filter((id) => id !== own.id).map((id) => packages.get(id)).sort(byName);
  const std = standardLibrary();
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: component(own, 'application'),
      tools: { components: [{ type: 'application', name: 'scripts/sbom.mjs', version: own.version }] },
    },
    components: [...crates.map((each) => component(each, 'library', sums)), std],
    dependencies: [
      ...[own, ...crates].map((each) => ({
        ref: purl(each),
        dependsOn: [...needs.get(each.id).map((id) => purl(packages.get(id))), std['bom-ref']].sort(),
      })),
      { ref: std['bom-ref'], dependsOn: [] },
    ],
  };
  return { $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', ...numbered(bill) };
}

/** By package, the packages that are linked into the wasm because of it. */
function linked(resolve, packages) {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const found = new Map();
  const follow = (id) => {
    if (found.has(id)) return;
    const next = nodes.get(id).deps
      .filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null))
      .map((dep) => dep.pkg)
      .filter((pkg) => !isMacro(packages.get(pkg)));
    found.set(id, next);
    next.forEach(follow);
  };
  follow(resolve.root);
  return found;
}

function isMacro(each) {
  return each.targets.some(({ kind }) => kind.includes('proc-macro'));
}

function component(each, type, sums) {
  const sum = sums?.get(`${each.name} ${each.version}`);
  const links = [['website', each.homepage], ['vcs', each.repository]].filter(([, url]) => url);
  return {
    type,
    'bom-ref': purl(each),
    name: each.name,
    version: each.version,
    description: each.description?.trim().replace(/\s+/g, ' '),
    scope: type === 'library' ? 'required' : undefined,
    hashes: sum && [{ alg: 'SHA-256', content: sum }],
    licenses: licenses(each.license),
    purl: purl(each),
    externalReferences: links.length > 0 ? links.map(([kind, url]) => ({ type: kind, url })) : undefined,
  };
}

/** As SPDX has it; crates of old write a slash for OR. */
function licenses(expression) {
  return expression && [{ expression: expression.replace(/\s*\/\s*/g, ' OR ') }];
}

function purl({ name, version, source }) {
  return source ? `pkg:cargo/${name}@${version}` : `pkg:generic/${name}@${version}`;
}

/** Rust's own library is linked in as well; which one, only its compiler can say. */
function standardLibrary() {
  const version = /^rustc (\S+)/.exec(run('rustc', '--version'))[1];
  const name = `pkg:generic/rust-std@${version}?target=${TARGET}`;
  return { type: 'library', 'bom-ref': name, name: 'rust-std', version, description: 'The standard library of Rust', scope: 'required', licenses: licenses('MIT OR Apache-2.0'), purl: name };
}

function checksums(lock) {
  return new Map(Array.from(lock.matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = ".*"\nchecksum = "(.*)"/g), ([, name, version, sum]) => [`${name} ${version}`, sum]));
}

/** With a serial number that is made from the content, so that it is the same for the same content. */
function numbered(bill) {
  const digits = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(digits);
  // The version and variant of a name-based UUID of the user's own kind (RFC 9562, section 5.8).
  return { ...bill, serialNumber: `urn:uuid:${a}-${b}-8${c.slice(1)}-8${d.slice(1)}-${e}` };
}

function byName(one, other) {
  const key = ({ name, version }) => `${name} ${version}`;
  return key(one) < key(other) ? -1 : 1;
}

function run(command, ...options) {
  return execFileSync(command, options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(sbom(), null, 2)}\n`;
  if (process.argv[2]) writeFileSync(process.argv[2], text);
  else process.stdout.write(text);
}
