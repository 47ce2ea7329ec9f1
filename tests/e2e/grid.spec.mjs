// Tables as a spreadsheet: by keys alone, by blocks through the real clipboard, by an input method, and back step by step.

import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { ASKED } from './asked.mjs';
import { addRow, at, begin, cell, column, editor, isGrid, paste, rows, saved, step, tool } from './application.mjs';
import { pasted } from './calc.mjs';
import { expect, test } from './page.mjs';

const [TIME, TASK, BODIES] = ['时间', '阶段工作内容', '负责单位及参与单位'];

test('a plan is made by keys alone, and every step can be taken back and taken again', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page);
  await page.getByRole('button', { name: '添加一行阶段' }).focus();
  await keys(page, 'Enter');
  await expect(editor(page, 1, TIME)).toBeFocused();
  // After a run of Tab keys Enter goes on below the column in which it began, and from the last row into a new one.
  await type(page, '2027年3月', 'Tab', '宣传培训', 'Tab', '办公室', 'Enter');
  await expect(editor(page, 2, TIME)).toBeFocused();
  await type(page, '2027年5月', 'Tab', '体系建立', 'Tab', '各科室');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年5月|体系建立|各科室');

  await keys(page, 'Control+Alt+=');
  await expect(editor(page, 2, TIME)).toBeFocused();
  await type(page, '2027年4月', 'Tab', '组织学习', 'Tab', '本局');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年4月|组织学习|本局', '2027年5月|体系建立|各科室');
  await keys(page, 'Alt+ArrowDown');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年5月|体系建立|各科室', '2027年4月|组织学习|本局');
  await expect(editor(page, 3, BODIES)).toBeFocused();
  await keys(page, 'Control+Shift+D', 'Control+Alt+-', 'ArrowUp', 'Control+Alt+-');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年4月|组织学习|本局');

  await keys(page, 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年4月|组织学习|本局', '2027年5月|体系建立|各科室');
  // Typing in one cell is one step.
  await keys(page, 'Control+z');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年4月|组织学习|', '2027年5月|体系建立|各科室');
  await keys(page, 'Control+y', 'Control+y');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年5月|体系建立|各科室', '2027年4月|组织学习|本局');
  await saved(page);
  await page.reload();
  await shows(page, '2027年3月|宣传培训|办公室', '2027年5月|体系建立|各科室', '2027年4月|组织学习|本局');
});

test('typing takes the place of a text, F2 edits it, Escape gives it back, Delete empties, Ctrl+D fills down', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page, '3月\t培训\t办公室', '4月\t建立\t各科室', '5月\t实施\t本局');
  await (await cell(page, 2, TASK)).click();
  await type(page, '学习', 'ArrowUp');
  await shows(page, '3月|培训|办公室', '4月|学习|各科室', '5月|实施|本局');
  await type(page, 'F2', '会', 'Enter');
  await shows(page, '3月|培训会|办公室', '4月|学习|各科室', '5月|实施|本局');
  await type(page, '又写', 'Escape');
  await shows(page, '3月|培训会|办公室', '4月|学习|各科室', '5月|实施|本局');
  await type(page, 'F2', 'Home', '先', 'Alt+Enter', '再', 'Tab');
  await shows(page, '3月|培训会|办公室', '4月|先\n再学习|各科室', '5月|实施|本局');
  await keys(page, 'Control+Home', 'Control+Shift+ArrowDown', 'Control+d');
  await shows(page, '3月|培训会|办公室', '3月|先\n再学习|各科室', '3月|实施|本局');
  await keys(page, 'Control+End', 'Shift+ArrowUp', 'Shift+Home', 'Delete');
  await shows(page, '3月|培训会|办公室', '||', '||');
  await keys(page, 'Control+z', 'Control+z');
  await shows(page, '3月|培训会|办公室', '4月|先\n再学习|各科室', '5月|实施|本局');
});

test('BC012: blocks go out and come in by the clipboard, from the cell one is in, and are one step back', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page, '3月\t培训\t办公室', '4月\t"一\n二"\t各科室');
  await (await cell(page, 1, TASK)).click();
  await keys(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^培训\t办公室\r?\n"一\n二"\t各科室$/);
  // Down from the last row: the block makes the row that it needs.
  await keys(page, 'ArrowDown', 'Control+v');
  await shows(page, '3月|培训|办公室', '4月|培训|办公室', '|一\n二|各科室');
  await expect(page.locator('.toast')).toContainText('已粘贴 2 行 2 列，按 Ctrl+Z 撤销');
  await keys(page, 'Control+z');
  await shows(page, '3月|培训|办公室', '4月|一\n二|各科室');

  await (await cell(page, 1, TIME)).click();
  await paste(page, '2027年3月\t宣传培训\t办公室\n2027年4月\t体系建立\t各科室');
  await shows(page, '2027年3月|宣传培训|办公室', '2027年4月|体系建立|各科室');
  // One value fills whatever is selected.
  await keys(page, 'Home', 'Shift+ArrowDown');
  await paste(page, '2028年1月');
  await shows(page, '2028年1月|宣传培训|办公室', '2028年1月|体系建立|各科室');
  await keys(page, 'Control+x');
  await shows(page, '|宣传培训|办公室', '|体系建立|各科室');
  await keys(page, 'Control+z', 'Control+z', 'Control+z');
  await shows(page, '3月|培训|办公室', '4月|一\n二|各科室');
});

