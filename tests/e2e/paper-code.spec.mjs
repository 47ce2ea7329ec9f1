// A finalised paper and its file: pages counted, a code on the cover that a poor scan gives back, and what 验证 says of the two.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { MOMENT, choose, openTypical, sign, standStill } from './made.mjs';
import { expect, test as base } from './page.mjs';
import { pagesOf } from './printed.mjs';

const OTHER = readFileSync(fileURLToPath(new URL('../../docs/example/good.json', import.meta.url)), 'utf8');
/** Where the code stands on the cover, with white around it, in millimetres. */
const CODE = { left: 154, top: 33, side: 34 };

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(standStill, MOMENT);
    await use(page);
  },
  /** A signed file with the PDF of its paper. Playwright prints only from a browser without a window of its own. */
  paper: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await context.addInitScript(standStill, MOMENT);
      const page = await context.newPage();
      const pilot = await openTypical(page, process.env.SHIDIAN_URL);
      await page.goto(`${process.env.SHIDIAN_URL}#/p/${pilot}/application/finish`);
      const file = await sign(page);
      const prints = await page.locator('.made dd.print').allTextContents();
      await page.goto(`${process.env.SHIDIAN_URL}#/p/${pilot}/application/print`);
      await page.waitForSelector('.sheet.paper .leaf svg');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      await browser.close();
      await use({ file, prints, pdf });
    },
    { scope: 'worker' },
  ],
});

test('every page but the cover says which it is and how many there are, and every page bears the fingerprint', ({ paper }) => {
  const mark = `内容指纹 ${paper.prints[0]}`;
  const pages = pagesOf(paper.pdf, [mark]);
  expect(pages).toHaveLength(9);
  expect(pages.map(({ borne }) => borne)).toEqual(pages.map(() => [mark]));
  expect(pages.map(({ number, of }) => [number, of])).toEqual(pages.map((_, at) => (at ? [at + 1, 9] : [undefined, undefined])));
});

test('the code of the cover is read from a turned, noisy scan, and told from that of another file', async ({ page, paper }, about) => {
  test.slow();
  await opened(page, paper.file.text);
  const answer = page.getByRole('status').filter({ hasText: '指纹' }).last();
  for (const area of [CODE, undefined]) {
    await photograph(page, await scanned(page, paper.pdf, area));
    await expect(answer).toContainText('对得上：封面上的内容指纹、钥匙指纹都与这份文件相同');
    await expect(answer).toContainText('公章是真是假');
  }
  await page.screenshot({ path: about.outputPath('held.png'), fullPage: true });
  await opened(page, OTHER);
  await photograph(page, await scanned(page, paper.pdf, CODE));
  await expect(answer).toContainText(`对不上：纸件上是 ${paper.prints[0]}，这份文件是 abed e804 0789 d5c7 2d38`);
});

test('a photograph without our code, and what is no picture, say what to do', async ({ page, paper }) => {
  await opened(page, paper.file.text);
  const told = page.locator('.trouble').last();
  await photograph(page, await scanned(page, paper.pdf, { ...CODE, top: 80 }));
  await expect(told).toContainText('照片里没有找到二维码');
  await photograph(page, Buffer.from('no picture'));
  await expect(told).toContainText('浏览器打不开。请存成 JPG 或 PNG');
});

test('the fingerprint is compared as it is typed off the paper, whole or its first groups', async ({ page, paper }) => {
  await opened(page, paper.file.text);
  const box = page.getByLabel('纸件页脚的内容指纹');
  const says = async (typed, words) => {
    await box.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expect(page.locator('main')).toContainText(words);
  };
  const print = paper.prints[0];
  await says(print.slice(0, 4), '只有 4 位，太少');
  await says(print.slice(0, 9), '输入的前 8 位与这份文件相同，后面 12 位还没有核对');
  await says(print.toUpperCase().replace(/ /g, ''), '对得上：纸件上的内容指纹与这份文件相同');
  await says(`${print.slice(0, -1)}${print.endsWith('0') ? '1' : '0'}`, '对不上');
});

/** Opens a file on the page that verifies. */
async function opened(page, text) {
  await page.goto(`${process.env.SHIDIAN_URL}#/verify`);
  await choose(page, '"选择文件"', 'a.json', text);
  await expect(page.getByRole('heading', { name: '纸件是由这份文件打印的吗' })).toBeVisible();
}

async function photograph(page, buffer) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择封面二维码的照片' }).click()]);
  await chooser.setFiles({ name: '封面.png', mimeType: 'image/png', buffer });
}

/** The cover, or an area of it, as a scanner of 150 dpi sees it that took it in askew. */
async function scanned(page, pdf, area) {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    const dots = (millimetres) => String(Math.round(millimetres / 25.4 * 150));
    const cut = area ? ['-x', dots(area.left), '-y', dots(area.top), '-W', dots(area.side), '-H', dots(area.side)] : [];
    execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', ...cut, join(folder, 'paper.pdf'), join(folder, 'page')]);
    const png = readFileSync(join(folder, 'page.png'));
    return Buffer.from(await page.evaluate(askew, { bytes: [...png], degrees: 3, noise: 40 }), 'base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs in the page: a picture turned and with noise, the same each time. */
async function askew({ bytes, degrees, noise }) {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const { width, height } = picture;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(degrees * Math.PI / 180);
  context.drawImage(picture, -width / 2, -height / 2);
  const seen = context.getImageData(0, 0, width, height);
  let chance = 7;
  for (let at = 0; at < seen.data.length; at += 4) {
    chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
    const off = (chance >>> 8) % (2 * noise + 1) - noise;
    for (let part = 0; part < 3; part += 1) seen.data[at + part] += off;
  }
  context.putImageData(seen, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}
