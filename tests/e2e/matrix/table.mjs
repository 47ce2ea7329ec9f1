// A reporter that prints the matrix as a table, and puts a whole one into docs/matrix.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NAMES as BROWSERS } from './browsers.mjs';
import { NAMES as ORIGINS } from './origins.mjs';

const PAGE = fileURLToPath(new URL('../../../docs/matrix.md', import.meta.url));
const BETWEEN = /(<!-- table -->\n)[^]*(<!-- \/table -->)/;

export default class Table {
  cells = [];

  onTestEnd({ annotations }, { status }) {
    for (const { type, description } of annotations) {
      if (type === 'matrix') this.cells.push({ ...JSON.parse(description), passed: status === 'passed' });
    }
  }

  onEnd({ status }) {
    const table = drawn(this.cells);
    console.log(`\n${table}`);
    const whole = this.cells.length === Object.keys(ORIGINS).length * Object.keys(BROWSERS).length;
    if (whole && status === 'passed') writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(BETWEEN, `$1\n${table}\n$2`));
  }
}

function drawn(cells) {
  const engines = Object.keys(BROWSERS).filter((browser) => cells.some((cell) => cell.browser === browser)).sort(byAge(cells));
  const version = (browser) => cells.find((cell) => cell.browser === browser && cell.version)?.version ?? '–';
  const cell = (origin, browser) => {
    const found = cells.find((each) => each.origin === origin && each.browser === browser);
    return found ? (found.passed ? 'passed' : '**failed**') : '–';
  };
  const rows = Object.entries(ORIGINS).map(([origin, name]) => [name, ...engines.map((browser) => cell(origin, browser))]);
  const head = ['opened by', ...engines.map((browser) => `${BROWSERS[browser]} ${version(browser)}`)];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Chromium from the newest to the oldest, then Firefox. */
function byAge(cells) {
  const age = (browser) => {
    const { version = '0' } = cells.find((cell) => cell.browser === browser);
    return browser === 'firefox' ? Infinity : -parseInt(version, 10);
  };
  return (a, b) => age(a) - age(b);
}
