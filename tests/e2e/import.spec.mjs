// What comes from a spreadsheet, pasted or as a file, and what goes out to one and comes back unchanged.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FROM_SPREADSHEET, at, begin, choose, column, download, paste, saved, step } from './application.mjs';
import { ASKED } from './asked.mjs';
import { expect, test } from './page.mjs';

const COLUMNS = ASKED.standards.steps.flatMap(({ items }) => items).find(({ table }) => table === 'standards').columns.map(({ label }) => label);
const PLAN = ['时间', '阶段工作内容', '负责单位及参与单位'];
/** Cells that spreadsheets like to change: numbers with leading zeros, dates, formulas, quotes, long digits. */
const ROWS = [
  ['001', 'GB/T 15624-2011', '服务标准化工作指南', '国家标准', '现行', '2011-12-30', '2012年4月1日', '服务通用基础标准体系', '办公室', '', '1e5'],
  ['1.10', 'Q/ZWFW 201-2022', '=窗口“服务”规范', '内部标准', '现行', '2022-01-05', '2022-01-10', '服务提供标准体系', '+86 科室', '无', '12345678901234567'],
  ['', '', '他说"好"，再来', '团体标准', '即将实施', '20240305', '2024.3.5', "'引号", '-减号', '@某', 'TRUE'],
];

test('the list goes out as a workbook and as CSV, through LibreOffice, and every cell comes back equal', async ({ page }, info) => {
  await openStandards(page);
  await look(page, ROWS.map((row) => row.join('\t')).join('\r\n'));
  await page.getByRole('button', { name: '作为新行追加（3 行）' }).click();
  await saved(page);
  const before = await shown(page);
  expect(before).toEqual(COLUMNS.map((_, nth) => ROWS.map((row) => row[nth])));

  for (const [button, ending, filter] of [['存成 Excel（.xlsx）', 'xlsx', 'xlsx:Calc MS Excel 2007 XML'], ['存成 CSV', 'csv', null]]) {
    const file = await download(page, () => page.getByRole('button', { name: button }).click());
    expect(file.suggestedFilename()).toMatch(new RegExp(`标准明细表.*\\.${ending}$`));
    const out = info.outputPath(`list.${ending}`);
    await file.saveAs(out);
    const back = filter ? through(out, filter) : throughCsv(out);
    try {
      await choose(page, () => page.getByRole('button', { name: '打开文件' }).last().click(), back.path);
      await page.getByRole('button', { name: '替换全部（换成 3 行）' }).click();
    } finally {
      back.clean();
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await shown(page), ending).toEqual(before);
  }
});

test('a pasted block finds its columns by their headings, leaves out what is no row, and is one step back', async ({ page }) => {
  await begin(page);
  await step(page, '工作计划');
  await look(page, '某某市试点工作计划表\t\t\t\r\n\t\t\t\r\n序号\t责任单位\t起止时间\t主要内容\r\n1\t办公室\t2027年3月\t"一窗受理"改革培训\r\n2\t科室\t2027年4月\t"十四五规划宣传\r\n3\t本局\t2027年5月\t自查\r\n');
  const dialog = page.getByRole('dialog', { name: '填入计划表' });
  await expect(dialog).toContainText('“序号”是行号，不填入。');
  await expect(dialog).toContainText('第 1 行是标题，第 3 行是表头，不填入。');
  await dialog.getByRole('button', { name: '作为新行追加（3 行）' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => plan(page)).toEqual([
    ['2027年3月', '2027年4月', '2027年5月'],
    ['"一窗受理"改革培训', '"十四五规划宣传', '自查'],
    ['办公室', '科室', '本局'],
  ]);
  await page.getByRole('group', { name: '计划表的操作' }).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => plan(page)).toEqual([[], [], []]);
});

