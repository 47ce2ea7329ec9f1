// The table of what was run and what the counts carry.

/** One line per fault: how often it was run, what was lost, and the bound that the count allows; below it what was measured. */
export function table(faults, ledger, runsOf, { browser, commit }) {
  const head = ['fault', 'runs', 'of', 'not kept', 'not carried out', 'bound (95 %)'];
  const rows = faults.map((fault) => cells(fault, linesOf(fault, ledger, runsOf), runsOf(fault)));
  const widths = head.map((word, nth) => Math.max(...[head, ...rows].map((row) => row[nth].length)));
  const line = (row) => row.map((cell, nth) => (nth ? cell.padStart(widths[nth]) : cell.padEnd(widths[nth]))).join('  ');
  const measured = faults.flatMap((fault) => figures(fault, linesOf(fault, ledger, runsOf)));
  return [`\n${ledger.size}: build ${ledger.build}, commit ${commit}, ${browser}`, line(head), ...rows.map(line), ...measured].join('\n');
}

/** What a fault's runs say beyond kept and lost. */
export function figures(fault, lines) {
  const done = lines.filter(({ verdict }) => verdict !== 'undone');
  if (done.length === 0) return [];
  return fault.figures?.(done) ?? [];
}

/** Runs, wanted, not kept, not carried out, bound, of the runs that were asked for. */
export function cells(fault, lines, wanted) {
  const done = lines.filter(({ verdict }) => verdict !== 'undone');
  const lost = done.filter(({ verdict }) => verdict === 'lost');
  return [fault.title, done.length, wanted, lost.length, lines.length - done.length, fault.single ? '' : bound(done.length, lost.length)].map(String);
}

function linesOf(fault, ledger, runsOf) {
  return ledger.of(fault.name).filter(({ seed }) => seed <= runsOf(fault));
}

/** What no failure in so many runs carries: fewer fail than this, at 95 % confidence. With failures nothing is claimed. */
function bound(runs, lost) {
  if (lost > 0) return 'none: see above';
  return runs > 0 ? `below ${upTo2((1 - 0.05 ** (1 / runs)) * 100)} %` : '';
}

// Two digits, rounded so that no more is claimed.
function upTo2(number) {
  const unit = 10 ** (Math.floor(Math.log10(number)) - 1);
  return Number((Math.ceil(number / unit) * unit).toPrecision(2));
}

/** The value below which that share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** How often each value occurs, in words: `draft 12, loss notice 3`. */
export function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${value} ${count}`).join(', ');
}
