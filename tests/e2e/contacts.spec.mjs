// Codes, telephones, mails and places as offices really write them: told, never in the way.

import { begin, box, complete, go, saved, step } from './application.mjs';
import { expect, test } from './page.mjs';

test('a code whose check character does not fit is finalised with a reason, among several numbers and a Chinese mail', async ({ page }) => {
  test.slow();
  await begin(page);
  await complete(page);
  await type(page, '单位身份', '组织机构代码', '91350203M0001QKT19');
  await type(page, '行业与联系方式', '联系电话', '0512-58672345转8001、138 0013 8000');
  await type(page, '行业与联系方式', '电子邮箱', '标准办@民政.中国');
  await saved(page);
  await go(page, '定稿、签名');
  const sign = page.getByRole('button', { name: '定稿并签名' });
  await expect(sign).toBeDisabled();
  await expect(page.getByText('第 18 位应为 F，现在是 9').first()).toBeVisible();
  await page.getByRole('textbox', { name: '理由' }).first().pressSequentially('证书上就是这个代码');
  await expect(page.getByText('可以定稿，不符合规定的要写明理由')).toBeVisible();
  await expect(sign).toBeEnabled();
});

test('a place written short is read back by its official names, and the code offers its own', async ({ page }) => {
  await begin(page);
  await type(page, '单位身份', '组织机构代码', '12320582MB12345625');
  await expect(page.getByRole('button', { name: '按代码填：江苏省 张家港市' })).toBeVisible();
  const [province, county] = ['省（市）', '县（区）'].map((part) => box(page, `法人注册地址：${part}`));
  await province.pressSequentially('江苏');
  await county.pressSequentially('张家港');
  await expect(page.getByText('读作 江苏省 张家港市')).toBeVisible();
  await expect(page.getByRole('button', { name: /^按代码填/ })).toHaveCount(0);
  await county.blur();
  await expect(county).not.toHaveAttribute('aria-invalid');
  await expect(province).toHaveValue('江苏');
  await step(page, '参加单位与管理单位');
  await page.getByRole('button', { name: '填入“江苏省市场监督管理局”' }).click();
  await expect(box(page, '管理单位')).toHaveValue('江苏省市场监督管理局');
});

/** Types a text into a blank of a step by real keys, instead of what stood there. */
async function type(page, title, label, text) {
  await step(page, title);
  const field = box(page, label);
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await field.blur();
}
