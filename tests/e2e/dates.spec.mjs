// One box for one date: typed key by key in every habit, never moved while it is typed, read as meant or asked back.

import { expect, test } from '@playwright/test';
import { at, begin, box, go, paste, question, saved, step } from './application.mjs';
import { ASKED } from './asked.mjs';
import { openPaper } from './life.mjs';
import { printed, spellings } from './spellings.mjs';

const FIRST = '试点名称与时间';
const SYSTEM = '标准体系与自我评价';
const PILOT = '某某市综合标准化试点（示例）';
const SPELLINGS = 200;

test('a date typed key by key stays as it is typed and is read at once', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  const from = box(page, '试点时间：起');
  for (const text of ['2027-12', '2027年12月', '2027年3月', '2024.10', '2022年3月', '202703']) {
    await type(page, from, text, 60);
    await expect(from).toHaveValue(text);
  }
  await expect(echo(page, '试点时间：起')).toHaveText('读作 2027年3月');
  await step(page, SYSTEM);
  const built = box(page, '标准体系建立时间');
  for (const [text, meant] of [
    ['20270305', '2027年3月5日'], ['2027-3-15', '2027年3月15日'], ['2027-03-05', '2027年3月5日'], ['2027-3-1', '2027年3月1日'],
    ['2027-3-12', '2027年3月12日'], ['2027年3月15日', '2027年3月15日'], ['2027.10.10', '2027年10月10日'],
  ]) {
    await type(page, built, text, 60);
    await expect(built).toHaveValue(text);
    await expect(echo(page, '标准体系建立时间')).toHaveText(`读作 ${meant}`);
  }
  await saved(page);
  await page.reload();
  await expect(built).toHaveValue('2027.10.10');
  await go(page, '检查全部');
  await expect(page.getByRole('main').getByText('2027年10月10日').first()).toBeVisible();
});

test('a date pasted over another takes its place, and undo brings the other back', async ({ page }) => {
  await begin(page);
  await step(page, SYSTEM);
  const built = box(page, '标准体系建立时间');
  await type(page, built, '2027-3-5');
  await page.keyboard.press('Control+A');
  await paste(page, '2028年4月6日');
  await expect(built).toHaveValue('2028年4月6日');
  await page.keyboard.press('Control+Z');
  await expect(built).toHaveValue('2027-3-5');
  await expect(echo(page, '标准体系建立时间')).toHaveText('读作 2027年3月5日');
  await page.keyboard.press('Control+Y');
  await expect(built).toHaveValue('2028年4月6日');
});

test('what has to be guessed is asked back, a press writes it out, and undo brings back what was typed', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await type(page, box(page, '试点时间：起'), '2022.9');
  const to = box(page, '试点时间：止');
  await type(page, to, '8月');
  const asked = echo(page, '试点时间：止').getByRole('button');
  await expect(asked).toHaveText([/是 2022年8月/, /是 2023年8月/, /是 \d{4}年8月/]);
  await expect(to).toHaveAccessibleDescription(/是 2023年8月/);
  await asked.nth(1).click();
  await expect(to).toHaveValue('2023年8月');
  await expect(to).toBeFocused();
  await expect(echo(page, '试点时间：止')).toHaveText('读作 2023年8月');
  await page.keyboard.press('Control+Z');
  await expect(to).toHaveValue('8月');
});

test('arrow keys step a date that is understood, and a plan is a word', async ({ page }) => {
  await begin(page);
  await step(page, SYSTEM);
  const runs = box(page, '标准体系运行时间');
  await type(page, runs, '2023-08-31');
  await page.keyboard.press('ArrowUp');
  await expect(runs).toHaveValue('2023-09-01');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(runs).toHaveValue('2023-08-30');
  await type(page, runs, '2027年8月');
  const planned = page.getByRole('checkbox', { name: /标准体系运行时间/ });
  await planned.check();
  await expect(runs).toHaveValue('计划2027年8月');
  await planned.uncheck();
  await expect(runs).toHaveValue('2027年8月');
  await type(page, runs, '尚未');
  await expect(planned).toBeChecked();
});

test('nothing below moves while one types, and the day of the week is told where papers are handed in', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  const below = box(page, '试点时间：止');
  await box(page, '试点时间：起').focus();
  const top = (await below.boundingBox()).y;
  for (const key of '2023年8月') {
    await page.keyboard.type(key);
    expect((await below.boundingBox()).y).toBe(top);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await type(page, box(page, '试点名称'), PILOT);
  await toPilot(page);
  await openPaper(page, 'evaluation');
  const [title] = stepsWithDates('evaluation')[0];
  await step(page, title, 'evaluation');
  await type(page, box(page, '申请日期'), '2023.8.20');
  await expect(echo(page, '申请日期')).toHaveText('读作 2023年8月20日（星期日）');
});

test('the record of events takes a date in the same way', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await type(page, box(page, '试点名称'), PILOT);
  await toPilot(page);
  const form = page.getByRole('form', { name: '记一件事' });
  const on = form.getByLabel(/^日期/);
  await type(page, on, '23.8.20');
  await form.getByRole('button', { name: '是 2023年8月20日（星期日）' }).click();
  await expect(on).toHaveValue('2023年8月20日');
  await expect(form.getByText('读作 2023年8月20日（星期日）').first()).toBeVisible();
});

test('two hundred spellings, spread over the date boxes of all papers, are read as meant or asked back', async ({ page, viewport }) => {
  test.skip(viewport.width < 720, 'what a box reads does not depend on the width');
  test.setTimeout(300_000);
  const places = Object.keys(ASKED).flatMap((id) => stepsWithDates(id).map(([title, dates]) => ({ id, title, dates })));
  const boxes = places.reduce((sum, { dates }) => sum + dates.length, 0);
  const all = spellings(SPELLINGS);
  const each = Math.ceil(SPELLINGS / boxes);
  await begin(page);
  await step(page, FIRST);
  await type(page, box(page, '试点名称'), PILOT);
  let open = 'application';
  let typed = 0;
  for (const { id, title, dates } of places) {
    if (open !== id) {
      await toPilot(page);
      await openPaper(page, id);
      open = id;
    }
    await step(page, title, id);
    for (const { asks, kind } of dates) {
      for (const { text, date, sure } of all.splice(0, each)) {
        const toDay = kind !== 'YearMonth';
        const keys = text(toDay);
        await type(page, box(page, asks), keys, typed % 20 ? 0 : 60);
        typed += 1;
        await expect(box(page, asks), keys).toHaveValue(keys);
        const said = echo(page, asks);
        if (sure) await expect(said, keys).toHaveText(new RegExp(`^读作 ${printed(date, toDay)}(（星期.）)?$`));
        else await expect(said.getByRole('button', { name: `是 ${printed(date, toDay)}` }), keys).toBeVisible();
      }
    }
  }
  expect(typed).toBe(SPELLINGS);
});

/** The steps of a paper that ask for dates outside of tables, whatever was answered before, with those questions. */
function stepsWithDates(id) {
  return ASKED[id].steps
    .map(({ title, items }) => [title, items.filter((item) => ['Day', 'YearMonth', 'Start'].includes(item.kind) && !item.when)])
    .filter(([, dates]) => dates.length);
}

/** Goes to the page of the pilot from wherever in its papers. */
async function toPilot(page) {
  await page.getByRole('link', { name: PILOT, exact: true }).first().click();
  await at(page, PILOT);
}

/** Types over what stands in a box, key by key. */
async function type(page, field, text, delay = 0) {
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text, { delay });
}

/** The line of what was understood, under the box of a question. */
function echo(page, asks) {
  return question(page, asks).locator('.echo');
}
