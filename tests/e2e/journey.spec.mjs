// The main journey: from an empty browser to a signed file, typed by its labels.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { PARTICIPANTS, PILOT, PLAN, STEPS } from './answers.mjs';
import {
  FROM_SPREADSHEET, TITLE, addRow, at, begin, box, choose, column, complete, download, fill, go, goOn, named, paste, planRow, question, saved, sign, step, tool, write,
} from './application.mjs';
import { expect, test } from './page.mjs';

const answers = Object.fromEntries(STEPS);

test('a whole application is typed, checked, signed, verified, and opened again as a new revision', async ({ page, complaints }, testInfo) => {
  await begin(page);
  await page.getByRole('link', { name: '继续填写：试点名称与时间' }).click();
  for (const [title, texts] of STEPS) {
    await test.step(title, async () => {
      await at(page, title);
      await fill(page, texts);
      if (title === '工作计划') await writePlan(page);
      if (title === '参加单位与管理单位') for (const name of PARTICIPANTS) await addRow(page, '参加单位', { 参加单位: name });
      await goOn(page);
    });
  }

  await at(page, '检查全部');
  await expect(page.getByText('可以送章')).toBeVisible();
  const main = page.getByRole('main');
  for (const text of [PILOT, '2027年3月', '2029年2月', 'MB123456-2', '江苏省 张家港市', ...PARTICIPANTS, ...PLAN.flat()]) {
    await expect(main.getByText(text).first()).toBeVisible();
  }
  await page.getByRole('link', { name: '去定稿、签名' }).click();
  await at(page, '定稿、签名');
  await page.getByRole('button', { name: '定稿并签名' }).click();
  await expect(page.getByText('已生成文件（尚未报送）')).toBeVisible();
  const file = await download(page, () => page.getByRole('button', { name: '保存签名文件' }).click());
  expect(file.suggestedFilename()).toMatch(/精准政务服务.*附件1_\d{4}-\d{2}-\d{2}_[0-9a-f]{6}\.json$/);
  const signed = testInfo.outputPath('signed.json');
  await file.saveAs(signed);
  await packs(page, signed, testInfo.outputPath('outgoing.zip'));

  await page.getByRole('link', { name: '打印申请书' }).click();
  await at(page, '打印');
  await expect(page.getByText(/与刚签名的文件内容一致/)).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await verifies(page, signed);
  await revises(page, signed);
  expect(complaints).toEqual([]);
});

test('a file that was changed after signing is told apart, and is no base for a revision', async ({ page }, testInfo) => {
  await begin(page);
  await complete(page);
  const signed = testInfo.outputPath('signed.json');
  await (await sign(page)).saveAs(signed);
  const bad = testInfo.outputPath('changed.json');
  writeFileSync(bad, changed(readFileSync(signed, 'utf8')));

  await page.getByRole('link', { name: '验证文件' }).click();
  await at(page, '验证文件');
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), bad);
  await expect(page.getByRole('status').getByRole('heading', { level: 2 })).toContainText('签名与内容不符');
  await page.getByRole('link', { name: '试点助手' }).click();
  await choose(page, () => page.getByRole('button', { name: '打开文件' }).click(), bad);
  await at(page, '验证文件');
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  await expect(page.getByRole('status').filter({ hasText: '签名与内容不符的文件不能当作底稿' })).toBeVisible();
  await at(page, '验证文件');
});

test('a word broken off by a reload comes back', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('某某市“一站式”精准政');
  await page.reload();

  await at(page, '试点名称与时间');
  await expect(box(page, '试点名称')).toHaveValue('某某市“一站式”精准政');
  await saved(page);
  await page.reload();
  await expect(box(page, '试点名称')).toHaveValue('某某市“一站式”精准政');
});

test('a second window is told, cannot overwrite, and can take the pen', async ({ page, context }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').fill('甲');
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  const told = second.getByRole('alert').filter({ hasText: '正在另一个窗口里编辑' });

  await expect(told).toBeVisible();
  await second.mouse.wheel(0, 4000);
  await expect(told).toBeInViewport();
  await expect(box(second, '试点名称')).not.toBeEditable();
  await box(page, '试点名称').fill('甲乙');
  await second.getByRole('button', { name: '改在这里继续编辑' }).click();
  await expect(told).toHaveCount(0);
  await expect(box(second, '试点名称')).toHaveValue('甲乙');
  await box(second, '试点名称').fill('甲乙丙');
  await saved(second);

  await expect(page.getByRole('alert').filter({ hasText: '正在另一个窗口里编辑' })).toBeVisible();
  await expect(box(page, '试点名称')).not.toBeEditable();
  await page.close();
  await second.reload();
  await expect(box(second, '试点名称')).toHaveValue('甲乙丙');
  await expect(second.getByRole('alert')).toHaveCount(0);
});

