// A set of everything a build stores, made by the app in a real browser; later builds are tested to open every set ever made.
// Run `node tests/e2e/stored.mjs ../fixtures/stored/N` once for a build that stores something in another shape.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PLAN } from './answers.mjs';
import { addRow, at, box, named, planRow, saved, step } from './application.mjs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { ASKED } from './asked.mjs';
import { happens, takesBack } from './life.mjs';
import { MOMENT, download, openTypical, sign, standStill } from './made.mjs';
import { serve } from './serve.mjs';

const FIRST = '试点名称与时间';

/** Every record of the database `shidian`, by store and key, and what localStorage holds of ours. To be run in a page. */
export async function dump() {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open('shidian');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const records = {};
  for (const store of opened.objectStoreNames) {
    records[store] = {};
    await new Promise((done) => {
      opened.transaction(store).objectStore(store).openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return done();
        records[store][cursor.key] = cursor.value;
        cursor.continue();
      };
    });
  }
  const version = opened.version;
  opened.close();
  const local = Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('shidian')));
  return { version, records, local };
}

/** Puts such a set into an empty browser. To be run in a page of its origin that is not the app. */
export async function restore({ version, records, local }) {
  for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text);
  await new Promise((done, failed) => {
    const request = indexedDB.open('shidian', version);
    request.onupgradeneeded = () => Object.keys(records).forEach((store) => request.result.createObjectStore(store));
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const opened = request.result;
      const transaction = opened.transaction(Object.keys(records), 'readwrite');
      for (const [store, all] of Object.entries(records)) {
        for (const [key, value] of Object.entries(all)) transaction.objectStore(store).put(value, key);
      }
      transaction.oncomplete = () => { opened.close(); done(); };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}

if (process.argv[1]?.endsWith('stored.mjs')) await make(process.argv[2]);

async function make(folder) {
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standStill, MOMENT);
  // The key of a fixture is one that everybody knows.
  await context.addInitScript(() => {
    const own = Crypto.prototype.getRandomValues;
    Crypto.prototype.getRandomValues = function (bytes) {
      return bytes.length === 32 ? (bytes.set(bytes.map((_, nth) => nth + 1)), bytes) : own.call(this, bytes);
    };
  });
  const page = await context.newPage();
  const kept = (name, text) => writeFileSync(join(folder, name), text);
  mkdirSync(folder, { recursive: true });

  const pilot = await openTypical(page, url);
  await step(page, '工作计划');
  await addRow(page, '阶段', planRow(PLAN[0]));
  await saved(page);
  await page.goto(`#/p/${pilot}/application/finish`);
  await at(page, '定稿、签名');
  kept('payload.signed.json', (await sign(page)).text);
  kept('paper.draft.json', (await download(page, '下载草稿文件')).text);
  await saved(page);
  await page.goto(`#/p/${pilot}`);
  await happens(page, '各单位同意', '2026-11-20');
  await happens(page, '行业主管部门推荐', '2026-11-23');
  await takesBack(page, '行业主管部门推荐');
  await page.goto(`#/p/${pilot}/evaluation`);
  await step(page, ASKED.evaluation.steps[0].title, 'evaluation');
  await page.getByRole('main').getByRole('textbox').first().fill('某某市“一站式”综合标准化试点（示例）');
  await saved(page);
  await page.goto('#/');
  await at(page, '我的试点');
  for (const [name, unsaved] of [['某某县养老服务综合标准化试点（示例）', false], ['某某区社区服务综合标准化试点（示例）', true]]) {
    await page.getByRole('button', { name: '新建试点' }).click();
    await step(page, FIRST);
    await box(page, '试点名称').fill(name);
    await saved(page);
    // What is typed last stands in the journal alone: the page is left before it is written.
    if (unsaved) await box(page, '试点名称').fill(`${name}（未保存的一笔）`);
    else await page.goto('#/');
    const found = unsaved && await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('shidian.journal.')));
    if (found) Object.assign(make, { journal: Object.fromEntries(found) });
    if (!unsaved) await page.getByRole('button', { name: named(`删除：${name}`) }).click();
  }
  await saved(page);
  const set = await page.evaluate(dump);
  kept('stored.json', JSON.stringify({ ...set, local: { ...set.local, ...make.journal } }, null, 1));
  await browser.close();
  await close();
}
