// Prints every sentence the program can say, each once, with where it stands: to be read in one go against one standard
// (what is so, why, what to do). `make sentences` runs it; a word behind it prints only what holds that word.
//
// What is said stands in string literals of the sources and in the few scripts and pages of `public`. Left out are tests, the text of
// the law (src/regulation/text), and lists of single words that only recognise what somebody else wrote.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Nothing of these is said to anybody: they recognise, or they are the law itself. */
const SILENT = [/^src\/regulation\/text/, /_tests?(_\w+)?\.rs|\/testing/, /^src\/value\/(passage|spellings|reach|numerals)/, /^src\/regulation\/hints/, /^src\/app\/search\/initials/, /made_up/,
  /table_import\/headings/, /^src\/dossier\/sample/, /\/sheet\.rs$/, /^public\/blank\.html/];
const HAN = /\p{Script=Han}/u;
/** A string, raw or not, or what is no string although it has a quote in it: a comment, a character. */
const PIECES = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[^\n]{1,8}|[^\\'\n])'|\br(#*)"([\s\S]*?)"\1|"((?:\\[\s\S]|[^"\\])*)"/g;

const [wanted = ''] = process.argv.slice(2);
const said = new Map();
for (const path of [...files('src', /\.rs$/), ...files('public', /\.(js|html)$/), 'index.html']) {
  if (SILENT.some((silent) => silent.test(path))) continue;
  const source = spoken(readFileSync(join(ROOT, path), 'utf8'));
  for (const { text, at } of path.endsWith('.rs') ? literals(source) : lines(source)) {
    const line = source.slice(0, at).split('\n').length;
    if (HAN.test(text) && text.includes(wanted) && !said.has(text)) said.set(text, `${path}:${line}`);
  }
}
for (const [text, where] of said) console.log(`${where}\t${text}`);
console.error(`${said.size} sentences and words`);

/** A source up to its tests, which stand behind it. */
function spoken(source) {
  const [code] = source.split(/\n#\[cfg\(test\)\]\nmod \w+ \{/);
  return code;
}

function* literals(source) {
  for (const { 0: whole, 2: raw, 3: plain, index } of source.matchAll(PIECES)) {
    if (raw !== undefined) yield { text: raw.trim(), at: index };
    // A line that is broken for width goes on with its first letter.
    else if (plain !== undefined && whole.startsWith('"')) yield { text: plain.replace(/\\\n\s*/g, '').replace(/\n\s*/g, ' ').trim(), at: index };
  }
}

function* lines(source) {
  let at = 0;
  for (const line of source.split('\n')) {
    const text = line.replace(/^\s*(\/\/|\*|<!--).*$/, '').trim();
    if (text) yield { text, at };
    at += line.length + 1;
  }
}

function files(folder, kind) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
