// The files of the release build, and what a tamperer would make of them.

import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that is tested, with a slash at its end: dist/, or another build named by SHIDIAN_DIST. */
export const DIST = `${resolve(process.env.SHIDIAN_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url)))}/`;

/** The address of the app's wasm. */
export const WASM = /\/shidian_bg-[0-9a-f]{16}\.wasm$/;

/** Names of files in dist/. */
export function built(pattern) {
  return readdirSync(DIST).filter((name) => pattern.test(name));
}

/** An answer with the file as it is but for an addition that changes nothing of what it does: only the hash can tell. */
export function changed(file) {
  return {
    body: Buffer.concat([readFileSync(DIST + file), addition(file)]),
    contentType: file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript',
  };
}

/** Bytes at the end of a file that change nothing of what it does: for wasm an empty section of its own. */
export function addition(file) {
  return file.endsWith('.wasm') ? Buffer.from([0, 2, 1, 0x78]) : Buffer.from('\n');
}
