// The passphrase, the lock and the way in, as their user meets them; and what stands on the disk meanwhile.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { at, box, saved, step, stores } from './application.mjs';
import { DIST } from './dist.mjs';

/** The single file, opened by double click. */
export const FILE = `file://${DIST}shidian.html`;
export const FIRST = '试点名称与时间';
export const LOCKED = '已锁定，请输入口令';
export const PASSPHRASE = 'mao qing lian bai lu shan';
export const OTHER = 'shu feng ting chan yue ming';
/** What is typed and looked for: neither compressed nor found by chance. */
export const MARKER = '标记甲乙丙丁戊己庚辛';

/** Chooses to keep things sealed, on a local file. */
export async function chooseSealed(page, passphrase = PASSPHRASE) {
  await at(page, '这台电脑上怎样保存');
  await page.getByRole('button', { name: '设口令', exact: true }).click();
  await newPassphrase(page, passphrase);
  await at(page, '我的试点');
}

/** Waits until a passphrase is set. */
export async function sealed(page) {
  await page.getByText('已设口令，这台电脑上的内容都是加密保存的。').waitFor();
}

/** Sets a passphrase in 设置; does not wait for it. */
export async function setPassphrase(page, passphrase = PASSPHRASE) {
  await settings(page);
  await newPassphrase(page, passphrase);
}

/** Types a new passphrase twice and has it set; does not wait for it. */
export async function newPassphrase(page, passphrase, label = '设口令并加密') {
  await page.getByLabel('新口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再输入一次', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: label }).click();
}

/** Has another passphrase set in the place of the present one; does not wait for it. */
export async function changePassphrase(page, [from, to]) {
  await settings(page);
  const old = page.getByLabel('现在的口令', { exact: true }).first();
  if (!await old.isVisible()) await page.getByText('换口令', { exact: true }).click();
  await old.fill(from);
  await newPassphrase(page, to, '换成新口令');
}

/** Has the passphrase removed; does not wait for it. */
export async function removePassphrase(page, passphrase = PASSPHRASE) {
  await settings(page);
  const remove = page.getByRole('group').filter({ hasText: '去掉口令' });
  await remove.getByText('去掉口令').first().click();
  await remove.getByLabel('现在的口令', { exact: true }).fill(passphrase);
  await remove.getByRole('button', { name: '去掉口令' }).click();
}

/** Goes to 设置 by its link. */
export async function settings(page) {
  await page.getByRole('banner').getByRole('link', { name: '设置' }).click();
  await at(page, '设置');
}

/** Gives the passphrase to a locked page; does not wait for what comes. */
export async function unlock(page, passphrase = PASSPHRASE) {
  await at(page, LOCKED);
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

/** Begins a pilot from the list and writes its name. */
export async function write(page, text = MARKER) {
  await page.getByRole('button', { name: '新建试点' }).click();
  await step(page, FIRST);
  await box(page, '试点名称').fill(text);
  await saved(page);
}

/** Everything kept here as one text: the databases' records and localStorage. */
export async function kept(page) {
  return JSON.stringify(await stores(page));
}

/** Breaks the program off at the nth `put` from now on, as a reload or a killed browser does: what is not committed is not done. */
export async function breakOffAt(page, nth) {
  await page.evaluate((nth) => {
    const { put, get } = IDBObjectStore.prototype;
    let puts = 0;
    const breakOff = (store) => {
      // A transaction without a request would be committed before the page is gone.
      const hold = () => { get.call(store, 'none').onsuccess = hold; };
      hold();
      location.reload();
    };
    // The program waits for an answer that never comes.
    const never = () => ({});
    for (const name of ['put', 'delete', 'get', 'getAll', 'getAllKeys']) {
      const original = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...asked) {
        if (puts >= nth) return never();
        if (original === put && (puts += 1) === nth) {
          breakOff(this);
          return never();
        }
        return original.apply(this, asked);
      };
    }
  }, nth);
}

/** Whether a text stands anywhere in the files of a folder, in any of the spellings that a browser writes. */
export function standsIn(folder, text) {
  const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return files(folder).filter((file) => {
    const bytes = readFileSync(file);
    return spellings.some((spelling) => bytes.includes(spelling));
  });
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}
