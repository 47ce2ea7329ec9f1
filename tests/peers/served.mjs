// Serves several built folders on 127.0.0.1 as a good host would: packed with brotli, kept for good.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { TYPES } from '../e2e/serve.mjs';

/** Serves each of `folders` ({ name: path }) below its name. Resolves to { url, close }. */
export function serve(folders) {
  const packed = new Map();
  const pack = (file) => {
    if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
    return packed.get(file);
  };
  const server = createServer((request, response) => {
    const [, name, ...rest] = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).split('/');
    const file = folders[name] && join(folders[name], rest.join('/') || 'index.html');
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = pack(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
      // Names with a hash never change; the page that names them is asked for again.
      'cache-control': extname(file) === '.html' ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(body);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ url: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}