test('merged cells are filled on wish, columns are chosen anew, and Escape leaves everything as it was', async ({ page }) => {
  await begin(page);
  await step(page, '工作计划');
  const html = '<table><tr><td>办公室</td><td rowspan="2">2027年3月</td></tr><tr><td>各科室</td></tr></table>';
  await look(page, '办公室\t2027年3月\r\n各科室\t\r\n', html);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('来的内容有 2 列，计划表有 3 列');
  await expect(dialog.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: '粘贴处' })).toBeFocused();
  expect(await plan(page)).toEqual([[], [], []]);

  await look(page, '办公室\t2027年3月\r\n各科室\t\r\n', html);
  await dialog.getByLabel('“第 1 列”填到哪一栏').selectOption('负责单位及参与单位');
  await dialog.getByLabel('“第 2 列”填到哪一栏').selectOption('时间');
  await expect(dialog.getByRole('checkbox', { name: /^空着的格子照上一行填/ })).toBeChecked();
  await dialog.getByRole('button', { name: '作为新行追加（2 行）' }).click();
  await expect.poll(() => plan(page)).toEqual([['2027年3月', '2027年3月'], ['', ''], ['办公室', '各科室']]);
});

test('files in the encodings of Chinese offices are read, and what is no table is named', async ({ page }, info) => {
  await begin(page);
  await step(page, '工作计划');
  await page.getByText(FROM_SPREADSHEET).click();
  // 时间,内容 / 2027年3月,标准 in GB18030.
  const gb18030 = Buffer.from('cab1bce42cc4dac8dd0d0a32303237c4ea33d4c22cb1ead7bc0d0a', 'hex');
  const utf16 = Buffer.from('\uFEFF时间\t内容\r\n2027年4月\t𠮷\r\n', 'utf16le');
  for (const [name, bytes] of [['计划.csv', gb18030], ['计划.txt', utf16]]) {
    const path = info.outputPath(name);
    writeFileSync(path, bytes);
    await choose(page, () => page.getByRole('button', { name: '打开文件' }).last().click(), path);
    await page.getByRole('button', { name: '作为新行追加（1 行）' }).click();
  }
  await expect.poll(() => plan(page)).toEqual([['2027年3月', '2027年4月'], ['标准', '𠮷'], ['', '']]);

  const old = info.outputPath('旧.xls');
  writeFileSync(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]));
  await choose(page, () => page.getByRole('button', { name: '打开文件' }).last().click(), old);
  await expect(page.locator('.toast')).toContainText('“旧.xls”是旧格式的电子表格（.xls、.et），没有打开。');
});

/** The list of standards of a new pilot. */
async function openStandards(page) {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, ASKED.application.title);
  const pilot = (await page.evaluate(() => location.hash)).split('/')[2];
  await page.goto(`#/p/${pilot}/standards/standards/standards`);
}

/** Pastes a block into the paste box of the table on this screen, with its HTML where it has some. */
async function look(page, text, html) {
  const box = page.getByRole('textbox', { name: '粘贴处' }).last();
  // What is folded away is no textbox to anybody yet.
  if (await box.count() === 0) await page.getByText(FROM_SPREADSHEET).last().click();
  await box.focus();
  if (!html) return paste(page, text);
  await box.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, { 'text/plain': text, 'text/html': html });
}

function plan(page) {
  return Promise.all(PLAN.map((label) => column(page, label)));
}

function shown(page) {
  return Promise.all(COLUMNS.map((label) => column(page, label)));
}

/** A file as LibreOffice writes it anew. */
function through(path, filter, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  const clean = () => rmSync(folder, { recursive: true });
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...options, '--convert-to', filter, '--outdir', folder, path], { stdio: 'pipe' });
  } catch (error) {
    clean();
    throw error;
  }
  const name = path.split('/').pop().replace(/\.\w+$/, `.${filter.split(':')[0]}`);
  return { path: join(folder, name), clean };
}

/** Into LibreOffice's own format and back out, every cell taken as the text it is. */
function throughCsv(path) {
  const book = through(path, 'ods:calc8', '--infilter=CSV:44,34,76,1,,0,true,false');
  try {
    return through(book.path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
  } finally {
    book.clean();
  }
}
