// Opens, drops and pastes what is too long, too wide, too deep or too many, and holds each to a budget of time and memory; `make bench` runs it.
//
// Usage: node tests/e2e/heavy.mjs [words of a case's name]

import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import * as heavy from './heavy-files.mjs';
import { serve } from './serve.mjs';

/** No task may keep the page from answering longer; what was asked is done, or refused in words, by then; the renderer grows by no more. */
const BUDGET = { task: 200, done: 2000, growth: 100 };
const PATIENCE = 60_000;
const PILOT = heavy.pilot(0xfeed);
const MEBIBYTE = 1024 * 1024;
/** What shows that a file was looked at: a question about it, or words. */
const ANSWERED = '.ask h2, .came h2, .toast p, .verdict';


const only = process.argv[2] ?? '';
const tally = { all: 0, within: 0 };
const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: [...ARGUMENTS, '--disable-features=SpareRendererForSitePerProcess'] });
const system = await browser.newBrowserCDPSession();

try {
  console.log(line('case', ['longest task', 'done', 'growth', 'verdict'], 'what was read'));
  console.log(line('budget', [`${BUDGET.task} ms`, `${BUDGET.done} ms`, `${BUDGET.growth} MB`, ''], ''));
  for (const [name, text] of Object.entries(heavy.TEXTS)) await measurePaper(name, heavy.withText(text));
  await measurePaper('10,000 empty rows', heavy.withRows(10_000));
  await measurePaper('10,000 written rows', heavy.withRows(10_000, { 'plan.task': '组织实施标准' }));
  await measureSigned('quotation marks, 46 KB', heavy.withText(heavy.TEXTS['quotation marks, 46 KB']));
  await measureSigned('10,000 rows', heavy.withRows(10_000, { 'plan.task': '组织实施标准，开展自查（示例）', 'plan.bodies': '各科室' }));
  await measureSigned('20,000 line breaks', heavy.withText(heavy.TEXTS['20,000 line breaks']));
  await measureBackups();
  await measureHome();
  await measureTables();
  await measureRefusals();
  console.log(`${tally.within} of ${tally.all} within the budget`);
} finally {
  await browser.close();
  await server.close();
}

/** A draft with this paper: dropped, taken in, and looked at on every page that draws it. */
async function measurePaper(name, paper) {
  await withPage(async (page) => {
    await dropped(page, `draft, ${name}: dropped`, '某某.draft.json', heavy.draft(PILOT, paper), ANSWERED);
    if (!await page.getByRole('button', { name: '收进' }).isVisible()) return;
    await pressed(page, `draft, ${name}: taken in`, '收进', heading('社会管理和公共服务综合标准化试点申请书'));
    const steps = Object.keys(paper.tables).length > 0
      ? [['plan/plan', '工作计划']]
      : [['base/fit', '工作基础']];
    for (const [at] of steps) await went(page, `draft, ${name}: its step`, `#/p/${PILOT}/application/${at}`, '.work .field, .work .rows');
    await went(page, `draft, ${name}: 整张表`, `#/p/${PILOT}/application/whole`, '.sheet .leaf[data-page="consent"]');
    await went(page, `draft, ${name}: 检查全部`, `#/p/${PILOT}/application/review`, heading('检查全部'));
    await went(page, `draft, ${name}: 打印`, `#/p/${PILOT}/application/print`, '.sheet .leaf[data-page="consent"]');
  }, `draft, ${name}`);
}

async function measureSigned(name, paper) {
  await withPage(async (page) => {
    await page.goto(`${server.url}#/verify`);
    await page.getByRole('heading', { level: 1, name: '验证文件' }).waitFor();
    await dropped(page, `signed file, ${name}: dropped on 验证`, '某某.json', heavy.signed(PILOT, paper), '.verdict');
  }, `signed file, ${name}`);
}

async function measureBackups() {
  const many = Array.from({ length: 500 }, (_, nth) => ({ pilot: heavy.pilot(nth + 1), paper: heavy.withText(`第 ${nth} 份`) }));
  const long = Array.from({ length: 500 }, (_, nth) => ({ pilot: heavy.pilot(nth + 1), paper: heavy.withRows(20, { 'plan.task': '组织实施标准（示例）'.repeat(20) }) }));
  const rows = [{ pilot: PILOT, paper: heavy.withRows(10_000) }];
  for (const [name, papers] of [['500 papers', many], ['500 papers, 10 MB', long], ['a paper of 10,000 rows', rows]]) {
    await withPage(async (page) => {
      await page.goto(`${server.url}#/backup`);
      await page.getByRole('heading', { level: 1, name: '备份与恢复' }).waitFor();
      await dropped(page, `backup, ${name}: compared`, '某某.backup.json', heavy.backup(papers), '.arrived, .bring-in .trouble');
      if (await page.locator('.arrived').count()) await pressed(page, `backup, ${name}: taken in`, '按上面的选择导入', '[role=status] .made');
      await went(page, `backup, ${name}: the list afterwards`, '#/', '.pilots .pilot');
    }, `backup, ${name}`);
  }
}

