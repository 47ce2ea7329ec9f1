// Holds what was built, glue and wasm too, to one rule: no text becomes markup or program.
//
// Usage: node scripts/doors.mjs [dist]
//
// One door is known. Leptos sets the `innerHTML` of a `<template>` for those parts of a view that never change; their markup
// is written by its macro while building. No source of ours names it (tests/it/tidy.rs), so no typed text gets there.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unbase85 } from './pack/base85.mjs';

const DOORS = /innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc|document\s*\.\s*write|\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|setTimeout\s*\(\s*['"`]|javascript:/g;
const KNOWN = /__wbg_set_innerHTML_[0-9a-f]{16}:\s*function\((\w+),\s*(\w+),\s*(\w+)\)\s*\{\s*[\w$]+\(\1\)\.innerHTML\s*=\s*[\w$]+\(\2,\s*\3\)/g;
const IMPORTS = /^__wbg_(set_)?(inner|outer|insertAdjacent)HTML|^__wbg_(eval|newnoargs|newwithargs|new_no_args|new_with_args|write|writeln|createContextualFragment|setHTMLUnsafe|set_srcdoc)_/;
const KNOWN_IMPORT = /^__wbg_set_innerHTML_/;

const folder = process.argv[2] ?? 'dist';
const files = readdirSync(folder).filter((name) => /\.(js|html|wasm)$/.test(name));
const told = files.flatMap((name) => (name.endsWith('.wasm') ? ofWasm(name, readFileSync(join(folder, name))) : ofText(name)));
if (files.length < 5) told.push(`${folder}: hardly a build: ${files.join(' ') || 'no files'}`);
if (told.length > 0) {
  console.error(told.join('\n'));
  process.exit(1);
}
console.log(`${files.length} files of ${folder}: no text becomes markup or program, but for the templates that leptos writes while building`);

function ofText(name) {
  const text = readFileSync(join(folder, name), 'utf8');
  const inside = Array.from(text.matchAll(/<script type="text\/plain" id="([^"]*\.wasm)"[^>]* data-size="(\d+)">([^<]*)</g))
    .flatMap(([, id, size, packed]) => ofWasm(`${name} ${id}`, gunzipSync(unbase85(packed, Number(size)))));
  // What stands packed is no script.
  const script = text.replace(/<script type="text\/plain"[^>]*>[^<]*<\/script>/g, '');
  const left = script.replace(KNOWN, (found) => found.replace(/innerHTML/g, 'known'));
  // How wasm-bindgen describes a function in a message is no call.
  const calls = left.replace(/`Function\(\$\{\w+\.name\}\)`/g, '');
  return [...inside, ...Array.from(calls.matchAll(DOORS), (found) => `${name}: ${calls.slice(Math.max(0, found.index - 40), found.index + 40).trim()}`)];
}

function ofWasm(name, bytes) {
  return WebAssembly.Module.imports(new WebAssembly.Module(bytes))
    .filter((each) => IMPORTS.test(each.name) && !KNOWN_IMPORT.test(each.name))
    .map((each) => `${name} imports ${each.name}`);
}
