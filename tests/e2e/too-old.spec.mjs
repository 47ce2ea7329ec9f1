// Browsers that cannot run the program: each is told what it lacks and which one can, by scripts that the oldest of them reads.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { parse } from 'acorn';
import { begin, box, saved, step } from './application.mjs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST, built } from './dist.mjs';
import { launchOld } from './old.mjs';
import { expect, test } from './page.mjs';
import { squeezed } from './printed.mjs';

const WHICH = '能用的浏览器：Chrome 或 Edge 81 及以后的版本、新版 Firefox；Windows 7 可以装 Chrome 109。'
  + '360、QQ、搜狗等双核浏览器，请在地址栏旁切换到“极速模式”。';
const KEPT = '以前在这个浏览器里保存的内容还在本机，可以先点“下载全部草稿”带走。';

/** What a browser lacks, how to take it from this one, and what the page says of it. */
const LACKING = [
  ['ie', asInternetExplorer, '这个网页正由 IE 内核打开（IE 浏览器，或双核浏览器的“兼容模式”），它运行不了本程序。'],
  ['modules', () => { delete HTMLScriptElement.prototype.noModule; }, '这个浏览器太旧，读不懂本程序的代码（缺少模块）。'],
  ['wasm', () => { delete window.WebAssembly; }, '这个浏览器不能运行本程序：它没有 WebAssembly，或者被安全设置、管理策略关掉了。若是关掉的，请把本站加入允许名单。'],
  ['version', () => { delete Intl.DisplayNames; }, '这个浏览器太旧，读不懂本程序的代码（2020 年 4 月以前的版本）。'],
  ['memory', () => { WebAssembly.validate = () => false; }, '这个浏览器太旧：它有 WebAssembly，但缺少本程序用到的指令。'],
];

for (const [name, take, says] of LACKING) {
  for (const form of ['', 'shidian.html']) {
    test(`a browser without what it needs (${name}) is told so, ${form || 'folder'}`, async ({ page }, testInfo) => {
      await page.addInitScript(take);
      await page.goto(`/${form}`);
      const cover = page.getByRole('alertdialog', { name: '这个浏览器打不开试点助手' });
      await expect(cover.locator('#rescue-advice')).toHaveText([says, WHICH, KEPT].join('\n'), { useInnerText: true });
      await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    });
  }
}

test('the single file names the page on the web where it cannot be unpacked, and the folder runs there', async ({ page }) => {
  await page.addInitScript(() => { delete window.DecompressionStream; });
  await page.goto('/shidian.html');
  await expect(page.locator('#rescue-advice')).toHaveText(['这个浏览器太旧，解不开单文件 shidian.html；同一版程序放在网站上的，它可以打开。', WHICH, KEPT].join('\n'), { useInnerText: true });
  await page.goto('/');
  await expect(page.getByRole('button', { name: '新建试点' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a browser without a database still opens, says so and what to do', async ({ page }, testInfo) => {
  await page.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: undefined }); });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('这个浏览器没有本机数据库，填写的内容不能自动保存。可以继续填写，离开前请下载草稿文件保存，或换用新版浏览器。');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.screenshot({ path: testInfo.outputPath('database.png') });
});

test('what was saved before can still be taken along', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').fill('某某市“一站式”服务标准化试点');
  await saved(page);
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.reload();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载全部草稿' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.databases.shidian.stores.papers[0].value).toContain('某某市“一站式”服务标准化试点');
});

