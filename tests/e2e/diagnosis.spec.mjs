// 诊断: what it finds in a sound browser and in a poor one, and a report that holds nothing of what was typed.

import { readFileSync } from 'node:fs';
import { STEPS } from './answers.mjs';
import { at, begin, saved, step } from './application.mjs';
import { expect, test } from './page.mjs';

const KNOWN = ['SHA-256 摘要（FIPS 180-4 例“abc”）', '规范写法（RFC 8785 例）', '验证签名（RFC 7515 附录 A.3）', '识破改动（同例改一个字节）', '生成签名（RFC 6979 附录 A.2.5）', '签名文件：签、读、验，改一个字即拒'];
const MARK = '独一无二的记号';

test('a sound browser has no fault, and the second binary knows every answer', async ({ page }, testInfo) => {
  const report = await diagnosed(page);
  for (const label of KNOWN) expect(report).toContain(`[正常] ${label}：与公开的标准答案一致\n`);
  for (const line of ['[正常] 数据库试写、读回、删除：成功', '[正常] 小存储区试写、读回、删除：成功', '[正常] 本机数据库（IndexedDB）：有', '[参考] 打开方式：网站（HTTP）',
    '[参考] 数据库里的记录：试点 0 条，文稿 0 条，以前的版本 0 条，钥匙 0 条，读不出来而另存的 0 条']) expect(report).toContain(`${line}\n`);
  expect(report).not.toContain('[异常]');
  const build = await page.locator('meta[name=build]').getAttribute('content');
  expect(build).toMatch(/^[0-9a-f]{64}$/);
  expect(report).toContain(`[参考] 构建指纹：${build}\n`);
  await expect(page.getByText('没有发现异常')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('sound.png'), fullPage: true });
});

test('it is reached from 帮助, and looks once more when asked', async ({ page }) => {
  await page.goto('/#/help');
  await page.getByRole('link', { name: '诊断' }).click();
  await at(page, '诊断');
  await page.getByText('没有发现异常').waitFor();
  await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'QuotaExceededError'); }; });
  await page.getByRole('button', { name: '再检查一遍' }).click();
  await expect(page.getByText(/发现 \d 处异常/)).toBeVisible();
  expect(await text(page)).toContain('[异常] 数据库试写、读回、删除：本机存储空间已满，刚才的修改没有存进去。请下载草稿文件保存，再清理磁盘空间或删除不用的试点。\n');
});

test('it is reached from the cover of a program that broke', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  await page.evaluate(() => window.shidianPanic('boom'));
  await page.getByRole('button', { name: '打开诊断' }).click();
  await at(page, '诊断');
  await expect(page.getByText('没有发现异常')).toBeVisible();
});

test('looking leaves nothing behind', async ({ page }) => {
  await diagnosed(page);
  expect(await page.evaluate(async () => {
    const open = indexedDB.open('shidian');
    await new Promise((done) => { open.onsuccess = done; });
    const keys = open.result.transaction('quarantine').objectStore('quarantine').getAllKeys();
    await new Promise((done) => { keys.onsuccess = done; });
    open.result.close();
    return { keys: keys.result, local: localStorage.getItem('shidian.diagnosis') };
  })).toEqual({ keys: [], local: null });
});

