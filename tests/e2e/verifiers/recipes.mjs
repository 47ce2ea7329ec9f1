// Takes the recipes out of docs/format.md and runs them as they stand there: node recipes.mjs
// PYTHON names a Python that has cryptography. On docs/example/good.json they must print the fingerprints that the page and
// docs/verify.py say, and fail on a file with a changed content; the example must be valid under its schema. Ends with 1 at any fault.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const docs = (path) => here(`../../../docs/${path}`);
const python = process.env.PYTHON ?? join(process.env.SHIDIAN_TOOLS ?? here('../../../.tools'), 'venv/bin/python');
const page = readFileSync(docs('format.md'), 'utf8');
const good = docs('example/good.json');
const changed = here('../../conformance/files/envelope/of-another-content.json');

const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
try {
  const faults = [...recipe('JavaScript', process.execPath, 'recipe.mjs'), ...recipe('Python', python, 'recipe.py'), ...example()];
  for (const fault of faults) console.log(fault);
  console.log(faults.length ? `${faults.length} faults in docs/format.md` : 'the recipes of docs/format.md do what they say');
  process.exitCode = faults.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

/** What is wrong with the recipe in a language. */
function recipe(language, program, name) {
  const [, text] = new RegExp(`### Recipe in ${language}[^\\n]*\\n\\n\`\`\`\\w+\\n([^]*?)\`\`\``).exec(page);
  const path = join(folder, name);
  writeFileSync(path, text);
  const run = (file) => spawnSync(program, [path, file], { encoding: 'utf8' });
  const told = JSON.parse(spawnSync(python, [docs('verify.py'), '--json', good], { encoding: 'utf8' }).stdout);
  const expected = `key ${told.key}\ncontent ${told.content}\n`;
  const faults = [];
  if (run(good).stdout !== expected) faults.push(`${language}: ${run(good).stdout}${run(good).stderr}, not ${expected}`);
  if (run(changed).status === 0) faults.push(`${language}: takes a changed content`);
  for (const words of [told.key, told.content]) {
    if (!page.includes(`\`${words}\``)) faults.push(`docs/format.md does not show ${words}`);
  }
  return faults;
}

/** The example is valid under its schema, and bears the identifier that the page shows. */
function example() {
  const plain = (text) => Buffer.from(text, 'base64url').toString('utf8');
  const file = JSON.parse(readFileSync(good, 'utf8'));
  const schema = JSON.parse(readFileSync(docs('schema/payload-1.json'), 'utf8'));
  const valid = new Ajv({ strict: false, formats: { date: true, 'date-time': true } }).compile(schema);
  const { kid } = JSON.parse(plain(file.signatures[0].protected));
  return [
    ...(valid(JSON.parse(plain(file.payload))) ? [] : [`docs/example/good.json: ${JSON.stringify(valid.errors)}`]),
    ...(page.includes(`\`${kid}\``) ? [] : [`docs/format.md does not show ${kid}`]),
  ];
}
