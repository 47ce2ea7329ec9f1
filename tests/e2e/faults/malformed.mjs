// Malformed files by their seed: drafts and signed files broken in every way, and files that are something else.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixture } from '../printed.mjs';
import { seeded } from './seeded.mjs';

const DRAFT = JSON.stringify(fixture('typical.json').draft);
const SIGNED = readFileSync(fileURLToPath(new URL('../../fixtures/signed/good.json', import.meta.url)), 'utf8');
const LARGEST = 2 * 1024 * 1024;

/** These can be nothing that is opened, whatever the chance. */
const NEVER = {
  'cut short': (text, random) => text.slice(0, random.between(0, text.trimEnd().length - 2)),
  'a byte that is no UTF-8': (text, random) => spliced(Buffer.from(text), random, Buffer.from([random.of([0xC0, 0xFF, 0xF8, 0x80])])),
  'a member twice': (text) => text.replace('{', `{${firstMember(text)},`),
  'a bracket too many': (text, random) => text + random.of(['}', ']', '{', ',', '"', '{}']),
  'too deep': (text, random) => random.of(['[', '{"a":']).repeat(random.of([200, 5_000, 200_000])) + text,
  'random bytes': (text, random) => Buffer.from(Array.from({ length: random.between(1, 8_000) }, () => random.between(0, 255))),
  'another kind of file': (text, random) => random.of(OTHERS),
  'too large': (text, random) => text + ' '.repeat(LARGEST + random.between(1, 100_000)),
  'half a surrogate': (text) => text.replace('":"', '":"\\ud800'),
  'a number beyond all bounds': (text) => text.replace('{', '{"schema":1e400,'),
  'changed after signing': (text, random) => changedInside(SIGNED, random),
  'a list in its place': (text) => `[${text}]`,
};

/** These may by chance still be a file as the app makes them; then the user is asked, or finds a new pilot. */
const PERHAPS = {
  'one bit': (text, random) => flipped(Buffer.from(text), 1, random),
  'some bits': (text, random) => flipped(Buffer.from(text), random.between(2, 60), random),
  'a piece lost': (text, random) => {
    const from = random.between(0, text.length - 1);
    return text.slice(0, from) + text.slice(from + random.between(1, 80));
  },
  'a piece twice': (text, random) => {
    const from = random.between(0, text.length - 1);
    const piece = text.slice(from, from + random.between(1, 80));
    return text.slice(0, from) + piece + text.slice(from);
  },
  'another character': (text, random) => spliced(Buffer.from(text), random, Buffer.from(random.of(['\0', '\u202E', '\uFEFF', '"', '\\', '\n', '9', '𠮷', '<b>'])), 1),
};

const OTHERS = [
  '', ' ', '\uFEFF', 'null', 'true', '7', '""', '[]', '{}', '<!doctype html><title>请先登录</title>', '名称,单位\n甲,乙\n', '=HYPERLINK("x")',
  '%PDF-1.7\n', Buffer.from('PK\u0003\u0004'), Buffer.from([0x89, 0x50, 0x4E, 0x47]), Buffer.from('\uFEFF{"a":1}', 'utf16le'), '{"__proto__":{"a":1}}',
  '-----BEGIN PUBLIC KEY-----\n', 'eyJhbGciOiJub25lIn0..',
];

/** The file of a seed: what kind it is, whether it may be opened at all, its bytes. */
export function malformed(seed) {
  const random = seeded(seed);
  const text = random.chance(0.6) ? DRAFT : SIGNED;
  const perhaps = random.chance(0.35);
  const kind = random.of(Object.keys(perhaps ? PERHAPS : NEVER));
  const made = (perhaps ? PERHAPS : NEVER)[kind](text, random);
  return { kind, perhaps, bytes: Buffer.isBuffer(made) ? made : Buffer.from(made) };
}

function firstMember(text) {
  const whole = JSON.parse(text);
  const [key] = Object.keys(whole);
  return `${JSON.stringify(key)}:${JSON.stringify(whole[key])}`;
}

// One digit of the payload, the header or the signature is another one.
function changedInside(signed, random) {
  const file = JSON.parse(signed);
  const [holder, key] = random.of([[file, 'payload'], [file.signatures[0], 'protected'], [file.signatures[0], 'signature']]);
  const at = random.between(0, holder[key].length - 1);
  const other = holder[key][at] === 'A' ? 'B' : 'A';
  holder[key] = holder[key].slice(0, at) + other + holder[key].slice(at + 1);
  return JSON.stringify(file);
}

function flipped(bytes, count, random) {
  for (let nth = 0; nth < count; nth++) bytes[random.between(0, bytes.length - 1)] ^= 1 << random.between(0, 7);
  return bytes;
}

function spliced(bytes, random, piece, away = 0) {
  const at = random.between(0, bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + away)]);
}