test('a poor browser is told what the program does without what it lacks', async ({ page }, testInfo) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    Object.defineProperty(Storage.prototype, 'setItem', { value() { throw new DOMException('no', 'SecurityError'); } });
    Object.defineProperty(window, 'isSecureContext', { value: false });
    for (const name of ['storage', 'locks', 'clipboard', 'serviceWorker']) Object.defineProperty(navigator, name, { value: undefined });
    for (const name of ['BroadcastChannel', 'showSaveFilePicker']) delete window[name];
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  const report = await diagnosed(page);
  for (const line of [
    '[异常] 本机数据库（IndexedDB）：没有。填写的内容不能自动保存：离开前请下载草稿文件，或换用新版浏览器、普通窗口。',
    '[异常] 数据库试写、读回、删除：这个浏览器没有本机数据库，填写的内容不能自动保存。可以继续填写，离开前请下载草稿文件保存，或换用新版浏览器。',
    '[异常] 小存储区试写、读回、删除：浏览器不允许本页使用本机存储。请在浏览器设置中允许本站保存数据，或换普通窗口打开；现在填写的内容请下载草稿文件保存。',
    '[参考] 安全上下文（HTTPS、本机地址或本机文件）：没有。用普通 HTTP 打开时就是这样：能填、能签、能打印，只是不能离线打开，也不能请浏览器长期保留数据。',
    '[参考] 离线打开（Service Worker）：没有。每次打开都要连得上网站；常要离线使用的，请用单文件 shidian.html。',
    '[参考] 窗口之间的锁（Web Locks）：没有，不受影响：几个窗口同改一份文稿时，靠版本号防止互相覆盖。',
    '[参考] 浏览器自带的密码运算（WebCrypto）：没有，不受影响：签名和验证由本程序自己运算，用哪种方式打开都一样。',
    '[参考] 占用：这个浏览器在这种打开方式下不说',
  ]) expect(report).toContain(`${line}\n`);
  await page.screenshot({ path: testInfo.outputPath('poor.png'), fullPage: true });
});

test('a second binary that answers wrong is found out', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  await page.evaluate(async () => {
    const real = await window.shidian.seal();
    window.shidian.seal = async () => ({ ...real, known_answers: () => Uint8Array.of(1, 1, 1, 1, 0, 1) });
  });
  await page.evaluate(() => { location.hash = '#/diagnosis'; });
  expect(await text(page)).toContain('[异常] 生成签名（RFC 6979 附录 A.2.5）：与公开的标准答案不一致：请不要在这台机器上签名或验证，换一个浏览器再试，并把本报告交给提供程序的单位。\n');
  await page.evaluate(() => { window.shidian.seal = () => Promise.reject(new Error('no part')); });
  await page.getByRole('button', { name: '再检查一遍' }).click();
  expect(await text(page)).toContain('[异常] 签名部分：');
});

test('the report is copied, saved, and stands there to be selected where copying is refused', async ({ page }) => {
  const report = await diagnosed(page);
  await page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } }); });
  await page.getByRole('button', { name: '复制报告' }).click();
  await expect(page.getByText('报告已复制')).toBeVisible();
  expect(await page.evaluate(() => window.copied)).toBe(report);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存报告' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^试点助手诊断_\d{4}-\d\d-\d\d\.txt$/);
  expect(readFileSync(await file.path(), 'utf8')).toBe(report);

  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '复制报告' }).click();
  await expect(page.getByText('没能复制到剪贴板。请在文本框中按 Ctrl+A 全选，再按 Ctrl+C 复制。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '报告的文字' })).toBeVisible();
});

test('nothing that was typed gets into the report: no name, no title, no answer', async ({ page }) => {
  await begin(page);
  for (const [title] of STEPS.slice(0, 4)) {
    await step(page, title);
    const boxes = page.getByRole('main').locator('input:not([type=radio]):not([type=checkbox]), textarea');
    for (let nth = 0; nth < await boxes.count(); nth += 1) if (await boxes.nth(nth).isVisible()) await boxes.nth(nth).fill(`${MARK}${nth}`);
  }
  await saved(page);
  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  await page.getByRole('button', { name: /^改名/ }).click();
  await page.locator('#rename').fill(`${MARK}之名`);
  await page.locator('#rename').press('Enter');
  await page.getByText(`${MARK}之名`).first().waitFor();
  await page.goto(`/?${encodeURIComponent(MARK)}#/diagnosis`);
  await at(page, '诊断');
  const report = await text(page);
  expect(report).toContain('试点 1 条，文稿 1 条');
  expect(report).not.toContain(MARK);
  expect(report).not.toContain(encodeURIComponent(MARK));
  expect(report).not.toContain(new URL(process.env.SHIDIAN_URL).host);
});

async function diagnosed(page) {
  await page.goto('/#/diagnosis');
  await at(page, '诊断');
  return text(page);
}

/** The report as it stands ready to be copied. */
async function text(page) {
  await page.getByText('正在检查…').waitFor({ state: 'hidden' });
  const area = page.locator('.diagnosis textarea');
  await area.waitFor({ state: 'attached' });
  return area.inputValue();
}
