// The table of what was run and what the counts carry.

/** One line per fault: how often it was run, what was lost, and the bound that the count allows. */
export function table(faults, ledger, countOf, browser) {
  const head = ['fault', 'runs', 'of', 'not kept', 'not carried out', 'bound (95 %)'];
  const rows = faults.map((fault) => row(fault, ledger.of(fault.name).filter(({ seed }) => seed <= countOf(fault)), countOf(fault)));
  const widths = head.map((word, nth) => Math.max(...[head, ...rows].map((cells) => cells[nth].length)));
  const line = (cells) => cells.map((cell, nth) => (nth ? cell.padStart(widths[nth]) : cell.padEnd(widths[nth]))).join('  ');
  return [`\nbuild ${ledger.build}, ${browser}`, line(head), ...rows.map(line)].join('\n');
}

function row(fault, lines, wanted) {
  const done = lines.filter(({ verdict }) => verdict !== 'undone');
  const lost = done.filter(({ verdict }) => verdict === 'lost');
  const undone = lines.length - done.length;
  return [fault.title, done.length, wanted, lost.length, undone, fault.single ? '' : bound(done.length, lost.length)].map(String);
}

/** The rule of three: no failure in n trials means fewer than 3/n at 95 % confidence; with failures nothing is claimed. */
function bound(runs, lost) {
  if (lost > 0) return 'none: see above';
  return runs > 0 ? `below ${Number((300 / runs).toPrecision(2))} %` : '';
}
