// Verifies signed files with our own second binary, outside a browser:
// node ours_verify.mjs seal.js seal_bg.wasm file…   Prints as jose_verify.mjs does.

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [glue, wasm, ...files] = process.argv.slice(2);

// Under another name, since nothing beside the build tells Node that its .js is a module.
const folder = mkdtempSync(join(tmpdir(), 'seal-'));
copyFileSync(glue, join(folder, 'seal.mjs'));
const seal = await import(join(folder, 'seal.mjs'));
rmSync(folder, { recursive: true });
seal.initSync({ module: readFileSync(wasm) });

for (const file of files) {
  try {
    seal.verify(readFileSync(file));
    console.log(`ok\t${file}`);
  } catch (fault) {
    console.log(`refused\t${file}\t${fault}`);
    process.exitCode = 1;
  }
}
