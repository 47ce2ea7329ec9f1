// Measures what a long application takes on its way out: to the print window, to its .docx, to the .zip after signing. Fails beyond the limits.

import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { MOMENT, openDraft, standStill } from './made.mjs';
import { fixture } from './printed.mjs';
import { serve } from './serve.mjs';

const ROUNDS = 5;
/** Six copies are one print with the number of copies in its window, so one is laid out. */
const LIMITS = { 'to the print window, laid out': 3_000, '.docx of it': 500, '.zip of it, after signing': 1_000 };
/** So many letters are in each long text. */
const LONG = 1_200;

const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
try {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standStill, MOMENT);
  const page = await context.newPage();
  const draft = overflowing();
  await openDraft(page, server.url, draft);
  const at = (view) => `${server.url}#/p/${draft.record.pilot}/application/${view}`;
  await page.goto(at('finish'));
  await page.getByRole('button', { name: '定稿并签名' }).click();
  await page.locator('.made').waitFor();
  const zip = await median(() => saved(page, '打包保存，附 Word、可读副本和清单'));
  const print = await median(async () => {
    await page.goto(at('finish'));
    await page.locator('#made, .errors').first().waitFor({ state: 'attached' });
    const begun = performance.now();
    await page.goto(at('print'));
    await page.locator('.sheet.paper .leaf[data-page="consent"]').waitFor();
    await page.pdf({ preferCSSPageSize: true });
    return performance.now() - begun;
  });
  const docx = await median(() => saved(page, '下载 Word'));
  const found = [print, docx, zip];
  Object.entries(LIMITS).forEach(([what, limit], nth) => {
    const time = Math.round(found[nth]);
    console.log(`${`an application of ${LONG} letters in each long text ${what}`.padEnd(66)} ${time} ms (at most ${limit})`);
    if (time > limit) process.exitCode = 1;
  });
} finally {
  await browser.close();
  await server.close();
}

/** The middle of some rounds, after one that loads what is loaded on demand. */
async function median(measure) {
  await measure();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** From the press to the file. */
async function saved(page, name) {
  const begun = performance.now();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return performance.now() - begun;
}

/** The typical draft, which can be finalised, with its long texts made longer. */
function overflowing() {
  const { draft } = fixture('typical.json');
  const longer = (text) => (text.length > 60 ? text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG) : text);
  const longerAll = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, longer(text)]));
  const { paper } = draft.record;
  paper.blanks = longerAll(paper.blanks);
  for (const rows of Object.values(paper.tables)) for (const each of rows) each.cells = longerAll(each.cells);
  return draft;
}
