// F15: an hour of typing into one of 500 drafts after the other, on a processor that is four times slower.

import { at } from '../application.mjs';
import { inMb, memoryOf, watchMemory } from './memory.mjs';
import { isAlive, must, openBrowser, saved, scene, write } from './scene.mjs';
import { pause, seeded } from './seeded.mjs';
import { copies, put, stored } from './stored.mjs';
import { quantile } from './table.mjs';

const DRAFTS = 500;
const SLOWER = 4;
const MINUTES = { sample: 0.25, full: 60 };
/** Memory is compared with what it is after so much of the time: before that the app is still being warmed. */
const WARM = 1 / 12;
/** So long one writes in a draft, in milliseconds, before one goes to another. */
const STAY = 60_000;
const SLOWEST = 100; // Milliseconds at the 95th percentile.
const GROWTH = 0.1;

export const title = `typing at CPU ${SLOWER}x among ${DRAFTS} drafts (an hour; in the sample a quarter of a minute)`;
export const counts = { sample: 1, full: 1 };
export const single = true;
export const patience = { sample: 240_000, full: 4_800_000 };
export const open = openBrowser;

export function run(seed, world, size) {
  return scene(world, { init: [watchMemory, watchWrites], name: 'soak' }, async (page, context) => {
    await write(page);
    await saved(page);
    const records = await stored(page);
    const drafts = copies(records, Object.keys(records.pilots)[0], DRAFTS - 1);
    await put(page, drafts);
    await page.goto('/');
    await page.getByRole('button', { name: '新建试点' }).waitFor();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const ids = drafts.filter(([store]) => store === 'pilots').map(([, key]) => key);
    return soaked(page, { ids, random: seeded(seed), ms: MINUTES[size] * 60_000, stay: Math.min(STAY, MINUTES[size] * 12_000), judges: size === 'full' });
  });
}

async function soaked(page, { ids, random, ms, stay, judges }) {
  const began = Date.now();
  let warm;
  let keys = 0;
  let papers = 0;
  while (Date.now() - began < ms) {
    await openDraft(page, random.of(ids));
    keys += await typeIn(page, random, Math.min(stay, began + ms - Date.now()));
    papers++;
    if (!warm && Date.now() - began >= ms * WARM) warm = await resting(page);
  }
  const end = await resting(page);
  await isAlive(page);
  const writes = await page.evaluate(() => window.faultWrites);
  const p95 = quantile(writes, 0.95);
  const growth = (end - warm) / warm;
  // A moment on a machine with other work says nothing of speed; it says that all this goes on.
  if (judges) must(p95 < SLOWEST, `p95 of ${writes.length} writes is ${p95.toFixed(0)} ms`);
  if (judges) must(growth < GROWTH, `memory grew by ${(growth * 100).toFixed(1)} %, from ${inMb(warm)} to ${inMb(end)} MB`);
  return { minutes: ms / 60_000, papers, keys, writes: writes.length, p50: quantile(writes, 0.5), p95, worst: Math.max(...writes), warm, end, growth };
}

/** Memory on the list of pilots, with no paper open. */
async function resting(page) {
  await page.evaluate(() => { location.hash = '#/'; });
  await at(page, '我的试点');
  await pause(1_000);
  return memoryOf(page);
}

async function openDraft(page, id) {
  await page.evaluate((id) => { location.hash = `#/p/${id}/application`; }, id);
  await page.getByRole('navigation', { name: '任务单' }).waitFor();
}

/** Goes from step to step and types into their boxes as one does; gives the number of keys. */
async function typeIn(page, random, ms) {
  const until = Date.now() + ms;
  let keys = 0;
  while (Date.now() < until) {
    const steps = page.getByRole('navigation', { name: '任务单' }).getByRole('link');
    await steps.nth(random.between(0, await steps.count() - 1)).click();
    const boxes = await page.locator('.work :is(input[type=text], textarea):not([readonly]):visible').all();
    if (boxes.length === 0) continue;
    for (let words = random.between(1, 4); words > 0 && Date.now() < until; words--) {
      const box = random.of(boxes);
      // Boxes that have grown long are begun anew, so that an hour costs the same at its end.
      if (random.chance(0.2)) await box.fill('');
      await box.focus();
      for (const char of `${random.between(1, 99_999)}年标准化；`) {
        await page.keyboard.insertText(char);
        keys++;
        await pause(random.between(40, 160));
      }
      await pause(random.between(300, 1_200));
    }
  }
  return keys;
}

/** What was measured. */
export function figures(lines) {
  return lines.filter(({ detail }) => detail.writes).map(({ detail: { minutes, papers, keys, writes, p50, p95, worst, warm, end, growth } }) =>
    `  ${minutes} minutes of typing: ${keys} keys in ${papers} papers, ${writes} writes; median ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${worst.toFixed(0)} ms; memory from ${inMb(warm)} to ${inMb(end)} MB (${(growth * 100).toFixed(1)} %)`);
}

/** Runs in the page before anything: how long each write of a paper takes, from its transaction to its completion. */
function watchWrites() {
  window.faultWrites = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const began = performance.now();
    const transaction = begin.call(this, stores, mode, ...rest);
    if (mode === 'readwrite') transaction.addEventListener('complete', () => window.faultWrites.push(performance.now() - began));
    return transaction;
  };
}
