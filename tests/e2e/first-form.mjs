// Types 附件1 whole as a clerk does, at human speed and with the usual slips, and counts what it took beyond the text.
// Run `node tests/e2e/first-form.mjs`; it takes some minutes, so no other run waits for it.

import { chromium } from '@playwright/test';
import { PARTICIPANTS, PLAN, STEPS } from './answers.mjs';
import { at, begin, box, choice, go, paste, pasteRows, saved, step } from './application.mjs';
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
    if (title === '工作计划') await pasteRows(page, PLAN);
    if (title === '参加单位与管理单位') await pasteRows(page, PARTICIPANTS.map((name) => [name, '']));
    await click(page.getByRole('button', { name: '保存并继续' }));
  }
  await at(page, '检查全部');
  await saved(page);
  const seconds = Math.round((Date.now() - began) / 1000);
  const wrong = await amiss(page);
  await go(page, '定稿、签名');
  const errors = await page.locator('.errors > li').count();
  console.log({ ...counted, seconds, errors, wrong });
  process.exitCode = wrong.length + errors ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}

async function answer(page, answers) {
  let nth = 0;
  for (const [label, text] of Object.entries(answers)) {
    if (text.choose) await click(choice(page, label, text.choose));
    else {
      await click(box(page, label));
      nth += 1;
      if (nth % PASTED) await type(page, text);
      else await pasteTwice(page, text);
    }
  }
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
      const held = text.choose ? await choice(page, label, text.choose).isChecked() : await box(page, label).inputValue();
      if (held !== (text.choose ? true : text)) wrong.push({ label, held });
    }
  }
  return wrong;
}
