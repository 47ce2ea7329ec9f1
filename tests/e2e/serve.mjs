// Serves a folder on 127.0.0.1: the tests' server, and the one behind `make serve`.

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { basename, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** By the ending of a file. */
export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves `folder`, over HTTPS where a { key, cert } is given; port 0 takes any free one. Resolves to { url, close }. */
export function serve(folder, port = 0, secure = undefined) {
  const reply = (request, response) => answer(resolve(folder), request, response);
  const server = secure ? createSecureServer(secure, reply) : createServer(reply);
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () =>
      done({ url: `${secure ? 'https' : 'http'}://127.0.0.1:${server.address().port}/`, close: () => closed(server) }));
  });
}

function answer(folder, request, response) {
  const file = fileOf(folder, request.url);
  if (!file) {
    response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('404: no such file\n');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    ...headersOf(folder, file),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** What the build asks of its host (scripts/pack/host.mjs); another folder has nothing to ask. */
function headersOf(folder, file) {
  let asked;
  try {
    asked = JSON.parse(readFileSync(join(folder, 'headers.json'), 'utf8'));
  } catch {
    return { 'cache-control': 'no-cache' };
  }
  const { all, hashed: { pattern, ...hashed }, single: { file: single, ...own } } = asked;
  return { ...all, ...(new RegExp(pattern).test(file) && hashed), ...(basename(file) === single && own) };
}

// No file outside the folder: normalising a path that begins with a slash leaves no `..` in it.
function fileOf(folder, url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function closed(server) {
  return new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}

/** The first free port from `port` on. */
async function serveNear(folder, port) {
  try {
    return await serve(folder, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return serveNear(folder, port + 1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { folder: { type: 'string', default: 'dist' }, port: { type: 'string', default: '0' } },
  });
  const { url } = await serveNear(values.folder, Number(values.port));
  console.log(`试点助手 Shidian: ${url}   (Ctrl+C stops it)`);
}
