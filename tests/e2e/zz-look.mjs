import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { serve } from './serve.mjs';
import { draftOf } from './papers.mjs';
import { openDraft } from './made.mjs';
const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
const shot = async (page, name) => { await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/sh/${name}.png` }); };
for (const [w, h] of [[1280, 800], [390, 844]]) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(server.url); await page.locator('.life').waitFor(); await shot(page, `home-${w}`);
  await page.getByText('已在试点中').first().click(); await page.waitForTimeout(1200); await shot(page, `underway-${w}`);
  const pilot = 'b0ff00000000000a';
  await openDraft(page, server.url, draftOf('application', 'typical', pilot));
  await page.goto(`${server.url}#/p/${pilot}/application/base/fit`); await page.waitForTimeout(800); await shot(page, `hints-${w}`);
  await page.evaluate(() => document.querySelector('.topics')?.scrollIntoView({ block: 'center' })); await shot(page, `hints2-${w}`);
  await page.goto(`${server.url}#/settings`); await page.waitForTimeout(800); await shot(page, `settings-${w}`);
  await page.goto(`${server.url}#/p/${pilot}`); await page.waitForTimeout(800); await shot(page, `pilot-${w}`);
  await page.emulateMedia({ colorScheme: 'dark' }); await page.goto(`${server.url}#/p/${pilot}/application/unit/name`); await page.waitForTimeout(800); await shot(page, `dark-${w}`);
  await context.close();
}
await browser.close(); await server.close();
