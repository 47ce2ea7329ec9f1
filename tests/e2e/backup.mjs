// The page 备份与恢复 as its user meets it, and browsers that stand for machines.

import { readFileSync } from 'node:fs';
import { TITLE, at, box, choose, download, saved, step } from './application.mjs';
import { dump, restore } from './stored.mjs';

const FIRST = '试点名称与时间';
/** What the first version stored, and the pilot in it that is somebody's own. */
export const FIXTURE = JSON.parse(readFileSync(new URL('../fixtures/stored/1/stored.json', import.meta.url), 'utf8'));
export const OWN = '00000000000000a1';

/** A machine of its own: a browser context with one page; what offends in it fails the test, as everywhere. */
export async function machine(browser, baseURL = process.env.SHIDIAN_URL, options = {}) {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block', ...options });
  return { context, page: await context.newPage() };
}

/** Begins a pilot of that name. */
export async function beginCalled(page, name) {
  await home(page);
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, TITLE);
  await step(page, FIRST);
  await call(page, name);
}

/** Goes to the application of a pilot on the list, and gives it another name. */
export async function rename(page, from, to) {
  await home(page);
  const address = await page.getByRole('heading', { level: 2, name: from, exact: true }).getByRole('link').getAttribute('href');
  await page.evaluate((there) => { location.hash = there; }, `${address}/application`);
  await at(page, TITLE);
  await step(page, FIRST);
  await call(page, to);
}

async function call(page, name) {
  await box(page, '试点名称').fill(name);
  await saved(page);
}

export async function home(page) {
  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  await at(page, '我的试点');
}

/** Goes to 备份与恢复. */
export async function toBackup(page) {
  await page.getByRole('contentinfo').getByRole('link', { name: '备份与恢复' }).click();
  await at(page, '备份与恢复');
}

/** The file of 全部导出, as a path. */
export async function takeOut(page, { keys = false, passphrase } = {}) {
  await toBackup(page);
  await page.getByRole('checkbox', { name: '用口令加密这个文件' }).setChecked(Boolean(passphrase));
  if (passphrase) {
    await page.getByLabel('给文件设的口令', { exact: true }).fill(passphrase);
    await page.getByLabel('再输入一次', { exact: true }).fill(passphrase);
  }
  await page.getByRole('checkbox', { name: '连同签名钥匙' }).setChecked(keys);
  const file = await download(page, () => page.getByRole('button', { name: '全部导出', exact: true }).click());
  return file.path();
}

/** Lays a file before 全部导入, on the page opened afresh, and waits until something is said of it. */
export async function show(page, file) {
  await home(page);
  await toBackup(page);
  await choose(page, () => page.getByRole('button', { name: '选择备份文件' }).click(), file);
  await page.getByRole('status').locator('.arrived, .trouble, .secret').first().waitFor();
}

/** Gives the passphrase of the file that is shown; does not wait for what comes. */
export async function unlockFile(page, passphrase) {
  await page.getByLabel('文件的口令', { exact: true }).fill(passphrase);
  await page.getByRole('status').getByRole('button', { name: '打开文件' }).click();
}

/** What is said of a file of which nothing is taken in. */
export async function refusal(page, file) {
  await show(page, file);
  return page.getByRole('status').locator('.trouble').innerText();
}

/** Chooses what is newer in the file, which never comes unasked. */
export async function takeNewer(page) {
  for (const choice of await page.locator('[data-verdict=newer] select').all()) await choice.selectOption('take');
}

/** Takes in as it is shown; gives what is said then. */
export async function takeIn(page) {
  await page.getByRole('button', { name: '按上面的选择导入' }).click();
  const made = page.getByRole('status').locator('.made');
  await made.waitFor();
  return (await made.innerText()).replace(/\s*回到试点列表.*/s, '');
}

/** What is shown of each paper of a file: name, verdict, choice. */
export async function compared(page) {
  // The heading of the page stands before the list is laid beside what is here.
  await page.locator('.comparing > li').first().waitFor();
  return page.locator('.comparing > li').evaluateAll((rows) => rows.map((row) => [
    row.querySelector('.paper').textContent,
    row.querySelector('.verdict-word').textContent,
    row.querySelector('select')?.selectedOptions[0].textContent ?? row.querySelector('.only').textContent,
  ]));
}

/** Everything stored, with what each machine counts for itself taken off the pilots. */
export async function kept(page) {
  const { records, local } = await page.evaluate(dump);
  const pilots = Object.entries(records.pilots).map(([id, text]) => {
    const { sum, rev, changed, ...pilot } = JSON.parse(text);
    return [id, pilot];
  });
  return { ...records, pilots: Object.fromEntries(pilots), role: local['shidian.pref.role'] };
}

/** Every stored text as it stands. */
export async function texts(page) {
  return (await page.evaluate(dump)).records;
}

/** Puts a stored text in the place of another, as a failing disk might. */
export async function damage(page, store, key, change) {
  const { records } = await page.evaluate(dump);
  const text = change(records[store][key]);
  await page.evaluate(async ([store, key, text]) => {
    const opened = await new Promise((done) => { indexedDB.open('shidian').onsuccess = ({ target }) => done(target.result); });
    const transaction = opened.transaction(store, 'readwrite');
    transaction.objectStore(store).put(text, key);
    await new Promise((done) => { transaction.oncomplete = done; });
    opened.close();
  }, [store, key, text]);
  return text;
}

/** Opens the app on a machine that has such a set stored. */
export async function openOn(page, set) {
  // A page of the same origin that is not the app.
  await page.route('**/none', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('none');
  await page.evaluate(restore, set);
  await page.goto('/');
  await at(page, '我的试点');
}

export function textOf(path) {
  return readFileSync(path, 'utf8');
}
