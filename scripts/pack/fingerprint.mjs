// The fingerprint of a build: one SHA-256 over the names and hashes of its files, written into its pages.
//
// Usage: node scripts/pack/fingerprint.mjs FOLDER   computes it anew and compares it with what the pages say.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from './files.mjs';

const PAGES = ['index.html', 'shidian.html'];
const MARK = /(<meta name="build" content=")([0-9a-f]*)(">)/;
const NOTICE = /(<script type="application\/json" id="notice">).*?(<\/script>)/s;
// The host's own, what is made from the list itself, and copies of other files.
const NOT_LISTED = /^(notice\.json|sw\.js|SHA256SUMS)$|\.(br|gz)$/;

/** Where the fingerprint will stand in a page. */
export function marked(page) {
  return page.replace('<title>', '<meta name="build" content="">\n<title>');
}

/** Writes the fingerprint into both pages. */
export function stamp(folder) {
  const fingerprint = fingerprintOf(folder);
  for (const name of PAGES) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(MARK, `$1${fingerprint}$3`));
  }
}

/** The same whether the pages are stamped or not, and whatever notice the host put in. */
export function fingerprintOf(folder) {
  const list = readdirSync(folder).sort().filter((name) => !NOT_LISTED.test(name))
    .map((name) => `${hash(content(folder, name), 'sha256', 'hex')}  ${name}\n`);
  return hash(list.join(''), 'sha256', 'hex');
}

/** The fingerprint that a page carries. */
export function stampOf(page) {
  return MARK.exec(page)[2];
}

function content(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return PAGES.includes(name) ? bytes.toString().replace(MARK, '$1$3').replace(NOTICE, '$1$2') : bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist';
  const fingerprint = fingerprintOf(folder);
  const wrong = PAGES.filter((name) => stampOf(readFileSync(join(folder, name), 'utf8')) !== fingerprint);
  console.log(wrong.length === 0 ? `${fingerprint}  as ${PAGES.join(' and ')} say` : `${fingerprint}, but ${wrong.join(' and ')} say otherwise`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
