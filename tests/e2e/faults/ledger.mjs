// The ledger of runs: one line of JSON each, by fault, seed and build, so that a run can be taken up where it stopped.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env.SHIDIAN_FAULTS ?? fileURLToPath(new URL('../../../.faults/', import.meta.url));

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

/** The ledger of one build. */
export class Ledger {
  constructor(build, { fresh = false } = {}) {
    this.build = build;
    this.path = join(FOLDER, 'runs.jsonl');
    this.lines = fresh ? [] : read(this.path).filter((line) => line.build === build);
    this.fresh = fresh;
  }

  /** Notes a run; a sample that must be run each time is noted nowhere. */
  note(line) {
    const whole = { ...line, build: this.build };
    this.lines.push(whole);
    if (this.fresh) return;
    mkdirSync(FOLDER, { recursive: true });
    appendFileSync(this.path, `${JSON.stringify(whole)}\n`);
  }

  /** The last line of each seed of a fault. A run that could not be carried out says nothing and is taken up again. */
  of(fault) {
    const bySeed = new Map(this.lines.filter((line) => line.fault === fault).map((line) => [line.seed, line]));
    return [...bySeed.values()];
  }

  /** The first seeds of a fault that have no verdict yet. */
  missing(fault, count) {
    const done = new Set(this.of(fault).filter(({ verdict }) => verdict !== 'undone').map(({ seed }) => seed));
    return Array.from({ length: count }, (_, nth) => nth + 1).filter((seed) => !done.has(seed));
  }
}

function read(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
