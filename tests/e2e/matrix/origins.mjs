// The ways of opening the app: each gives an address, what a browser must be told for it, and what it left behind when closed.

import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../dist.mjs';
import { serve } from '../serve.mjs';
import { serveByNginx } from './nginx.mjs';

export const INTRANET = 'intranet.test';
const SINGLE = 'shidian.html';

/**
 * Name → opens it: { url, trusts, close }. `trusts` is the hash of the key that a browser shall trust.
 */
export const ORIGINS = {
  https: async () => {
    const made = certificate();
    const { url, close } = await serve(DIST, 0, made);
    return { url: url.replace('127.0.0.1', 'localhost'), trusts: made.hash, close };
  },
  localhost: async () => {
    const { url, close } = await serve(DIST);
    return { url: url.replace('127.0.0.1', 'localhost'), close };
  },
  intranet: async () => {
    const { url, close } = await serve(DIST);
    return { url: url.replace('127.0.0.1', INTRANET), close };
  },
  // A folder of its own with a Chinese name and a space, as people's folders are.
  file: async () => {
    const folder = mkdtempSync(join(tmpdir(), '试点 '));
    copyFileSync(DIST + SINGLE, join(folder, SINGLE));
    return { url: pathToFileURL(join(folder, SINGLE)).href, close: () => rmSync(folder, { recursive: true }) };
  },
  nginx: () => serveByNginx(DIST),
};

/** As the table names them. */
export const NAMES = {
  https: 'HTTPS, test certificate',
  localhost: 'http://localhost',
  intranet: `http://${INTRANET}`,
  file: `file://, ${SINGLE}`,
  nginx: 'http, sub-folder behind nginx',
};

/** A key and a certificate for localhost that live as long as the test. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-tls-'));
  try {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
      '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const made = { key: readFileSync(key), cert: readFileSync(cert) };
    const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
    return { ...made, hash: createHash('sha256').update(spki).digest('base64') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
