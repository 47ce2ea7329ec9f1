// Files of a build: named by their content, and listed in the page.

import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { extname, join } from 'node:path';

const PARTS = /(<script type="application\/json" id="parts">)(.*?)(<\/script>)/s;

/** Gives a file a name with its hash in it, behind the plain name it has or had: { href, integrity }. */
export function named(folder, file, plain = file) {
  const bytes = readFileSync(join(folder, file));
  const extension = extname(file);
  const href = `./${plain.slice(0, -extension.length)}-${hash(bytes, 'sha256', 'hex').slice(0, 16)}${extension}`;
  renameSync(join(folder, file), join(folder, href));
  return { href, integrity: integrity(bytes) };
}

/** As an `integrity` attribute has it. */
export function integrity(bytes) {
  return `sha384-${hash(bytes, 'sha384', 'base64')}`;
}

/** As a Content-Security-Policy allows a text inside the page. */
export function source(text) {
  return `'sha256-${hash(text, 'sha256', 'base64')}'`;
}

export function hash(bytes, algorithm, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding);
}

/** The page's list of parts (scripts/page.mjs). */
export function partsOf(page) {
  return JSON.parse(PARTS.exec(page)[2]);
}

export function withParts(page, parts) {
  return page.replace(PARTS, (_, before, __, after) => before + JSON.stringify(parts) + after);
}
