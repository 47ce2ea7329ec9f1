// Trunk's last step: names both wasm parts by their content, and writes their hashes into the page.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');

const parts = { shidian: part('shidian'), seal: part('seal') };
const { glue, wasm } = parts.shidian;
const hints = [
  `<link rel="modulepreload" href="${glue.href}" integrity="${glue.integrity}">`,
  `<link rel="preload" href="${wasm.href}" as="fetch" type="application/wasm" crossorigin>`,
  // Data, not a program: a Content-Security-Policy needs no hash for it.
  `<script type="application/json" id="parts">${JSON.stringify(parts)}</script>`,
];
writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `${hints.join('\n')}\n</head>`));

/** One part's glue and wasm, renamed, as the page lists them. */
function part(name) {
  const wasm = named(only(new RegExp(`^${name}(-[0-9a-f]+)?_bg\\.wasm$`)), `${name}_bg`, 'wasm');
  const glue = only(new RegExp(`^${name}(-[0-9a-f]+)?\\.js$`));
  const text = readFileSync(join(folder, glue), 'utf8');
  writeFileSync(join(folder, glue), text.replace(/'[\w-]+_bg\.wasm'/, `'${wasm.href.slice(2)}'`));
  return { glue: named(glue, name, 'js'), wasm };
}

function only(pattern) {
  const found = readdirSync(folder).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern}: ${found.length} files in ${folder}`);
  return found[0];
}

function named(file, stem, extension) {
  const bytes = readFileSync(join(folder, file));
  const href = `./${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
  renameSync(join(folder, file), join(folder, href));
  return { href, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` };
}
