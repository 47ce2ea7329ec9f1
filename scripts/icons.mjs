// Draws public/icon-192.png and icon-512.png from public/icon.svg, in Chromium. Usage: node scripts/icons.mjs

import { readFileSync } from 'node:fs';
import { chromium } from '../tests/e2e/node_modules/@playwright/test/index.mjs';
import { ARGUMENTS, EXECUTABLE } from '../tests/e2e/chromium.mjs';

const PUBLIC = new URL('../public/', import.meta.url);

const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
const page = await browser.newPage();
for (const side of [192, 512]) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${readFileSync(new URL('icon.svg', PUBLIC))}`);
  await page.screenshot({ path: new URL(`icon-${side}.png`, PUBLIC).pathname });
}
await browser.close();
