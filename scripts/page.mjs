// Trunk's last step: names the wasm parts by their content, and writes their hashes into the page.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallerGlue, withSmaller } from './pack/smaller.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const isRelease = process.env.TRUNK_PROFILE === 'release';

// What the second and the third part share is joined with the second, which is always there first.
const chunks = { shared: chunk('shared'), later: chunk('later', 'shared'), rest: chunk('rest') };
const parts = { shidian: part('shidian'), seal: part('seal'), sheets: part('sheets'), chunks };
const plain = readFileSync(page, 'utf8');
const small = isRelease ? withSmaller(folder, plain) : { page: plain };
if (small.later) chunks.shared.style = small.later;
const { glue, wasm } = parts.shidian;
const hints = [
  `<link rel="modulepreload" href="${glue.href}" integrity="${glue.integrity}">`,
  `<link rel="preload" href="${wasm.href}" as="fetch" type="application/wasm" crossorigin>`,
  // Data, not a program: a Content-Security-Policy needs no hash for it.
  `<script type="application/json" id="parts">${JSON.stringify(parts)}</script>`,
];
writeFileSync(page, small.page.replace('</head>', `${hints.join('\n')}\n</head>`));

/** One part's glue and wasm, renamed, as the page lists them. */
function part(name) {
  const wasm = named(only(new RegExp(`^${name}(-[0-9a-f]+)?_bg\\.wasm$`)), `${name}_bg`, 'wasm');
  const glue = only(new RegExp(`^${name}(-[0-9a-f]+)?\\.js$`));
  const text = readFileSync(join(folder, glue), 'utf8');
  writeFileSync(join(folder, glue), (isRelease ? smallerGlue : String)(joining(text)).replace(/(['"])[\w-]+_bg\.wasm\1/, `'${wasm.href.slice(2)}'`));
  return { glue: named(glue, name, 'js'), wasm };
}

/** A chunk of the app, and the one that must be joined before it; a build for development has none. */
function chunk(name, after) {
  return existsSync(join(folder, `${name}.wasm`)) ? { ...named(`${name}.wasm`, name, 'wasm'), after } : undefined;
}

/** The splitter's own loader fetches on its own account; what the app imports from it is done by boot.js instead. */
function joining(glue) {
  const asked = Object.keys(chunks).filter((name) => name !== 'shared');
  // One import for each chunk that is asked for; each gets them all, since the last of one name stands.
  return glue.replace(/^import \* as (\w+) from "\.\/__wasm_split\.js";?$/gm, (_, module) => {
    const joins = asked.map((name) => `__wasm_split_load_${name}: (callback, data) => window.shidian.join('${name}', wasm, callback, data)`);
    return `const ${module} = { ${joins.join(', ')} };`;
  });
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