test('dates are taken as they are pasted, and regions are offered from the public list', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点时间：起').focus();
  await paste(page, '2024年3月');
  await expect(box(page, '试点时间：起')).toHaveValue('2024年3月');
  await box(page, '试点时间：止').focus();
  await paste(page, '２０２６年２月');
  await expect(question(page, '试点时间：止')).toContainText('读作 2026年2月');
  await step(page, '标准体系与自我评价');
  await box(page, '标准体系建立时间').focus();
  await paste(page, '2024.3.5');
  await expect(question(page, '标准体系建立时间')).toContainText('读作 2024年3月5日');

  await step(page, '单位身份');
  await box(page, '法人注册地址：省（市）').fill('江苏省');
  await box(page, '法人注册地址：县（区）').focus();
  await expect.poll(() => offered(box(page, '法人注册地址：县（区）'))).toContain('张家港市');
  await box(page, '法人注册地址：县（区）').fill('表上没有的新区');
  await go(page, '检查全部');
  for (const text of ['2024年3月', '2026年2月', '2024年3月5日', '江苏省 表上没有的新区']) {
    await expect(page.getByRole('main').getByText(text).first()).toBeVisible();
  }
});

test('the list of pilots: renamed, copied, deleted and brought back, searched', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').fill('甲地综合标准化试点');
  await saved(page);
  await page.getByRole('link', { name: '试点助手' }).click();
  await at(page, '我的试点');
  const names = page.locator('.pilots').getByRole('heading', { level: 2 });
  await page.getByRole('button', { name: named('改名：甲地综合标准化试点') }).click();
  await page.getByRole('textbox', { name: /列表里的名字/ }).fill('甲地的');
  await page.getByRole('button', { name: '改好了' }).click();
  await expect(names).toHaveText(['甲地的']);

  await page.getByRole('button', { name: named('复制：甲地的') }).click();
  await expect(names).toHaveCount(2);
  await page.getByRole('button', { name: named('删除：甲地的') }).first().click();
  await expect(names).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(names).toHaveCount(2);

  for (const name of ['乙县综合标准化试点', '丙区综合标准化试点']) {
    await begin(page);
    await step(page, '试点名称与时间');
    await box(page, '试点名称').fill(name);
    await saved(page);
  }
  await page.getByRole('link', { name: '试点助手' }).click();
  await expect(names).toHaveCount(4);
  await page.getByRole('searchbox', { name: '按名称或单位查找' }).fill('乙县');
  await expect(names).toHaveText(['乙县综合标准化试点']);
  await page.reload();
  await expect(names).toHaveCount(4);
});

/** The plan as people make it: rows added, edited, copied, moved, deleted and brought back, the rest pasted. */
async function writePlan(page) {
  await addRow(page, '阶段', planRow(PLAN[1]));
  await addRow(page, '阶段', planRow(PLAN[0]));
  await tool(page, 2, '上移');
  await expect.poll(() => column(page, '时间')).toEqual([PLAN[0][0], PLAN[1][0]]);
  await tool(page, 2, '复制');
  await expect.poll(() => column(page, '时间')).toEqual([PLAN[0][0], PLAN[1][0], PLAN[1][0]]);
  for (const [name, text] of Object.entries(planRow(PLAN[2]))) await write(page, 3, name, text);
  await tool(page, 1, '删除');
  await expect.poll(() => column(page, '时间')).toEqual([PLAN[1][0], PLAN[2][0]]);
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => column(page, '时间')).toEqual(PLAN.slice(0, 3).map((row) => row[0]));
  await tool(page, 1, '下移');
  await tool(page, 2, '上移');

  await page.getByText(FROM_SPREADSHEET).click();
  await page.getByRole('textbox', { name: '粘贴处' }).focus();
  await paste(page, PLAN.slice(3).map((row) => row.join('\t')).join('\r\n'));
  await expect(page.getByRole('region', { name: '预览' }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: '作为新行追加（2 行）' }).click();
  await expect.poll(() => column(page, '阶段工作内容')).toEqual(PLAN.map((row) => row[1]));
  await expect.poll(() => column(page, '负责单位及参与单位')).toEqual(PLAN.map((row) => row[2]));
}

