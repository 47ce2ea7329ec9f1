// What offices make of all applications on a machine: 推荐汇总表, every cell a text, and the letter that goes with them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './page.mjs';
import { printedByWriter } from './writer.mjs';

test('all applications of a machine come as one table, and as a letter', async ({ page }, about) => {
  await page.goto('/#/drill/');
  await page.locator('.pilot').first().waitFor();
  await page.getByText('推荐、报送几个试点', { exact: true }).click();
  const button = page.getByRole('button', { name: '下载推荐汇总表' });
  await expect(button).toBeVisible();
  await page.screenshot({ path: about.outputPath('summary.png'), fullPage: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/^演示_推荐汇总表_\d{4}-\d\d-\d\d\.xlsx$/);
  const rows = JSON.parse(execFileSync('python3', ['-c', READ, await file.path()], { encoding: 'utf8' }));
  const [headings, ...written] = rows;
  expect(headings.slice(0, 3)).toEqual(['序号', '试点名称', '试点承担单位']);
  expect(written.map(([nth]) => nth)).toEqual(written.map((_, nth) => String(nth + 1)));
  expect(written.length).toBeGreaterThan(1);
  // The exercises are laid out one by one: only now they are all there.
  const names = await page.getByRole('heading', { level: 2, name: /^演练/ }).count();
  expect(written.length).toBeLessThanOrEqual(names);
  for (const row of written) expect(row.at(-1)).toBe('演示，不能报送');
  const [letter] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载推荐函底稿' }).click()]);
  expect(letter.suggestedFilename()).toMatch(/^演示_推荐函_\d{4}-\d\d-\d\d\.docx$/);
  const printed = printedByWriter({ letter: readFileSync(await letter.path()) }).letter;
  expect(printed.pages).toBe(2);
  for (const [, pilot, unit] of written) expect(printed.text).toContain(`${pilot}（${unit}）`.replace(/\s+/g, ''));
  expect(printed.text).toContain('演示，不能报送');
  expect(printed.text).toContain(`关于推荐${written.length}个社会管理和公共服务综合标准化试点的函`);
});

/** Prints the rows of a sheet; a cell that is no text breaks it off. */
const READ = `
import json, sys, zipfile
import xml.etree.ElementTree as tree
N = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
sheet = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml'))
def text(cell):
    assert cell.get('t') == 'inlineStr', cell.attrib
    return ''.join(t.text or '' for t in cell.iter(N + 't'))
rows = []
for row in sheet.iter(N + 'row'):
    rows.append([text(cell) for cell in row.iter(N + 'c')])
print(json.dumps(rows))`;
