// Files as somebody makes them who has docs/format.md and a key of his own, and means no good.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assembled, keyPair } from './verifiers/variants.mjs';

const fixture = (name) => JSON.parse(readFileSync(fileURLToPath(new URL(`../fixtures/stored/1/${name}`, import.meta.url)), 'utf8'));
const CONTENT = JSON.parse(Buffer.from(fixture('payload.signed.json').payload, 'base64url'));
const DRAFT = fixture('paper.draft.json');
const OWN = keyPair();

/** A correctly signed file, its content changed before it was signed. */
export function signed(change, typ = 'shidian+jws') {
  const content = structuredClone(CONTENT);
  change(content);
  const payload = canonical(content);
  const header = canonical({ alg: 'ES256', jwk: OWN.jwk, kid: OWN.kid, typ });
  return Buffer.from(assembled({ payload, header, signature: OWN.sign(header, payload) }));
}

/** A draft file, changed. */
export function draft(change) {
  const file = structuredClone(DRAFT);
  change(file.record, file);
  return Buffer.from(JSON.stringify(file));
}

/** A record of a backup, which has a checksum of its own. */
export function record(shelf, key, text) {
  const sha256 = createHash('sha256').update(`shidian-backup 1 false\n${shelf}\n${key}\n${text}`).digest('hex');
  return { shelf, key, sha256, text };
}

/** A backup of these records. */
export function backup(records, change = {}) {
  const head = { kind: 'shidian-backup', format: 1, demonstration: false, made: '2026-11-25T09:00:00+08:00', app_version: '0.1.0', count: records.length, ...change };
  return Buffer.from(JSON.stringify({ ...head, records }));
}

/** JSON in its one spelling (RFC 8785), of texts, small integers, lists and objects. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  // By UTF-16 units, as JavaScript compares texts.
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
