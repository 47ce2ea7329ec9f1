// Writes the figures of docs/reliability.md: all of them come from the ledgers, none is typed.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ledger, builds, publish } from './ledger.mjs';
import { cells, figures } from './table.mjs';

const PAGE = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));
const [BEGIN, END] = ['<!-- figures: scripts/test-faults --report -->', '<!-- end of figures -->'];

/** Per fault the full runs: those of this build, else the latest whole ones of another; where there are none yet, what there is of this one. */
export function report(faults, build) {
  const full = [...new Set([build, ...builds()])].map((each) => new Ledger(each, 'full'));
  const sample = new Ledger(build, 'sample');
  const rows = faults.map((fault) => rowOf(fault, full, sample));
  rows.filter(({ size, lines }) => size === 'full' && lines.length > 0).forEach(({ fault, lines }) => publish(fault.name, lines));
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(BEGIN) + BEGIN.length), page.slice(page.indexOf(END))];
  writeFileSync(PAGE, [before, '', ...written(rows, build), '', after].join('\n'));
  console.log(`docs/reliability.md: figures up to build ${build}`);
}

function rowOf(fault, full, sample) {
  const rows = [...full, sample].map((ledger) => ({ fault, build: ledger.build, size: ledger.size, lines: ledger.of(fault.name) }));
  const [begun] = rows;
  return rows.find(isWhole) ?? (begun.lines.length > 0 ? begun : rows.at(-1));
}

function isWhole({ fault, size, lines }) {
  return size === 'full' && lines.filter(({ verdict }) => verdict !== 'undone').length === fault.counts.full;
}

function written(rows, build) {
  const any = rows.flatMap(({ lines }) => lines);
  if (any.length === 0) return ['No run is in the ledgers.'];
  const measured = rows.flatMap(({ fault, lines }) => figures(fault, lines)).map((line) => `- ${line.trim()}`);
  const others = rows.filter((row) => row.build !== build && row.lines.length > 0);
  return [
    `${told(any, 'browser')}, ${days(any)}. The newest build here is \`${build}\`.`,
    rows.every(isWhole) ? 'All full runs are complete.' : '**Not all full runs are complete:** the column “from” says what a line rests on.',
    ...(others.length > 0 ? ['Where a line names another build, it was run on that one and not again since; `make test` runs its sample on every build.'] : []),
    '',
    '| fault | from | runs | of | not kept | not carried out | bound (95 %) | build (commit) |',
    '|---|---|---:|---:|---:|---:|---|---|',
    ...rows.map(({ fault, lines, size, build }) => {
      const [title, ...rest] = cells(fault, lines, fault.counts[size]);
      const of = lines.length === 0 ? '' : `\`${build}\` (${told(lines, 'commit')})`;
      return `| ${[title, lines.length === 0 ? 'not run' : size, ...rest, of].join(' | ')} |`;
    }),
    ...(measured.length > 0 ? ['', 'Measured in these runs:', '', ...measured] : []),
  ];
}

function told(lines, member) {
  return [...new Set(lines.map((line) => line[member]))].join(', ');
}

function days(lines) {
  const all = lines.map(({ at }) => at.slice(0, 10)).sort();
  return [...new Set([all[0], all.at(-1)])].join(' to ');
}
