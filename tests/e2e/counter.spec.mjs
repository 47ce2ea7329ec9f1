// At the counter: what stands in the way is told once and leads there and back, and nothing moves under the hand.

import { at, begin, box, complete, go, goOn, sign, step } from './application.mjs';
import { expect, test } from './page.mjs';

test('what is unfilled is one list by steps, and one comes back to where one was', async ({ page }) => {
  await begin(page);
  await go(page, '检查全部');
  const main = page.getByRole('main');
  await expect(main.getByText('还不能定稿：没填的填好才行')).toBeVisible();
  await expect(main.locator('.group > summary')).toHaveText(['○ 未填 38', /^▲ 提醒\s*1$/]);
  await expect(main.locator('.open-steps ul li')).toHaveCount(38);
  await expect(main.getByText('还没有填')).toHaveCount(0);
  const steps = main.locator('.open-steps');
  await steps.getByRole('link', { name: '单位地址' }).click();
  await at(page, '单位身份');
  await expect(box(page, '单位地址')).toBeFocused();
  // Nothing was filled in: one comes back to the very link.
  await page.getByRole('button', { name: '保存，回到检查' }).click();
  await at(page, '检查全部');
  await expect(steps.getByRole('link', { name: '单位地址' })).toBeFocused();
  await steps.getByRole('link', { name: '单位地址' }).click();
  await box(page, '单位地址').pressSequentially('某某市人民中路 1 号');
  await page.getByRole('button', { name: '保存，回到检查' }).click();
  await expect(main.locator('.group > summary').first()).toHaveText('○ 未填 37');
  await main.getByRole('link', { name: '更改 单位地址' }).click();
  await at(page, '单位身份');
});

test('a complete paper has one green page, and after signing the next thing stands out', async ({ page }) => {
  await begin(page);
  await complete(page);
  const way = page.locator('.send-off');
  await expect(way.locator('.standing-word')).toHaveText('✓ 可以送章');
  await expect(way).toContainText(/查了填好的 \d+ 处，按细则 \d+ 条规则逐条核对：没有错误，没有不符合规定。/);
  await expect(way).toContainText('打印 6 份');
  await expect(way.locator('ol > li').first()).toContainText('某某市政务服务中心（示例）');
  await expect(way.locator('ol > li')).toContainText(['承担单位', '参加单位', '保证单位', '业务指导单位', '管理单位']);
  await way.getByRole('link', { name: '去定稿、签名' }).click();
  await at(page, '定稿、签名');
  const primary = page.getByRole('main').locator('.primary');
  await expect(primary).toHaveText(['定稿并签名']);
  await sign(page);
  await expect(page.getByText(/^✓ 已交给浏览器保存：.+\.json。/)).toBeVisible();
  await expect(primary).toHaveText(['接着打印']);
  await primary.click();
  await at(page, '打印');
});

test('a press is not lost to what is said of the box that is left', async ({ page }) => {
  await begin(page);
  await step(page, '行业与联系方式');
  await box(page, '电子邮箱').pressSequentially('bzh@');
  const button = page.getByRole('button', { name: '保存并继续' });
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(250);
  expect((await button.boundingBox()).y).toBe(y);
  await page.mouse.up();
  await expect(page.getByRole('group', { name: '还差这些' })).toBeFocused();
  await expect(page.getByRole('group', { name: '还差这些' })).toContainText('再按一次“保存并继续”，就到下一步');
  await expect(box(page, '电子邮箱')).toHaveAccessibleDescription(/提醒/);
});

test('Enter goes from box to box and on, and every step says how far the paper is', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await expect(page.getByRole('main').locator('.lead')).toHaveText('封面 · 第 1 步，共 14 步 · 已填 0 / 38 处');
  await box(page, '试点名称').focus();
  for (const text of ['某某市社会管理和公共服务综合标准化试点', '2027-3', '2029-2', '2026-11']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await at(page, '承担、保证与业务指导单位');
  await expect(page.getByRole('main').locator('.lead')).toHaveText('封面 · 第 2 步，共 14 步 · 已填 4 / 38 处');
  await page.getByRole('link', { name: '上一步' }).click();
  await at(page, '试点名称与时间');
  await expect(box(page, '试点时间：止')).toHaveValue('2029-2');
  await step(page, '标准体系与自我评价');
  await box(page, '标准化工作自我评价').focus();
  await page.keyboard.press('Enter');
  await expect(box(page, '标准化工作自我评价')).toHaveValue('\n');
  await goOn(page);
});
