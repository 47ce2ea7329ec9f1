// Everything that any build has stored opens in this one: sets made by those builds stand in tests/fixtures/stored, one folder for each shape.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { at, box, choose, saved, step } from './application.mjs';
import { ASKED } from './asked.mjs';
import { home, openOn, show, takeIn, takeOut, compared, machine, texts } from './backup.mjs';
import { expect, test } from './page.mjs';
import { squeezed } from './printed.mjs';

const FOLDER = fileURLToPath(new URL('../fixtures/stored/', import.meta.url));
const OWN = '00000000000000a1';
const BEGUN = '3362c2bd47e1fb4d';

for (const shape of readdirSync(FOLDER)) {
  const file = (name) => `${FOLDER}${shape}/${name}`;
  const set = JSON.parse(readFileSync(file('stored.json'), 'utf8'));

  test(`shape ${shape}: every pilot, paper and event of an older build is there, and nothing is told as damaged`, async ({ page, complaints }) => {
    await openOn(page, set);
    await expect(page.getByRole('heading', { level: 2, name: /某某市“一站式”/ })).toBeVisible();
    await expect(page.getByText('已删除的 1 个')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await texts(page)).toEqual(set.records);

    for (const [key, text] of Object.entries(set.records.papers)) {
      const [pilot, form] = key.split('/');
      await page.goto(`#/p/${pilot}/${form}`);
      await at(page, ASKED[form].title);
      await page.goto(`#/p/${pilot}/${form}/whole`);
      await at(page, '整张表');
      const shown = await written(page);
      // Dates stand in boxes of their own for year, month and day.
      const texts = Object.values(JSON.parse(text).paper.blanks).filter((blank) => !/^(计划)?\d{4}-\d\d/.test(blank));
      for (const blank of pilot === BEGUN ? [] : texts) expect(shown, key).toContain(squeezed(blank));
    }
    await page.goto(`#/p/${OWN}`);
    await expect(page.getByRole('listitem').filter({ hasText: '2026-11-20' }).filter({ hasText: '各单位同意' })).toBeVisible();
    await page.goto(`#/p/${OWN}/application/versions`);
    await at(page, '以前的版本');
    await expect(page.getByRole('button', { name: /^看一看/ })).toHaveCount(2);
    expect(complaints).toEqual([]);
  });

  test(`shape ${shape}: what an older build had not written yet is not lost, and one writes on`, async ({ page }) => {
    await openOn(page, set);
    await page.goto(`#/p/${BEGUN}/application`);
    await step(page, '试点名称与时间');
    await expect(box(page, '试点名称')).toHaveValue('某某区社区服务综合标准化试点（示例）（未保存的一笔）');
    await box(page, '试点名称').fill('某某区社区服务综合标准化试点（示例）（接着写）');
    await saved(page);
    await page.reload();
    await expect(box(page, '试点名称')).toHaveValue('某某区社区服务综合标准化试点（示例）（接着写）');
    const after = await texts(page);
    expect(after.quarantine).toEqual({});
    for (const [key, text] of Object.entries(set.records.history)) expect(after.history[key]).toBe(text);
  });

  test(`shape ${shape}: its drafts open and its signed files verify`, async ({ page }) => {
    await page.goto('/');
    await choose(page, () => page.getByRole('button', { name: '打开文件' }).click(), file('paper.draft.json'));
    await page.getByRole('dialog', { name: '把这份草稿收进本机' }).getByRole('button', { name: '收进' }).click();
    await at(page, ASKED.application.title);
    await page.goto('#/verify');
    await choose(page, () => page.getByRole('button', { name: '选择文件' }).click(), file('payload.signed.json'));
    await expect(page.locator('.verdict')).toHaveAttribute('data-good', 'true');
  });

  test(`shape ${shape}: it goes whole into another browser`, async ({ page, browser, baseURL }) => {
    await openOn(page, set);
    const everything = await takeOut(page, { keys: true });
    const { page: other } = await machine(browser, baseURL);
    await other.goto('/');
    await show(other, everything);
    expect((await compared(other)).map(([, verdict]) => verdict)).toEqual(Object.keys(set.records.papers).map(() => '本机没有'));
    await other.getByRole('checkbox', { name: /^连同签名钥匙，指纹/ }).check();
    await takeIn(other);
    const after = await texts(other);
    for (const store of ['papers', 'history', 'keys']) expect(after[store], store).toEqual(set.records[store]);
    expect(Object.keys(after.pilots)).toEqual(Object.keys(set.records.pilots));
    for (const [id, text] of Object.entries(set.records.pilots)) {
      expect(JSON.parse(after.pilots[id]).log).toEqual(JSON.parse(text).log);
      expect(JSON.parse(after.pilots[id]).deleted).toBe(JSON.parse(text).deleted);
    }
    await home(other);
    await expect(other.getByRole('heading', { level: 2, name: /某某市“一站式”/ })).toBeVisible();
  });
}

/** All that stands on the page, in words and in boxes, without white space. */
async function written(page) {
  const main = page.getByRole('main');
  const values = await main.locator('input, textarea').evaluateAll((boxes) => boxes.map((each) => each.value).join(''));
  return squeezed(await main.innerText() + values);
}
