// How the application guides: what it says, when it says it, and how one finds one's way.

import { readFileSync } from 'node:fs';
import { at, begin, box, choice, complete, dated, fill, go, goOn, question, saved, sign, step } from './application.mjs';
import { expect, test } from './page.mjs';

const FIRST = '试点名称与时间';
const REASON = '由市政务服务局作为法人单位共同申请';

test('what is missing is said after 继续 and not before, and a second press goes on', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').focus();
  await box(page, '试点时间：起').focus();
  await expect(complaints(page)).toHaveCount(0);
  await goOn(page);

  const summary = page.getByRole('group', { name: '还差这些' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(4);
  await expect(box(page, '试点名称')).toHaveAttribute('aria-invalid', 'true');
  await expect(box(page, '试点名称')).toHaveAccessibleDescription(/试点名称.*填/s);
  await summary.getByRole('link').first().click();
  await expect(box(page, '试点名称')).toBeFocused();
  await box(page, '试点名称').fill('某某市综合标准化试点');
  await expect(box(page, '试点名称')).not.toHaveAttribute('aria-invalid');
  await expect(summary.getByRole('link')).toHaveCount(3);
  await goOn(page);
  await at(page, '承担、保证与业务指导单位');
  await expect(complaints(page)).toHaveCount(0);
});

test('a format is questioned after the blank was left, and no more once it is mended', async ({ page }) => {
  await begin(page);
  for (const [title, label, bad, good, said] of [
    ['单位身份', '组织机构代码', '12320582MB12345626', '12320582MB12345625', '不符合规定'],
    ['行业与联系方式', '邮编', '21560', '215600', '提醒'],
    ['行业与联系方式', '联系电话', '12345678901', '０５１２－５８６７２３４５', '提醒'],
    ['行业与联系方式', '电子邮箱', 'bzh@', 'bzh@example.gov.cn', '提醒'],
    ['业务范围与标准化工作', '专兼职标准化人员有几人', '几个', '6', '提醒'],
  ]) {
    await test.step(label, async () => {
      await step(page, title);
      const field = box(page, label);
      await field.pressSequentially(bad);
      await expect(field).not.toHaveAttribute('aria-invalid');
      await field.blur();
      await expect(field).toHaveAccessibleDescription(new RegExp(said));
      // A reminder says so, and marks nothing as wrong.
      if (said === '提醒') await expect(field).not.toHaveAttribute('aria-invalid');
      else await expect(field).toHaveAttribute('aria-invalid', 'true');
      await field.fill(good);
      await expect(field).not.toHaveAttribute('aria-invalid');
      await field.blur();
      await expect(field).not.toHaveAttribute('aria-invalid');
      await expect(field).toHaveValue(good);
      await expect(field).not.toHaveAccessibleDescription(new RegExp(said));
    });
  }
});

test('a date is not questioned while it is typed, but after it was left', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  const month = box(page, '试点时间：起');
  await month.pressSequentially('2027-');
  await expect(complaints(page)).toHaveCount(0);
  await month.pressSequentially('13');
  await expect(month).not.toHaveAttribute('aria-invalid');
  await month.blur();
  await expect(month).toHaveAttribute('aria-invalid', 'true');
  await expect(complaints(page)).toHaveCount(1);
  await month.fill('2027-3');
  await expect(month).not.toHaveAttribute('aria-invalid');
  await expect(complaints(page)).toHaveCount(0);
});

test('the verdict on the length of the pilot follows the boxes, and quotes Article 18', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await fill(page, { '试点时间：起': '2027-3', '试点时间：止': '2028-2' });
  const verdict = page.getByText('试点时间共 12 个月，第十八条的期限一般为 24 至 36 个月');
  await expect(verdict.first()).toBeVisible();
  await expect(page.getByText('▲').first()).toBeVisible();
  await expect(box(page, '试点时间：止')).not.toHaveAttribute('aria-invalid');
  await expect(page.getByRole('blockquote').filter({ hasText: /试点创建工作期限一般为\s*2\s*至\s*3\s*年/ })).toBeVisible();
  await box(page, '试点时间：止').fill('2029-2');
  await expect(verdict).toHaveCount(0);
  await expect(page.getByText('▲')).toHaveCount(0);
});

