// Makes the fixtures of LibreOffice Calc's clipboard anew, of the cells that `cells.json` describes. Run `node tests/e2e/copied-by-calc.mjs`.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { address, calc } from './calc.mjs';

const FOLDER = fileURLToPath(new URL('../fixtures/clipboard/', import.meta.url));
const sheets = JSON.parse(readFileSync(`${FOLDER}cells.json`, 'utf8'));

calc(Object.entries(sheets).flatMap(([name, { area, steps }]) => [['new'], ...steps, ['copy', area, address(FOLDER + name)]]));
