// The afternoon of a clerk who has never seen the program: 附件1 with real values, from an empty machine to the signed file and the
// page that prints it. Presses of the mouse are counted by the page itself, so that none can be forgotten.

import { PARTICIPANTS, PLAN, STEPS } from './answers.mjs';
import { at, begin, box, choice, complete, download, paste, rows, saved, step } from './application.mjs';
import { expect, test } from './page.mjs';

const [[FIRST]] = STEPS;
/** What issue 15 allows beyond the text. */
const CLICKS = 22;
/** A long text needs its room; every other step fits a screen. */
const LONG = ['标准体系与自我评价', '现状及符合性', '目前标准化工作情况', '预期目标', '意见文字'];
const TABLES = { 工作计划: PLAN, 参加单位与管理单位: PARTICIPANTS.map((name) => [name]) };

test('附件1 takes at most 22 clicks beyond the text, from an empty machine to the signed file and its printed page', async ({ page, viewport }) => {
  test.slow();
  await counting(page);
  await page.goto('/');
  await page.getByRole('button', { name: '新建试点' }).click();
  await page.getByRole('link', { name: `继续填写：${FIRST}` }).click();
  for (const [title, answers] of STEPS) {
    await at(page, title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (title === '近三年记录') await page.getByRole('button', { name: '以上均无' }).click();
    else await answer(page, answers, ({ label, answer }) => choice(page, label, answer).click());
    if (TABLES[title]) await pasteIntoTable(page, TABLES[title]);
    if (await page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible()) await page.keyboard.press('Control+Enter');
  }
  await at(page, '检查全部');
  await saved(page);
  await page.getByRole('link', { name: '去定稿、签名' }).first().click();
  await page.getByRole('button', { name: '定稿并签名' }).click();
  const file = await download(page, () => page.getByRole('button', { name: '保存签名文件' }).click());
  expect(file.suggestedFilename()).toMatch(/附件1_.*\.json$/);
  await page.getByRole('link', { name: '接着打印' }).click();
  await at(page, '打印');
  await page.locator('.leaf').first().waitFor();
  const { presses, keys } = await counted(page);
  console.log(`${viewport.width} px: ${presses} clicks and ${keys} keys beyond the text`);
  expect(presses).toBeLessThanOrEqual(CLICKS);
});

test('the same path by the keyboard alone, without a single press of the mouse', async ({ page, viewport }) => {
  test.slow();
  await counting(page);
  await page.goto('/');
  await press(page, page.getByRole('button', { name: '新建试点' }));
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await press(page, page.getByRole('link', { name: `继续填写：${FIRST}` }));
  for (const [title, answers] of STEPS) {
    await at(page, title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await answer(page, answers, async ({ options, answer }) => {
      await page.keyboard.press(String(options.indexOf(answer) + 1));
    });
    if (TABLES[title]) await pasteIntoTable(page, TABLES[title]);
    if (await page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible()) await page.keyboard.press('Control+Enter');
  }
  await at(page, '检查全部');
  await saved(page);
  await press(page, page.getByRole('link', { name: '去定稿、签名' }).first());
  await at(page, '定稿、签名');
  await press(page, page.getByRole('button', { name: '定稿并签名' }));
  const saving = page.getByRole('button', { name: '保存签名文件' });
  await saving.waitFor();
  await download(page, () => press(page, saving));
  await press(page, page.getByRole('link', { name: '接着打印' }));
  await at(page, '打印');
  const { presses, keys } = await counted(page);
  console.log(`${viewport.width} px, keyboard alone: ${keys} keys beyond the text`);
  expect(presses).toBe(0);
});

test('no step is longer than a screen, but for long texts', async ({ page, viewport }) => {
  test.skip(viewport.width < 1280, 'a phone scrolls');
  await begin(page);
  await complete(page);
  const heights = {};
  for (const [title] of STEPS) {
    await step(page, title);
    // The way on is in sight beside the last question.
    heights[title] = await page.evaluate(() => {
      const last = document.querySelector('.column > .go:last-child, .column > .go:last-of-type').getBoundingClientRect();
      return Math.round(last.bottom + document.documentElement.scrollTop);
    });
  }
  console.log(heights);
  const long = Object.entries(heights).filter(([title, height]) => height > viewport.height && !LONG.includes(title));
  expect(long).toEqual([]);
});

test('the sheet beside a step can be read, and follows the blank that is written', async ({ page, viewport }) => {
  test.skip(viewport.width < 1280, 'a narrow window shows the sheet behind a tab');
  await begin(page);
  await step(page, '单位身份');
  const pane = page.locator('.beside-stick');
  for (const label of ['单位名称', '组织机构代码', '单位地址']) {
    await box(page, label).focus();
    const current = pane.locator('[data-current="true"]');
    await expect(current).toBeInViewport({ ratio: 0.9 });
    // Inside its cell: the ring covers no printed word.
    const ring = await current.evaluate((slot) => {
      const [inner, outer] = [slot, slot.closest('td')].map((each) => each.getBoundingClientRect());
      return { size: parseFloat(getComputedStyle(slot).fontSize), inside: inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom };
    });
    expect(ring.inside, label).toBe(true);
    expect(ring.size, label).toBeGreaterThanOrEqual(13);
  }
  await expect(pane.locator('.map > span')).toBeVisible();
  await step(page, '预期目标');
  await expect(pane.locator('.beside-head')).not.toContainText('第 3 页');
});

test('帮助 is searched', async ({ page }) => {
  await page.goto('/#/help');
  await page.getByRole('searchbox', { name: '在帮助里查找' }).pressSequentially('骑缝章');
  const main = page.getByRole('main');
  await expect(main.getByText(/^骑缝章：/)).toBeVisible();
  await expect(main.getByText(/^备份：换电脑以前/)).toBeHidden();
  await expect(main.getByRole('heading', { name: '份数、盖章的先后、骑缝章' })).toBeVisible();
  await expect(main.getByRole('heading', { name: '数据在哪里' })).toBeHidden();
  await expect(main.getByRole('status').first()).toHaveText(/^找到 \d+ 处/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('没有这样的字句');
  await expect(main.getByText('帮助里没有这些字句。')).toBeVisible();
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('bf');
  await expect(main.getByText(/^备份：换电脑以前/)).toBeVisible();
  await expect(main.getByText(/^骑缝章：/)).toBeHidden();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(main.getByText(/^备份：换电脑以前/)).toBeVisible();
});

/** Answers the questions of a step with hands on the keyboard: Enter leads from the heading to the first, and on from each. */
async function answer(page, answers, choosing) {
  let inLongText = false;
  for (const [label, answer] of Object.entries(answers)) {
    if (answer.choose) {
      if (inLongText) await reach(page, page.getByRole('group', { name: label }).getByRole('radio').first());
      else await page.keyboard.press('Enter');
      const options = await page.getByRole('group', { name: label }).getByRole('radio').evaluateAll((all) => all.map((each) => each.value));
      await expect(page.getByRole('group', { name: label }).getByRole('radio').first()).toBeFocused();
      await choosing({ label, options, answer: answer.choose });
      await expect(choice(page, label, answer.choose)).toBeChecked();
      inLongText = false;
      continue;
    }
    const place = box(page, label);
    if (inLongText) await reach(page, place);
    else await page.keyboard.press('Enter');
    await expect(place).toBeFocused();
    // What a code has told already is taken over.
    if (await place.inputValue() === '') await page.keyboard.insertText(answer);
    inLongText = await place.evaluate((each) => each.tagName === 'TEXTAREA');
  }
  if (!inLongText && Object.keys(answers).length) await page.keyboard.press('Enter');
}

/** Brings rows into the table of this screen from the clipboard, by keys. */
async function pasteIntoTable(page, texts) {
  await reach(page, page.getByText('从电子表格粘贴或打开文件'));
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('textbox', { name: '粘贴处' }));
  await paste(page, texts.map((row) => row.join('\t')).join('\n'));
  const add = page.getByRole('button', { name: `作为新行追加（${texts.length} 行）` });
  await add.waitFor();
  await reach(page, add);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(texts.length);
  await expect(page.getByRole('textbox', { name: '粘贴处' })).toBeFocused();
}

async function reach(page, locator) {
  for (let times = 0; times < 150; times += 1) {
    if (await locator.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${locator}`);
}

async function press(page, locator) {
  await locator.waitFor();
  await reach(page, locator);
  await page.keyboard.press('Enter');
}

/** From now on the page counts what is pressed on its own accord: every press of a button, and every key that writes nothing. */
async function counting(page) {
  await page.addInitScript(() => {
    const count = (name) => sessionStorage.setItem(name, Number(sessionStorage.getItem(name)) + 1);
    addEventListener('pointerdown', () => count('test.presses'), true);
    addEventListener('keydown', (event) => { if (event.key.length > 1 || event.ctrlKey) count('test.keys'); }, true);
  });
}

async function counted(page) {
  return page.evaluate(() => ({ presses: Number(sessionStorage.getItem('test.presses')), keys: Number(sessionStorage.getItem('test.keys')) }));
}