test('without wasm the blank papers are listed and printed, by a page without a script', async ({ page }, testInfo) => {
  await page.addInitScript(asInternetExplorer);
  await page.goto('/');
  await page.getByRole('link', { name: '打印空白表，手工填写' }).click();
  const papers = page.getByRole('listitem').getByRole('link');
  await expect(papers).toHaveText(['附件1 申请书', '中期评估计分表', '自查表', '标准明细表', '附件2 评估申请表', '总结报告', '评估计分表', '现场考核记录', '附件3 评估报告',
    '附件4 复查自检报告', '附件5 复查申请表', '复查记录', '附件6 复查报告'], { useInnerText: true });
  await papers.filter({ hasText: '附件5' }).click();
  const path = testInfo.outputPath('blank.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const text = squeezed(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
  expect(text).toContain('复查申请表');
  expect(text).not.toContain('试点申请书');
  expect(text).not.toContain('空白表');
  expect(await page.locator('script').count()).toBe(0);
});

test('Chromium 80 is told so in the folder and in the single file', async ({}, testInfo) => {
  const browser = await launchOld(80);
  for (const form of ['', 'shidian.html']) {
    const page = await browser.newPage({ baseURL: process.env.SHIDIAN_URL, locale: 'zh-CN' });
    await page.goto(`${process.env.SHIDIAN_URL}${form}`);
    await page.waitForSelector('#rescue-advice');
    expect(await page.textContent('#rescue-advice')).toBe(['这个浏览器太旧，读不懂本程序的代码（2020 年 4 月以前的版本）。', WHICH, KEPT].join('\n'));
    // Its Playwright hides the caret by a style in the page, which the policy refuses.
    await page.screenshot({ path: testInfo.outputPath(`80-${form || 'folder'}.png`), caret: 'initial' });
    await page.close();
  }
  await browser.close();
});

test('all that must speak in an old browser is written in its language', () => {
  const page = readFileSync(`${DIST}index.html`, 'utf8');
  const inline = Array.from(page.matchAll(/<script(?: data-folder)?>(.*?)<\/script>/gs), (found) => found[1]);
  expect(inline).toHaveLength(3);
  const whole = readFileSync(`${DIST}shidian.html`, 'utf8');
  const alone = Array.from(whole.matchAll(/<script>(.*?)<\/script>/gs), (found) => found[1]);
  expect(alone).toHaveLength(3);
  const [rescue] = built(/^rescue-\w+\.js$/);
  for (const script of [...inline, ...alone, readFileSync(DIST + rescue, 'utf8')]) parse(script, { ecmaVersion: 5 });
});

for (const [name, launch] of [['103', () => launchOld(103)], ['current', () => chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS })]]) {
  test(`no text is evaluated where wasm alone can be allowed, in Chromium ${name}`, async () => {
    const running = await launch();
    for (const form of ['', 'shidian.html']) {
      const page = await running.newPage({ baseURL: process.env.SHIDIAN_URL });
      await page.goto(process.env.SHIDIAN_URL + form);
      // Later, when the page alone runs: what a driver evaluates is exempt.
      const tried = () => page.evaluate(() => new Promise((done) => setTimeout(() => {
        // What watches the page hears of it first.
        const told = ({ name }) => addEventListener('securitypolicyviolation', () => done(name));
        try { done((0, eval)('1')); } catch (error) { told(error); }
      })));
      expect(await tried()).toBe('EvalError');
      await page.close();
    }
    // A browser that is watched tells of it when it is closed.
    const told = await running.close().then(() => '', String);
    expect(told.match(/script-src: eval/g) ?? []).toHaveLength(name === '103' ? 2 : 0);
  });
}

test('in Chromium 81 the children of a line keep their distance, where it knows no gap', async () => {
  const browser = await launchOld(81);
  const page = await browser.newPage({ baseURL: process.env.SHIDIAN_URL, viewport: { width: 1280, height: 800 } });
  await page.goto(process.env.SHIDIAN_URL);
  await page.waitForSelector('main h1');
  expect(await page.evaluate(() => CSS.supports('appearance', 'none'))).toBe(false);
  const distances = (selector) => page.$$eval(`${selector} > *`, (all) => all.slice(1).map((each, nth) => Math.round(each.getBoundingClientRect().left - all[nth].getBoundingClientRect().right)));
  expect(await distances('.head nav')).toEqual([24, 24, 24]);
  expect((await distances('.begin'))[0]).toBe(16);
  await page.close();
  await browser.close();
});

test('a browser with two engines is asked for the newer one', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('meta[name=renderer]')).toHaveAttribute('content', 'webkit');
  await expect(page.locator('meta[http-equiv="X-UA-Compatible"]')).toHaveAttribute('content', 'IE=edge,chrome=1');
});

/** Takes away what came after Internet Explorer 11, so that a script which uses it breaks here too. */
function asInternetExplorer() {
  const gone = {
    Object: 'assign entries values fromEntries', Array: 'from of', Promise: 'any all race resolve reject allSettled',
    'Array.prototype': 'includes find findIndex fill flat flatMap at entries values',
    'String.prototype': 'includes startsWith endsWith repeat padStart padEnd trimStart trimEnd at replaceAll matchAll',
    'Element.prototype': 'closest matches append prepend remove before after replaceWith replaceChildren toggleAttribute',
    'CharacterData.prototype': 'remove before after replaceWith', 'NodeList.prototype': 'forEach', 'HTMLScriptElement.prototype': 'noModule',
    window: 'WebAssembly fetch URLSearchParams structuredClone DecompressionStream BroadcastChannel queueMicrotask',
  };
  for (const [path, names] of Object.entries(gone)) {
    const owner = path.split('.').reduce((object, name) => object[name], window);
    for (const name of names.split(' ')) delete owner[name];
  }
  Object.defineProperty(document, 'documentMode', { value: 11 });
}
