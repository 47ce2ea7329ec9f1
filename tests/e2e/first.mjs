// What the built folder fetches before the first input can be used, and what it fetches after it, in Chromium.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { store } from './records.mjs';
import { serve } from './serve.mjs';

// A pilot's id but for its last digit.
const ID = 'f1f1f1f1f1f1f1f';

/** The pages one begins on, what can be used first there, and whether the budget holds for them. */
const PAGES = [
  { name: 'an empty browser', pilots: 0, address: '', first: '.begin button', held: true },
  { name: 'a list of five pilots', pilots: 5, address: '', first: '.go a.primary', held: true },
  { name: 'an application opened by its address', pilots: 1, address: `#/p/${ID}0/application/cover/pilot`, first: '[id="at-pilot.name"]', held: false },
];

/** For each page, with empty caches: the files fetched before its first input, and those fetched after it. */
export async function fetchedFirst(folder) {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  try {
    const measured = [];
    for (const page of PAGES) {
      const names = await fetched(browser, server.url, page);
      measured.push({ ...page, before: weighed(folder, names.before), after: weighed(folder, names.after) });
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What files weigh: as they are, with gzip, with brotli. */
export function weighed(folder, names) {
  return names.map((file) => {
    const bytes = readFileSync(`${folder}/${file}`);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli };
  });
}

async function fetched(browser, url, { pilots, address, first }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await begin(page, url, pilots);
  await page.goto('about:blank');
  const client = await context.newCDPSession(page);
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript((selector) => {
    const look = () => {
      if (document.querySelector(selector)) window.firstInput = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, first);
  await page.goto(url + address);
  await page.waitForFunction(() => window.firstInput !== undefined);
  await page.waitForLoadState('networkidle');
  const found = await page.evaluate(() => performance.getEntriesByType('resource')
    .map((entry) => ({ url: entry.name, before: entry.startTime < window.firstInput })));
  await context.close();
  const names = (before) => found.filter((one) => one.before === before).map((one) => new URL(one.url).pathname.slice(1));
  return { before: ['index.html', ...new Set(names(true))], after: [...new Set(names(false))] };
}

/** Pilots with an application each, of which nothing is written yet. */
async function begin(page, url, pilots) {
  await page.goto(url);
  await page.locator('.begin button').first().waitFor();
  const each = (_, nth) => ({ pilot: `${ID}${nth}`, title: `试点${nth}（示例）`, papers: { application: { blanks: {}, tables: {} } } });
  await store(page, Array.from({ length: pilots }, each));
}
