// A pilot that has ended, or whose recheck was stopped, or whose 合格 ran out, as its people meet it: they enter what
// happened, and every paper after that says so first, with its article, and wants a written reason.

import { at, begin, box, dated, go, saved, step } from './application.mjs';
import { happens, openPaper, toPilot } from './life.mjs';
import { expect, test } from './page.mjs';

const PILOT = '某市政务服务综合标准化试点（示例）';
const ISSUED = [['各单位同意', '2020-05-10'], ['下达试点建设任务', '2020-09-01', '示例发〔2020〕5号']];
const EVALUATED = [...ISSUED, ['自查合格', '2023-02-10'], ['提出评估申请', '2023-03-01'], ['现场考核评估', '2023-05-01']];
const PASSED = [...EVALUATED, ['公布评估合格', '2023-07-18', '示例发〔2023〕9号']];

/** A pilot of that name with its record, on the page of the pilot. */
async function pilot(page, today, happened) {
  await dated(page, `${today}T10:00:00+08:00`);
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').fill(PILOT);
  await saved(page);
  await toPilot(page, PILOT);
  for (const [what, on, number] of happened) await happens(page, what, on, number);
}

/** Where the pilot stands, by its own words. */
function stands(page, words) {
  return expect(page.getByRole('main').locator('.stage')).toContainText(words);
}

/** What is said first on a paper that is opened after the end; and that it cannot be finalised without a reason for it. */
async function asks(page, id, { says, cites, rule }) {
  await openPaper(page, id);
  await expect(page.locator('p.barred')).toContainText(says);
  await expect(page.locator('p.barred')).toContainText(cites);
  await page.locator('p.barred').getByRole('link').click();
  const why = page.locator('.bar-reason').filter({ hasText: says });
  await expect(why.getByRole('blockquote')).toContainText(cites);

  await go(page, '定稿、签名');
  const breach = page.locator('.breaches > li').filter({ has: page.locator(`[id="reason-${rule}"]`) });
  await expect(breach).toContainText(says);
  await expect(page.getByRole('button', { name: '定稿并签名' })).toBeDisabled();
  await breach.getByRole('textbox').pressSequentially('记录有误，已报省级联席办公室更正。');
  await saved(page);
  await toPilot(page, PILOT);
}

/** What the timeline still asks, in order; and how these duties stand among what asks nothing any more. */
async function timeline(page, { asks, over }) {
  await page.getByRole('main').getByRole('link', { name: /时间表/ }).first().click();
  await at(page, '时间表');
  const [now, , past] = await page.locator('.dues').all();
  await expect(now.locator('strong')).toHaveText(asks);
  if (!asks.length) await expect(now).toHaveText('没有。');
  for (const [what, state] of Object.entries(over)) {
    await expect(past.locator('li').filter({ hasText: what })).toContainText(state);
  }
}

test('a terminated pilot', async ({ page }) => {
  await pilot(page, '2022-06-01', [...ISSUED, ['终止试点任务', '2022-05-10', '示例函〔2022〕3号']]);

  await stands(page, '试点任务已经终止');
  await asks(page, 'evaluation', { says: '2022-05-10 终止试点任务（示例函〔2022〕3号）；本表没有日期，按今天 2022-06-01 算在其后', cites: '第二十四条', rule: 'art24.ended.evaluation' });
  await timeline(page, { asks: [], over: { 创建期间发生所列情形的: '已完成', 组织中期评估: '不再适用' } });
});

test('a pilot that failed twice and was revoked', async ({ page }) => {
  const failed = [...EVALUATED, ['评估不合格、责令限期整改', '2023-07-18', '示例发〔2023〕9号'], ['整改完成', '2024-01-10'], ['提出评估申请', '2024-02-01'], ['现场考核评估', '2024-03-05']];
  await pilot(page, '2024-06-01', [...failed, ['撤销试点资格', '2024-05-10', '示例发〔2024〕6号']]);

  await stands(page, '试点资格');
  await asks(page, 'summary', { says: '2024-05-10 撤销试点资格（示例发〔2024〕6号）；本表没有日期，按今天 2024-06-01 算在其后', cites: '第二十三条', rule: 'art23.ended.summary' });
  await timeline(page, { asks: [], over: { 组织中期评估: '不再适用' } });
});

test('a pilot of which 合格 was revoked', async ({ page }) => {
  await pilot(page, '2025-06-01', [...PASSED, ['跟踪考核发现问题、责令限期整改', '2025-01-10'], ['撤销合格', '2025-05-10', '示例发〔2025〕4号']]);

  await asks(page, 'recheck', { says: '2025-05-10 撤销合格（示例发〔2025〕4号）；本表没有日期，按今天 2025-06-01 算在其后', cites: '第二十六条', rule: 'art26.ended.recheck' });
  await timeline(page, { asks: ['满两年，可以重新申请试点'], over: { 按责令的期限完成整改: '不再适用', '提出复查申请，提交自检报告和申请表': '不再适用' } });
});

test('a pilot whose 合格 ran out', async ({ page }) => {
  await pilot(page, '2026-08-01', PASSED);

  await stands(page, '合格有效期已于 2026年7月18日 届满');
  await happens(page, '逾期未申请复查、自动放弃', '2026-07-19');
  await asks(page, 'recheck', { says: '2026-07-18 合格有效期届满，没有申请复查，视为自动放弃', cites: '第三十二条', rule: 'art32.ended.recheck' });
  await timeline(page, { asks: [], over: { '提出复查申请，提交自检报告和申请表': '已过', 没有提交复查申请: '已完成' } });
});

test('a pilot whose recheck was stopped', async ({ page }) => {
  await pilot(page, '2026-05-20', [...PASSED, ['提出复查申请', '2026-04-10'], ['停止复查', '2026-05-10']]);

  await asks(page, 'recheck-report', { says: '2026-05-10 停止复查；本表没有日期，按今天 2026-05-20 算在其后', cites: '第三十七条', rule: 'art37.stopped.recheck-report' });
  await timeline(page, { asks: ['对试点合格单位跟踪考核', '总结、推广试点成果和经验，向部级联席办公室提出建议', '合格结果有效期届满'], over: { '现场复查，1 至 2 天': '不再适用', 完成复查工作: '不再适用', '复查期间发生所列情形的，停止复查': '已完成' } });
});