test('one button opens all that the regulation says of a question, in place', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  const end = question(page, '试点时间：止');
  const chip = end.getByRole('button', { name: /^依据 \d+ 句/ });
  await expect(chip).toHaveAttribute('aria-expanded', 'false');
  await chip.click();
  await expect(chip).toHaveAttribute('aria-expanded', 'true');
  await expect(end.getByRole('blockquote').filter({ hasText: '第十八条' })).toContainText(/试点创建工作期限一般为\s*2\s*至\s*3\s*年/);
  await chip.press('Enter');
  await expect(end.getByRole('blockquote')).toHaveCount(0);
});

test('the count of what is open follows the blanks', async ({ page }) => {
  await begin(page);
  const count = page.locator('.bar .problems');
  await expect(count).toHaveText('未填 38');
  await step(page, '单位身份');
  await box(page, '组织机构代码').fill('12320582MB12345626');
  await box(page, '组织机构代码').blur();
  await expect(count).toHaveText('未填 37 · 不符合规定 1');
  await step(page, '职能与法律责任');
  await choice(page, '有没有独立承担法律责任的能力', '无').check();
  await expect(count).toHaveText('未填 36 · 不符合规定 2');
  await count.click();
  await at(page, '检查全部');
  await page.getByRole('link', { name: '去改：组织机构代码' }).click();
  await at(page, '单位身份');
  await expect(box(page, '组织机构代码')).toBeFocused();
  await box(page, '组织机构代码').fill('12320582MB12345625');
  await expect(count).toHaveText('未填 36 · 不符合规定 1');
  await page.getByRole('button', { name: '保存，回到检查' }).click();
  await at(page, '检查全部');
  await expect(page.getByRole('link', { name: '去改：组织机构代码' })).toHaveCount(0);
});

test('the sheet shows what is typed at once, and a blank on it leads to its step', async ({ page, viewport }) => {
  await begin(page);
  await step(page, FIRST);
  const narrow = viewport.width < 800;
  const tab = (name) => page.getByRole('group', { name: '显示' }).getByRole('button', { name });
  const sheet = page.getByRole('complementary', { name: '表样' });
  await box(page, '试点名称').pressSequentially('某某市“一站式”');
  if (narrow) await tab('表样').click();
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('link', { name: '试点名称：某某市“一站式”' })).toHaveText('某某市“一站式”');
  await sheet.getByRole('link', { name: '试点保证单位：未填' }).click();
  await at(page, '承担、保证与业务指导单位');
  await expect(box(page, '试点保证单位')).toBeFocused();
  await box(page, '试点保证单位').pressSequentially('某某市人民政府');
  if (narrow) await tab('表样').click();
  await expect(sheet.getByRole('link', { name: '试点保证单位：某某市人民政府' })).toBeVisible();
});

test('in the task list the page one is on leads back to it', async ({ page, viewport }) => {
  test.skip(viewport.width > 800, 'a wide window shows both');
  await begin(page);
  await step(page, FIRST);
  await page.getByRole('group', { name: '显示' }).getByRole('button', { name: '任务单' }).click();
  await expect(box(page, '试点名称')).toBeHidden();
  await page.getByRole('navigation', { name: '任务单' }).getByRole('link', { name: /封面/ }).click();
  await expect(box(page, '试点名称')).toBeVisible();
});

test('Back and forward lead through every page, and title and focus follow', async ({ page }) => {
  await begin(page);
  const url = page.url();
  const trail = [['试点助手', '我的试点'], ['验证文件', '验证文件'], ['细则', '试点细则'], ['帮助', '帮助']];
  for (const name of ['整张表', '检查全部', '定稿、签名', '打印', '以前的版本']) {
    await go(page, name);
    await arrived(page, name);
  }
  for (const [name, title] of trail) {
    await page.getByRole('banner').getByRole('link', { name }).click();
    await arrived(page, title);
  }
  for (const title of ['试点细则', '验证文件', '我的试点', '以前的版本', '打印', '定稿、签名', '检查全部', '整张表', '社会管理和公共服务综合标准化试点申请书']) {
    await page.goBack();
    await arrived(page, title);
  }
  expect(page.url()).toBe(url);
  await page.goForward();
  await arrived(page, '整张表');
});

test('an earlier version is looked at, brought back, and that is undone', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill('第一版的名称');
  await saved(page);
  await page.reload();
  await box(page, '试点名称').fill('第二版的名称');
  await saved(page);
  await go(page, '以前的版本');
  await page.getByRole('button', { name: /^看一看/ }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: /的版本，只看不改/ })).toBeVisible();
  await expect(page.getByRole('main').getByText('第一版的名称')).toBeVisible();
  await page.getByRole('button', { name: /^恢复成这一版/ }).first().click();
  await expect(page.getByRole('status').getByText(/^已恢复成/)).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await step(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue('第二版的名称');
  await go(page, '以前的版本');
  await page.getByRole('button', { name: /^恢复成这一版/ }).last().click();
  await step(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue('第一版的名称');
  await saved(page);
  await page.reload();
  await expect(box(page, '试点名称')).toHaveValue('第一版的名称');
});