async function measureHome() {
  await withPage(async (page) => {
    await page.evaluate(put, Array.from({ length: 5_000 }, (_, nth) => [heavy.pilot(nth + 1), heavy.pilotRecord(nth + 1)]));
    const row = '.pilots .pilot .tools';
    await measured(page, 'home, 5,000 pilots: opened', () => page.reload(), row, { fresh: true });
    await measured(page, 'home, 5,000 pilots: searched', () => typed(page, '#search', '第 4321'), '.pilots .pilot:only-child');
    await measured(page, 'home, 5,000 pilots: searched for nothing', () => typed(page, '#search', ''), '.pilots .pilot:nth-child(2)');
    await measured(page, 'home, 5,000 pilots: one begun', () => page.getByRole('button', { name: '新建试点' }).click(), heading('社会管理和公共服务综合标准化试点申请书'));
    await went(page, 'home, 5,000 pilots: back on the list', '#/', row);
  }, 'home, 5,000 pilots');
}

async function measureTables() {
  await withPage(async (page) => {
    await dropped(page, undefined, '某某.draft.json', heavy.draft(PILOT, heavy.withStandards(2), 'standards'), ANSWERED);
    await pressed(page, undefined, '收进', 'main h1');
    await page.goto(`${server.url}#/p/${PILOT}/standards/standards/standards`);
    await page.locator('[role="gridcell"]').first().waitFor();
    const cells = (rows, columns) => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, nth) => `${row} ${nth}`).join('\t')).join('\n');
    const deep = `<table>${'<tr><td><b>'.repeat(5_000)}名称${'</b></td></tr>'.repeat(5_000)}</table>`;
    for (const [name, kind, text, until = '#import, .toast p'] of [
      ['300 columns of 100 rows', 'text/plain', cells(100, 300)],
      ['20,000 rows of 11', 'text/plain', cells(20_000, 11)],
      ['one row of 100,000 columns', 'text/plain', cells(1, 100_000)],
      ['5,000 elements inside one another', 'text/html', deep, '[role="gridcell"]'],
      ['a cell spanning a million rows', 'text/html', '<table><tr><td rowspan="1000000" colspan="1000">x</td><td>y</td></tr></table>'],
      ['a cell of 300,000 letters', 'text/plain', `x\t${'x'.repeat(300_000)}`],
    ]) {
      await pasted(page, `pasted into a table, ${name}`, kind, text, until);
    }
    for (const [name, bytes] of [['20,000 rows, .xlsx', heavy.workbook(20_000, 6)], ['an .xlsx of 300 MB unpacked', heavy.bomb(300)]]) {
      await dropped(page, `opened for a table, ${name}`, '某某.xlsx', bytes, '#import, .toast, .trouble, .import-told', { into: '.rows' });
      await closed(page);
    }
  }, 'tables');
}

