// One pilot through its whole life, as its people would: 2021 to 2026, every paper typed, signed and printed, roles switched.

import { PARTICIPANTS, PILOT, STEPS } from './answers.mjs';
import { begin, dated, saved, sign } from './application.mjs';
import { ASKED } from './asked.mjs';
import { fillPaper, happens, labelsOf, openPaper, printed, takesBack, toPilot } from './life.mjs';
import { expect, test } from './page.mjs';
import { pagesOf } from './printed.mjs';

const PANEL = [
  ['组长', '某甲（示例）', '省标准化研究院/研究员', '13800138000', '标准化专家'],
  ['小组成员', '某丙（示例）', '某某大学/教授', '13800138001', '标准化专家'],
  ['小组成员', '某丁（示例）', '行业协会/高级工程师', '13800138002', '相关行业专家'],
  ['小组成员', '某戊（示例）', '行业协会/高级工程师', '13800138003', '相关行业专家'],
  ['小组成员', '某己（示例）', '省市场监督管理局/处长', '13800138004', '管理人员'],
];
const RECHECKERS = PANEL.map((row) => row.map((cell) => cell.replace('相关行业专家', '专业领域技术专家')));
const STANDARDS = [
  ['101', 'GB/T 15624-2011', '服务标准化工作指南', '国家标准', '现行', '2011-12-30', '2012-04-01', '服务通用基础标准体系', '标准化工作办公室'],
  ['201', 'Q/ZWFW 201-2022', '窗口服务规范', '内部标准', '现行', '2022-01-05', '2022-01-10', '服务提供标准体系', '各科室'],
];
const PLAN = [
  ['2021年4月至6月', '宣传培训：召开全员动员大会', '标准化工作办公室'],
  ['2021年7月至12月', '标准体系建立：编制标准体系结构图和明细表', '标准化工作办公室，各科室'],
  ['2022年1月至11月', '组织实施标准：各窗口实施标准，检查考核', '各科室'],
  ['2022年12月', '自查：对照目标和任务自查', '标准化工作办公室'],
  ['2023年1月至3月', '申请评估', '标准化工作办公室'],
];

/** The application of answers.mjs, by the keys of its blanks, begun in 2021. */
function application() {
  const keys = Object.fromEntries(ASKED.application.steps.flatMap(({ items }) => items).map((item) => [item.asks, item.key]));
  const answers = {};
  for (const [label, answer] of STEPS.flatMap(([, all]) => Object.entries(all))) {
    if (keys[label]) answers[keys[label]] = answer.choose ?? answer;
  }
  return {
    ...answers,
    'money.source': '市级财政专项经费 50 万元。',
    'period.from': '2021-04', 'period.to': '2023-03', 'cover.date': '2021-03',
    'system.built': '计划2021-12', 'system.runs': '计划2022-01',
    plan: PLAN, participants: PARTICIPANTS.map((name) => [name, '']),
  };
}

