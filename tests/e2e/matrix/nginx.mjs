// Debian's nginx with the very configuration that docs/hosting.md prints, unprivileged, on a free port of this machine.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const NGINX = '/usr/sbin/nginx';
const PAGE = fileURLToPath(new URL('../../../docs/hosting.md', import.meta.url));
const PACKED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm']);

/** Serves a copy of `folder` under /shidian/; resolves to { url, version, close }. */
export async function serveByNginx(folder) {
  const place = mkdtempSync(join(tmpdir(), 'shidian-nginx-'));
  const www = join(place, 'www');
  mkdirSync(www);
  layOut(folder, join(www, 'shidian'));
  const port = await freePort();
  const file = join(place, 'nginx.conf');
  writeFileSync(file, whole(place, configured(port, www)));
  const server = await started(file, place, port);
  return {
    url: `http://127.0.0.1:${port}/shidian/`,
    version: versionOf(),
    close: async () => {
      const ended = server.exitCode === null ? new Promise((done) => { server.once('exit', done); }) : undefined;
      server.kill('SIGTERM');
      await ended;
      rmSync(place, { recursive: true });
    },
  };
}

/** The block of the page, its port and root replaced by ours; both must stand in it. */
function configured(port, root) {
  const [, block] = /```nginx\n(.*?)```/s.exec(readFileSync(PAGE, 'utf8'));
  const own = block.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/www;', `root ${root};`);
  if (!own.includes(String(port)) || !own.includes(root)) throw new Error('docs/hosting.md no longer says listen 80 and root /srv/www');
  return own;
}

// What Debian's own nginx.conf says besides, with every path in a folder of ours.
function whole(place, server) {
  const at = (name) => join(place, name);
  return `daemon off;
master_process off;
pid ${at('pid')};
error_log ${at('error.log')};
events {}
http {
    access_log off;
    client_body_temp_path ${at('body')};
    proxy_temp_path ${at('proxy')};
    fastcgi_temp_path ${at('fastcgi')};
    uwsgi_temp_path ${at('uwsgi')};
    scgi_temp_path ${at('scgi')};
${server}
}
`;
}

/** The folder as a host lays it out, with its files packed beside it where the build has not done so. */
function layOut(folder, there) {
  cpSync(folder, there, { recursive: true });
  for (const name of readdirSync(there)) {
    const packed = join(there, `${name}.gz`);
    if (PACKED.has(extname(name)) && !existsSync(packed)) writeFileSync(packed, gzipSync(readFileSync(join(there, name)), { level: 9 }));
  }
}

async function started(file, place, port) {
  const server = spawn(NGINX, ['-c', file, '-p', place], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => { said += text; });
  for (let times = 0; times < 100; times += 1) {
    if (server.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    const answers = await fetch(`http://127.0.0.1:${port}/shidian/`).then((response) => response.ok, () => false);
    if (answers) return server;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  server.kill();
  throw new Error(`nginx does not answer: ${said}`);
}

function versionOf() {
  return /nginx\/([\d.]+)/.exec(spawnSync(NGINX, ['-v'], { encoding: 'utf8' }).stderr)[1];
}

function freePort() {
  return new Promise((done, failed) => {
    const asked = createServer();
    asked.once('error', failed);
    asked.listen(0, '127.0.0.1', () => {
      const { port } = asked.address();
      asked.close(() => done(port));
    });
  });
}
