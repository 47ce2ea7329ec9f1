// When the program breaks, the page is covered at once and gives back everything that was typed.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'acorn';
import { expect, test } from './page.mjs';

const SOURCE = fileURLToPath(new URL('../../public/rescue.js', import.meta.url));

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.locator('main').waitFor();
});

test('an error covers the page, and the file holds boxes, journal and drafts', async ({ page }) => {
  await withBox(page, '单位名称', '某某市政务服务中心');
  await page.evaluate(() => {
    localStorage.setItem('shidian.journal', '最近的字');
    localStorage.setItem('other', '别人的');
  });
  await stored(page, 'shidian-drill', { paper: '草稿正文' });
  await broken(page);

  const cover = page.getByRole('alertdialog', { name: '程序出错，已输入的内容还在本机' });
  await expect(cover).toBeVisible();
  await expect(cover.getByRole('button', { name: '下载全部草稿' })).toBeFocused();
  const file = await rescued(page);
  expect(file.boxes).toContainEqual({ name: 'unit', id: 'box', label: '单位名称', value: '某某市政务服务中心' });
  expect(file.journal).toEqual({ entries: { 'shidian.journal': '最近的字' } });
  expect(file.databases['shidian-drill']).toEqual({ version: 3, stores: { papers: [{ key: 1, value: { paper: '草稿正文' } }] } });
  await expect(cover.getByRole('status')).toHaveText('文件里有已存记录 1 条、最近输入记录 1 条、屏幕上的框 1 个。');
});

test('reading leaves no database behind where there was none', async ({ page }) => {
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  await broken(page);
  const file = await rescued(page);

  // The app itself opens the first of them.
  expect(Object.keys(file.databases)).toEqual(['shidian']);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name))).toEqual(['shidian']);
});

test('a database that does not answer holds the file up for three seconds only', async ({ page }) => {
  await withBox(page, '联系电话', '0512-12345678');
  await page.evaluate(() => { IDBFactory.prototype.open = () => ({}); });
  await broken(page);
  const file = await rescued(page);

  expect(file.boxes[0].value).toBe('0512-12345678');
  expect(file.databases.shidian.error).toBe('浏览器的数据库 3 秒没有回应');
  await expect(page.getByRole('status')).toContainText('没能读全：shidian：浏览器的数据库 3 秒没有回应');
});

test('a browser without databases still gives back the boxes', async ({ page }) => {
  await withBox(page, '邮编', '215000');
  await page.evaluate(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await broken(page);

  expect((await rescued(page)).boxes[0].value).toBe('215000');
});

test('where downloading fails the text can be copied', async ({ page }) => {
  await withBox(page, '邮编', '215000');
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error('blocked'); }; });
  await broken(page);
  await page.getByRole('button', { name: '下载全部草稿' }).click();

  await expect(page.getByRole('status')).toContainText('这个浏览器不让下载，请复制下面的文字另存。');
  await page.getByText('下载不了？').click();
  expect(JSON.parse(await page.getByRole('textbox').inputValue()).boxes[0].value).toBe('215000');
});

test('a passphrase is never written into the file', async ({ page }) => {
  await withBox(page, '口令', 'open sesame', 'password');
  await broken(page);

  expect((await rescued(page)).boxes).toEqual([]);
});

test('a panic told by the app covers the page, and opening again opens the app', async ({ page }) => {
  await page.evaluate(() => window.shidianPanic('index out of bounds'));
  await page.getByText('出错信息').click();
  await expect(page.getByRole('alertdialog')).toContainText('index out of bounds');

  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a rejected promise that nobody handles covers the page', async ({ page }) => {
  await page.evaluate(() => void Promise.reject(new Error('lost')));

  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('what is not ours does not cover the page', async ({ page }) => {
  await page.evaluate(() => {
    const told = (message, filename) => window.dispatchEvent(new ErrorEvent('error', { message, filename }));
    told('ResizeObserver loop completed with undelivered notifications.', location.href);
    told('Script error.', '');
    told('Uncaught TypeError: x', 'chrome-extension://abc/content.js');
    document.body.append(Object.assign(new Image(), { src: 'data:image/png,broken' }));
  });
  await page.waitForTimeout(300);

  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('Tab stays within the cover, and axe finds nothing in it', async ({ page }) => {
  await withBox(page, '单位名称', '某某市政务服务中心');
  await broken(page);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  for (let times = 0; times < 6; times++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.closest('#rescue, body').id || document.activeElement.tagName))
      .toMatch(/^(rescue|BODY)$/);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();

  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test('an app that does not start within 20 seconds is covered, and uncovered when it starts after all', async ({ page }) => {
  await page.clock.install();
  await page.route('**/shidian_bg*', () => {});
  await page.goto('/');
  await expect(page.locator('#opening')).toContainText('正在打开…');
  await page.clock.fastForward(19_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.clock.fastForward(2_000);
  await expect(page.getByRole('alertdialog', { name: '程序没有打开，以前保存的内容还在本机' })).toBeVisible();

  await page.evaluate(() => window.shidianStarted());
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await page.locator('[inert]').count()).toBe(0);
});

test('a database that does not open is told on a cover that can be put away, and a later error covers again', async ({ page }) => {
  await withBox(page, '邮编', '215000');
  await page.evaluate(() => window.shidianPanic('UnknownError', 'damaged', '本机原有 2 个试点，现在读不出来。'));
  const cover = page.getByRole('alertdialog', { name: '本机数据库打不开' });
  await expect(cover).toContainText('本机原有 2 个试点，现在读不出来。');
  await expect(cover.getByRole('button', { name: '下载全部草稿' })).toBeFocused();
  expect((await rescued(page)).boxes[0].value).toBe('215000');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await cover.getByRole('button', { name: '先不管它，接着用' }).click();
  await expect(cover).toHaveCount(0);
  expect(await page.locator('[inert]').count()).toBe(0);
  await broken(page);
  await expect(page.getByRole('alertdialog', { name: '程序出错，已输入的内容还在本机' })).toBeVisible();
});

test('the script is ES5, which the oldest browsers read', () => {
  expect(() => parse(readFileSync(SOURCE, 'utf8'), { ecmaVersion: 5 })).not.toThrow();
});

/** Puts a labelled box on the page and types into it. */
async function withBox(page, label, text, type = 'text') {
  await page.evaluate(([label, type]) => {
    const made = document.createElement('p');
    made.append(Object.assign(document.createElement('label'), { htmlFor: 'box', textContent: label }));
    made.append(Object.assign(document.createElement('input'), { id: 'box', name: 'unit', type }));
    document.querySelector('main').append(made);
  }, [label, type]);
  await page.getByLabel(label).fill(text);
}

/** A database of ours at version 3 with one record. */
async function stored(page, name, record) {
  await page.evaluate(([name, record]) => new Promise((done, failed) => {
    const request = indexedDB.open(name, 3);
    request.onupgradeneeded = () => request.result.createObjectStore('papers').put(record, 1);
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = failed;
  }), [name, record]);
}

/** An error thrown by the page's own program. */
async function broken(page) {
  await page.evaluate(() => setTimeout(() => { throw new Error('broken'); }));
}

/** Presses 下载全部草稿 and reads the file. */
async function rescued(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载全部草稿' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^试点助手-全部草稿-\d{8}-\d{6}\.json$/);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}
