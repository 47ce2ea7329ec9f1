// Puts a signed file and its variants before foreign verifiers and compares with what is expected:
// node check.mjs [signed file]   PYTHON names a Python that has jwcrypto; SEAL names our own
// binary as `seal.js:seal_bg.wasm` and adds it to the judges. Ends with 1 at any difference.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variants } from './variants.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sample = here('../../fixtures/signed/good.json');
const python = process.env.PYTHON ?? join(process.env.SHIDIAN_TOOLS ?? here('../../../.tools'), 'venv/bin/python');

const judges = {
  jose: [process.execPath, here('jose_verify.mjs')],
  jwcrypto: [python, here('jwcrypto_verify.py')],
  ...(process.env.SEAL && {
    ours: [process.execPath, here('ours_verify.mjs'), ...process.env.SEAL.split(':')],
  }),
};

const folder = mkdtempSync(join(tmpdir(), 'signed-'));
try {
  const differences = compare(variants(readFileSync(process.argv[2] ?? sample, 'utf8')));
  console.log(differences ? `${differences} verdicts not as expected` : 'all verdicts as expected');
  process.exitCode = differences ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

/** Prints a line for each variant; gives the number of verdicts that are not as expected. */
function compare(tried) {
  const files = tried.map(({ text }, place) => {
    const file = join(folder, `${place}.json`);
    writeFileSync(file, text);
    return file;
  });
  const verdicts = Object.entries(judges).map(([who, words]) => [who, judge(words, files)]);
  return tried.flatMap(({ name, passes }, place) => {
    const wrong = verdicts.filter(([who, passed]) => passes.includes(who) !== passed[place]);
    const cells = verdicts.map(([who, passed]) => `${who} ${passed[place] ? 'ok' : 'refused'}`.padEnd(18));
    console.log(`${cells.join('')}${name}${wrong.length ? '   NOT AS EXPECTED' : ''}`);
    return wrong;
  }).length;
}

/** For each file whether the judge lets it pass. */
function judge([program, ...words], files) {
  const { error, stdout, stderr } = spawnSync(program, [...words, ...files], { encoding: 'utf8' });
  const lines = (stdout ?? '').trim().split('\n');
  if (error || lines.length !== files.length) {
    throw new Error(`${program} did not judge every file: ${error ?? stderr}`);
  }
  return lines.map((line) => line.startsWith('ok\t'));
}
