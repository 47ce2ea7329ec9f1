// What nginx by docs/hosting.md and Apache by the shipped `.htaccess` answer for each file, and what IIS is told.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { DIST } from './dist.mjs';
import { serveByApache } from './matrix/apache.mjs';
import { serveByNginx } from './matrix/nginx.mjs';
import { expect, test } from './page.mjs';

const FILES = readdirSync(DIST).filter((name) => !/^\.|^(headers\.json|web\.config)$|\.(br|gz)$/.test(name));
const HASHED = /-[0-9a-f]{16}\.[a-z0-9]+$/;
const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.txt': 'text/plain', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};

for (const [name, host] of [['nginx by the page on hosting', serveByNginx], ['Apache by the .htaccess of the build', serveByApache]]) {
  test(`${name} gives each file its type, its age and its headers`, async () => {
    const { url, close } = await host(DIST);
    try {
      for (const file of FILES) {
        const { status, headers } = await fetch(url + file, { headers: { 'accept-encoding': 'gzip' } });
        const told = (header) => headers.get(header) ?? '';
        expect.soft(status, file).toBe(200);
        expect.soft(told('content-type').split(';')[0], file).toBe(TYPES[extname(file)]);
        expect.soft(told('cache-control'), file).toBe(HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
        expect.soft(told('x-content-type-options'), file).toBe('nosniff');
        expect.soft(told('referrer-policy'), file).toBe('no-referrer');
        expect.soft(told('content-security-policy'), file).toContain("frame-ancestors 'self'");
        if (extname(file) === '.wasm') expect.soft(told('content-encoding'), file).toBe('gzip');
      }
      expect((await fetch(url)).headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect((await fetch(`${url}nothing-here.js`)).status).toBe(404);
    } finally {
      await close();
    }
  });
}

test('Apache sends the policy of the folder with the folder, and that of the single file with it', async () => {
  const { all, single } = JSON.parse(readFileSync(`${DIST}headers.json`, 'utf8'));
  const { url, close } = await serveByApache(DIST);
  try {
    const policy = async (file) => (await fetch(url + file)).headers.get('content-security-policy');
    expect(await policy('index.html')).toBe(all['Content-Security-Policy']);
    expect(await policy(single.file)).toBe(single['Content-Security-Policy']);
  } finally {
    await close();
  }
});

// There is no IIS here to try it on.
test('the file for IIS is well-formed and lets exactly the hashed files be kept for a year', () => {
  const read = 'import sys, xml.etree.ElementTree as t; print("\\n".join(l.get("path") for l in t.parse(sys.argv[1]).iter("location") if l.find(".//clientCache") is not None))';
  const kept = execFileSync('python3', ['-c', read, `${DIST}web.config`], { encoding: 'utf8' }).trim().split('\n');
  expect(kept.sort()).toEqual(FILES.filter((name) => HASHED.test(name)).sort());
});
