// Any paper filled by its labels: what it asks stands in tests/fixtures/paper/asked.json, which a native test holds to the forms.

import { addRow, at, box, choice, go, goOn, named, write } from './application.mjs';
import { ASKED } from './asked.mjs';
import { fixture } from './printed.mjs';

const SHEETS = fixture('sheets.json');

/**
 * Fills a paper from its task list on: what is carried over stays, `answers` go by the key of the blank (rows by the key
 * of the table), the rest is answered by its kind. Says what the paper must print of what was typed.
 */
export async function fillPaper(page, id, answers, day) {
  const typed = [];
  const form = ASKED[id];
  await at(page, form.title);
  await page.getByRole('main').getByRole('link', { name: form.steps[0].title, exact: true }).click();
  for (const step of form.steps) {
    await at(page, step.title);
    const given = {};
    for (const item of step.items) {
      if (item.table) await fillRows(page, item, answers[item.table] ?? [], typed);
      else if (!item.when || given[item.when.key] === item.when.answer) {
        given[item.key] = await answer(page, item, answers[item.key], day, typed);
      }
    }
    await goOn(page);
  }
  await at(page, '检查全部');
  return typed;
}

async function answer(page, item, wanted, day, typed) {
  const text = wanted ?? (item.must ? usual(item, day) : undefined);
  if (item.kind === 'Choice') {
    if (text) await choice(page, named(item.asks), text).check();
    return text;
  }
  if (['YearMonth', 'Day', 'Start'].includes(item.kind)) {
    const date = box(page, item.asks);
    if (wanted === undefined && await date.inputValue() || !text) return;
    await date.fill(text);
    const planned = text.startsWith('计划');
    const parts = text.replace('计划', '').split('-');
    if (item.printed && !planned) typed.push(parts.map((part, nth) => Number(part) + ['年', '月', '日'][nth]).join(''));
    return text;
  }
  if (item.kind === 'Region') {
    const province = box(page, `${item.asks}：省（市）`);
    if (!await province.inputValue()) {
      await province.fill('江苏省');
      await box(page, `${item.asks}：县（区）`).fill('张家港市');
    }
    return;
  }
  const field = page.getByRole(item.offers ? 'combobox' : 'textbox', { name: named(item.asks) });
  if (wanted === undefined && await field.inputValue() || !text) return;
  await field.fill(text);
  // A code and a time of day are printed in another shape than they are typed in.
  if (item.printed && !['Code', 'DayTime'].includes(item.kind)) typed.push(text);
  return text;
}

/** What is answered where a test does not care. */
function usual(item, day) {
  switch (item.kind) {
    case 'Choice': return item.options.includes('无') && /事故|通报|处分|曝光|问题/.test(item.asks) ? '无' : item.options[0];
    case 'Day': case 'Start': return day;
    case 'YearMonth': return day.slice(0, 7);
    case 'Count': return '3';
    case 'Phone': return '0512-58672345';
    case 'DayTime': return `${day} 9:30`;
    case 'Prose': return `${item.label}：已按要求完成，有记录可查，情况属实。`;
    default: return '某某单位（示例）';
  }
}

async function fillRows(page, table, rows, typed) {
  for (const [nth, cells] of rows.entries()) {
    await addRow(page, table.row, {});
    for (const [column, text] of table.columns.map((column, at) => [column, cells[at]])) {
      if (!text) continue;
      await write(page, nth + 1, column.label, text);
      if (column.printed && !['Day', 'Period', 'Code'].includes(column.kind)) typed.push(text);
    }
  }
}

/** The words that a sheet prints by itself, in order. */
export function labelsOf(id) {
  const words = SHEETS[id].flatMap(({ items }) => items).flatMap((item) => [item.printed ?? [], item.head ?? [], item.seal ?? [], item.by_hand ?? []].flat());
  return words.map((word) => word.replace(/\s+/g, '')).filter(Boolean);
}

/** Goes to the page of the pilot from a page of one of its papers. */
export async function toPilot(page, name) {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  await at(page, name);
}

/** Opens a paper from the page of its pilot, in the role of who fills it. */
export async function openPaper(page, id) {
  const { called, filler, title } = ASKED[id];
  await page.getByRole('radio', { name: filler, exact: true }).check();
  await page.getByRole('main').getByRole('link', { name: called, exact: true }).first().click();
  await at(page, title);
}

/** Enters what happened, on the page of the pilot. */
export async function happens(page, what, on, number) {
  const form = page.getByRole('form', { name: '记一件事' });
  await form.getByLabel('发生了什么').selectOption({ label: what });
  await form.getByLabel(/^日期/).fill(on);
  if (number) await form.getByLabel('文件号').fill(number);
  await form.getByRole('button', { name: '记入' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: on }).filter({ hasText: what });
  await entry.last().waitFor();
}

/** Takes an entry back, after what follows from it was shown. */
export async function takesBack(page, what) {
  const row = page.locator('.events > li').filter({ hasText: what }).first();
  await row.getByRole('button', { name: new RegExp(`^收回\\s*：\\s*${what}$`) }).click();
  await row.getByRole('button', { name: '收回', exact: true }).click();
  await row.getByRole('heading').waitFor({ state: 'detached' });
}

/** The paper as a PDF, from its print page. */
export async function printed(page) {
  await go(page, '打印');
  await at(page, '打印');
  await page.locator('.sheet.paper .leaf').first().waitFor();
  return page.pdf({ preferCSSPageSize: true });
}
