// At the counter: what stands in the way is told once and leads there and back, and nothing moves under the hand.

import { at, begin, box, choice, complete, go, goOn, saved, sign, step } from './application.mjs';
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
  await expect(way).toContainText(/查了填好的 \d+ 处，按细则 \d+ 条规则逐条核对：错误 0 处，不符合规定 0 处。/);
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
  await expect(page.getByRole('main').locator('.lead')).toHaveText('封面 · 第 1 步，共 15 步 · 已填 0 / 38 处');
  await box(page, '试点名称').focus();
  for (const text of ['某某市社会管理和公共服务综合标准化试点', '2027-3', '2029-2', '2026-11']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await at(page, '承担、保证与业务指导单位');
  await expect(page.getByRole('main').locator('.lead')).toHaveText('封面 · 第 2 步，共 15 步 · 已填 4 / 38 处');
  await page.getByRole('link', { name: '上一步' }).click();
  await at(page, '试点名称与时间');
  await expect(box(page, '试点时间：止')).toHaveValue('2029-2');
  await step(page, '标准体系与自我评价');
  await box(page, '标准化工作自我评价').focus();
  await page.keyboard.press('Enter');
  await expect(box(page, '标准化工作自我评价')).toHaveValue('\n');
  await goOn(page);
});

test('an empty machine shows its doors and the path with its papers, and a pilot is listed from its first key on', async ({ page }) => {
  await page.goto('/');
  const doors = page.locator('.begin');
  await expect(doors.getByRole('heading')).toHaveText(['准备申请', '已在试点中', '收到了别人的文件', '换了电脑，或者先练一练']);
  const path = page.locator('.life');
  await expect(path.getByRole('listitem')).toHaveCount(8);
  await expect(path.getByRole('link')).toHaveCount(13);
  await doors.getByRole('button', { name: '记下已有的日期' }).click();
  await at(page, '已在试点中');
  await page.getByRole('link', { name: '试点助手' }).click();
  await expect(page.locator('.pilots > li')).toHaveCount(0);
  await begin(page);
  await page.getByRole('link', { name: '试点助手' }).click();
  await expect(page.locator('.pilots > li')).toHaveCount(0);
  await page.goBack();
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('某某');
  await saved(page);
  await page.getByRole('link', { name: '试点助手' }).click();
  await expect(page.locator('.pilots > li')).toHaveCount(1);
  await expect(doors.getByRole('heading')).toHaveCount(0);
});

test('a pilot under way stands at its stage from six dates, and any of them is mended where it stands', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '记下已有的日期' }).click();
  await at(page, '已在试点中');
  const look = page.getByRole('button', { name: '看看现在走到哪一步' });
  await look.click();
  await expect(page.getByLabel('下达试点建设任务的日期')).toBeFocused();
  await expect(page.getByLabel('下达试点建设任务的日期')).toHaveAccessibleDescription(/请写日期，如 2026-3-5/);
  await page.keyboard.type('2021.3.5');
  await page.getByLabel('试点名称（选填）').pressSequentially('某某市综合标准化试点');
  await page.getByLabel('公布评估合格的日期（选填）').pressSequentially('2024-7-18');
  await page.getByLabel('公布合格的文件号（选填）').pressSequentially('示例发〔2024〕1号');
  await look.click();
  const follows = page.getByRole('region', { name: '由这些日期推出' });
  await expect(follows.getByRole('listitem').first()).toHaveText(/^试点现在是“试点合格”/);
  await expect(follows).toContainText('不写日期的步骤：各单位同意、');
  await page.getByRole('button', { name: '就这样登记' }).click();
  await at(page, '某某市综合标准化试点');
  await expect(page.locator('.stage')).toContainText('试点合格');
  const rows = page.locator('.events > li');
  await expect(rows).toHaveCount(2);
  // The day of the result: its last day of validity, and so the recheck, move with it.
  await rows.nth(1).getByRole('button', { name: /^改\s*：\s*公布评估合格$/ }).click();
  const form = page.getByRole('form', { name: '改：公布评估合格' });
  await form.getByLabel(/^日期/).fill('2020-1-1');
  await form.getByRole('button', { name: '改好了' }).click();
  await expect(form.getByLabel(/^日期/)).toHaveAccessibleDescription(/日期不能早于“下达试点建设任务”的 2021年3月5日/);
  await form.getByLabel(/^日期/).fill('2024-8-18');
  await form.getByRole('button', { name: '改好了' }).click();
  await expect(form.getByRole('region', { name: '这些会跟着变' })).toContainText('2027年5月18日以前（含当日）');
  await form.getByRole('button', { name: '就这样改' }).click();
  await expect(rows.nth(1)).toContainText('2024-08-18');
  await page.getByText('已收回的 1 条，可以恢复').click();
  await expect(page.locator('.past .events > li')).toContainText('2024-07-18');
});

