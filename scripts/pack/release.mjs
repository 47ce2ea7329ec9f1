// Lays out a release: the folder with compressed copies beside its files, the single file, a zip of the folder, SHA256SUMS.
//
// Usage: node scripts/pack/release.mjs dist release [files to lie beside them…]

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { hash } from './files.mjs';
import { zip } from './zip.mjs';

const [built, release, ...beside] = process.argv.slice(2);
const NAME = 'shidian';
const COMPRESSIBLE = ['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest'];
// A host may fill in a notice; a copy made before would go on being served in their place.
const CHANGED_BY_HOSTS = ['notice.json', `${NAME}.html`];
const VERSION = /^version = "(.*)"$/m.exec(readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8'))[1];

const folder = join(release, NAME);
rmSync(release, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(built, folder, { recursive: true });
for (const file of readdirSync(folder)) {
  if (!COMPRESSIBLE.includes(extname(file)) || CHANGED_BY_HOSTS.includes(file)) continue;
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(folder, `${file}.br`), brotli(bytes));
}
for (const file of [join(built, `${NAME}.html`), ...beside]) cpSync(file, join(release, basename(file)));
const inside = readdirSync(folder).sort();
writeFileSync(join(release, `${NAME}-${VERSION}.zip`), zip(inside.map((file) => [`${NAME}/${file}`, readFileSync(join(folder, file))])));
// Last: it speaks of all that stands there.
const files = [...readdirSync(release).filter((file) => file !== NAME), ...inside.map((file) => `${NAME}/${file}`)].sort();
const lines = files.map((file) => `${hash(readFileSync(join(release, file)), 'sha256', 'hex')}  ${file}\n`);
writeFileSync(join(release, 'SHA256SUMS'), lines.join(''));
console.log(`${release}/: ${files.length} files, version ${VERSION}`);

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
