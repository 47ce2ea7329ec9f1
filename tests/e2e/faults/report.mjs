// Writes the figures of docs/reliability.md: all of them come from the ledgers, none is typed.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ledger } from './ledger.mjs';
import { cells, figures } from './table.mjs';

const PAGE = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));
const [BEGIN, END] = ['<!-- figures: scripts/test-faults --report -->', '<!-- end of figures -->'];

/** Per fault the full runs, as far as they go; where there are none yet, the sample. */
export function report(faults, build) {
  const [full, sample] = ['full', 'sample'].map((size) => new Ledger(build, size));
  const rows = faults.map((fault) => {
    const ledger = full.of(fault.name).length > 0 ? full : sample;
    return { fault, lines: ledger.of(fault.name), size: ledger.size };
  });
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(BEGIN) + BEGIN.length), page.slice(page.indexOf(END))];
  writeFileSync(PAGE, [before, '', ...written(rows, build), '', after].join('\n'));
  console.log(`docs/reliability.md: figures of build ${build}`);
}

function written(rows, build) {
  const any = rows.flatMap(({ lines }) => lines);
  if (any.length === 0) return ['No run of this build is in the ledgers.'];
  const whole = rows.every(({ fault, lines, size }) => size === 'full' && lines.length === fault.counts.full);
  const measured = rows.flatMap(({ fault, lines }) => figures(fault, lines)).map((line) => `- ${line.trim()}`);
  return [
    `Build \`${build}\`, commit ${told(any, 'commit')}, ${told(any, 'browser')}, ${days(any)}.`,
    whole ? 'All full runs are complete.' : '**Not all full runs are complete:** the column “from” says what a line rests on.',
    '',
    '| fault | from | runs | of | not kept | not carried out | bound (95 %) |',
    '|---|---|---:|---:|---:|---:|---|',
    ...rows.map(({ fault, lines, size }) => {
      const [title, ...rest] = cells(fault, lines, fault.counts[size]);
      return `| ${[title, lines.length === 0 ? 'not run' : size, ...rest].join(' | ')} |`;
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
