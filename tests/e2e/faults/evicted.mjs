// F11: the browser clears the database, localStorage, or both, behind the app's back.

import { readFileSync } from 'node:fs';
import { download } from '../application.mjs';
import { FIRST, NAME, again, at, box, isAlive, must, openBrowser, saved, says, scene, step, write } from './scene.mjs';
import { copies, put, stored } from './stored.mjs';

const CASES = [
  ['with one pilot', ['indexeddb'], 1, lossOf(1)],
  ['with forty pilots', ['indexeddb'], 40, lossOf(40)],
  ['while the paper is open', ['indexeddb'], 1, whileOpen],
  ['but the database stays', ['local_storage'], 1, nothingLost],
  ['and localStorage with it', ['indexeddb', 'local_storage'], 1, asNew],
];

export const title = 'browser cleared the database, localStorage, or both';
export const counts = { sample: CASES.length, full: CASES.length };
export const single = true;
export const lanes = 3;
export const open = openBrowser;

export function run(seed, world) {
  const [name, kinds, pilots, then] = CASES[seed - 1];
  return scene(world, { name: `evicted ${name}` }, async (page, context) => {
    await write(page);
    await saved(page);
    const address = page.url();
    if (pilots > 1) await more(page, pilots - 2);
    const devtools = await context.newCDPSession(page);
    const clear = () => devtools.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: kinds.join(',') });
    if (then === whileOpen) return whileOpen(page, clear);
    await page.goto('about:blank');
    await clear();
    await page.goto('/');
    await then(page, address);
  });
}

/** The list is told to have been longer, and a file brings the draft back. */
function lossOf(count) {
  return async (page) => {
    await says(page, `本机原有 ${count} 个试点`);
    await says(page, '请打开此前下载的备份、草稿或签名文件恢复');
    await isAlive(page);
    await page.getByRole('button', { name: '新建试点' }).click();
    await step(page, FIRST);
    await box(page, '试点名称').fill(NAME);
    await saved(page);
    must(await again(page) === NAME, 'nothing can be stored after it');
  };
}

/** What is open is not lost: it is told, and can be taken along. */
async function whileOpen(page, clear) {
  await clear();
  await box(page, '试点名称').fill(`${NAME}（二）`);
  await says(page, '未能保存', { next: '' });
  await says(page, '下载草稿文件');
  const offer = page.getByRole('alert').getByRole('button', { name: '下载草稿文件' }).first();
  const file = await download(page, () => offer.click());
  must(readFileSync(await file.path(), 'utf8').includes(`${NAME}（二）`), 'the file does not hold what was typed');
  await isAlive(page);
}

async function nothingLost(page, address) {
  await at(page, '我的试点');
  must(await page.getByRole('alert').count() === 0, 'complains, though nothing is lost');
  await page.goto(address);
  await at(page, FIRST);
  must(await box(page, '试点名称').inputValue() === NAME, 'the draft is not shown');
  await page.goto('/');
  await at(page, '我的试点');
}

/** Nothing is left that could tell; one begins as on a new machine. */
async function asNew(page) {
  await at(page, '我的试点');
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  await isAlive(page);
}

/** That many more, and one that is begun as its user does: the count is noted with a write. */
async function more(page, count) {
  const records = await stored(page);
  const [id] = Object.keys(records.pilots);
  await put(page, copies(records, id, count));
  await page.goto('/');
  await at(page, '我的试点');
  await page.getByRole('button', { name: '新建试点' }).click();
  await step(page, FIRST);
  await box(page, '试点名称').fill(NAME);
  await saved(page);
}
