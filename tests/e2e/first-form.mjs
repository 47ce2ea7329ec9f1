// Types 附件1 whole as a clerk does, at human speed and with the usual slips, and counts what it took beyond the text: from box to
// box and on by Enter where the build knows that, by the mouse elsewhere, up to the signed file and the page that prints it.
// Run `node tests/e2e/first-form.mjs`; it takes some minutes, so no other run waits for it. SHIDIAN_DIST names another build,
// also one from before a date had one box and a table was a grid (862c0e3).

import { chromium } from '@playwright/test';
import { PARTICIPANTS, PLAN, STEPS } from './answers.mjs';
import { FROM_SPREADSHEET, at, begin, box, choice, paste, saved, step } from './application.mjs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { serve } from './serve.mjs';

/** A key comes this long after the one before, in milliseconds. */
const PACE = 60;
/** Every so many characters the wrong key is hit and taken back. */
const SLIP = 17;
/** Every so many boxes the text comes from the clipboard, twice, and the second time is undone. */
const PASTED = 6;

const counted = { clicks: 0, text: 0, keys: 0, slips: 0, undone: 0 };
const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
try {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' });
  const page = await context.newPage();
  await begin(page);
  counted.clicks += 1;
  await step(page, STEPS[0][0]);
  counted.clicks += 1;
  const began = Date.now();
  for (const [title, answers] of STEPS) {
    await at(page, title);
    await answer(page, answers);
    if (title === '工作计划') await fillTable(page, PLAN);
    if (title === '参加单位与管理单位') await fillTable(page, PARTICIPANTS.map((name) => [name, '']));
    await onward(page, title);
  }
  await at(page, '检查全部');
  await saved(page);
  await click(page.getByRole('link', { name: '去定稿、签名' }).first());
  await at(page, '定稿、签名');
  const errors = await page.locator('.errors > li').count();
  await click(page.getByRole('button', { name: '定稿并签名' }));
  await click(page.getByRole('button', { name: '保存签名文件' }));
  await click(page.getByRole('link', { name: '接着打印' }).or(page.getByRole('main').getByRole('link', { name: /^打印/ })).first());
  await at(page, '打印');
  const seconds = Math.round((Date.now() - began) / 1000);
  const wrong = await amiss(page);
  console.log({ ...counted, seconds, errors, wrong });
  process.exitCode = wrong.length + errors ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}

/** Goes on from a step: behind its last box by Enter, out of a long text by Ctrl+Enter, else by the button. */
async function onward(page, title) {
  const here = page.getByRole('heading', { level: 1, name: title, exact: true });
  const gone = () => here.waitFor({ state: 'hidden', timeout: 500 }).then(() => true, () => false);
  if (await page.evaluate(() => document.activeElement.matches('input.box'))) {
    await press(page, 'Enter');
    if (await gone()) return;
  }
  await press(page, 'Control+Enter');
  if (!await gone()) await click(page.getByRole('button', { name: '保存并继续' }));
}

/** Brings the focus to a box: by Enter where that leads there, else by a click. */
async function into(page, field) {
  if (await page.evaluate(() => document.activeElement.matches('h1, input'))) await press(page, 'Enter');
  if (!await field.evaluate((each) => each === document.activeElement)) await click(field);
}

async function answer(page, answers) {
  let nth = 0;
  const denied = page.getByRole('button', { name: '以上均无' });
  if (Object.values(answers).every((text) => text.choose === '无') && await denied.count()) return click(denied);
  for (const [label, text] of Object.entries(answers)) {
    if (text.choose) {
      await click(choice(page, label, text.choose));
      continue;
    }
    for (const [field, typed] of await boxes(page, label, text)) {
      await into(page, field);
      nth += 1;
      if (nth % PASTED) await type(page, typed);
      else await pasteTwice(page, typed);
    }
  }
}

/** The boxes of an answer with what is typed into each: where there is none for a date, one each for year, month and day. */
async function boxes(page, label, text) {
  const parts = ['年', '月', '日'].map((part) => box(page, `${label}：${part}`));
  await Promise.any([box(page, label), parts[0]].map((field) => field.waitFor()));
  if (await box(page, label).count()) return [[box(page, label), text]];
  return text.match(/\d+/g).map((number, nth) => [parts[nth], String(Number(number))]);
}

/** Pastes rows into the table of this screen. */
async function fillTable(page, rows) {
  await click(page.getByText(FROM_SPREADSHEET).or(page.getByText('从电子表格粘贴多行，或用 CSV 文件')));
  await click(page.getByRole('textbox', { name: '粘贴处' }));
  counted.keys += 1;
  await paste(page, rows.map((row) => row.join('\t')).join('\n'));
  const look = page.getByRole('button', { name: '看一遍' });
  const add = page.getByRole('button', { name: `作为新行追加（${rows.length} 行）` }).or(page.getByRole('button', { name: `加入这 ${rows.length} 行` }));
  await look.or(add).first().waitFor();
  if (await look.isVisible()) await click(look);
  await click(add);
}

async function type(page, text) {
  for (const character of text) {
    counted.text += 1;
    if (counted.text % SLIP === 0) {
      counted.slips += 1;
      await press(page, 'x');
      await press(page, 'Backspace');
    }
    await page.keyboard.type(character, { delay: PACE });
  }
}

/** The hand was not sure whether the first one took. */
async function pasteTwice(page, text) {
  counted.undone += 1;
  for (let time = 0; time < 2; time += 1) await paste(page, text);
  await press(page, 'Control+Z');
  counted.keys += 2;
}

async function press(page, key) {
  counted.keys += 1;
  await page.keyboard.press(key, { delay: PACE });
}

async function click(locator) {
  counted.clicks += 1;
  await locator.click();
}

/** The boxes that do not hold what was meant. */
async function amiss(page) {
  const wrong = [];
  for (const [title, answers] of STEPS) {
    await step(page, title);
    for (const [label, text] of Object.entries(answers)) {
      if (text.choose) {
        if (!await choice(page, label, text.choose).isChecked()) wrong.push({ label, held: 'another choice' });
        continue;
      }
      for (const [field, typed] of await boxes(page, label, text)) {
        const held = await field.inputValue();
        if (held !== typed) wrong.push({ label, held });
      }
    }
  }
  return wrong;
}
