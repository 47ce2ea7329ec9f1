// Profile folders of a browser: one with a stored paper, its copies, and the files in them that hold the database.

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What a browser keeps for speed only; a copy without it is smaller and the same to the app.
const CACHES = /\/(Cache|Code Cache|GPUCache|DawnGraphiteCache|DawnWebGPUCache|GrShaderCache|ShaderCache|GraphiteDawnCache|component_crx_cache|BrowserMetrics|Crashpad|Singleton\w+)$/;

/** A folder of its own below the system's temporary one. */
export const folder = () => mkdtempSync(join(tmpdir(), 'shidian-faults-'));

/** Copies a profile; files that vanish meanwhile are left out, as they are from a disk that lost its power. */
export function copyOf(profile) {
  const copy = folder();
  for (let tries = 0; ; tries++) {
    try {
      cpSync(profile, copy, { recursive: true, force: true, filter: (from) => !CACHES.test(from) });
      return copy;
    } catch (error) {
      if (error.code !== 'ENOENT' || tries > 20) throw error;
    }
  }
}

export function remove(profile) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The files of the database in a profile. */
export function databaseFiles(profile) {
  const below = join(profile, 'Default', 'IndexedDB');
  const [own] = readdirSync(below).filter((name) => name.startsWith('http_127.0.0.1') && name.endsWith('.leveldb'));
  return readdirSync(join(below, own)).map((name) => join(below, own, name));
}
