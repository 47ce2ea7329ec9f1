// The panel secretary: a signed file of a unit is taken in to be read, and the panel's report begins with what it says.

import { at, begin, box, choose, sign, step } from './application.mjs';
import { ASKED } from './asked.mjs';
import { fillPaper, openPaper } from './life.mjs';
import { expect, test } from './page.mjs';

const NAME = '某某市“一站式”政务服务综合标准化试点';
const ANSWERS = {
  'pilot.name': NAME, 'cover.undertaker': '某某市政务服务中心（示例）', 'cover.guide': '江苏省政务服务管理办公室', 'supervisor.name': '江苏省市场监督管理局',
  'applied.on': '2026-11-20', 'check.day': '2026-11-10', 'system.runs': '2026-01-10', 'period.from': '2024-12', 'period.to': '2026-11',
  'unit.address': '江苏省某某市人民中路 1 号（示例）', 'unit.contact': '某甲（示例）',
};

test('a report begins with the signed application of the unit, and says where each fact comes from', async ({ page, browser }, info) => {
  await begin(page);
  await page.getByRole('main').getByRole('link', { name: '新试点（还没有名称）', exact: true }).first().click();
  await openPaper(page, 'evaluation');
  await fillPaper(page, 'evaluation', ANSWERS, '2026-11-20');
  const signed = info.outputPath('evaluation.json');
  await (await sign(page)).saveAs(signed);

  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: info.project.use.baseURL ?? new URL(page.url()).origin });
  const secretary = await context.newPage();
  await secretary.goto('/#/verify');
  await choose(secretary, () => secretary.getByRole('button', { name: '选择文件' }).click(), signed);
  const verdict = secretary.getByRole('status').filter({ hasText: '内容指纹' });
  const print = await verdict.innerText();
  const fingerprint = print.match(/内容指纹 ((?:[0-9a-fA-F]{4} ?){5})/)[1].trim();
  await secretary.getByRole('button', { name: '收进本机的试点资料，只读' }).click();
  await at(secretary, NAME);

  await secretary.getByRole('main').getByRole('link', { name: ASKED.evaluation.called, exact: true }).first().click();
  await expect(secretary.getByText(`这份评估申请表来自收到的签名文件（内容指纹 ${fingerprint}），只供查看和核对，不能改。`)).toBeVisible();
  await step(secretary, '单位与联系方式', 'evaluation');
  await expect(box(secretary, '地址')).not.toBeEditable();

  await secretary.getByRole('main').getByRole('link', { name: NAME, exact: true }).first().click();
  await openPaper(secretary, 'report');
  await step(secretary, '试点与各单位', 'report');
  await expect(box(secretary, '试点名称')).toHaveValue(NAME);
  await expect(secretary.getByText(`与评估申请表（签名文件 ${fingerprint}）一致`).first()).toBeVisible();
  await box(secretary, '试点名称').fill('另一个综合标准化试点');
  await expect(secretary.getByText(`评估申请表（签名文件 ${fingerprint}）写的是“${NAME}”`).first()).toBeVisible();
  await context.close();
});

test('a self-check report is drawn up from the self-check list, and taken back', async ({ page }) => {
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练二/ }).getByRole('link').click();
  await openPaper(page, 'selfcheck');
  await fillPaper(page, 'selfcheck', { 'check.day': '2026-11-20' }, '2026-11-20');
  await page.getByRole('main').getByRole('link', { name: /^演练二/ }).first().click();
  await openPaper(page, 'evaluation');
  await step(page, '自查报告', 'evaluation');
  await page.getByRole('button', { name: '由自查表草拟' }).click();
  await expect(box(page, '自查报告')).toHaveValue(/自查日期：2026年11月20日/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(box(page, '自查报告')).toHaveValue('');
});
