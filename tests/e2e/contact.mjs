// Contact sheets: the pages of every paper, small, in one picture a state. They stand in docs/pictures/papers to be looked at, and a
// page that no longer looks like the one there is told. UPDATE_LOOKS=1 renews them; then look at what changed.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { pictures } from './raster.mjs';

const DPI = 20;
const GAP = 6;
/** So many pages stand side by side, and so many of one paper are shown. */
const ACROSS = 12;
/** The grey of the desk under the pages, of sixteen. */
const DESK = 11;
/** Means over squares of so many pixels are compared: a letter that is drawn a hair thinner is none, a line that is lacking is one. */
const SQUARE = 6;
/** How far the mean of a square may be off, of sixteen, and how many of a page may be further off. */
const OFF = 2.5;
const FEW = 4;

/** The pages of a PDF as small pictures in sixteen shades, the first dozen. */
export function small(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'contact-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const drawn = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-l', String(ACROSS), file], { maxBuffer: 1 << 30 });
    return pictures(drawn).map(({ width, height, grey }) => ({ width, height, grey: grey.map((shade) => shade >> 4) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is unlike the sheet that stands in docs/; `papers` are the pages of each, by name. */
export function unlike(name, papers) {
  const file = fileURLToPath(new URL(`../../docs/pictures/papers/${name}.png`, import.meta.url));
  const { sheet, places } = laid(papers);
  if (process.env.UPDATE_LOOKS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png(sheet));
    return [];
  }
  const stored = picture(readFileSync(file));
  if (stored.width !== sheet.width || stored.height !== sheet.height) return [`${name}: the papers have other pages than on the contact sheet`];
  return places.filter((place) => off(sheet, stored, place) > FEW).map(({ of, nth }) => `${name}: page ${nth} of ${of} looks different`);
}

/** Puts each paper into a line of its own. */
function laid(papers) {
  const lines = Object.entries(papers);
  const sizes = lines.map(([, pages]) => ({ width: sum(pages.map(({ width }) => width + GAP)), height: Math.max(...pages.map(({ height }) => height)) + GAP }));
  const [width, height] = [Math.max(...sizes.map((size) => size.width)) + GAP, sum(sizes.map((size) => size.height)) + GAP];
  const sheet = { width, height, grey: new Uint8Array(width * height).fill(DESK) };
  const places = [];
  let top = GAP;
  lines.forEach(([of, pages], line) => {
    let left = GAP;
    pages.forEach((page, nth) => {
      for (let y = 0; y < page.height; y += 1) sheet.grey.set(page.grey.subarray(y * page.width, (y + 1) * page.width), (top + y) * width + left);
      places.push({ of, nth: nth + 1, left, top, width: page.width, height: page.height });
      left += page.width + GAP;
    });
    top += sizes[line].height;
  });
  return { sheet, places };
}

/** How many squares of a page are further off than they may be. */
function off(one, other, { left, top, width, height }) {
  let count = 0;
  for (let y = top; y < top + height; y += SQUARE) {
    for (let x = left; x < left + width; x += SQUARE) {
      const [a, b] = [one, other].map((of) => mean(of, x, y));
      if (Math.abs(a - b) > OFF) count += 1;
    }
  }
  return count;
}

function mean({ width, height, grey }, left, top) {
  let [all, count] = [0, 0];
  for (let y = top; y < Math.min(top + SQUARE, height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, width); x += 1) {
      all += grey[y * width + x];
      count += 1;
    }
  }
  return all / count;
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of sixteen shades, two pixels a byte, each row as it is. */
function png({ width, height, grey }) {
  const row = Math.ceil(width / 2);
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (row + 1) + 1 + (x >> 1)] |= grey[y * width + x] << (x % 2 ? 0 : 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const chunk = (kind, content) => {
    const body = Buffer.concat([Buffer.from(kind), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The shades of a PNG that was written so. */
function picture(bytes) {
  const chunks = {};
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks[bytes.toString('latin1', at + 4, at + 8)] = bytes.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
  const [width, height] = [chunks.IHDR.readUInt32BE(0), chunks.IHDR.readUInt32BE(4)];
  const row = Math.ceil(width / 2);
  const rows = inflateSync(chunks.IDAT);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) grey[y * width + x] = (rows[y * (row + 1) + 1 + (x >> 1)] >> (x % 2 ? 0 : 4)) & 15;
  }
  return { width, height, grey };
}
