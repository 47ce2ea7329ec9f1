// The Content-Security-Policy of both forms of the page: what it may load and run, and nothing else.

import { source } from './files.mjs';

// Comments first, so that a tag named in one is not taken for it.
const SCRIPTS = /<!--.*?-->|<script(?![^>]*\b(?:src=|type="(?:application\/json|text\/plain)"))[^>]*>(.*?)<\/script>/gs;
const STYLES = /<!--.*?-->|<style[^>]*>(.*?)<\/style>/gs;

/** For the folder: its own files, and the scripts that stand in the page. */
export function folderPolicy(page) {
  return policy(["'self'", ...hashes(page, SCRIPTS)], {
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
  });
}

/** For the single file: only what stands in it, and no network at all. */
export function singlePolicy(page) {
  return policy(hashes(page, SCRIPTS), {
    'style-src': hashes(page, STYLES),
    'img-src': ['data:', 'blob:'],
    'connect-src': ["'none'"],
    'worker-src': ['blob:'],
  });
}

/** The page with its policy before everything that it governs, and then what makes it stricter. */
export function withPolicy(page, { text, guard }) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${text}">`;
  return page.replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}\n<script>${guard}</script>`);
}

/**
 * The policy as a `text`, and the script that adds to it wherever more can be forbidden. Before Chromium 97 WebAssembly runs
 * under 'unsafe-eval' alone, so the text has that; of two policies an engine keeps both.
 */
function policy(scripts, rest) {
  // Workers are named again: where they are not, script-src stands for them.
  const guard = guarding(sources({ 'script-src': [...scripts, "'wasm-unsafe-eval'"], 'worker-src': rest['worker-src'] }));
  return { text: written({ 'script-src': [...scripts, source(guard), "'unsafe-eval'"], ...rest }), guard };
}

/**
 * The first script of all, in the language of the oldest engine. Nothing tells whether 'wasm-unsafe-eval' is known;
 * what it asks for came at the same time or later: findLast with Chromium 97 (Firefox 104), overflow: clip with Safari 16.
 */
function guarding(stricter) {
  return `(function(d,m){if([].findLast&&CSS.supports("overflow","clip")){m=d.createElement("meta");m.httpEquiv="Content-Security-Policy";m.content="${stricter}";d.head.appendChild(m)}})(document)`;
}

function written(own) {
  return sources({
    'default-src': ["'none'"],
    ...own,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  });
}

function sources(directives) {
  return Object.entries(directives).map(([name, each]) => `${name} ${each.join(' ')}`).join('; ');
}

function hashes(page, pattern) {
  return Array.from(page.matchAll(pattern), (found) => found[1]).filter((text) => text).map(source);
}
