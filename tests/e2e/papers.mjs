// Every paper in a state of filling, as a draft that opens: made from what the forms ask (tests/fixtures/paper/asked.json).

import { ASKED } from './asked.mjs';

/** The forms by their keys. */
export const FORMS = Object.keys(ASKED);

/** A long text of sentences that are numbered, so that what is lost or printed twice is seen. */
function sentences(name, length) {
  let text = '';
  for (let nth = 1; text.length < length; nth += 1) {
    text += `${name}第${nth}句：按照标准体系组织实施，有记录可查${nth % 4 ? '。' : '。\n'}`;
  }
  return text.slice(0, length);
}

/** What is put into a blank, by its kind. A date is written as offices do, so that the paper shows what it makes of it. */
const STATES = {
  typical: {
    rows: 6,
    Line: () => '某某市政务服务中心（示例）',
    Prose: ({ label }) => sentences(label, 180),
  },
  overflowing: {
    rows: 12,
    Line: ({ label }) => sentences(label, 70).replace(/\n/g, ''),
    Prose: ({ label }) => sentences(label, 1200),
  },
  // What people really paste: characters outside the basic plane, a word without a break, right-to-left marks, five short lines.
  nasty: {
    rows: 9,
    Line: (_, nth) => ['某\u{20BB7}某（示例）', '㐂'.repeat(60), 'A'.repeat(120), '\u202e某某市（示例）\u202c'][nth % 4],
    Prose: (_, nth) => ['一\n二\n三\n四\n五', 'W'.repeat(300), sentences('长', 1500), '\u{20BB7}㐂\u2067אבג\u2069'][nth % 4],
  },
};

const USUAL = {
  Code: () => '12320582MB0000001X',
  Phone: () => '0512-58672345',
  PostCode: () => '215600',
  Email: () => 'biaozhunban@example.cn',
  YearMonth: () => '2027.3',
  Day: () => '2027.3.5',
  DayTime: () => '2027.3.5 9:30',
  Start: () => '2026.9',
  Period: () => '2027.3～2028.6',
  Count: () => '12',
  Decimal: () => '3.5',
  Region: () => '江苏省　张家港市',
  Choice: ({ options }) => options[0],
};

/** The draft of one form in one state; the demonstration flag keeps it out of the real ones. */
export function draftOf(form, state, pilot) {
  const kinds = { ...USUAL, ...STATES[state] };
  let nth = 0;
  const text = (asked) => kinds[asked.kind](asked, nth++);
  const blanks = {};
  const tables = {};
  let row = 0;
  for (const item of ASKED[form].steps.flatMap(({ items }) => items)) {
    if (!item.table) {
      blanks[item.key] = text(item);
      continue;
    }
    tables[item.table] = Array.from({ length: kinds.rows }, () => ({
      id: row += 1,
      cells: Object.fromEntries(item.columns.map((column) => [column.key, text(column)])),
    }));
  }
  const record = { schema: 1, pilot, form, rev: 3, saved: '2026-11-25T09:00:00+08:00', paper: { blanks, tables } };
  return { kind: 'shidian-draft', demonstration: false, record };
}
