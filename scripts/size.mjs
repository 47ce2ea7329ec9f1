// Prints what the release build weighs: what is fetched before the first input, and what after it. Fails beyond the budget.

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fetchedFirst, weighed } from '../tests/e2e/first.mjs';

const BUDGET = 200 * 1024;
const folder = resolve(process.argv[2] ?? 'dist');

for (const { name, held, before, after } of await fetchedFirst(folder)) {
  print(`${name}: before the first input`, before);
  if (after.length > 0) print('at once behind it', after);
  const { brotli } = sum(before);
  if (held && brotli > BUDGET) {
    console.error(`\n${name}: ${brotli} bytes with brotli, ${brotli - BUDGET} beyond the budget of ${BUDGET}.`);
    process.exitCode = 1;
  }
}
const ofPart = (name) => readdirSync(folder).filter((file) => file.startsWith(name) && /\.(js|wasm)$/.test(file));
print('signing and verifying, fetched when asked for', weighed(folder, ofPart('seal')));
print('reading and writing workbooks, fetched when asked for', weighed(folder, ofPart('sheets')));

function sum(files) {
  const total = (unit) => files.reduce((before, each) => before + each[unit], 0);
  return { raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') };
}

function print(title, files) {
  console.log(`\n${title.padEnd(58)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const each of files) line(`  ${each.file}`, each);
  line('  together', sum(files));
}

function line(name, { raw, gzip, brotli }) {
  console.log(name.padEnd(58) + [raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join(''));
}
