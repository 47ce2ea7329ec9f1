// A web server of Debian, unprivileged, on a free port of this machine, over a copy of a folder; gone when closed.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PACKED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm']);

/**
 * Serves a copy of `folder` under /shidian/. `configure` is told { place, www, port } and gives the text of the configuration,
 * `command` is told the path of that text and gives the program with its arguments. Resolves to { url, close }.
 */
export async function daemon(folder, configure, command) {
  const place = mkdtempSync(join(tmpdir(), 'shidian-host-'));
  const www = join(place, 'www');
  mkdirSync(www);
  layOut(folder, join(www, 'shidian'));
  const port = await freePort();
  const file = join(place, 'host.conf');
  writeFileSync(file, configure({ place, www, port }));
  const url = `http://127.0.0.1:${port}/shidian/`;
  const server = await started(command({ place, file }), url);
  return {
    url,
    close: async () => {
      const ended = server.exitCode === null ? new Promise((done) => { server.once('exit', done); }) : undefined;
      server.kill('SIGTERM');
      await ended;
      rmSync(place, { recursive: true });
    },
  };
}

/** The folder as a host lays it out, with its files packed beside it where the build has not done so. */
function layOut(folder, there) {
  cpSync(folder, there, { recursive: true });
  for (const name of readdirSync(there)) {
    const packed = join(there, `${name}.gz`);
    if (PACKED.has(extname(name)) && !existsSync(packed)) writeFileSync(packed, gzipSync(readFileSync(join(there, name)), { level: 9 }));
  }
}

async function started([program, ...args], url) {
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => { said += text; });
  server.once('error', (error) => { said += error; });
  for (let times = 0; times < 200; times += 1) {
    if (server.exitCode !== null || server.pid === undefined) throw new Error(`${program} did not start: ${said}`);
    const answers = await fetch(url).then((response) => response.ok, () => false);
    if (answers) return server;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  server.kill();
  throw new Error(`${program} does not answer: ${said}`);
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
