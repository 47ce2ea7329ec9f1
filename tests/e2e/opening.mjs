// Measures how the single file opens from a disk against the folder on localhost; `make bench` runs it.

import { chromium } from '@playwright/test';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { serve } from './serve.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** At most so many times as long as the folder, by how much the processor is slowed down. */
const BUDGETS = [[1, 1.3], [4, 1.6]];
const LARGEST = 2 * 1024 * 1024;

const SINGLE = pathToFileURL(`${DIST}shidian.html`).href;
const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });

try {
  const bytes = statSync(`${DIST}shidian.html`).size;
  row('the single file weighs', `${bytes} bytes, ${judged(bytes, LARGEST)}`);
  for (const [throttle, budget] of BUDGETS) await compare(throttle, budget);
} finally {
  await browser.close();
  await server.close();
}

/** Taken by turns, so that whatever else the machine does weighs on both alike. */
async function compare(throttle, budget) {
  const times = { [server.url]: [], [SINGLE]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [address, taken] of Object.entries(times)) taken.push(await opened(address, throttle));
  }
  const [folder, single] = [median(times[server.url]), median(times[SINGLE])];
  row(`the folder's first page drawn, CPU ${throttle}x`, `${Math.round(folder)} ms`);
  row(`the single file's first page drawn, CPU ${throttle}x`, `${Math.round(single)} ms`);
  row('the single file takes', `${(single / folder).toFixed(2)} times as long, ${judged(single / folder, budget)}`);
}

/** From the start of the navigation to the frame that shows the app's first heading, in a browser that was never here. */
async function opened(address, throttle) {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('main h1')) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.firstDrawn = performance.now(); };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => window.firstDrawn !== undefined);
  const taken = await page.evaluate(() => window.firstDrawn);
  await context.close();
  return taken;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function judged(figure, budget) {
  return `${figure <= budget ? 'within' : 'OVER'} its budget of ${budget}`;
}

function row(what, figure) {
  console.log(`${what.padEnd(66)} ${figure}`);
}
