// The application as its user meets it: screens by their titles, blanks by their labels.
// What Chromium 109 is driven by does not know assertions, so here things are waited for.

import { COLUMNS, PARTICIPANTS, PLAN, STEPS } from './answers.mjs';
import { ASKED } from './asked.mjs';

/** The title of the paper, above its task list. */
export const TITLE = '社会管理和公共服务综合标准化试点申请书';

// Boxes with a list of offers are called so by browsers.
const OFFERING = /^(所属行业|经济类型|法人注册地址)/;

/** Begins a new application from the home page. */
export async function begin(page) {
  await page.goto('/');
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, TITLE);
}

/** Waits until the screen of that title is shown. */
export async function at(page, title) {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Goes to a screen of the paper through the task list, which a narrow window keeps behind a button. */
export async function go(page, name) {
  if (await page.getByRole('heading', { level: 1, name, exact: true }).isVisible()) return;
  const { shelf, link } = ways(page, name);
  // A page that is still coming has neither.
  await anyOf(shelf, link);
  if (await shelf.isVisible()) await shelf.click();
  await link.click();
}

/** Waits until one of these is there; the drivers of old browsers know no `or` between locators. */
function anyOf(...locators) {
  return Promise.any(locators.map((each) => each.first().waitFor()));
}

/** What leads to a page of the paper: its link, and on a narrow screen the button that shows the links. */
function ways(page, name) {
  return {
    shelf: page.getByRole('group', { name: '显示' }).getByRole('button', { name: '任务单' }),
    link: page.getByRole('navigation', { name: '任务单' }).getByRole('link', { name, exact: true }),
  };
}

/** Goes to a step by its title, from wherever in the paper, the application unless another is named. */
export async function step(page, title, paper = 'application') {
  const form = ASKED[paper];
  const heading = (name) => page.getByRole('heading', { level: 1, name, exact: true });
  const { shelf, link } = ways(page, form.called);
  // A page that is still coming has none of these.
  await anyOf(heading(title), heading(form.title), shelf, link);
  if (await heading(title).isVisible()) return;
  if (!await heading(form.title).isVisible()) await go(page, form.called);
  await at(page, form.title);
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  await at(page, title);
}

/** The box of that label; what the label adds in brackets need not be said. */
export function box(page, label) {
  return page.getByRole(OFFERING.test(label) ? 'combobox' : 'textbox', { name: named(label) });
}

/** A question with its help, its box and what is said of the answer. */
export function question(page, label) {
  return page.locator('.field').filter({ has: box(page, label) });
}

/** An accessible name by its words: spans hidden from sight put spaces between them, and asides follow in brackets. */
export function named(words) {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('：', '\\s*：\\s*');
  return new RegExp(`^${escaped}\\s*(（选填）|（征集通知要求填）)?\\s*(（表上不印）)?$`);
}

/** A radio button of a question. */
export function choice(page, question, answer) {
  return page.getByRole('group', { name: question }).getByRole('radio', { name: new RegExp(`^(${answer}|[是否]（${answer}）)$`) });
}

/** Answers the questions of a screen: texts into boxes, { choose } among radio buttons. */
export async function fill(page, answers) {
  for (const [label, answer] of Object.entries(answers)) {
    if (answer.choose) await choice(page, label, answer.choose).check();
    else await box(page, label).fill(answer);
  }
}

/** Presses 保存并继续. */
export async function goOn(page) {
  await page.getByRole('button', { name: '保存并继续' }).click();
}

/** Whether the tables of this screen are grids; a narrow window shows cards. */
export async function isGrid(page) {
  await page.locator('.g, .lines').first().waitFor({ state: 'attached' });
  return await page.getByRole('grid').count() > 0;
}

/** A cell, rows counted from one: of a grid the cell itself, of a card its box. */
export async function cell(page, row, column) {
  if (!await isGrid(page)) return page.getByLabel(named(`第 ${row} 行：${column}`));
  const headings = await page.getByRole('columnheader').allInnerTexts();
  return page.locator(`[role="row"][aria-rowindex="${row + 1}"] [role="gridcell"][aria-colindex="${headings.indexOf(column) + 1}"]`);
}

/** The editor of the current cell of a grid, which is named by its row and column. */
export function editor(page, row, column) {
  return page.locator('.g-editor').and(page.getByLabel(named(`第 ${row} 行：${column}`)));
}

/** Writes a cell: goes there, and what is typed takes the place of what stood there. */
export async function write(page, row, column, text) {
  const place = await cell(page, row, column);
  if (!await isGrid(page)) {
    const listed = await place.evaluate((each) => each.tagName === 'SELECT');
    if (listed) await place.selectOption(text);
    else await place.fill(text);
    return;
  }
  await place.click();
  // A second click on the current cell edits what stands there.
  if (await place.getAttribute('data-state') === 'writing') await page.keyboard.press('Escape');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Shift+Enter');
}

/** Adds a row at the end of the table on this screen and writes it. */
export async function addRow(page, kind, texts) {
  const nth = await rows(page).count() + 1;
  await page.getByRole('button', { name: `添加一行${kind}` }).click();
  // The focus goes to the new row once it is drawn; whoever writes waits to see it there.
  await rows(page).nth(nth - 1).locator(':focus').waitFor();
  for (const [column, text] of Object.entries(texts)) await write(page, nth, column, text);
}

/** The rows of the table on this screen, without its head. */
export function rows(page) {
  return page.locator('.g-row[data-row], .lines > .line');
}

/** Does something with a row: 上移, 下移, 复制 or 删除. */
export async function tool(page, row, name) {
  if (!await isGrid(page)) {
    await page.getByRole('group', { name: `第 ${row} 行的操作` }).getByRole('button', { name }).click();
    return;
  }
  await rows(page).nth(row - 1).getByRole('button', { name: `第 ${row} 行的操作` }).click();
  await page.getByRole('menuitem', { name: name === '复制' ? '复制一行' : name }).click();
}

/** The texts of a column, from top to bottom. */
export async function column(page, name) {
  if (!await isGrid(page)) {
    return page.getByLabel(new RegExp(`^第 \\d+ 行：\\s*${name}$`)).evaluateAll((boxes) => boxes.map((each) => each.value));
  }
  const headings = await page.getByRole('columnheader').allInnerTexts();
  return page.locator(`.g-row[data-row] > [aria-colindex="${headings.indexOf(name) + 1}"] > .g-said`)
    .evaluateAll((cells) => cells.map((each) => each.textContent));
}

/** A row of the plan by its columns. */
export function planRow(texts) {
  return Object.fromEntries(COLUMNS.map((name, index) => [name, texts[index]]));
}

/** Puts a text on the clipboard and pastes it where the focus is, as a person does. */
export async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/**
 * Lets the machine's date be another one, at once where a page is open, and from then on.
 * Playwright's own clock numbers its timers beyond what a wasm program can hold, so none could be cancelled.
 */
export async function dated(page, iso) {
  const shift = Date.parse(iso) - Date.now();
  if (page.url() !== 'about:blank') {
    await page.evaluate((shift) => sessionStorage.setItem('test.shift', shift), shift);
    return;
  }
  await page.addInitScript((first) => {
    const Real = Date;
    const now = () => Real.now() + Number(sessionStorage.getItem('test.shift') ?? first);
    window.Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [now()])); }
      static now() { return now(); }
    };
  }, shift);
}

