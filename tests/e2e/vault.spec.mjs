// A passphrase keeps what is typed from others, a page that nobody uses is locked, and nothing is lost on any of these ways.

import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { FIXTURE, OWN, damage, home, openOn, texts, toBackup } from './backup.mjs';
import { at, begin, box, choose, dated, download, go, saved, step, stores } from './application.mjs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { expect, test } from './page.mjs';
import {
  FILE, FIRST, LOCKED, MARKER, OTHER, PASSPHRASE, breakOffAt, changePassphrase, chooseSealed, kept, newPassphrase, removePassphrase,
  sealed, setPassphrase, settings, standsIn, unlock, write,
} from './vault.mjs';

const WRONG = '口令不对，没有打开。请点“显示”核对大小写和空格，再试一次；输错多少次都不会锁死。';
const name = (page) => box(page, '试点名称');

test.describe.configure({ timeout: 120_000 });

test('on a local file what is typed is sealed, and comes back by the passphrase alone', async ({ page }) => {
  await page.goto(FILE);
  await chooseSealed(page);
  await write(page);
  await name(page).press('End');
  await page.keyboard.insertText('终');
  await page.reload();

  await unlock(page, 'mao qing lian bai lu hai');
  await expect(page.getByRole('alert')).toHaveText(WRONG);
  expect(await kept(page)).not.toContain(MARKER);
  await unlock(page, '  ｍａｏ  qing lian bai lu shan');
  await at(page, FIRST);
  await expect(name(page)).toHaveValue(`${MARKER}终`);
  await expect(page.getByRole('contentinfo')).toContainText('数据加密保存在本机这个浏览器里');
  expect(await page.title()).not.toContain(MARKER);
});

test('nothing of what was typed stands in the clear in any file of the browser', async ({ baseURL, watched }, testInfo) => {
  const clear = await profile(testInfo, 'clear', async (page) => {
    await page.goto(baseURL);
    await write(page);
  });
  // So it would be found.
  expect(standsIn(clear, MARKER)).not.toEqual([]);

  const shut = await profile(testInfo, 'sealed', async (page) => {
    await page.goto(FILE);
    await chooseSealed(page);
    await write(page);
    const there = page.url();
    // The page of the pilot is headed by its name.
    await page.goto(there.replace(/\/application.*$/, ''));
    await page.getByRole('heading', { level: 1, name: MARKER }).waitFor();
    await page.goto(there);
    await name(page).pressSequentially('一二三');
    await page.reload();
    await at(page, LOCKED);
  });
  expect(standsIn(shut, MARKER)).toEqual([]);
});

test('in memory nothing is kept, one is asked before leaving, and a file takes everything along', async ({ page }, testInfo) => {
  await page.goto(FILE);
  await page.getByRole('button', { name: '只记在内存里' }).click();
  await at(page, '我的试点');
  const note = page.getByRole('complementary', { name: '怎样保存' });
  await expect(note).toHaveText('只记在内存里关闭或刷新本页，没有下载成文件的内容就没有了。');
  await page.getByRole('button', { name: '新建试点' }).click();
  await step(page, FIRST);
  await name(page).pressSequentially(MARKER);
  await expect(note).toContainText('现有 1 处改动还没有存成文件。');
  expect(await kept(page)).not.toContain(MARKER);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('shidian')))).toEqual([]);

  expect(await asked(page, 'dismiss')).toBe('beforeunload');
  await expect(name(page)).toHaveValue(MARKER);
  await step(page, '单位身份');
  await step(page, FIRST);
  await expect(name(page)).toHaveValue(MARKER);
  await go(page, '定稿、签名');
  const draft = testInfo.outputPath('draft.json');
  await (await download(page, () => page.getByRole('button', { name: '下载草稿文件' }).click())).saveAs(draft);
  await expect(note).not.toContainText('还没有存成文件');

  // Nobody asks any more.
  await page.reload();
  await page.getByRole('button', { name: '只记在内存里' }).click();
  await at(page, '打不开这份表');
  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '打开文件' }).click()]);
  await chooser.setFiles(draft);
  await page.getByRole('button', { name: '收进' }).click();
  await step(page, FIRST);
  await expect(name(page)).toHaveValue(MARKER);
});

