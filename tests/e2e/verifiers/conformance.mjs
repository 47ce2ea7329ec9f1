// Puts every file of tests/conformance before the judges that are no Rust, and compares with the manifest:
// node conformance.mjs   PYTHON names a Python that has jwcrypto. Run the native tests first: they lay out the large files.
// The judges are docs/verify.py, the published schemas (ajv), npm jose and jwcrypto. Ends with 1 at any difference.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const corpus = here('../../conformance/');
const python = process.env.PYTHON ?? join(process.env.SHIDIAN_TOOLS ?? here('../../../.tools'), 'venv/bin/python');
const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'));
const files = manifest.map(({ file, large }) => join(corpus, large ? 'large' : 'files', file));

/** Folders whose files are meant for signed ones; verify.py gives the reason of these. */
const SIGNED = /^(envelope|header|payload|content-\d+)\//;

const faults = [...verified(), ...schemas(), ...signatures()];
for (const fault of faults) console.log(fault);
console.log(`${manifest.length} files, ${faults.length ? `${faults.length} verdicts not as expected` : 'all verdicts as expected'}`);
process.exitCode = faults.length ? 1 : 0;

/** docs/verify.py gives each signed file our verdict for our reason, and takes nothing else. */
function verified() {
  const told = lines([python, here('../../../docs/verify.py'), '--json'], files).map((line) => JSON.parse(line));
  return manifest.flatMap(({ file, verdict, reason, member }, nth) => {
    const found = told[nth];
    const expected = SIGNED.test(file) ? [verdict, reason] : ['refused', found.reason];
    const same = found.verdict === expected[0] && found.reason === expected[1] && (!SIGNED.test(file) || near(found.member, member));
    return same ? [] : [`verify.py ${file}: ${found.verdict} for ${found.reason} at ${found.member}, not ${expected} at ${member}`];
  });
}

/** Whether both name the same member, or one the other's part. */
function near(found, expected) {
  if (!found || !expected) return true;
  const stem = (path) => path.split('[')[0];
  const [one, other] = [stem(found), stem(expected)];
  return one.startsWith(other) || other.startsWith(one);
}

/** The schema of each kind says of each content what the manifest says. */
function schemas() {
  const ajv = new Ajv({ strict: false, formats: { date: true, 'date-time': true } });
  const folder = here('../../../docs/schema');
  const validators = Object.fromEntries(
    readdirSync(folder).map((name) => [name.replace('.json', ''), ajv.compile(JSON.parse(readFileSync(join(folder, name), 'utf8')))]),
  );
  return manifest.flatMap(({ file, schema }, nth) => {
    const content = contentOf(file, readFileSync(files[nth]));
    const validator = validators[schemaOf(Object.keys(validators), file, content)];
    if (!schema) return [];
    const found = content !== undefined && validator?.(content) ? 'valid' : 'invalid';
    return found === schema ? [] : [`schema ${file}: ${found}, not ${schema} ${JSON.stringify(validator?.errors?.[0])}`];
  });
}

/** The schema of a kind of file: of a signed content the one of its format, else the only one, which covers all versions. */
function schemaOf(names, file, content) {
  if (!SIGNED.test(file)) return names.find((name) => name.replace(/-\d+$/, '') === file.split('/')[0]);
  const named = `payload-${content?.format}`;
  return names.includes(named) ? named : 'payload-1';
}

/** What a lenient reader makes of the content; undefined where even it makes nothing. */
function contentOf(file, bytes) {
  try {
    const value = JSON.parse(textOf(bytes));
    return SIGNED.test(file) ? JSON.parse(Buffer.from(value.payload, 'base64url').toString('utf8')) : value;
  } catch {
    return undefined;
  }
}

function textOf(bytes) {
  const encoding = { '255,254': 'utf-16le', '254,255': 'utf-16be' }[`${bytes[0]},${bytes[1]}`] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** npm jose and jwcrypto let pass the signatures that the manifest says, and no others. */
function signatures() {
  return [
    ['jose', [process.execPath, here('jose_verify.mjs')]],
    ['jwcrypto', [python, here('jwcrypto_verify.py')]],
  ].flatMap(([who, words]) =>
    lines(words, files).flatMap((line, nth) => {
      const { file, passes = [] } = manifest[nth];
      const passed = line.startsWith('ok\t');
      return passed === passes.includes(who) ? [] : [`${who} ${file}: ${line.replace(/\t.*\//, ' ').slice(0, 160)}`];
    }),
  );
}

/** One line for each file. */
function lines([program, ...words], paths) {
  const { error, stdout, stderr } = spawnSync(program, [...words, ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const told = (stdout ?? '').trim().split('\n');
  if (error || told.length !== paths.length) throw new Error(`${words[0]} did not judge every file: ${error ?? stderr}`);
  return told;
}
