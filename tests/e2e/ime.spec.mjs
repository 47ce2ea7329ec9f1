// Chinese typed through the browser's own input-method protocol: nothing is judged, counted or kept mid-composition.

import { at, begin, box, cell, editor, goOn, saved, step, stores } from './application.mjs';
import { expect, test } from './page.mjs';

const FIRST = '试点名称与时间';

test('letters of a composition are not counted, not judged, not kept; the chosen word is', async ({ page }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, '现状及符合性');
  const field = box(page, '现状及与试点应具备条件符合性');
  await field.focus();
  await watch(page);
  for (const letters of ['b', 'be', 'ben', 'benz', 'benzh', 'benzhong', 'benzhongxin']) await ime.compose(letters);
  await expect(field).toHaveValue('benzhongxin');
  await expect(page.getByText('0 字', { exact: true })).toBeVisible();
  expect(await everything(page)).not.toContain('benzhong');

  await ime.insert('本中心');
  await expect(field).toHaveValue('本中心');
  await expect(page.getByText('3 字', { exact: true })).toBeVisible();
  await saved(page);
  expect(await everything(page)).toContain('本中心');
  expect(await everything(page)).not.toContain('ben');
  expect(await flashes(page)).toEqual([]);
});

test('a format is not judged while one composes, nor after the composition was taken back', async ({ page }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, '单位身份');
  await box(page, '组织机构代码').fill('12320582MB12345626');
  await box(page, '组织机构代码').blur();
  await expect(box(page, '组织机构代码')).toHaveAttribute('aria-invalid', 'true');
  await step(page, '行业与联系方式');
  await box(page, '电子邮箱').focus();
  await watch(page);
  await ime.compose('bzh');
  await expect(box(page, '电子邮箱')).not.toHaveAttribute('aria-invalid');
  await ime.compose('');
  await expect(box(page, '电子邮箱')).toHaveValue('');
  expect(await flashes(page)).toEqual([]);
});

test('leaving the blank mid-composition keeps what stands in the box', async ({ page }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').focus();
  await ime.compose('某某市zheng');
  await box(page, '试点时间：起').focus();
  const left = await box(page, '试点名称').inputValue();
  expect(left).toContain('某某市');
  await saved(page);
  await page.reload();
  await expect(box(page, '试点名称')).toHaveValue(left);
});

test('changing the window mid-composition loses nothing, and one writes on where one was', async ({ page, context }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').focus();
  await ime.insert('某某市');
  await ime.compose('zhengwu');
  const other = await context.newPage();
  await other.goto('about:blank');
  await other.close();
  await page.bringToFront();
  await expect(box(page, '试点名称')).toHaveValue(/^某某市/);
  await box(page, '试点名称').focus();
  await ime.insert('政务');
  await expect(box(page, '试点名称')).toHaveValue(/^某某市.*政务/);
  await saved(page);
  const kept = await box(page, '试点名称').inputValue();
  await page.reload();
  await expect(box(page, '试点名称')).toHaveValue(kept);
});

test('a reload mid-composition keeps what stood in the box', async ({ page }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').focus();
  await ime.insert('某某市');
  await ime.compose('zhengwufu');
  await expect(page.locator('.saving')).toHaveText('正在输入…');
  await page.reload();
  await at(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue('某某市zhengwufu');
});

test('rows, dates and 继续 live with compositions as well', async ({ page }) => {
  const ime = await method(page);
  await begin(page);
  await step(page, '工作计划');
  await page.getByRole('button', { name: '添加一行阶段' }).click();
  await expect(editor(page, 1, '时间')).toBeFocused();
  await ime.compose('2027nian');
  await ime.insert('２０２７年３月至５月');
  await page.keyboard.press('Tab');
  await ime.compose('xuanchuan');
  await ime.insert('宣传培训');
  await expect(await cell(page, 1, '阶段工作内容')).toHaveText('宣传培训');
  await step(page, FIRST);
  await box(page, '试点时间：起').focus();
  await ime.compose('er');
  await ime.insert('二〇二七年');
  await ime.insert('三月');
  await goOn(page);
  await expect(page.getByRole('group', { name: '还差这些' })).toBeVisible();
  await expect(page.getByRole('group', { name: '还差这些' })).not.toContainText('起');
  await saved(page);
  const kept = await everything(page);
  for (const word of ['２０２７年３月至５月', '宣传培训', '二〇二七年三月']) expect(kept).toContain(word);
  for (const letters of ['nian', 'xuanchuan', 'er"']) expect(kept).not.toContain(letters);
});

/** The browser's input method: letters under the pen, and the word that is chosen. */
async function method(page) {
  const devtools = await page.context().newCDPSession(page);
  return {
    compose: (text) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    insert: (text) => devtools.send('Input.insertText', { text }),
  };
}

/** Keeps a record of every complaint that is shown from now on, however short. */
async function watch(page) {
  await page.evaluate(() => {
    window.flashes = [];
    const marks = () => [...document.querySelectorAll('[aria-invalid="true"]')].map((each) => each.name);
    const before = new Set(marks());
    new MutationObserver(() => {
      for (const name of marks()) if (!before.has(name)) window.flashes.push(name);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid'] });
  });
}

function flashes(page) {
  return page.evaluate(() => window.flashes);
}

/** All that is stored anywhere, as one text. */
async function everything(page) {
  return JSON.stringify(await stores(page));
}