test('what memory holds is in the file of the rescue page', async ({ page }) => {
  await page.goto(FILE);
  await page.getByRole('button', { name: '只记在内存里' }).click();
  await page.getByRole('button', { name: '新建试点' }).click();
  await step(page, FIRST);
  await name(page).fill(MARKER);
  await expect.poll(() => page.evaluate(() => Array.from(window.shidianKept.shidian.values()).join())).toContain(MARKER);
  await step(page, '单位身份');
  await page.evaluate(() => setTimeout(() => { throw new Error('broken'); }));
  await expect(page.getByRole('alertdialog', { name: '程序出错，请马上下载已输入的内容' })).toBeVisible();
  const file = await rescued(page);
  expect(file.databases.shidian.stores.papers[0].value).toContain(MARKER);
});

test('a passphrase is set, changed and removed in the settings, and each time everything is there', async ({ page }) => {
  await page.goto('/');
  await write(page);
  const address = page.url();
  await setPassphrase(page);
  await sealed(page);
  expect(await kept(page)).not.toContain(MARKER);

  await changePassphrase(page, [OTHER, PASSPHRASE]);
  await expect(page.getByRole('alert')).toHaveText(WRONG);
  await changePassphrase(page, [PASSPHRASE, OTHER]);
  await expect(page.getByText('口令已换')).toBeVisible();
  await page.getByRole('button', { name: '锁定', exact: true }).click();
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('alert')).toHaveText(WRONG);
  await unlock(page, OTHER);
  await at(page, '设置');

  await removePassphrase(page, OTHER);
  await expect(page.getByText('口令已去掉，内容不再加密')).toBeVisible();
  expect(await kept(page)).toContain(MARKER);
  await page.goto(address);
  await page.reload();
  await expect(name(page)).toHaveValue(MARKER);
});

test('setting, changing and removing may be broken off at every record', async ({ page }) => {
  await page.goto('/');
  await write(page);
  await name(page).fill(`${MARKER}二`);
  await saved(page);
  const there = page.url();
  const whole = async () => {
    if (await locked(page)) await unlock(page);
    await page.goto(there);
    await expect(name(page)).toHaveValue(`${MARKER}二`);
  };
  // The pilot, the paper, an earlier version, at last the vault; what is broken off after these is broken off behind a passphrase.
  expect(await brokenOff(page, () => setPassphrase(page), whole, true)).toBeGreaterThan(2);
  expect(await brokenOff(page, () => changePassphrase(page, [PASSPHRASE, PASSPHRASE]), whole, true)).toBeGreaterThan(0);
  expect(await brokenOff(page, () => removePassphrase(page), whole, false)).toBeGreaterThan(2);
});

test('the journal is sealed when the page is left, and read again behind the passphrase', async ({ page }) => {
  await leaveJournal(page);
  const journal = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('shidian.journal.')));
  expect(journal.map(([, text]) => text.slice(0, 10))).toEqual(['{"sealed":']);
  await unlock(page);
  await expect(name(page)).toHaveValue(MARKER);
});

test('two windows: what one sets, locks, changes and removes, the other follows without losing a word', async ({ page, context }) => {
  await page.goto('/');
  await write(page, '甲');
  const other = await context.newPage();
  const there = page.url();
  await page.goto('/#/');
  await at(page, '我的试点');
  await other.goto(there);
  for (const [nth, act, after] of [
    [1, () => setPassphrase(page), () => unlock(other)],
    [2, () => page.getByRole('button', { name: '立即锁定' }).click(), async () => { await unlock(page); await unlock(other); }],
    [3, () => changePassphrase(page, [PASSPHRASE, OTHER]), () => expect(page.getByText('口令已换')).toBeVisible()],
    [4, () => removePassphrase(page, OTHER), () => expect(page.getByText('口令已去掉，内容不再加密')).toBeVisible()],
  ]) {
    await name(other).fill(`${MARKER}${nth}`);
    if (nth > 1) await settings(page);
    await act();
    await after();
    await expect(name(other)).toHaveValue(`${MARKER}${nth}`);
  }
  await saved(other);
  expect(await kept(page)).toContain(`${MARKER}4`);
});

