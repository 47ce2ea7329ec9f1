// Writes the build's own list into the service worker: what it keeps, each file with its hash.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrity } from './files.mjs';
import { stampOf } from './fingerprint.mjs';

// What the running page never asks for, and what the host may change.
const NOT_KEPT = /^(shidian\.html|blank\.(?:html|css)|notice\.json|sw\.js|web\.config|headers\.json|SHA256SUMS|\..*)$|\.(br|gz)$/;

export function writeWorker(folder) {
  const read = (name) => readFileSync(join(folder, name));
  const names = readdirSync(folder).sort().filter((name) => !NOT_KEPT.test(name));
  const files = Object.fromEntries(names.map((name) => [name === 'index.html' ? './' : `./${name}`, integrity(read(name))]));
  const worker = read('sw.js').toString()
    .replace("const BUILD = '';", `const BUILD = '${stampOf(read('index.html').toString())}';`)
    .replace('const FILES = {};', `const FILES = ${JSON.stringify(files, null, 2)};`);
  writeFileSync(join(folder, 'sw.js'), worker);
}
