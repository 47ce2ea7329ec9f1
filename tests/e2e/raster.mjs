// What a PDF looks like, page by page: where ink lies and whether its frames are closed, in millimetres from the upper left corner.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DPI = 72;
const PIXEL = 25.4 / DPI;
/** Darker than this is ink; what stands pale across a page is none. */
const INK = 128;
/** GB/T 9704 on A4, and the same page turned so that its head is bound. */
const MARGINS = { upright: { top: 37, right: 26, bottom: 35, left: 28 }, turned: { top: 28, right: 37, bottom: 26, left: 35 } };
/** A line of this length is one of a frame. */
const RULED = 12;

/** How each page of a PDF looks. */
export function looksOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'raster-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const drawn = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-aa', 'no', '-aaVector', 'no', file], { maxBuffer: 1 << 30 });
    return pictures(drawn).map(lookOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pictures of a stream of PGM files. */
export function pictures(stream) {
  const all = [];
  for (let at = 0; at < stream.length;) {
    const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stream.subarray(at, at + 40).toString('latin1'));
    const head = 3 + width.length + 1 + height.length + 1 + 4;
    const size = width * height;
    all.push({ width: Number(width), height: Number(height), grey: stream.subarray(at + head, at + head + size) });
    at += head + size;
  }
  return all;
}

/** The text area of a page, where ink lies in it and beside it, and what is open about its frames. */
function lookOf(picture) {
  const { width, height } = picture;
  const turned = width > height;
  const margins = MARGINS[turned ? 'turned' : 'upright'];
  const area = { top: margins.top, left: margins.left, bottom: height * PIXEL - margins.bottom, right: width * PIXEL - margins.right };
  const dark = (x, y) => picture.grey[y * width + x] < INK;
  // The foot stands below the text area; marks of direction may reach over its edge by a hair.
  const foot = Math.round((area.bottom + 1) / PIXEL);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < foot; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!dark(x, y)) continue;
      top = Math.min(top, y);
      bottom = y;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  const ink = { top: top * PIXEL, left: left * PIXEL, bottom: (bottom + 1) * PIXEL, right: (right + 1) * PIXEL };
  return { turned, area, ink, filled: (ink.bottom - ink.top) / (area.bottom - area.top), open: openFrames({ dark, foot }, [left, right]) };
}

/** The ends of the outer upright lines from which no line leads inwards. */
function openFrames({ dark, foot }, [left, right]) {
  const open = [];
  for (const [edge, inwards] of [[left, 1], [right, -1]]) {
    const column = [0, 1, 2, 3].map((step) => edge + step * inwards).find((x) => runs(dark, x, foot).length);
    if (column === undefined) continue;
    for (const [from, to] of runs(dark, column, foot)) {
      for (const end of [from, to]) {
        const inner = column + inwards * Math.round(RULED / PIXEL);
        const closed = isRuled(dark, end, [Math.min(column, inner), Math.max(column, inner)]);
        if (!closed) open.push(Number((end * PIXEL).toFixed(1)));
      }
    }
  }
  return open;
}

/** Where a column of pixels is dark for the length of a frame. */
function runs(dark, x, foot) {
  const all = [];
  let from;
  for (let y = 0; y <= foot; y += 1) {
    if (y < foot && dark(x, y)) {
      from ??= y;
    } else if (from !== undefined) {
      if ((y - from) * PIXEL > RULED) all.push([from, y - 1]);
      from = undefined;
    }
  }
  return all;
}

/** Whether a line lies along a row of pixels; its pieces may be drawn a hair higher or lower. */
function isRuled(dark, y, [from, to]) {
  for (let x = from; x <= to; x += 1) if (![-2, -1, 0, 1, 2].some((step) => dark(x, y + step))) return false;
  return true;
}