test('two windows that do not hear each other lose no word either', async ({ page, context }) => {
  await context.addInitScript(() => { window.BroadcastChannel = undefined; });
  await page.goto('/');
  await write(page, '甲');
  const other = await context.newPage();
  await other.goto(page.url());
  await name(other).waitFor();
  await setPassphrase(page);
  await expect(page.getByText('口令已设，内容已加密')).toBeVisible();
  await name(other).fill(MARKER);
  await expect(other.getByRole('alert').first()).toContainText('这台电脑上的口令在另一个窗口里变了');
  await other.reload();
  await unlock(other);
  await expect(name(other)).toHaveValue(MARKER);
  await saved(other);

  await removePassphrase(page);
  await expect(page.getByText('口令已去掉，内容不再加密')).toBeVisible();
  await name(other).fill(`${MARKER}二`);
  // It reads how the store stands now, saves, and begins anew.
  await expect(other.getByRole('contentinfo')).toContainText('数据只保存在本机这个浏览器里');
  await expect(name(other)).toHaveValue(`${MARKER}二`);
  expect(await kept(other)).toContain(`${MARKER}二`);
});

test('a page that nobody uses is locked after a quarter of an hour, with everything saved', async ({ page }) => {
  await dated(page, '2026-03-01T08:00:00Z');
  await page.goto('/');
  await write(page);
  const there = page.url();
  await setPassphrase(page);
  await sealed(page);
  await page.goto(there);
  await name(page).fill(`${MARKER}二`);
  await dated(page, '2026-03-01T08:13:00Z');
  await page.waitForTimeout(6_000);
  await expect(name(page)).toHaveValue(`${MARKER}二`);
  await dated(page, '2026-03-01T08:30:00Z');
  await expect(page.getByRole('heading', { level: 1, name: LOCKED })).toBeVisible({ timeout: 15_000 });
  await unlock(page);
  await expect(name(page)).toHaveValue(`${MARKER}二`);
});

test('one click removes everything from a shared machine, with another window open, and shows that it is gone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(baseURL);
  await write(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await caches.open('another program');
    localStorage.setItem('other', '别人的');
  });
  const other = await context.newPage();
  await other.goto(page.url());
  await name(other).waitFor();
  await settings(page);
  await page.getByRole('button', { name: '清除本机的全部内容' }).click();
  const question = page.getByRole('alert');
  await expect(question).toContainText('全部试点、草稿、版本、签名钥匙、口令和设置');
  await expect(question).toContainText('现有 1 个试点');
  await page.getByRole('button', { name: '确认全部清除' }).click();
  await at(page, '本机的内容已全部清除');
  await at(other, '本机的内容已在另一个窗口清除');
  for (const window of [page, other]) expect(await left(window)).toEqual({ databases: [], local: ['other'], caches: ['another program'], workers: 0 });
  await other.close();
  await page.getByRole('button', { name: '重新开始' }).click();
  await at(page, '我的试点');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.close();
});