async function measureRefusals() {
  const big = (size) => Buffer.alloc(size, 0x41);
  for (const [name, file, content] of [
    ['a picture of 60 MB', '某某.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), big(60 * MEBIBYTE)])],
    ['a picture of 30 MB', '某某.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), big(30 * MEBIBYTE)])],
    ['a Word file of 30 MB', '某某.doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), big(30 * MEBIBYTE)])],
    ['a text of 31 MB', '某某.json', big(31 * MEBIBYTE)],
    ['lists nested 1,000,000 deep', '某某.json', Buffer.alloc(MEBIBYTE, '[')],
    ['20 MB of empty lists', '某某.json', Buffer.from(`[${'[],'.repeat(7 * MEBIBYTE)}[]]`)],
    ['a zip of 1 GB unpacked', '某某.zip', heavy.zipBomb(1_000)],
    ['a notice at its limit', 'notice.json', heavy.notice(512 * 1024)],
    ['a notice of 2 MB', 'notice.json', heavy.notice(2 * MEBIBYTE)],
    ['200 files at once', Array.from({ length: 200 }, (_, nth) => [`${nth}.draft.json`, heavy.draft(heavy.pilot(nth + 1), heavy.withText('短'))])],
  ]) {
    await withPage((page) => dropped(page, `dropped, ${name}`, file, content, ANSWERED), `dropped, ${name}`);
  }
}

function heading(words) {
  return `main h1:text-is("${words}")`;
}

/** A page of a browser that was never here, all parts of the program fetched. */
async function withPage(act, name) {
  if (!name.includes(only)) return;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' });
  await context.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(server.url);
  await page.locator('.life').waitFor();
  try {
    await act(page);
  } catch (error) {
    console.log(`${name.padEnd(64)}  FAILED: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
  await context.close();
}

/** Drops a file, or several, as a person does: on the page, or on a part of it. */
async function dropped(page, name, file, content, until, { into = 'body' } = {}) {
  const files = Array.isArray(file) ? file : [[file, content]];
  await page.route('**/heavy/*', (route) => route.fulfill({ body: Buffer.from(files[Number(route.request().url().split('/').at(-1))][1]) }));
  await page.evaluate(async (names) => {
    const blobs = await Promise.all(names.map(async (_, nth) => (await fetch(`/heavy/${nth}`)).blob()));
    window.carried = new DataTransfer();
    names.forEach((name, nth) => window.carried.items.add(new File([blobs[nth]], name)));
  }, files.map(([name]) => name));
  await page.unroute('**/heavy/*');
  await measured(page, name, () => page.evaluate((into) => {
    document.querySelector(into).dispatchEvent(new DragEvent('drop', { dataTransfer: window.carried, bubbles: true, cancelable: true }));
  }, into), until);
}

async function pressed(page, name, button, until) {
  await measured(page, name, () => page.getByRole('button', { name: button, exact: true }).click(), until);
}

async function went(page, name, address, until) {
  await measured(page, name, () => page.evaluate((there) => { location.hash = there; }, address), until);
}

async function typed(page, into, text) {
  await page.locator(into).fill(text);
}

async function pasted(page, name, kind, text, until) {
  await page.locator('[role="gridcell"]').first().click();
  await page.locator('.g-editor:focus').waitFor();
  // A press on the cell that is current already opens it, and what is pasted then goes into its text.
  await page.keyboard.press('Escape');
  await measured(page, name, () => page.evaluate(([kind, text]) => {
    const carried = new DataTransfer();
    carried.setData(kind, text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, [kind, text]), until);
  await closed(page);
}

/** Puts away what asks or tells, and what was pasted. */
async function closed(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  if (await page.locator('#import').count()) await page.getByRole('button', { name: '不要了' }).click();
  const heard = page.locator('.toast').getByRole('button', { name: '知道了' });
  if (await heard.count()) await heard.first().click();
  await page.locator('.toast p').waitFor({ state: 'detached' });
}

/** Acts, waits for what shows that it is done and for what goes on behind it, and prints the figures. */
async function measured(page, name, act, until, { fresh = false } = {}) {
  if (!fresh) await page.evaluate(() => { window.longest = 0; });
  const before = await renderers();
  const begun = performance.now();
  await act();
  await page.waitForSelector(until, { state: 'visible' });
  const done = performance.now() - begun;
  await page.waitForTimeout(1200);
  const task = await page.evaluate(() => window.longest);
  const growth = grown(before);
  if (!name) return;
  const over = [['task', task], ['done', done], ['growth', growth]].filter(([what, figure]) => figure > BUDGET[what]);
  const said = (await page.locator(until).first().innerText()).replace(/\s+/g, ' ').slice(0, 60);
  const verdict = over.length ? `OVER: ${over.map(([what]) => what).join(', ')}` : 'within';
  tally.all += 1;
  tally.within += over.length ? 0 : 1;
  console.log(line(name, [`${Math.round(task)} ms`, `${Math.round(done)} ms`, `${Math.round(growth)} MB`, verdict], said));
}

/** A line of the table. */
function line(name, [task, done, growth, verdict], said) {
  return `${name.padEnd(64)}${task.padStart(14)}${done.padStart(10)}${growth.padStart(10)}   ${verdict.padEnd(26)}${said}`.trimEnd();
}

/** What each renderer holds now; from here on its peak is counted anew. */
async function renderers() {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return Object.fromEntries(pids.map((pid) => {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return [pid, megabytes(pid, 'VmRSS')];
  }));
}

/** By how much the one that grew most went beyond what it held. */
function grown(before) {
  return Math.max(0, ...Object.entries(before).map(([pid, held]) => megabytes(pid, 'VmHWM') - held));
}

function megabytes(pid, what) {
  const [, kilobytes] = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}

/** Pilots put into the store of the page as the app itself writes them. */
async function put(pilots) {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open('shidian');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const work = opened.transaction(['pilots'], 'readwrite');
  for (const [id, text] of pilots) work.objectStore('pilots').put(text, id);
  await new Promise((done) => { work.oncomplete = done; });
  opened.close();
}
