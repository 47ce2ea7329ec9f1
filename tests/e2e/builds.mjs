// Builds that follow one another at one address, as a host would put them there.

import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash, integrity } from '../../scripts/pack/files.mjs';
import { stamp, stampOf } from '../../scripts/pack/fingerprint.mjs';
import { writeWorker } from '../../scripts/pack/offline.mjs';
import { addition } from './dist.mjs';
import { expect } from './page.mjs';
import { serve } from './serve.mjs';

const HASHED = /-[0-9a-f]{16}\.(?:wasm|css|js)$/;
const WORKER = fileURLToPath(new URL('../../public/sw.js', import.meta.url));

/** The fingerprint that a build's page carries. */
export function fingerprintIn(folder) {
  return stampOf(readFileSync(join(folder, 'index.html'), 'utf8'));
}

/** A build that does the same with other bytes: every program and style sheet has another name. */
export function successor(folder) {
  const next = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync(folder, next, { recursive: true });
  const changes = [];
  const renewed = (text) => changes.reduce((changed, [old, now]) => changed.replaceAll(old, now), text);
  // What others speak of comes first.
  const names = readdirSync(next).filter((name) => HASHED.test(name));
  for (const name of [...names.filter((each) => /wasm$/.test(each)), ...names.filter((each) => !/wasm$/.test(each))]) {
    const old = readFileSync(join(next, name));
    const bytes = Buffer.concat([name.endsWith('wasm') ? old : Buffer.from(renewed(old.toString())), addition(name)]);
    const now = name.replace(/[0-9a-f]{16}/, hash(bytes, 'sha256', 'hex').slice(0, 16));
    writeFileSync(join(next, name), bytes);
    renameSync(join(next, name), join(next, now));
    changes.push([name, now], [integrity(old), integrity(bytes)]);
  }
  for (const name of ['index.html', 'headers.json', 'web.config']) writeFileSync(join(next, name), renewed(readFileSync(join(next, name), 'utf8')));
  stamp(next);
  copyFileSync(WORKER, join(next, 'sw.js'));
  writeWorker(next);
  return next;
}

/** An address at which one build after another is put: { url, put, close }. */
export async function host() {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const server = await serve(folder);
  return {
    url: server.url,
    put(build, without = /^$/) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      for (const name of readdirSync(build)) if (!without.test(name)) copyFileSync(join(build, name), join(folder, name));
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser of its own that keeps builds for use without a network. */
export function keeping(browser, baseURL, viewport) {
  return browser.newContext({ baseURL, viewport, serviceWorkers: 'allow', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
}

/** Opens the page and waits until its build is kept, and the page is one that uses what is kept. */
export async function visit(context) {
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
    const look = () => { if (active.state === 'activated') done(); };
    active.addEventListener('statechange', look);
    look();
  })));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return page;
}
