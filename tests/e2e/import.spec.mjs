// The list of standards out as CSV, through a spreadsheet program, and back unchanged.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, choose, column, download, saved } from './application.mjs';
import { ASKED } from './asked.mjs';
import { expect, test } from './page.mjs';

const CSV = '从电子表格粘贴多行，或用 CSV 文件';
const COLUMNS = ASKED.standards.steps.flatMap(({ items }) => items).find(({ table }) => table === 'standards').columns.map(({ label }) => label);
/** Cells that spreadsheets like to change: numbers with leading zeros, dates, formulas, quotes, long digits. */
const ROWS = [
  ['001', 'GB/T 15624-2011', '服务标准化工作指南', '国家标准', '现行', '2011-12-30', '2012年4月1日', '服务通用基础标准体系', '办公室', '', '1e5'],
  ['1.10', 'Q/ZWFW 201-2022', '=窗口“服务”规范', '内部标准', '现行', '2022-01-05', '2022-01-10', '服务提供标准体系', '+86 科室', '无', '12345678901234567'],
  ['', '', '他说"好"，再来', '团体标准', '即将实施', '20240305', '2024.3.5', "'引号", '-减号', '@某', 'TRUE'],
];

/** Through LibreOffice into its own format and back out, every cell taken as the text it is. */
function throughASpreadsheet(csv) {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  const office = (...args) => execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...args], { stdio: 'pipe' });
  try {
    office('--infilter=CSV:44,34,76,1,,0,true,false', '--convert-to', 'ods:calc8', '--outdir', folder, csv);
    const book = join(folder, csv.split('/').pop().replace(/\.csv$/, '.ods'));
    office('--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', folder, book);
    return { text: readFileSync(book.replace(/\.ods$/, '.csv')), path: book.replace(/\.ods$/, '.csv'), clean: () => rmSync(folder, { recursive: true }) };
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

test('the list goes out as CSV, through a spreadsheet program, and comes back unchanged', async ({ page }, info) => {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, ASKED.application.title);
  const pilot = (await page.evaluate(() => location.hash)).split('/')[2];
  await page.goto(`#/p/${pilot}/standards/standards/standards`);
  const text = ROWS.map((row) => row.join('\t')).join('\n').replaceAll('"', '""').replace('他说""好""，再来', '"他说""好""，再来"');
  await page.getByText(CSV).last().click();
  await page.getByRole('textbox', { name: '粘贴处' }).last().fill(text);
  await page.getByRole('button', { name: '加入这 3 行' }).click();
  await saved(page);
  const shown = () => Promise.all(COLUMNS.map((label) => column(page, label)));
  const before = await shown();
  expect(before[0]).toEqual(ROWS.map((row) => row[0]));

  const file = await download(page, () => page.getByRole('button', { name: '把标准明细表存成 CSV' }).click());
  const out = info.outputPath('list.csv');
  await file.saveAs(out);
  expect(readFileSync(out).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const back = throughASpreadsheet(out);
  try {
    await choose(page, () => page.getByRole('button', { name: '打开 CSV 文件' }).last().click(), back.path);
    await page.getByRole('button', { name: '加入这 3 行' }).click();
  } finally {
    back.clean();
  }
  const after = await shown();
  for (const [nth, cells] of before.entries()) expect(after[nth], COLUMNS[nth]).toEqual([...cells, ...cells]);
});

test('a file that is no CSV of ours is told apart, and nothing is added', async ({ page }, info) => {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, ASKED.application.title);
  const pilot = (await page.evaluate(() => location.hash)).split('/')[2];
  await page.goto(`#/p/${pilot}/standards/standards/standards`);
  await page.getByText(CSV).last().click();
  const bad = info.outputPath('gbk.csv');
  writeFileSync(bad, Buffer.from([0xb1, 0xea, 0xd7, 0xbc, 0x2c, 0x0a]));
  await choose(page, () => page.getByRole('button', { name: '打开 CSV 文件' }).last().click(), bad);
  await expect(page.getByRole('status').filter({ hasText: 'UTF-8' })).toBeVisible();
  expect(await column(page, '标准名称')).toEqual([]);
});
