// The Word file of every paper holds what its sheet shows, in order, and says what it is; a document that an office filled in comes back blank by blank.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { MOMENT, choose, openDraft, standStill } from './made.mjs';
import { expect, test } from './page.mjs';
import { FORMS, draftOf } from './papers.mjs';
import { lettersOf, pagesOf } from './printed.mjs';
import { printedByWriter } from './writer.mjs';

let browser;
let page;
test.beforeAll(async () => { browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS }); });
test.beforeEach(async () => {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standStill, MOMENT);
  page = await context.newPage();
});
test.afterEach(() => page.context().close());
test.afterAll(() => browser.close());

// The other states are compared natively (tests/it/word).
test('every paper as Word says what its sheet says', async ({ baseURL }, about) => {
  test.skip(about.project.name !== 'wide', 'A file is the same at any width.');
  test.setTimeout(120_000);
  for (const [nth, form] of FORMS.entries()) {
    const pilot = (0xb000 + nth).toString(16).padStart(16, '0');
    await openDraft(page, baseURL, draftOf(form, 'nasty', pilot));
    await page.goto(`${baseURL}#/p/${pilot}/${form}/print`);
    await page.waitForSelector('.sheet.paper .leaf');
    const { name, parts } = await word();
    expect(name, form).toMatch(/_2026-11-25_[0-9a-f]{6}\.docx$/);
    expect(textOf(parts['word/document.xml']), form).toBe(await page.evaluate(sheetText));
    expect(textOf(parts['word/header1.xml']), form).toBe('草稿');
    expect(textOf(parts['word/footer1.xml']), form).toBe('草稿，未定稿—1—');
  }
});

// A usual paper has as many pages in Word as on paper, give or take one. Fonts and rules of breaking differ, and over dozens of pages that adds up.
const AS_MANY = { typical: () => 1, overflowing: (pages) => Math.max(1, pages / 8), nasty: (pages) => Math.max(1, pages / 5) };
for (const [state, near] of Object.entries(AS_MANY)) {
  test(`LibreOffice prints every ${state} paper to about as many pages, with every label and answer`, async ({ baseURL }, about) => {
    test.skip(about.project.name !== 'wide', 'A file is the same at any width.');
    test.setTimeout(180_000);
    const [printed, documents] = [{}, {}];
    for (const [nth, form] of FORMS.entries()) {
      const pilot = (0xb100 + nth).toString(16).padStart(16, '0');
      await openDraft(page, baseURL, draftOf(form, state, pilot));
      await page.goto(`${baseURL}#/p/${pilot}/${form}/print`);
      await page.waitForSelector('.sheet.paper .leaf');
      printed[form] = { pages: pagesOf(await page.pdf({ preferCSSPageSize: true }), []).length, text: await page.evaluate(sheetText) };
      documents[form] = (await saved()).bytes;
    }
    const found = printedByWriter(documents);
    const off = FORMS.filter((form) => Math.abs(found[form].pages - printed[form].pages) > near(printed[form].pages));
    expect(off.map((form) => `${form}: ${found[form].pages} instead of ${printed[form].pages}`)).toEqual([]);
    for (const form of FORMS) expect(lacking(found[form].text, printed[form].text), form).toEqual({});
  });
}

test('a document of WPS is laid beside the paper, taken blank by blank, and that is undone', async ({ baseURL }, about) => {
  const pilot = 'b0ff000000000000';
  const draft = draftOf('application', 'typical', pilot);
  Object.assign(draft.record.paper, { blanks: {}, tables: {} });
  await page.setViewportSize(about.project.use.viewport);
  await openDraft(page, baseURL, draft);
  await page.goto(`${baseURL}#/p/${pilot}/application/print`);
  await page.waitForSelector('.sheet.paper .leaf');
  await choose(page, '"从 Word 读入"', '申请书（报送稿）.docx', readFileSync(fileURLToPath(new URL('../fixtures/word/wps.docx', import.meta.url))));
  const beside = page.getByRole('region', { name: '“申请书（报送稿）.docx”里写的，与这里现在的' });
  await expect(beside.getByRole('heading', { level: 2 })).toBeFocused();
  const name = beside.getByRole('row', { name: /试点名称/ });
  await expect(name).toContainText('某某市政务服务（社会管理和公共服务）综合标准化试点');
  await expect(name.getByRole('checkbox')).toBeChecked();
  await page.screenshot({ path: about.outputPath('beside.png'), fullPage: true });
  const code = beside.getByRole('row', { name: /代码/ });
  await code.getByRole('checkbox').uncheck();
  await beside.getByRole('button', { name: /^填入勾选的 \d+ 栏$/ }).click();
  const sheet = page.locator('.sheet.paper');
  await expect(sheet).toContainText('某某市政务服务（社会管理和公共服务）综合标准化试点');
  await expect(sheet).not.toContainText('12320582MB12345625');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(sheet).not.toContainText('某某市政务服务（社会管理和公共服务）综合标准化试点');
  await choose(page, '"从 Word 读入"', '通知.docx', Buffer.from('not a document'));
  await expect(page.locator('.toast')).toContainText('“通知.docx”');
});

/** Presses the button twice: the same paper gives the same bytes. */
async function word() {
  const { name, bytes } = await saved();
  expect(Buffer.compare(bytes, (await saved()).bytes)).toBe(0);
  return { name, parts: unpacked(bytes) };
}

async function saved() {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word' }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Letters that stand less often in a text than in another. Heads and feet stand there more often. */
function lacking(found, wanted) {
  const [there, asked] = [found, wanted].map(lettersOf);
  return Object.fromEntries(Object.entries(asked).filter(([letter, count]) => (there[letter] ?? 0) < count).map(([letter, count]) => [letter, (there[letter] ?? 0) - count]));
}

/** The files of a zip that tells sizes before each (APPNOTE 4.3.7). */
function unpacked(zip) {
  const parts = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [packed, named, more] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const begins = at + 30 + named + more;
    parts[zip.toString('utf8', at + 30, at + 30 + named)] = inflateRawSync(zip.subarray(begins, begins + packed)).toString('utf8');
    at = begins + packed;
  }
  return parts;
}

function textOf(xml) {
  const named = { lt: '<', gt: '>', quot: '"', amp: '&' };
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  return texts.replace(/&(\w+);/g, (_, name) => named[name]).replace(/\s+/g, '');
}

/** Runs in the page: the text of the sheet with what its style puts in. */
function sheetText() {
  const put = (element) => {
    const content = getComputedStyle(element, '::before').content;
    return /^".*\S.*"$/.test(content) ? content.slice(1, -1) : '';
  };
  const textOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.data
    : node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display !== 'none' ? put(node) + [...node.childNodes].map(textOf).join('') : '');
  return [...document.querySelectorAll('.sheet .leaf')].map(textOf).join('').replace(/\s+/g, '');
}