test('a clock that lies before the last save is questioned', async ({ page }) => {
  await dated(page, '2026-11-25T10:00:00+08:00');
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill('某某市综合标准化试点');
  await saved(page);
  await go(page, '检查全部');
  const doubt = page.getByRole('alert').filter({ hasText: '本机的日期可能不对' });
  await expect(page.getByText('以下按本机今天的日期 2026-11-25 判断。')).toBeVisible();
  await expect(doubt).toHaveCount(0);
  await dated(page, '2024-02-29T10:00:00+08:00');
  await page.reload();
  await expect(doubt).toHaveText('本机今天是 2024-02-29，可这份表上次保存在 2026-11-25：本机的日期可能不对，请先校准再看判断。');
});

test('after midnight it is another day, without a reload', async ({ page }) => {
  await dated(page, '2026-12-31T23:00:00+08:00');
  // What the app looks at every half minute it looks at sooner here.
  await page.addInitScript(() => {
    const real = window.setInterval;
    window.setInterval = (work, ms, ...rest) => real(work, Math.min(ms, 100), ...rest);
  });
  await begin(page);
  await step(page, FIRST);
  await fill(page, { '封面日期': '2027-1' });
  const ahead = question(page, '封面日期').getByText('提醒');
  await expect(page.getByRole('contentinfo')).toContainText('2026-12-31');
  await expect(ahead).toBeVisible();
  await dated(page, '2027-01-01T00:00:30+08:00');
  await expect(page.getByRole('contentinfo')).toContainText('2027-01-01');
  await expect(ahead).toHaveCount(0);
});

test('a written reason lets a breach be signed, is printed, and stands in the file', async ({ page }) => {
  await begin(page);
  await complete(page);
  await step(page, '职能与法律责任');
  await choice(page, '有没有独立承担法律责任的能力', '无').check();
  await go(page, '定稿、签名');
  await expect(page.getByRole('button', { name: '定稿并签名' })).toBeDisabled();
  await page.getByRole('textbox', { name: /^理由/ }).fill(REASON);
  const file = JSON.parse(readFileSync(await (await sign(page)).path(), 'utf8'));
  expect(JSON.stringify(JSON.parse(Buffer.from(file.payload, 'base64url')).reasons)).toContain(REASON);
  await go(page, '打印');
  await expect(page.getByRole('main').getByText(REASON)).toBeVisible();
});

test('a written reason and a tick outlive a reload at once', async ({ page }) => {
  await begin(page);
  await step(page, '职能与法律责任');
  await choice(page, '有没有独立承担法律责任的能力', '无').check();
  await saved(page);
  await go(page, '定稿、签名');
  await page.getByRole('textbox', { name: /^理由/ }).first().fill(REASON);
  await page.getByRole('checkbox', { name: /^打印 6 份/ }).check();
  await page.reload();
  await at(page, '定稿、签名');
  await expect(page.getByRole('textbox', { name: /^理由/ }).first()).toHaveValue(REASON);
  await expect(page.getByRole('checkbox', { name: /^打印 6 份/ })).toBeChecked();
});

/** Whatever is said against an answer. */
function complaints(page) {
  return page.getByRole('main').getByText(/^[■◆]/);
}

async function arrived(page, title) {
  await at(page, title);
  await expect(page).toHaveTitle(`${title} · 试点助手`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

test('each fault of the sample is said once, by the rules of its own table', async ({ page }) => {
  await page.goto('#/drill/');
  await page.getByRole('link', { name: /^继续/ }).click();
  await step(page, '近三年记录');
  await page.getByRole('group', { name: /事故$/ }).getByRole('radio', { name: '是（有）', exact: true }).check();
  await page.locator('.bar .problems').click();
  const main = page.getByRole('main');
  await expect(main.locator('.group > summary').first()).toHaveText('○ 未填 2');
  await expect(main.locator('.open-steps > li')).toHaveText([/^近三年记录事故发生日期事故情况$/]);
  await expect(main.locator('[data-severity="breach"] .says')).toHaveText([/不符合规定.*近三年有重大事故/]);
});
