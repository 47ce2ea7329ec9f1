// A zip that depends on nothing but names and contents: one time for all, the order given, no owner.

import { deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
// Names are UTF-8.
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;
// 1 January 1980, the first day that a zip knows.
const DAY = 0x0021;
const MADE_ON_UNIX = (3 << 8) | VERSION;
const READABLE_FILE = 0o100644 * 0x10000;

/** The bytes of a zip of `[name, bytes]` entries. */
export function zip(entries) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const { common, content, path } = packed(name, bytes);
    bodies.push(numbers([LOCAL, 4]), common, path, content);
    directory.push(numbers([CENTRAL, 4], [MADE_ON_UNIX, 2]), common, numbers([0, 2], [0, 2], [0, 2], [READABLE_FILE, 4], [offset, 4]), path);
    offset += 4 + common.length + path.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = numbers([END, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [listed.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...bodies, listed, end]);
}

function packed(name, bytes) {
  const deflated = deflateRawSync(bytes, { level: 9 });
  const smaller = deflated.length < bytes.length;
  const content = smaller ? deflated : bytes;
  const path = Buffer.from(name);
  const common = numbers(
    [VERSION, 2], [FLAGS, 2], [smaller ? DEFLATED : STORED, 2], [0, 2], [DAY, 2],
    [crc32(bytes), 4], [content.length, 4], [bytes.length, 4], [path.length, 2], [0, 2],
  );
  return { common, content, path };
}

function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((length, [, width]) => length + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
}
