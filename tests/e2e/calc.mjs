// LibreOffice Calc without a window: takes steps (see calc.bas) in a profile of its own, which goes when they are done.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MACRO = readFileSync(fileURLToPath(new URL('calc.bas', import.meta.url)), 'utf8');
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>`;

/** Takes these steps, each a list of words; places of files are given by their addresses (`file:`). */
export function calc(steps) {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  try {
    const [list, done, profile] = ['steps', 'done', 'profile'].map((name) => join(folder, name));
    writeFileSync(list, steps.map((words) => words.map(escaped).join('\t')).join('\n'));
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), SETTINGS);
    run(profile, {}, '--terminate_after_init');
    // The first start lays the folder of macros out anew.
    writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), module(MACRO));
    run(profile, { CALC_STEPS: address(list), CALC_DONE: address(done) }, 'macro:///Standard.Module1.Main');
    const said = readFileSync(done, 'utf8');
    if (said !== 'done') throw new Error(`Calc: ${said}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cells that Calc makes of what was copied, `html` or `text`, row by row; what is no text is called so. */
export function pasted(kind, copied) {
  const folder = mkdtempSync(join(tmpdir(), 'pasted-'));
  try {
    const [given, cells] = [`given.${kind}`, 'cells'].map((name) => join(folder, name));
    writeFileSync(given, copied);
    calc([[kind, address(given)], ['read', address(cells)]]);
    return readFileSync(cells, 'utf8').trimEnd().split('\n').map((row) => row.split('\t').map(unescaped));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function address(path) {
  return pathToFileURL(path).href;
}

function run(profile, variables, what) {
  execFileSync('soffice', [`-env:UserInstallation=${address(profile)}`, '--headless', '--norestore', '--nologo', what],
    { stdio: 'pipe', timeout: 20_000, env: { ...process.env, ...variables } });
}

/** Line breaks and tabs of a cell, by the signs for them. */
function escaped(word) {
  return word.replaceAll('\n', '␤').replaceAll('\t', '␉');
}

function unescaped(text) {
  return text.replaceAll('␤', '\n').replaceAll('␉', '\t');
}

function module(source) {
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>`;
}
