// Runs what is still missing of the faults and prints the table: `scripts/test-faults [--sample] [--only NAME] [--count N]`.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXECUTABLE } from '../chromium.mjs';
import { DIST } from '../dist.mjs';
import { serve } from '../serve.mjs';
import { Ledger, fingerprint } from './ledger.mjs';
import { table } from './table.mjs';

const FAULTS = ['kill-browser', 'kill-renderer', 'reload', 'tabs', 'database'];

const { values: asked } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    count: { type: 'string' },
    minutes: { type: 'string' },
  },
});

if (!existsSync(`${DIST}index.html`)) throw new Error('dist/ is empty: run make build first');
const browser = execFileSync(EXECUTABLE, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const ledger = new Ledger(fingerprint(DIST), { fresh: asked.sample });
const until = asked.minutes ? Date.now() + Number(asked.minutes) * 60_000 : Infinity;
const names = FAULTS.filter((name) => !asked.only || asked.only.some((wanted) => name.startsWith(wanted)));
const faults = await Promise.all(names.map(async (name) => ({ name, ...await import(`./${name}.mjs`) })));

if (!asked.table) {
  const server = await serve(DIST);
  for (const fault of faults) await runAll(fault, server);
  await server.close();
}
console.log(table(faults, ledger, countOf, browser));
process.exit(faults.every((fault) => isWhole(fault)) || asked.table ? 0 : 1);

function countOf(fault) {
  return Number(asked.count ?? fault.counts[asked.sample ? 'sample' : 'full']);
}

function isWhole(fault) {
  const lines = ledger.of(fault.name).filter(({ seed }) => seed <= countOf(fault));
  return lines.length === countOf(fault) && lines.every(({ verdict }) => verdict === 'kept');
}

/** Runs the seeds that are missing, in as many lanes as the fault allows; what could not be carried out is tried once more. */
async function runAll(fault, server) {
  const began = Date.now();
  for (let round = 0; round < 2; round++) {
    const seeds = ledger.missing(fault.name, countOf(fault));
    const lanes = Math.min(fault.lanes ?? 1, seeds.length);
    await Promise.all(Array.from({ length: lanes }, () => lane(fault, seeds, server)));
  }
  console.log(`${fault.name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

// A lane has a browser of its own, for as long as it answers.
async function lane(fault, seeds, server) {
  let world;
  while (seeds.length > 0 && Date.now() < until) {
    const seed = seeds.shift();
    world ??= await fault.open?.(server);
    const line = await runOne(fault, seed, world ?? server);
    ledger.note(line);
    if (line.verdict !== 'kept') console.log(`${fault.name} ${seed}: ${line.verdict} ${JSON.stringify(line.detail).slice(0, 500)}`);
    if (line.verdict === 'undone') world = await world?.end?.();
  }
  await world?.end?.();
}

async function runOne(fault, seed, world) {
  const began = Date.now();
  const line = { fault: fault.name, seed, browser, at: new Date().toISOString() };
  try {
    const { ok, detail } = await withinTime(fault.run(seed, world), fault.patience ?? 120_000);
    return { ...line, verdict: ok ? 'kept' : 'lost', took: Date.now() - began, detail };
  } catch (error) {
    return { ...line, verdict: 'undone', took: Date.now() - began, detail: { error: String(error.stack ?? error).split('\n').slice(0, 4).join(' | ').slice(0, 400) } };
  }
}

// A browser that answers no more says nothing about the app: the run is not carried out, and is taken up again.
function withinTime(running, ms) {
  let timer;
  const late = new Promise((done, failed) => { timer = setTimeout(() => failed(new Error(`not done within ${ms / 1000} s`)), ms); });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}