test('a rescue file of a sealed store says so, holds it sealed, and opens on another machine by the passphrase', async ({ page, browser, baseURL }, testInfo) => {
  await page.goto('/');
  await write(page);
  await setPassphrase(page);
  await sealed(page);
  // A passphrase that stands on the screen is no draft.
  await page.getByText('换口令', { exact: true }).click();
  await page.getByLabel('现在的口令', { exact: true }).first().fill(PASSPHRASE);
  await page.getByRole('button', { name: /^显示\s*现在的口令$/ }).first().click();
  await page.evaluate(() => setTimeout(() => { throw new Error('broken'); }));
  const file = await rescued(page);
  expect(JSON.stringify(file)).not.toContain(MARKER);
  expect(JSON.stringify(file)).not.toContain(PASSPHRASE);
  const { papers, keys } = file.databases.shidian.stores;
  expect(JSON.parse(papers[0].value).sealed).toBe(1);
  expect(keys.map((each) => each.key)).toContain('vault');
  await expect(page.getByRole('status')).toContainText('这台电脑设了口令：已存记录和输入记录在文件里仍是加密的');

  const path = testInfo.outputPath('rescued.json');
  writeFileSync(path, JSON.stringify(file));
  const other = await (await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' })).newPage();
  await other.goto('/#/backup');
  await choose(other, () => other.getByRole('button', { name: '选择备份文件' }).click(), path);
  await other.getByLabel('那台电脑的口令', { exact: true }).fill(OTHER);
  await other.getByRole('button', { name: '打开文件' }).click();
  await expect(other.getByRole('alert')).toHaveText(WRONG);
  await other.getByLabel('那台电脑的口令', { exact: true }).fill(PASSPHRASE);
  await other.getByRole('button', { name: '打开文件' }).click();
  await expect(other.getByRole('main')).toContainText(MARKER);
  await other.getByRole('button', { name: '按上面的选择导入' }).click();
  await other.getByRole('link', { name: '回到试点列表' }).click();
  await other.getByRole('heading', { level: 2, name: MARKER }).waitFor();
  await other.context().close();
});

test('a record damaged under a passphrase is told with its text, the others open, and an earlier version takes its place', async ({ page }) => {
  await openOn(page, FIXTURE);
  await setPassphrase(page);
  await sealed(page);
  const key = `${OWN}/application`;
  const spoilt = (text) => text.replace(/("text":".{60})(.)/, (all, before, char) => before + (char === 'A' ? 'B' : 'A'));
  const paper = await damage(page, 'papers', key, spoilt);
  const pilot = await damage(page, 'pilots', OWN, spoilt);
  await damage(page, 'keys', 'device', spoilt);
  await page.reload();
  await unlock(page);
  await home(page);
  const alert = page.getByRole('alert').filter({ hasText: '读不出来' });
  await expect(alert).toContainText('有 3 份记录读不出来；没有删除，也没有被覆盖');
  const raw = await download(page, () => alert.getByRole('button', { name: /^下载原文.*的申请书/ }).click());
  expect(readFileSync(await raw.path(), 'utf8')).toBe(paper);

  await page.goto(`#/p/${OWN}/evaluation`);
  await at(page, '社会管理和公共服务综合标准化试点评估申请表');
  await page.goto(`#/p/${OWN}/application`);
  await at(page, '打不开这份表');
  await page.getByRole('button', { name: /^恢复成上一版/ }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await step(page, FIRST);
  await name(page).fill(MARKER);
  await saved(page);
  // A page writes the pilot's own record anew, and lays aside what stood there.
  await home(page);
  await expect(page.getByRole('heading', { level: 2, name: MARKER })).toBeVisible();
  await page.reload();
  await unlock(page);
  await at(page, '我的试点');
  await expect(page.getByRole('heading', { level: 2, name: MARKER })).toBeVisible();
  const after = await texts(page);
  expect(Object.keys(after.quarantine)).toHaveLength(2);
  expect(JSON.stringify(after)).not.toContain(MARKER);
  await toBackup(page);
  const aside = page.getByRole('listitem').filter({ hasText: '登记和记录' });
  const again = await download(page, () => aside.getByRole('button', { name: /^下载原文/ }).click());
  expect(readFileSync(await again.path(), 'utf8')).toBe(pilot);
});

test('a damaged journal under a passphrase is laid aside before anything is written in its place', async ({ page }) => {
  await leaveJournal(page);
  const torn = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('shidian.journal.'));
    const text = localStorage.getItem(key);
    const spoilt = `${text.slice(0, -12)}${text.at(-12) === 'A' ? 'B' : 'A'}${text.slice(-11)}`;
    localStorage.setItem(key, spoilt);
    return spoilt;
  });
  await unlock(page);
  await expect(page.getByText('上次没来得及保存的文字读不出来；原文已单独留存')).toBeVisible();
  await expect(name(page)).toHaveValue('甲');
  await name(page).fill('乙');
  await saved(page);
  await toBackup(page);
  const aside = page.getByRole('listitem').filter({ hasText: '这些文字没来得及保存' });
  const raw = await download(page, () => aside.getByRole('button', { name: /^下载原文/ }).click());
  expect(readFileSync(await raw.path(), 'utf8')).toBe(torn);
});

test('a passphrase that is too short, too plain or typed otherwise is refused in words, and one is thought up', async ({ page }) => {
  await page.goto('/#/settings');
  await newPassphrase(page, 'mao qing');
  await expect(page.getByRole('alert')).toHaveText('口令现有 8 个字符：至少要 12 个，短的容易被逐个试出来。请加长，或点“替我想一个”。');
  await page.getByRole('button', { name: '替我想一个' }).click();
  const drawn = await page.getByLabel('新口令', { exact: true }).inputValue();
  expect(drawn).toMatch(/^([a-z]{2,6} ){5}[a-z]{2,6}$/);
  await page.getByLabel('再输入一次', { exact: true }).fill(`${drawn}a`);
  await page.getByRole('button', { name: '设口令并加密' }).click();
  await expect(page.getByRole('alert')).toHaveText('两次输入的口令不一样：照任何一个设都可能打不开。请点“显示”看清楚，再输入一次。');
});

test('no box for personal data is remembered by the browser', async ({ page }) => {
  await begin(page);
  for (const title of ['单位身份', '工作计划', '单位概况'].filter(Boolean)) {
    if (!await page.getByRole('navigation', { name: '任务单' }).getByRole('link', { name: title, exact: true }).count()) continue;
    await step(page, title);
    const remembered = await page.evaluate(() => Array.from(document.querySelectorAll('input:not([type=checkbox], [type=radio], [type=file]), textarea, select'))
      .filter((each) => each.autocomplete !== 'off').map((each) => each.outerHTML));
    expect(remembered, title).toEqual([]);
  }
});

test('axe finds nothing on the way in, the settings and what is asked there', async ({ page }, testInfo) => {
  const look = async (where) => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
    expect.soft(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), where).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wide, where).toBeLessThanOrEqual(0);
    await page.screenshot({ path: testInfo.outputPath(`${where}.png`), fullPage: true });
  };
  await page.goto(FILE);
  await at(page, '这台电脑上怎样保存');
  await expect(page.getByRole('contentinfo')).not.toContainText('数据');
  await look('start');
  await page.getByRole('button', { name: '设口令', exact: true }).click();
  await page.getByRole('button', { name: '替我想一个' }).click();
  await look('start-new');
  await page.reload();
  await chooseSealed(page);
  await settings(page);
  await page.getByText('换口令', { exact: true }).click();
  await page.getByRole('button', { name: '清除本机的全部内容' }).click();
  await look('settings');
  await page.getByRole('button', { name: '立即锁定' }).click();
  await unlock(page, 'wrong wrong wrong');
  await expect(page.getByRole('alert')).toHaveText(WRONG);
  await page.getByText('忘了口令，或者内容不是您的').click();
  await look('unlock');
  await page.getByRole('button', { name: '这次只记在内存里' }).click();
  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  await look('memory');
  await settings(page);
  await page.getByRole('button', { name: '清除本机的全部内容' }).click();
  await page.getByRole('button', { name: '确认全部清除' }).click();
  await at(page, '本机的内容已全部清除');
  await look('gone');
});

