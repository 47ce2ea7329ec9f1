// Verifies signed files with npm's jose: node jose_verify.mjs [--key public.jwk] file…
// Without a key the one inside the file is taken, which proves integrity and no origin.
// Prints a line for each file, `ok` or `refused` first; ends with 1 if any was refused.

import { readFileSync } from 'node:fs';
import { EmbeddedJWK, generalVerify, importJWK } from 'jose';

const files = process.argv.slice(2);
let key = EmbeddedJWK;
if (files[0] === '--key') {
  const [, path] = files.splice(0, 2);
  key = await importJWK(JSON.parse(readFileSync(path, 'utf8')), 'ES256');
}

for (const file of files) {
  try {
    await generalVerify(JSON.parse(readFileSync(file, 'utf8')), key, { algorithms: ['ES256'] });
    console.log(`ok\t${file}`);
  } catch (fault) {
    console.log(`refused\t${file}\t${String(fault).replace(/\s+/g, ' ')}`);
    process.exitCode = 1;
  }
}