test('one pilot lives from its application to its second recheck', async ({ page }) => {
  test.setTimeout(600_000);
  const today = async (iso) => {
    await dated(page, `${iso}T10:00:00+08:00`);
    if (page.url() !== 'about:blank') await page.reload();
  };
  const write = async (id, answers, day) => {
    await openPaper(page, id);
    await paper(id, answers, day);
    await toPilot(page, PILOT);
  };
  const paper = async (id, answers, day) => {
    const typed = await fillPaper(page, id, answers, day);
    await saved(page);
    const file = JSON.parse(await text(await sign(page)));
    const content = JSON.parse(Buffer.from(file.payload, 'base64url'));
    expect(content.form.id).toBe(id);
    expect(content.demonstration).toBe(false);
    await prints(page, id, typed);
  };
  const stage = (words) => expect(page.getByRole('main').locator('.stage')).toContainText(words);

  await today('2021-03-10');
  await begin(page);
  await paper('application', application(), '2021-03-10');
  await toPilot(page, PILOT);
  await happens(page, '各单位同意', '2021-03-10');
  await stage('各单位已同意');
  await today('2021-09-20');
  await happens(page, '行业主管部门推荐', '2021-03-12');
  await happens(page, '省级审核上报', '2021-03-20');
  await happens(page, '部级受理', '2021-03-25');
  await happens(page, '下达试点建设任务', '2021-04-01', '示例发〔2021〕5号');
  await stage('试点建设');

  // A wrong entry is taken back, and the record keeps both.
  await happens(page, '中期评估', '2021-09-01');
  await takesBack(page, '中期评估');
  await page.getByText('已收回的 1 条，可以恢复').click();
  await expect(page.getByRole('listitem').filter({ hasText: '已于' })).toContainText('中期评估');
  await stage('试点建设');
  await today('2022-04-10');
  await happens(page, '中期评估', '2022-04-01');

  await today('2022-12-20');
  const system = { 'system.runs': '2022-01-10', systems: [['服务通用基础标准体系'], ['服务提供标准体系']], standards: STANDARDS };
  await write('standards', system, '2022-12-01');
  await write('selfcheck', { 'check.day': '2022-12-10' }, '2022-12-10');
  await happens(page, '自查合格', '2022-12-10');
  const judged = { 'system.runs': '2022-01-10', 'applied.on': '2022-12-20', 'check.day': '2022-12-10', 'group.leader': '某乙（示例）' };
  await write('evaluation', judged, '2022-12-20');
  await write('summary', {}, '2022-12-20');
  await happens(page, '提出评估申请', '2022-12-20');

  await today('2023-04-01');
  await write('scoring', { 'score.full': '5', 'score.pass': '4', scores: [['要求', '领导机构', '有文件', '3', '', '2', '见文件'], ['', '人员', '有人员', '2', '', '1', '']] }, '2023-01-15');
  await write('visit', minutes('2023-01-15'), '2023-01-15');
  const failed = { 'visit.from': '2023-01-15', 'visit.to': '2023-01-16', 'report.date': '2023-01-20', 'report.basis': '依据评估方案，对照评估计分表。', 'report.verdict': '不合格', 'report.advice': '补充培训记录。', panel: PANEL };
  await write('report', failed, '2023-01-15');
  await happens(page, '现场考核评估', '2023-01-15');
  await happens(page, '评估报告提交', '2023-01-20');
  await happens(page, '省级确认上报评估结果', '2023-02-10');
  await happens(page, '评估不合格、责令限期整改', '2023-03-01', '示例函〔2023〕3号');
  await stage('整改');
  await expect(page.getByRole('region', { name: '现在要做的' })).toContainText('2023年9月1日');

  await today('2023-12-20');
  await happens(page, '整改完成', '2023-07-01');
  await happens(page, '提出评估申请', '2023-07-10');
  await happens(page, '现场考核评估', '2023-08-15');
  await happens(page, '评估报告提交', '2023-08-20');
  await happens(page, '省级确认上报评估结果', '2023-09-10');
  await happens(page, '公布评估合格', '2023-12-01', '示例发〔2023〕9号');
  await stage('试点合格');

  await today('2026-08-20');
  await write('recheck-self', {}, '2026-08-15');
  await write('recheck', {}, '2026-08-20');
  await happens(page, '提出复查申请', '2026-08-20');
  await today('2026-11-25');
  await write('recheck-visit', {}, '2026-10-12');
  await write('recheck-report', { 'visit.from': '2026-10-12', 'visit.to': '2026-10-13', 'cover.date': '2026-10-20', 'papers.on': '2026-10-10', panel: RECHECKERS }, '2026-10-12');
  await happens(page, '现场复查', '2026-10-12');
  await happens(page, '复查报告提交', '2026-10-20');
  await happens(page, '省级确认上报复查结果', '2026-11-01');
  await happens(page, '公布复查合格', '2026-11-20', '示例发〔2026〕11号');
  await stage('复查合格');
});

function minutes(day) {
  const times = Array.from({ length: 8 }, (_, nth) => [`step${nth + 1}.at`, `${day} ${9 + nth}:00`]);
  return { ...Object.fromEntries(times), 'survey.sample': '30', 'survey.satisfied': '24' };
}

async function text(download) {
  const stream = await download.createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Every label of the sheet in order, and every answer, on paper. */
async function prints(page, id, typed) {
  const body = pagesOf(await printed(page), []).map((each) => each.body).join('').replace(/内容指纹[0-9a-f]+/g, '');
  // Dates left to the pen stand in a row of their own under several columns, so they are counted.
  const [dates, labels] = [true, false].map((is) => labelsOf(id).filter((label) => (label === '年月日') === is));
  expect(body.split('年月日').length - 1).toBeGreaterThanOrEqual(dates.length);
  let from = 0;
  for (const label of labels) {
    const at = body.indexOf(label, from);
    expect(at, `${id}: “${label}” after ${body.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(0);
    from = at + label.length;
  }
  for (const answer of typed) expect(body).toContain(answer.replace(/\s+/g, ''));
}