/** Runs a browser with its files in a folder, which is given when it has closed. */
async function profile(testInfo, called, use) {
  const folder = testInfo.outputPath(called);
  const context = await chromium.launchPersistentContext(folder, { executablePath: EXECUTABLE, args: ARGUMENTS, locale: 'zh-CN', serviceWorkers: 'block' });
  await use(context.pages()[0] ?? await context.newPage());
  await context.close();
  return folder;
}

/** Reloads, answers what the browser asks, and says what kind of question that was. */
async function asked(page, answer) {
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.evaluate(() => setTimeout(() => location.reload()))]);
  await dialog[answer]();
  return dialog.type();
}

/** Breaks an action off at its first write, its second and so on until it comes to its end; says how many writes it takes. */
async function brokenOff(page, act, whole, sealed) {
  const told = page.getByText(/^(口令已设，内容已加密|口令已换|口令已去掉，内容不再加密)/);
  for (let nth = 1; nth < 20; nth += 1) {
    const before = await locked(page);
    if (before) await unlock(page);
    await at(page, '我的试点');
    await breakOffAt(page, nth);
    const reloaded = page.waitForEvent('load', { timeout: 20_000 }).then(() => true, () => false);
    await act();
    const cut = await Promise.race([reloaded, told.waitFor({ timeout: 20_000 }).then(() => false, () => true)]);
    const after = await locked(page);
    await whole();
    if (!cut) expect(after).toBe(sealed);
    if (!cut || before !== after) return nth - 1;
  }
  throw new Error('it writes without end');
}

/** Whether a page that was opened anew asks for the passphrase, as it must where there is a vault and only there. */
async function locked(page) {
  await page.goto('about:blank');
  await page.goto('/#/');
  const { records } = await stores(page);
  const sealed = records.keys.some((text) => text.startsWith('{"vault":'));
  await at(page, sealed ? LOCKED : '我的试点');
  return sealed;
}

/** Leaves a paper called 甲 with a journal that calls it otherwise, before the locked page. */
async function leaveJournal(page) {
  await page.goto('/');
  await write(page, '甲');
  const there = page.url();
  await setPassphrase(page);
  await sealed(page);
  await page.goto(there);
  await name(page).waitFor();
  await full(page);
  await name(page).fill(MARKER);
  await page.reload();
  await at(page, LOCKED);
}

/** From now on the database takes nothing any more. */
async function full(page) {
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return transaction.call(this, stores, mode, options);
    };
  });
}

/** What is left on the machine, of ours and of others. */
async function left(page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** Presses 下载全部草稿 and reads the file. */
async function rescued(page) {
  const file = await download(page, () => page.getByRole('button', { name: '下载全部草稿' }).click());
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}
