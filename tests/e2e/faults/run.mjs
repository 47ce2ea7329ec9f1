// Runs what is still missing of the faults and prints the table; `scripts/test-faults --help` says how to ask for less.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXECUTABLE } from '../chromium.mjs';
import { DIST } from '../dist.mjs';
import { serve } from '../serve.mjs';
import { Ledger, fingerprint } from './ledger.mjs';
import { report } from './report.mjs';
import { Broken } from './scene.mjs';
import { table } from './table.mjs';

/** Each is a module beside this one; those of the longest runs stand last. */
const FAULTS = [
  'kill-browser', 'kill-renderer', 'reload', 'tabs', 'database', 'evicted', 'clock', 'nth', 'files', 'records', 'power', 'imports', 'soak',
];

const HELP = `make test-faults, or scripts/test-faults with
  --sample          the fixed sample of each fault, run anew (what make test does)
  --only NAME       only faults whose name begins so; may be repeated
                    (${FAULTS.join(', ')})
  --part 1/3        only the first, second … part of what is missing; the table adds up over all
  --count N         only the first N runs of each
  --seed N          only the run of that seed, even if it was done; may be repeated
  --lanes N         no more than N browsers at once
  --minutes N       begins no further run after N minutes
  --table           runs nothing and prints the table
  --report          runs nothing and writes the figures into docs/reliability.md`;

const { values: asked } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    part: { type: 'string', default: '1/1' },
    count: { type: 'string' },
    seed: { type: 'string', multiple: true },
    lanes: { type: 'string' },
    minutes: { type: 'string' },
  },
});
if (asked.help) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync(`${DIST}index.html`)) throw new Error('dist/ is empty: run make build first');

// Playwright closes its browsers at this signal, and the next run would begin with others.
process.once('SIGTERM', () => process.exit(143));

const size = asked.sample ? 'sample' : 'full';
const [part, parts] = asked.part.split('/').map(Number);
const until = asked.minutes ? Date.now() + Number(asked.minutes) * 60_000 : Infinity;
const told = (command, ...words) => execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], cwd: fileURLToPath(new URL('.', import.meta.url)) }).trim();
const about = { browser: told(EXECUTABLE, '--version').replace(/ built on.*/, ''), commit: commit() };
const build = fingerprint(DIST);
const names = FAULTS.filter((name) => !asked.only || asked.only.some((wanted) => name.startsWith(wanted)));
const faults = await Promise.all(names.map(async (name) => ({ name, ...await import(`./${name}.mjs`) })));
const runsOf = (fault) => (asked.count ? Math.min(Number(asked.count), fault.counts[size]) : fault.counts[size]);

if (asked.report) {
  report(faults, build);
  process.exit(0);
}

const ledger = new Ledger(build, size, { anew: asked.sample && !asked.table });
if (!asked.table) {
  const server = await serve(DIST);
  // The sample is to be done soon: what mostly waits runs beside the others.
  const beside = faults.filter((fault) => asked.sample && fault.waits);
  const inTurn = async (some) => { for (const fault of some) await runAll(fault, server); };
  await Promise.all([inTurn(beside), inTurn(faults.filter((fault) => !beside.includes(fault)))]);
  await server.close();
}
console.log(table(faults, ledger, runsOf, about));
process.exit(asked.table || faults.every(isWhole) ? 0 : 1);

function isWhole(fault) {
  const mine = ({ seed }) => seed <= runsOf(fault) && inPart(seed);
  const lines = ledger.of(fault.name).filter(mine);
  const wanted = Array.from({ length: runsOf(fault) }, (_, nth) => nth + 1).filter(inPart).length;
  return lines.length === wanted && lines.every(({ verdict }) => verdict === 'kept');
}

function inPart(seed) {
  return seed % parts === part % parts;
}

/** Runs the seeds that are missing, in as many lanes as the fault allows; what could not be carried out is tried once more. */
async function runAll(fault, server) {
  const began = Date.now();
  let runs = 0;
  for (let round = 0; round < 2; round++) {
    const missing = ledger.missing(fault.name, runsOf(fault)).filter(inPart);
    const seeds = asked.seed ? asked.seed.map(Number) : missing;
    if (asked.seed && round > 0) break;
    runs += seeds.length;
    const lanes = Math.min(fault.lanes ?? 1, seeds.length, Number(asked.lanes ?? Infinity));
    await Promise.all(Array.from({ length: lanes }, () => lane(fault, seeds, server)));
  }
  const seconds = (Date.now() - began) / 1000;
  if (runs > 0) console.log(`${fault.name}: ${runs} runs in ${seconds.toFixed(0)} s, ${(seconds / runs).toFixed(1)} s each`);
}

// A lane has a browser of its own, for as long as it answers.
async function lane(fault, seeds, server) {
  let world;
  while (seeds.length > 0 && Date.now() < until) {
    const seed = seeds.shift();
    const line = await runOne(fault, seed, async () => {
      world ??= await fault.open?.(server) ?? server;
      return world;
    });
    ledger.note(line);
    if (line.verdict !== 'kept') console.log(`${fault.name} ${seed}: ${line.verdict} ${JSON.stringify(line.detail).slice(0, 600)}`);
    // After anything unforeseen one begins with a fresh browser.
    if (line.verdict !== 'kept') world = await world?.end?.();
  }
  await world?.end?.();
}

async function runOne(fault, seed, worldOf) {
  const began = Date.now();
  const line = { fault: fault.name, seed, ...about, at: new Date().toISOString() };
  try {
    const { ok, detail } = await withinTime(worldOf().then((world) => fault.run(seed, world, size)), fault.patience?.[size] ?? 120_000);
    return { ...line, verdict: ok ? 'kept' : 'lost', took: Date.now() - began, detail };
  } catch (error) {
    if (error instanceof Broken) return { ...line, verdict: 'lost', took: Date.now() - began, detail: { why: error.message } };
    return { ...line, verdict: 'undone', took: Date.now() - began, detail: { error: String(error.stack ?? error).split('\n').slice(0, 4).join(' | ').slice(0, 400) } };
  }
}

// A browser that answers no more says nothing about the app: the run is not carried out, and is taken up again.
function withinTime(running, ms) {
  let timer;
  const late = new Promise((done, failed) => { timer = setTimeout(() => failed(new Error(`not done within ${ms / 1000} s`)), ms); });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

// The commit that the checks are of; + where files differ from it.
function commit() {
  try {
    return told('git', 'rev-parse', '--short=10', 'HEAD') + (told('git', 'status', '--porcelain') ? '+' : '');
  } catch {
    return 'unknown';
  }
}
