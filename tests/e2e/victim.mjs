// A machine that files come to: three pilots in use and one thrown away, a key that signed, and everything it has stored.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { at, begin, box, saved, step } from './application.mjs';
import { openOn } from './backup.mjs';
import { MOMENT, standStill } from './made.mjs';
import { test as base } from './page.mjs';
import { dump } from './stored.mjs';

const STORED = JSON.parse(readFileSync(fileURLToPath(new URL('../fixtures/stored/1/stored.json', import.meta.url)), 'utf8'));

export const test = base.extend({
  /** All that the machine has stored. */
  machine: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env.SHIDIAN_URL, timezoneId: 'Asia/Shanghai' });
      await context.addInitScript(standStill, MOMENT);
      const page = await context.newPage();
      await openOn(page, STORED);
      await at(page, '我的试点');
      await begin(page);
      await step(page, '试点名称与时间');
      await box(page, '试点名称').fill('某某县殡葬服务综合标准化试点（示例）');
      await saved(page);
      await page.goto('#/');
      await at(page, '我的试点');
      const all = await still(page);
      await context.close();
      await use(all);
    },
    { scope: 'worker' },
  ],
  page: async ({ page, machine }, use) => {
    await page.addInitScript(standStill, MOMENT);
    await openOn(page, machine);
    await at(page, '我的试点');
    await use(page);
  },
});

/** Waits until everything stands still, and gives it: every record of every store, and all of localStorage. */
export async function still(page) {
  let last;
  for (;;) {
    const now = { ...await page.evaluate(dump), local: await page.evaluate(() => ({ ...localStorage })) };
    if (last && JSON.stringify(last) === JSON.stringify(now)) return now;
    last = now;
    await page.waitForTimeout(150);
  }
}

/** What the page says by the way. */
export function toast(page) {
  return page.locator('.toast p > span');
}
