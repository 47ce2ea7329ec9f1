// For everybody: axe on every screen, and the whole journey by the keyboard alone.

import AxeBuilder from '@axe-core/playwright';
import { COLUMNS, PARTICIPANTS, PLAN, STEPS } from './answers.mjs';
import { FROM_SPREADSHEET, addRow, at, begin, box, cell, choice, choose, column, complete, download, go, goOn, isGrid, paste, planRow, rows, saved, sign, step } from './application.mjs';
import { expect, test } from './page.mjs';

const FIRST = '试点名称与时间';
const exercise = (nth) => `#/drill/p/${String(nth).padStart(16, '0')}`;

test('axe finds nothing on the screens around the paper', async ({ page }) => {
  test.slow();
  for (const [address, title] of [
    ['#/', '我的试点'], ['#/verify', '验证文件'], ['#/law', '试点细则'], ['#/law/18', '试点细则'],
    ['#/help', '帮助'], ['#/diagnosis', '诊断'], ['#/blank/application', '空白申请书'], ['#/drill/', '演练'], ['#/p/0/application', '打不开这份表'],
    ['#/backup', '备份与恢复'],
  ]) {
    await page.goto(`/${address}`);
    await at(page, title);
    if (title === '演练') await page.getByRole('link', { name: /^继续/ }).waitFor();
    if (title === '诊断') await page.getByRole('button', { name: '复制报告' }).waitFor();
    await clean(page, address);
  }
});

test('axe finds nothing on a pilot, its years, its other papers and what bars one', async ({ page }) => {
  test.slow();
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练三/ }).waitFor();
  for (const [address, title] of [
    [exercise(3), /演练三/], [`${exercise(3)}/years`, /^时间表/], [`${exercise(2)}/evaluation/barred`, /^现在还不能报送/],
    [`${exercise(2)}/evaluation`, /评估申请表$/], [`${exercise(2)}/selfcheck/goals/goals`, /./], [`${exercise(2)}/standards/standards/standards`, /./],
    [`${exercise(2)}/report/panel/panel`, /./], [`${exercise(3)}/recheck/whole`, /^整张表/], [`${exercise(3)}/summary/review`, /^检查全部/],
  ]) {
    await page.goto(`/${address}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const add = page.getByRole('button', { name: /^添加一行/ });
    if (await add.first().isVisible()) await add.first().click();
    await clean(page, address);
  }
});

test('what happened to a pilot is entered and taken back by the keyboard alone', async ({ page }) => {
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练四/ }).waitFor();
  await page.goto(`/${exercise(4)}`);
  await page.getByRole('heading', { level: 1, name: /演练四/ }).waitFor();
  const form = page.getByRole('form', { name: '记一件事' });
  const till = async (there) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await there.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not get there');
  };
  await till(form.getByLabel('发生了什么'));
  // Another lawful entry stands before it in the list.
  for (let presses = 0; presses < 20 && await form.getByLabel('发生了什么').inputValue() !== 'remedy-done'; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(form.getByLabel('发生了什么')).toHaveValue('remedy-done');
  const today = (await page.getByRole('contentinfo').innerText()).match(/\d{4}-\d\d-\d\d/)[0];
  await till(form.getByLabel(/^日期/));
  await page.keyboard.type(today);
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage')).toContainText('整改');
  await till(page.getByRole('button', { name: /^收回\s*：\s*整改完成$/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '这些会跟着变' })).toBeFocused();
  await till(page.getByRole('button', { name: '收回', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage')).toContainText('限期整改');
  await till(page.locator('summary').filter({ hasText: '已收回的 1 条，可以恢复' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '已于' })).toContainText('整改完成');
});

test('large type, the dark and forced colours lose nothing: axe is content and the current step is marked', async ({ page, viewport }) => {
  test.slow();
  await page.goto('/#/settings');
  await page.getByRole('checkbox', { name: /^大字/ }).check();
  await page.reload();
  await at(page, '设置');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-large', '');
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练三/ }).waitFor();
  const themes = [{ large: true, colorScheme: 'light' }, { large: false, colorScheme: 'dark' }, { large: false, colorScheme: 'light', forcedColors: 'active' }];
  for (const [address, title] of [[exercise(3), /演练三/], [`${exercise(2)}/evaluation`, /评估申请表$/]]) {
    await page.goto(`/${address}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const { large, ...media } of themes) {
      await page.emulateMedia({ forcedColors: 'none', ...media });
      await root.evaluate((html, large) => html.toggleAttribute('data-large', large), large);
      await clean(page, `${address} ${JSON.stringify(media)} ${large}`);
    }
  }
  if (viewport.width > 1100) {
    await page.getByRole('main').locator('.part a').first().click();
    const here = page.locator('.side li[data-here="true"]');
    await expect(here).toHaveCSS('outline-style', 'solid');
  }
});

