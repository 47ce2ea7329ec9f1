// Prints what the release build weighs: what is fetched before the first input, and what signs after it.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const first = weighed((file) => /\.(html|css|js|wasm)$/.test(file) && !file.startsWith('seal'));
const seal = weighed((file) => file.startsWith('seal'));

print('before the first input', first);
print('signing and verifying, fetched after it', seal);
line('both', sum([...first, ...seal]));

function weighed(wanted) {
  return readdirSync(folder).filter(wanted).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    };
  });
}

function sum(files) {
  const total = (unit) => files.reduce((before, each) => before + each[unit], 0);
  return { raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') };
}

function print(title, files) {
  console.log(`\n${title.padEnd(44)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const each of files) line(`  ${each.file}`, each);
  line('  together', sum(files));
}

function line(name, { raw, gzip, brotli }) {
  console.log(name.padEnd(44) + [raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join(''));
}
