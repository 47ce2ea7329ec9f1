// What the print page prints, read back from a PDF with poppler, and what it ought to be.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHEETS = fixture('sheets.json');
const SHEET = SHEETS.application;
const MILLIMETRE = 72 / 25.4;
/** The text area of GB/T 9704-2012 on A4, in millimetres; letters may reach over its edge by a hair. */
const AREA = { left: 28, top: 37, right: 184, bottom: 262 };
const HAIR = 0.6;

/** A file of tests/fixtures/paper, which a native test holds to the form. */
export function fixture(name) {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../fixtures/paper/${name}`, import.meta.url)), 'utf8'));
}

/** A text without white space. */
export function squeezed(text) {
  return text.replace(/\s+/g, '');
}

/** Heads of tables that run on are printed again on each page. */
export const HEADS = SHEET.flatMap(({ items }) => items).filter(({ head }) => head).map(({ head }) => squeezed(head.join('')));

/** All that a paper prints, in order, without white space. `prints` holds printed texts by place. */
export function expected(paper, prints) {
  const at = (key, row) => prints[row ? `${key}.${row.id}` : key] ?? '';
  const rowsOf = (table) => paper.tables[table] ?? [];
  const seal = ({ opinion, seal: label, name, by_hand }, row) => [at(opinion, row), label, at(name, row), ...by_hand].join('');
  const item = (each) => {
    if ('printed' in each) return [each.printed].flat().join('');
    if ('blank' in each) return at(each.blank) || each.empty;
    if ('head' in each) {
      const written = rowsOf(each.table).map((row, nth) => each.columns.map(({ key, nth: counts }) => counts ? nth + 1 : key ? at(key, row) : '').join(''));
      return [...each.head, ...written, ...each.stubs.slice(written.length)].join('');
    }
    if (!each.table) return seal(each);
    const rows = rowsOf(each.table);
    return rows.length ? rows.map((row) => seal(each, row)).join('') : seal(each);
  };
  return squeezed(SHEET.flatMap(({ items }) => items.map(item)).join(''));
}

/**
 * The pages of a PDF: the text of each in the order of drawing without white space, the number below it and of how many,
 * whether it bears each of `marks` in a line of its own, and how its words lie, in millimetres from the upper left corner.
 */
export function pagesOf(pdf, marks) {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const read = (...how) => execFileSync('pdftotext', [...how, file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const boxes = read('-bbox').split('<page ').slice(1).map(wordsOf);
    return read('-raw').split('\f').slice(0, -1).map((text, place) => pageOf(text, marks, boxes[place]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How often each letter stands in a text. Cells that run over pages change the order of a text, never its letters. */
export function lettersOf(text) {
  const letters = {};
  // Marks of direction are not drawn, and a printed file may hold another form of the same letter.
  for (const letter of text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFKC')) {
    letters[letter] = (letters[letter] ?? 0) + 1;
  }
  return letters;
}

/** The words that leave the text area, but for the foot, which stands below all else. Heights of letters differ, so their middles count. */
export function astray(pages) {
  return pages.flatMap(({ words, borne }, nth) => {
    const foot = squeezed(borne[0] ?? '');
    const strays = ({ text, left, top, right, bottom }) => {
      const middle = (top + bottom) / 2;
      if (/^[—第页共\d]+$/.test(text) && middle > AREA.bottom) return false;
      if (foot.includes(text) && middle > AREA.bottom) return middle >= 297 - 15;
      if (borne.includes(text)) return false;
      return left < AREA.left - HAIR || right > AREA.right + HAIR || middle < AREA.top || middle > AREA.bottom;
    };
    return words.filter(strays).map((word) => ({ page: nth + 1, ...word }));
  });
}

function pageOf(text, marks, words) {
  const lines = text.split('\n').map(squeezed).filter(Boolean);
  const numbered = take(lines, (line) => /^(—\d+—|第\d+页共\d+页)$/.test(line));
  const [number, of] = (numbered?.match(/\d+/g) ?? []).map(Number);
  const borne = marks.filter((mark) => take(lines, (line) => line === squeezed(mark)) || cut(lines, squeezed(mark)));
  return { body: lines.join(''), number, of, borne, words };
}

/** Cuts a mark off the line behind which it is read: what lies across a page may stand on the height of one. */
function cut(lines, mark) {
  const place = lines.findIndex((line) => line.endsWith(mark));
  if (place < 0) return false;
  lines[place] = lines[place].slice(0, -mark.length);
  return true;
}

/** Takes the first line that fits out of the lines. */
function take(lines, fits) {
  const place = lines.findIndex(fits);
  return place < 0 ? undefined : lines.splice(place, 1)[0];
}

function wordsOf(page) {
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return [...page.matchAll(word)].map(([, ...found]) => {
    const [left, top, right, bottom] = found.slice(0, 4).map((points) => Number(points) / MILLIMETRE);
    return { left, top, right, bottom, text: found[4] };
  });
}