async function verifies(page, path) {
  await page.getByRole('link', { name: '验证文件' }).click();
  await at(page, '验证文件');
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), path);
  const verdict = page.getByRole('status');
  await expect(verdict.getByRole('heading', { level: 2 })).toContainText('没有改动');
  await expect(verdict.getByText('演示文件')).toHaveCount(0);
  await expect(page.getByRole('main').getByText(PILOT).first()).toBeVisible();
  await page.getByText('粘贴文件的文字').click();
  await page.getByRole('textbox', { name: '文件的文字' }).fill(changed(readFileSync(path, 'utf8')));
  await page.getByRole('button', { name: '验证这些文字' }).click();
  await expect(verdict.getByRole('heading', { level: 2 })).not.toContainText('没有改动');
  await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), path);
  await expect(verdict.getByRole('heading', { level: 2 })).toContainText('没有改动');
}

/** The signed file becomes the base of a revision, which names it in what is signed next. */
async function revises(page, path) {
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  await at(page, TITLE);
  await step(page, '经费保障情况');
  await box(page, '经费来源').fill('市级财政专项经费 50 万元，分两年拨付。');
  const again = await sign(page);
  const before = payload(readFileSync(path, 'utf8'));
  const after = payload(readFileSync(await again.path(), 'utf8'));
  expect(before.supersedes ?? null).toBeNull();
  expect(after.supersedes).toBe(await digest(page, readFileSync(path, 'utf8')));
  await saved(page);

  await page.getByRole('banner').getByRole('link', { name: '试点助手' }).click();
  await choose(page, () => page.getByRole('button', { name: '打开文件' }).click(), path);
  await at(page, '验证文件');
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  const question = page.getByRole('dialog', { name: '这个试点本机已经有了' });
  await expect(question).toContainText(/最近保存于 \d{4}-\d{2}-\d{2}.*文件里的那份保存于 \d{4}-\d{2}-\d{2}/);
  await question.getByRole('button', { name: '另存一份' }).click();
  await at(page, TITLE);
  await step(page, '经费保障情况');
  await expect(box(page, '经费来源')).toHaveValue(answers['经费保障情况']['经费来源']);
}

function payload(text) {
  return JSON.parse(Buffer.from(JSON.parse(text).payload, 'base64url'));
}

async function digest(page, text) {
  const bytes = [...Buffer.from(JSON.parse(text).payload, 'base64url')];
  return page.evaluate(async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, bytes);
}

/** The file with one figure of its content changed, still a well-formed file. */
function changed(text) {
  const file = JSON.parse(text);
  const content = Buffer.from(file.payload, 'base64url').toString().replace('215600', '215601');
  return JSON.stringify({ ...file, payload: Buffer.from(content).toString('base64url') });
}

/** What the list behind a box offers. */
function offered(field) {
  return field.evaluate((input) => [...input.list.options].map((option) => option.value));
}

/** All that goes to the offices comes as one file: the very file that was signed, and the same paper for other programs. */
async function packs(page, signed, zip) {
  const file = await download(page, () => page.getByRole('button', { name: '打包保存，附 Word、可读副本和清单' }).click());
  const stem = file.suggestedFilename().replace(/\.zip$/, '');
  await file.saveAs(zip);
  const inside = JSON.parse(execFileSync('python3', ['-c', LISTED, zip], { encoding: 'utf8' }));
  expect(Object.keys(inside)).toEqual([`${stem}.json`, `${stem}.docx`, `${stem}.html`, '报送清单.html', '份签.html']);
  expect(inside[`${stem}.json`]).toBe(readFileSync(signed, 'utf8'));
  const copy = await page.context().newPage();
  await copy.setContent(inside[`${stem}.html`]);
  for (const text of ['可读副本', PILOT, ...PARTICIPANTS, ...PLAN.flat()]) await expect(copy.getByText(text).first()).toBeVisible();
  await copy.setContent(inside['报送清单.html']);
  await expect(copy.getByText(/^打印 6 份/)).toBeVisible();
  await copy.close();
}

/** Prints the files of a zip by name; what is no text is told by its length. */
const LISTED = `
import json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
assert zip.testzip() is None
def text(name):
    bytes = zip.read(name)
    return len(bytes) if name.endswith('.docx') else bytes.decode()
print(json.dumps({name: text(name) for name in zip.namelist()}))`;
