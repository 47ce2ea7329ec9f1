// What comes up over the page: a question holds the focus and gives it back, and what is said at the end of the page covers nothing.

import { PLAN } from './answers.mjs';
import { addRow, at, begin, box, choose, goOn, planRow, saved, step, tool, rows } from './application.mjs';
import { expect, test } from './page.mjs';

test('a question about a file holds the focus, and gives it back where nothing is opened', async ({ page }, info) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('某某市综合标准化试点');
  await saved(page);
  const file = info.outputPath('a.draft.json');
  const [draft] = await Promise.all([page.waitForEvent('download'), (async () => {
    await page.goto(page.url().replace(/cover\/pilot$/, 'finish'));
    await page.getByRole('button', { name: '下载草稿文件' }).click();
  })()]);
  await draft.saveAs(file);
  // What is here differs from the file by now, so that there is something to ask.
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('（改）');
  await saved(page);
  await page.getByRole('link', { name: '试点助手' }).click();
  const opening = page.getByRole('button', { name: '打开文件' });
  await choose(page, () => opening.press('Enter'), file);
  const question = page.getByRole('dialog');
  await question.waitFor();
  await expect(question.getByRole('heading')).toBeFocused();
  // Round and round: the key never leaves the question.
  for (let times = 0; times < 8; times += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest('dialog')))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(opening).toBeFocused();
});

for (const width of [320, 1280]) {
  test(`at ${width} px no control lies under what is said of a deletion, and 撤销 stays while one is on it`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 640 });
    await begin(page);
    await step(page, '工作计划');
    for (const row of PLAN.slice(0, 2)) await addRow(page, '阶段', planRow(row));
    await tool(page, 1, '删除');
    const undo = page.locator('.toast').getByRole('button', { name: '撤销' });
    await undo.waitFor();
    const covered = await page.evaluate(async () => {
      const toast = document.querySelector('.toast');
      const under = [];
      for (const control of document.querySelectorAll('main button:not(:disabled), main a[href], main input, main textarea, .foot a, [role=gridcell][tabindex="0"]')) {
        if (!control.offsetWidth || control.closest('.beside, [aria-hidden=true]')) continue;
        // As far down as the page goes: below it stands what is said.
        control.scrollIntoView({ block: 'center' });
        await new Promise(requestAnimationFrame);
        const { left, top, width, height } = control.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        if (met && toast.contains(met)) under.push(control.innerText || control.name);
      }
      return under;
    });
    expect(covered).toEqual([]);
    // Longer than it stays by itself: on one width it has the focus, on the other the pointer alone.
    if (width === 320) await undo.focus();
    else await undo.hover();
    if (width !== 320) await undo.blur();
    await page.waitForTimeout(13_000);
    await undo.click();
    await expect(rows(page)).toHaveCount(2);
  });
}

test('a sample is taken over paragraph by paragraph, and its gaps bar 定稿 until they are filled', async ({ page }) => {
  await begin(page);
  await step(page, '经费保障情况');
  const use = page.locator('.field').filter({ has: box(page, '经费主要投入方向') });
  await use.getByText('看示例').click();
  await use.getByText('示例：街道、社区').click();
  await use.locator('details[open] details[open]').getByRole('button', { name: '取用这一段' }).click();
  await expect(box(page, '经费主要投入方向')).toHaveValue(/^标准编制〔…万元〕万元/);
  await expect(page.locator('.bar .problems')).toHaveText(/^未填 38/);
  await goOn(page);
  await expect(page.getByRole('group', { name: '还差这些' })).toContainText('“经费主要投入方向”里还有 4 处〔…〕没有换成实情，第一处是“〔…万元〕”');
  await box(page, '经费主要投入方向').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('标准编制 25 万元，合计 25 万元。');
  await expect(page.locator('.bar .problems')).toHaveText(/^未填 37/);
  await at(page, '经费保障情况');
});
