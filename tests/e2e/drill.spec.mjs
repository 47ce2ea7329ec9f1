// 演练: a date the trainer moves, verdicts that turn with it, files that say what they are, and a real store that knows nothing of it.

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { at, choose, download, sign, stores } from './application.mjs';
import { ASKED } from './asked.mjs';
import { expect, test } from './page.mjs';

const EXERCISE = (nth) => `#/drill/p/${String(nth).padStart(16, '0')}`;

test('the simulated date turns a verdict, and what is signed is called a demonstration', async ({ page }) => {
  await page.goto('#/');
  await at(page, '我的试点');
  const { records: before } = await stores(page);
  await page.getByRole('link', { name: '演练', exact: true }).click();
  await at(page, '演练');
  await page.getByRole('heading', { level: 2, name: /演练二/ }).getByRole('link').click();
  await page.getByRole('main').getByRole('link', { name: ASKED.evaluation.called, exact: true }).first().click();
  await at(page, ASKED.evaluation.title);
  const barred = page.getByText('按细则，现在还不能报送评估申请表：');
  await expect(barred).toBeVisible();
  await page.getByRole('link', { name: '为什么，什么时候可以' }).click();
  await at(page, '现在还不能报送评估申请表');
  const first = await page.getByText('最早可以办的日期：').innerText();
  const [, year, month, day] = first.match(/(\d+)年(\d+)月(\d+)日/);

  const clock = page.getByRole('group', { name: '模拟日期' });
  const shown = async () => (await page.getByRole('complementary', { name: '演练说明' }).innerText()).match(/\d{4}-\d\d-\d\d/)[0];
  const wanted = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  while (await shown() < wanted) await clock.getByRole('button', { name: '到下一个日期' }).click();
  while (await shown() > wanted) await clock.getByRole('button', { name: '前一天' }).click();
  await at(page, '没有什么妨碍报送评估申请表');
  // The day before is doubtful, and the one before that is barred.
  await clock.getByRole('button', { name: '前一天' }).click();
  await clock.getByRole('button', { name: '前一天' }).click();
  await at(page, '现在还不能报送评估申请表');
  await clock.getByRole('button', { name: '后一天' }).click();
  await clock.getByRole('button', { name: '后一天' }).click();
  await at(page, '没有什么妨碍报送评估申请表');
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText(`模拟日期是 ${wanted}`);

  await page.goto(`${EXERCISE(1)}/application`);
  await at(page, ASKED.application.title);
  const file = await (await sign(page)).path();
  const content = JSON.parse(Buffer.from(JSON.parse(readFileSync(file, 'utf8')).payload, 'base64url'));
  expect([content.demonstration, content.judged_on]).toEqual([true, wanted]);
  await page.getByRole('link', { name: '回到我的试点' }).click();
  await at(page, '我的试点');
  await page.getByRole('link', { name: '验证文件' }).click();
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), file);
  await expect(page.getByRole('status').getByText('演示文件')).toBeVisible();
  await page.getByRole('button', { name: '收进本机的试点资料，只读' }).click();
  await expect(page.getByRole('status').filter({ hasText: '不能放进真实的试点' })).toBeVisible();
  expect((await stores(page)).records).toEqual(before);
});

test('the exercises are laid out anew at any time', async ({ page }) => {
  await page.goto('#/drill/');
  const names = page.getByRole('main').getByRole('heading', { level: 2, name: /^演练/ });
  await expect(names).toHaveCount(4);
  await page.getByRole('button', { name: /^删除\s*：演练一/ }).click();
  await expect(names).toHaveCount(3);
  await page.getByRole('group', { name: '模拟日期' }).getByRole('button', { name: '后一天' }).click();
  await page.getByRole('group', { name: '模拟日期' }).getByRole('button', { name: '重新布置' }).click();
  await expect(names).toHaveCount(4);
});

test('the calendar file holds the dates of the timeline, by a library that is not ours', async ({ page }) => {
  await page.goto(`${EXERCISE(3)}/years`);
  await at(page, '时间表');
  const words = await page.getByRole('main').innerText();
  const file = await download(page, () => page.getByRole('button', { name: '下载日历文件（.ics）' }).click());
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  expect(events.length).toBeGreaterThan(5);
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  for (const event of events) {
    const { year, month, day, isDate } = event.startDate;
    expect(isDate).toBe(true);
    expect(event.summary).toContain('演练');
    expect(words).toContain(`${year}年${month}月${day}日`);
    expect(event.description).toMatch(/第.+条/);
  }
});

test('both readings of 前3个月 stand in the timeline, and the choice is kept', async ({ page }) => {
  await page.goto(`${EXERCISE(3)}/years`);
  await at(page, '时间表');
  const apply = page.getByRole('listitem').filter({ hasText: '提出复查申请，提交自检报告和申请表' });
  await expect(apply).toContainText('以前（含当日）');
  await expect(apply).toContainText('“前3个月”读作最后三个月之内');
  await page.getByRole('radio', { name: '“前3个月”读作最后三个月之内' }).check();
  await expect(apply).toContainText('“前3个月”读作至迟在三个月以前');
  await page.reload();
  await expect(page.getByRole('radio', { name: '“前3个月”读作最后三个月之内' })).toBeChecked();
});