test('what several pilots owe in ninety days stands above them, the nearest first', async ({ page }) => {
  await page.goto('/#/drill/');
  const owed = page.getByRole('region', { name: '九十天内要办的' });
  await expect(owed.getByRole('heading')).toHaveText(/^九十天内要办的 \d+ 件$/);
  const days = (await owed.locator('strong').allInnerTexts()).map((text) => Number(text.match(/\d+/)[0]));
  expect(days).toEqual([...days].sort((one, other) => one - other));
  await owed.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^演练/);
});

test('a wrong address says so, and the print key leads from boxes to the paper', async ({ page }) => {
  await page.goto('/#/p/0000000000000001/applicaton');
  await at(page, '没有这个网页');
  await expect(page.getByRole('main')).toContainText('“#/p/0000000000000001/applicaton”');
  await begin(page);
  await step(page, '试点名称与时间');
  await page.keyboard.press('Control+p');
  await at(page, '打印');
  await expect(page.locator('.toast')).toContainText('再按一次 Ctrl+P');
});

test('the records of three years are denied at once', async ({ page }) => {
  await begin(page);
  await step(page, '近三年记录');
  await page.getByRole('button', { name: '以上均无' }).click();
  for (const asked of ['近三年是否发生重大服务质量、安全、环境保护事故', '近三年是否受到通报批评', '近三年是否受到行政处分', '近三年是否被媒体曝光造成严重社会影响']) {
    await expect(choice(page, asked, '无')).toBeChecked();
  }
  await goOn(page);
  await at(page, '标准体系与自我评价');
});

test('the regulation is searched, and says what is checked by each article', async ({ page }) => {
  await page.goto('/#/law');
  const articles = page.locator('.law-text .article');
  await expect(articles).toHaveCount(40);
  await page.getByRole('searchbox').pressSequentially('未满半年');
  await expect(articles.getByRole('heading')).toHaveText(['第十八条']);
  await articles.getByRole('button', { name: /^据此核对 \d+ 条，推算 \d+ 项$/ }).click();
  await expect(articles.locator('.hanging > li')).toContainText(['附件1 申请书']);
  await page.getByRole('searchbox').fill('没有这样的字句');
  await expect(page.getByText('没有哪一条有这些字句。')).toBeVisible();
});

test('the tab stops of a step are its blanks, the grounds of each, and the ways on', async ({ page }) => {
  await begin(page);
  await step(page, '单位身份');
  const stops = [];
  do {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => {
      const { tagName, name, innerText } = document.activeElement;
      return name || `${tagName} ${innerText.split('\n')[0]}`;
    }));
  } while (stops.at(-1) !== 'A 返回任务单' && stops.length < 40);
  console.log(stops.join(' | '));
  const grounds = stops.filter((stop) => stop.startsWith('BUTTON 依据'));
  const ways = ['BUTTON 保存并继续', 'A 上一步', 'A 返回任务单'];
  expect(stops.slice(-3)).toEqual(ways);
  expect(stops.filter((stop) => stop.startsWith('unit.'))).toHaveLength(stops.length - ways.length - grounds.length);
  expect(grounds.length).toBeLessThanOrEqual(5);
});

test('everything is found from anywhere by first letters, and the focus comes back where it was', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').focus();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog', { name: '查找' });
  await expect(search.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page, '试点名称')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dwdz');
  await expect(search.getByRole('link').first()).toHaveText('单位地址');
  await page.keyboard.press('Enter');
  await at(page, '单位身份');
  await expect(box(page, '单位地址')).toBeFocused();
});

test('帮助 begins with what a clerk asks, and prints as one page', async ({ page }) => {
  await page.goto('/#/help');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.nth(3)).toHaveText('换了电脑、换了浏览器怎么办');
  expect((await headings.allInnerTexts()).slice(0, 3)).toEqual(['一页速查', '常见退回原因', '份数、盖章的先后、骑缝章']);
  await expect(page.getByRole('main')).toContainText('由细则条文推出，不是退件的统计');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '一页速查' })).toBeVisible();
  await expect(headings.nth(1)).toBeHidden();
});
