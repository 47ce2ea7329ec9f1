// The ledger of runs: one line of JSON each, by fault, seed and build, so that a run can be taken up where it stopped.
// What docs/reliability.md is written from stands beside it in docs/runs/, so that its figures can be looked through run by run.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env.SHIDIAN_FAULTS ?? fileURLToPath(new URL('../../../.faults/', import.meta.url));
const PUBLISHED = fileURLToPath(new URL('../../../docs/runs/', import.meta.url));

/** Twelve digits over the names and contents of a build's files. */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  const walk = (below) => readdirSync(join(folder, below)).sort().forEach((name) => {
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory()) walk(path);
    else hash.update(path).update('\0').update(readFileSync(join(folder, path))).update('\0');
  });
  walk('');
  return hash.digest('hex').slice(0, 12);
}

/** The builds that full runs are there of, the latest run first. */
export function builds() {
  const lines = full().sort((one, other) => other.at.localeCompare(one.at));
  return [...new Set(lines.map(({ build }) => build))];
}

/** Keeps the runs that a line of docs/reliability.md rests on, in the place of those it rested on before; what was not carried out says nothing. */
export function publish(fault, lines) {
  mkdirSync(PUBLISHED, { recursive: true });
  writeFileSync(join(PUBLISHED, `${fault}.jsonl.gz`), gzipSync(lines.filter(({ verdict }) => verdict !== 'undone').map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 }));
}

function full() {
  const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED).filter((name) => name.endsWith('.jsonl.gz')) : [];
  return [
    ...published.flatMap((name) => parsed(gunzipSync(readFileSync(join(PUBLISHED, name))).toString())),
    ...read(join(FOLDER, 'full.jsonl')),
  ];
}

/** The ledger of one build: of the full runs, which lasts, or of the sample, which is begun anew each time. */
export class Ledger {
  constructor(build, size, { anew = false } = {}) {
    this.build = build;
    this.size = size;
    this.path = join(FOLDER, `${size}.jsonl`);
    if (anew) rmSync(this.path, { force: true });
    this.lines = (size === 'full' ? full() : read(this.path)).filter((line) => line.build === build);
  }

  /** Notes a run. */
  note(line) {
    const whole = { ...line, build: this.build };
    this.lines.push(whole);
    mkdirSync(FOLDER, { recursive: true });
    appendFileSync(this.path, `${JSON.stringify(whole)}\n`);
  }

  /** The verdict on each seed of a fault: what was lost stays lost, and what could not be carried out says nothing. */
  of(fault) {
    const weight = { undone: 0, kept: 1, lost: 2 };
    const bySeed = new Map();
    for (const line of this.lines.filter((each) => each.fault === fault)) {
      const before = bySeed.get(line.seed);
      if (!before || weight[line.verdict] >= weight[before.verdict]) bySeed.set(line.seed, line);
    }
    return [...bySeed.values()].sort((one, other) => one.seed - other.seed);
  }

  /** The first seeds of a fault that have no verdict yet. */
  missing(fault, count) {
    const done = new Set(this.of(fault).filter(({ verdict }) => verdict !== 'undone').map(({ seed }) => seed));
    return Array.from({ length: count }, (_, nth) => nth + 1).filter((seed) => !done.has(seed));
  }
}

function read(path) {
  return existsSync(path) ? parsed(readFileSync(path, 'utf8')) : [];
}

// A line that was being written when the run was broken off is no run.
function parsed(text) {
  return text.split('\n').flatMap((line) => {
    try {
      return line ? [JSON.parse(line)] : [];
    } catch {
      return [];
    }
  });
}