test('axe finds nothing on the steps, empty and with everything that can be said', async ({ page }) => {
  test.slow();
  await begin(page);
  await clean(page, '任务单');
  await step(page, FIRST);
  for (const [title] of STEPS) {
    await at(page, title);
    if (title === FIRST) await clean(page, title);
    if (title === '工作计划') await addRow(page, '阶段', {});
    if (title === '近三年记录') await choice(page, '近三年是否受到通报批评', '有').check();
    await goOn(page);
    if (await page.getByRole('group', { name: '还差这些' }).isVisible()) {
      const chip = page.getByRole('main').getByRole('button', { expanded: false }).first();
      if (await chip.isVisible()) await chip.click();
      await clean(page, title);
      await goOn(page);
    }
  }
  for (const name of ['检查全部', '定稿、签名', '打印', '整张表']) {
    await go(page, name);
    await at(page, name);
    await clean(page, name);
  }
});

test('axe finds nothing on a complete paper: its rows, versions, lists, file, verdict and question', async ({ page }, testInfo) => {
  test.slow();
  await begin(page);
  await complete(page);
  const file = testInfo.outputPath('signed.json');
  await (await sign(page)).saveAs(file);
  await clean(page, '签好的');
  await saved(page);
  await step(page, '工作计划');
  await page.getByRole('button', { name: /^删除/ }).last().click();
  await clean(page, '删了一行');
  await page.getByText(FROM_SPREADSHEET).click();
  await page.getByRole('textbox', { name: '粘贴处' }).fill(PLAN[4].join('\t'));
  await page.getByRole('button', { name: '看一遍' }).click();
  await page.getByRole('dialog').waitFor();
  await clean(page, '粘贴预览');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '粘贴处' })).toBeFocused();
  await saved(page);
  await go(page, '以前的版本');
  await page.getByRole('button', { name: /^看一看/ }).first().click();
  await clean(page, '以前的版本');
  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  await page.getByRole('button', { name: /^改名/ }).click();
  await clean(page, '试点列表');
  await choose(page, () => page.getByRole('button', { name: '打开文件' }).click(), file);
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  await page.getByRole('dialog', { name: '这个试点本机已经有了' }).waitFor();
  await clean(page, '问怎样打开');
  await page.getByRole('button', { name: '不打开' }).click();
  await page.getByRole('banner').getByRole('link', { name: '验证文件' }).click();
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), file);
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).waitFor();
  await clean(page, '结论');
});