test('an input method begins in a selected cell, and no first letter is lost', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page, '3月\t培训\t办公室');
  const devtools = await page.context().newCDPSession(page);
  const compose = (text) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await (await cell(page, 1, TASK)).click();
  for (const letters of ['x', 'xu', 'xuanchuan']) await compose(letters);
  await expect(editor(page, 1, TASK)).toHaveValue('xuanchuan');
  await shows(page, '3月|培训|办公室');
  await devtools.send('Input.insertText', { text: '宣传' });
  await shows(page, '3月|宣传|办公室');
  await keys(page, 'Tab');
  // A word that is given up leaves the cell as it was.
  await compose('ban');
  await compose('');
  await keys(page, 'ArrowLeft');
  await shows(page, '3月|宣传|办公室');
  // One that is left in the middle counts as it is seen.
  await compose('peixun');
  await (await cell(page, 1, TIME)).click();
  await shows(page, '3月|peixun|办公室');
  await saved(page);
});

test('BC019: a foreign value stays in its cell, is marked at once, and is told in one line', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openStandards(page);
  await page.getByRole('button', { name: '添加一行标准' }).click();
  await paste(page, ['BZ 2-03', 'GB/T 15624-2011', '服务标准化工作指南', '国标', '现行有效', '2011-12-30', '2012-04-01', '', '办公室'].join('\t'));
  for (const wait of [() => {}, async () => { await saved(page); await page.reload(); }]) {
    await wait();
    for (const [name, text] of [['标准级别', '国标'], ['状态', '现行有效']]) {
      const place = await cell(page, 1, name);
      await expect(place).toHaveText(text);
      await expect(place).toHaveAttribute('data-mark', 'warning');
      await place.click();
      await expect(page.locator('.g-told')).toContainText(`第 1 行 · ${name}`);
      await expect(page.locator('.g-told .finding')).toContainText('请从以下选项中选一项');
    }
  }
  // Looking at the list changes nothing; choosing does.
  await keys(page, 'F2');
  await expect(page.locator('select.g-editor')).toHaveValue('现行有效');
  await keys(page, 'Escape');
  await expect(await cell(page, 1, '状态')).toHaveText('现行有效');
  await keys(page, 'F2');
  await page.locator('select.g-editor').selectOption('现行');
  await keys(page, 'Enter');
  await expect(await cell(page, 1, '状态')).toHaveText('现行');
  await expect(await cell(page, 1, '状态')).not.toHaveAttribute('data-mark');
});

test('BC074: a row deleted by keys comes back by keys, and the neighbour has the focus', async ({ page, viewport }) => {
  await openPlan(page, ...Array.from({ length: 6 }, (_, nth) => `2027年${nth + 1}月\t阶段${nth + 1}\t本局`));
  if (viewport.width < 720) {
    await page.getByRole('group', { name: '第 3 行的操作' }).getByRole('button', { name: '删除' }).focus();
    await keys(page, 'Enter');
  } else {
    await (await cell(page, 3, TASK)).click();
    await keys(page, 'Control+Alt+-');
  }
  await expect(rows(page)).toHaveCount(5);
  await expect(page.locator('.toast')).toContainText(viewport.width < 720 ? '已删除第 3 行' : '已删除第 3 行，在表格里按 Ctrl+Z 或点“撤销”恢复');
  await expect(rows(page).nth(2).locator(':focus')).toHaveCount(1);
  await keys(page, 'Control+z');
  await expect.poll(() => column(page, TASK)).toEqual(['阶段1', '阶段2', '阶段3', '阶段4', '阶段5', '阶段6']);
});

