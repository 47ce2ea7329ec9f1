// Chromium 109, the last one on Windows 7.

import { readFileSync } from 'node:fs';
import { PILOT, STEPS } from './answers.mjs';
import { at, begin, box, choose, complete, sign, step } from './application.mjs';
import { WASM, built, changed } from './dist.mjs';
import { launchOld } from './old.mjs';
import { expect, test } from './page.mjs';

let browser;
let page;

test.beforeAll(async () => { browser = await launchOld(); });
test.beforeEach(async () => { page = await browser.newPage({ baseURL: process.env.SHIDIAN_URL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }); });
test.afterEach(() => page.close());
test.afterAll(() => browser.close());

test('it is Chromium 109', () => {
  expect(browser.version()).toMatch(/^109\./);
});

test('the page opens, fetches its wasm once, and the part that signs answers', async ({ baseURL }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(baseURL);
  await page.waitForSelector('main');

  expect(fetched.filter((url) => WASM.test(url))).toHaveLength(1);
  expect(await page.evaluate(async () => (await window.shidian.seal()).version())).toMatch(/^\d+\.\d+\.\d+$/);
});

test('changed files are not run, and the page says so', async ({ baseURL }) => {
  for (const file of built(/^(shidian|boot)\S*\.(js|wasm)$/)) {
    await page.route(`**/${file}`, (route) => route.fulfill(changed(file)));
    await page.goto(`${baseURL}?${file}`);
    await page.waitForSelector('text=程序没有打开');
    expect(await page.$('main')).toBeNull();
    await page.unroute(`**/${file}`);
  }
});

test('a whole application is typed, outlives a reload, is signed and verified', async ({}, testInfo) => {
  await begin(page);
  await step(page, STEPS[0][0]);
  await box(page, '试点名称').type('某某市“一站');
  await page.reload();
  await at(page, STEPS[0][0]);
  expect(await box(page, '试点名称').inputValue()).toBe('某某市“一站');
  await complete(page);
  const file = testInfo.outputPath('signed.json');
  await (await sign(page)).saveAs(file);
  expect(Buffer.from(JSON.parse(readFileSync(file, 'utf8')).payload, 'base64url').toString()).toContain(PILOT);
  await page.getByRole('link', { name: '验证文件' }).click();
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), file);
  await page.getByRole('heading', { level: 2, name: /没有改动/ }).waitFor();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});