test('from an empty browser to the signed file by the keyboard alone', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await press(page, page.getByRole('button', { name: '新建试点' }));
  await press(page, page.getByRole('link', { name: `继续填写：${FIRST}` }));
  for (const [title, answers] of STEPS) {
    await at(page, title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    for (const [label, answer] of Object.entries(answers)) {
      if (answer.choose) await pick(page, label, answer.choose);
      else {
        await reach(page, box(page, label));
        await page.keyboard.insertText(answer);
      }
    }
    if (title === '工作计划') await writeRows(page);
    if (title === '参加单位与管理单位') {
      await press(page, page.getByRole('button', { name: '添加一行参加单位' }));
      await expect(box(page, '第 1 行：参加单位')).toBeFocused();
      await page.keyboard.insertText(PARTICIPANTS[0]);
    }
    await press(page, page.getByRole('button', { name: '保存并继续' }));
  }
  await at(page, '检查全部');
  await press(page, page.getByRole('link', { name: '去定稿、签名' }));
  await at(page, '定稿、签名');
  await press(page, page.getByRole('button', { name: '定稿并签名' }), 'Space');
  const saving = page.getByRole('button', { name: '保存签名文件' });
  await saving.waitFor();
  const file = await download(page, () => press(page, saving));
  expect(file.suggestedFilename()).toMatch(/附件1_.*\.json$/);
});

test('the keyboard takes every way out: skip link, dialog, rows, toast', async ({ page }) => {
  await begin(page);
  await press(page, page.getByRole('link', { name: '跳到正文' }));
  await expect(page.getByRole('main')).toBeFocused();

  await step(page, '工作计划');
  await addRow(page, '阶段', planRow(PLAN[0]));
  await addRow(page, '阶段', planRow(PLAN[1]));
  await byKeys(page, 2, 'Alt+ArrowUp', '上移');
  await expect.poll(() => column(page, COLUMNS[1])).toEqual([PLAN[1][1], PLAN[0][1]]);
  await byKeys(page, 1, 'Control+Alt+-', '删除');
  await expect(rows(page)).toHaveCount(1);
  await press(page, page.locator('.toast').getByRole('button', { name: '撤销' }));
  await expect(rows(page)).toHaveCount(2);
});

test('a row that is moved keeps the focus', async ({ page }) => {
  await begin(page);
  await step(page, '工作计划');
  for (const row of PLAN.slice(0, 3)) await addRow(page, '阶段', planRow(row));
  for (const nth of [3, 2]) {
    await byKeys(page, nth, 'Alt+ArrowUp', '上移');
    await expect.poll(async () => (await column(page, COLUMNS[0])).indexOf(PLAN[2][0])).toBe(nth - 2);
    await expect(rows(page).nth(nth - 2).locator(':focus')).toHaveCount(1);
  }
});

/** The plan by the keyboard: a block pasted, looked at, taken in. */
async function writeRows(page) {
  await press(page, page.getByText(FROM_SPREADSHEET));
  await reach(page, page.getByRole('textbox', { name: '粘贴处' }));
  await paste(page, PLAN.map((row) => row.join('\t')).join('\n'));
  await press(page, page.getByRole('button', { name: `作为新行追加（${PLAN.length} 行）` }));
  await expect(rows(page)).toHaveCount(PLAN.length);
}

/** Does something with a row by the keyboard: by its key in a grid, by its button in a card. */
async function byKeys(page, row, key, name) {
  if (await isGrid(page)) await press(page, await cell(page, row, COLUMNS[0]), key);
  else await press(page, page.getByRole('group', { name: `第 ${row} 行的操作` }).getByRole('button', { name }));
}

/** Goes to an element by Tab alone, round the whole page if need be. */
async function reach(page, locator) {
  for (let times = 0; times < 150; times++) {
    if (await locator.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${locator}`);
}

async function press(page, locator, key = 'Enter') {
  await reach(page, locator);
  await page.keyboard.press(key);
}

/** Picks a radio button: Tab to the group, arrows within it. */
async function pick(page, question, answer) {
  await reach(page, page.getByRole('group', { name: question }).getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = choice(page, question, answer);
  for (let times = 0; times < 6 && !await wanted.isChecked(); times++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

/** Axe finds nothing, once what moves has come to rest. */
async function clean(page, where) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {}))));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)]);
  expect.soft(found, where).toEqual([]);
}