test('nobody is caught in a table, axe finds nothing, and the sheet comes by a button', async ({ page, viewport }) => {
  await openStandards(page);
  await page.getByRole('button', { name: '添加一行标准' }).click();
  await expect(rows(page).locator(':focus')).toHaveCount(1);
  await clean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  if (!await isGrid(page)) return;
  expect(viewport.width).toBeGreaterThan(720);
  await keys(page, 'Escape', 'Tab');
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: '表样' })).toHaveCount(0);
  await page.getByRole('button', { name: '旁边看表样' }).click();
  await expect(page.getByRole('complementary', { name: '表样' })).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: '第 1 行的操作' }).click();
  await expect(page.getByRole('menuitem', { name: '在上方插入' })).toBeFocused();
  await clean(page);
  await keys(page, 'ArrowDown', 'Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(editor(page, 2, '体系编号')).toBeFocused();
});

test('a block with headings, or too wide for where one is, is looked at first', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page, '3月\t培训\t办公室');
  await (await cell(page, 1, TASK)).click();
  await paste(page, `${TIME}\t${TASK}\t${BODIES}\n4月\t建立\t各科室`);
  await shows(page, '3月|培训|办公室');
  await page.getByRole('button', { name: '作为新行追加（1 行）' }).click();
  await shows(page, '3月|培训|办公室', '4月|建立|各科室');
  await tool(page, 2, '上移');
  await shows(page, '4月|建立|各科室', '3月|培训|办公室');
});

test('what Calc copies comes in as it was meant, and what the grid copies comes out of Calc as it stood', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'cards have boxes of their own');
  await openPlan(page);
  await page.getByRole('button', { name: '添加一行阶段' }).click();
  await expect(rows(page).locator(':focus')).toHaveCount(1);
  await pasteCopied(page, 'marks');
  const { marks, plan } = JSON.parse(fixture('cells.json'));
  await shows(page, ...marks.meant.map((row) => row.join('|')));
  await pasteCopied(page, 'plan');
  await page.getByRole('button', { name: '替换全部（换成 4 行）' }).click();
  const meant = plan.meant.slice(1);
  await shows(page, ...meant.map((row) => row.join('|')));

  // What a spreadsheet likes to change stays what it is.
  const risky = ['001', '=1+1', '2023-8-20'];
  await (await cell(page, 3, TIME)).click();
  await paste(page, risky.join('\t'));
  const block = meant.map((row, nth) => nth === 2 ? risky : row);
  await shows(page, ...block.map((row) => row.join('|')));
  await page.evaluate(() => window.addEventListener('copy', ({ clipboardData }) => {
    window.copied = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  }));
  await keys(page, 'Control+Home', 'Control+Shift+End', 'Control+c');
  const { text, html } = await page.evaluate(() => window.copied);
  expect(pasted('html', html)).toEqual(block);
  // As text alone Calc makes numbers of what looks like one.
  expect(pasted('text', text)).toEqual(block.map((row) => row === risky ? ['number 1', '=1+1', '2023-8-20'] : row));
});

/** The plan of a new application with these rows, written as text with tabs. */
async function openPlan(page, ...lines) {
  await begin(page);
  await step(page, '工作计划');
  if (lines.length === 0) return;
  if (await isGrid(page)) {
    await page.getByRole('button', { name: '添加一行阶段' }).click();
    await paste(page, lines.join('\n'));
  } else {
    for (const line of lines) await addRow(page, '阶段', Object.fromEntries(line.split('\t').map((text, at) => [[TIME, TASK, BODIES][at], text])));
  }
  await expect(rows(page)).toHaveCount(lines.length);
}

/** The list of standards of a new pilot. */
async function openStandards(page) {
  await begin(page);
  const pilot = (await page.evaluate(() => location.hash)).split('/')[2];
  await page.goto(`#/p/${pilot}/standards/standards/standards`);
  await at(page, ASKED.standards.steps.find(({ items }) => items.some(({ table }) => table === 'standards')).title);
}

async function keys(page, ...names) {
  for (const name of names) await page.keyboard.press(name);
}

/** Keys by their names, anything else letter by letter. */
async function type(page, ...words) {
  for (const word of words) {
    if (/^(Tab|Enter|Escape|Home|F2|Arrow\w+|Alt\+\w+)$/.test(word)) await page.keyboard.press(word);
    else await page.keyboard.type(word);
  }
}

/** Waits until the plan reads so, row by row. */
async function shows(page, ...lines) {
  await expect.poll(async () => {
    const texts = await Promise.all([TIME, TASK, BODIES].map((name) => column(page, name)));
    return texts[0].map((_, row) => texts.map((each) => each[row]).join('|'));
  }).toEqual(lines);
}

/** Pastes a fixture where the focus is, with both of its formats, as the browser hands them over. */
async function pasteCopied(page, name) {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, { 'text/plain': fixture(`${name}.txt`), 'text/html': fixture(`${name}.html`) });
}

function fixture(name) {
  return readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8');
}

async function clean(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)])).toEqual([]);
}
