// The Content-Security-Policy of both forms of the page: what it may load and run, and nothing else.

import { source } from './files.mjs';

// Comments first, so that a tag named in one is not taken for it.
const SCRIPTS = /<!--.*?-->|<script(?![^>]*\b(?:src=|type="(?:application\/json|text\/plain)"))[^>]*>(.*?)<\/script>/gs;
const STYLES = /<!--.*?-->|<style[^>]*>(.*?)<\/style>/gs;

/** For the folder: its own files, and the script that stands in the page. */
export function folderPolicy(page) {
  return written({
    'script-src': ["'self'", ...hashes(page, SCRIPTS), "'wasm-unsafe-eval'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
  });
}

/** For the single file: only what stands in it, and no network at all. */
export function singlePolicy(page) {
  return written({
    'script-src': [...hashes(page, SCRIPTS), "'wasm-unsafe-eval'"],
    'style-src': hashes(page, STYLES),
    'img-src': ['data:', 'blob:'],
    'connect-src': ["'none'"],
    'worker-src': ['blob:'],
  });
}

/** The page with the policy before everything that it governs. */
export function withPolicy(page, policy) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return page.replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`);
}

function written(own) {
  const all = {
    'default-src': ["'none'"],
    ...own,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(all).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}

function hashes(page, pattern) {
  return Array.from(page.matchAll(pattern), (found) => found[1]).filter((text) => text).map(source);
}