/** Waits until everything typed is stored. */
export async function saved(page) {
  await page.getByRole('status').filter({ hasText: /^已保存 \d/ }).waitFor();
}

/** Fills a begun application whole, quickly: the plan and the participants come in by rows. */
export async function complete(page) {
  await step(page, STEPS[0][0]);
  for (const [title, answers] of STEPS) {
    await at(page, title);
    await fill(page, answers);
    if (title === '工作计划') await pasteRows(page, PLAN);
    if (title === '参加单位与管理单位') await pasteRows(page, PARTICIPANTS.map((name) => [name, '']));
    await goOn(page);
  }
  await at(page, '检查全部');
  await saved(page);
}

/** What leads to the paste box and the files of a table. */
export const FROM_SPREADSHEET = '从电子表格粘贴或打开文件';

/** Fills rows into the table of this screen through the paste box. */
export async function pasteRows(page, rows) {
  await page.getByText(FROM_SPREADSHEET).click();
  await page.getByRole('textbox', { name: '粘贴处' }).fill(rows.map((row) => row.join('\t')).join('\n'));
  await page.getByRole('button', { name: '看一遍' }).click();
  await page.getByRole('button', { name: `作为新行追加（${rows.length} 行）` }).click();
}

/** Signs a complete application; gives the file as the browser downloads it. */
export async function sign(page) {
  await go(page, '定稿、签名');
  await page.getByRole('button', { name: '定稿并签名' }).click();
  return download(page, () => page.getByRole('button', { name: '保存签名文件' }).click());
}

/** What an action downloads. */
export async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file;
}

/** Lets the user's choice of a file be this one. */
export async function choose(page, act, path) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
  await chooser.setFiles(path);
}

/** Everything the stores hold: records of the database as texts, and localStorage. */
export async function stores(page) {
  return page.evaluate(async () => {
    const opened = await new Promise((done, failed) => {
      const request = indexedDB.open('shidian');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const all = (store) => new Promise((done, failed) => {
      const request = opened.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const records = Object.fromEntries(await Promise.all(
      [...opened.objectStoreNames].map(async (store) => [store, await all(store)])));
    opened.close();
    return { records, local: { ...localStorage } };
  });
}
