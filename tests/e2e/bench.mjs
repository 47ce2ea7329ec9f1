// Measures the release build in Chromium: bytes, cold start, a key, a row, a grid of 500 rows, memory. Prints one table; `make bench` runs it.

import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { ASKED } from './asked.mjs';
import { store } from './records.mjs';
import { serve } from './serve.mjs';

const ROWS = [10, 100, 500];
const KEYS = 30;
const COLD_STARTS = 5;
const ADDED = 7;
const FIRST = 'at-pilot.name';

const server = await serve(DIST);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: [...ARGUMENTS, '--js-flags=--expose-gc'] });

try {
  for (const throttle of [1, 4]) await measureAt(throttle);
  await measureGrid();
  await measureDossiers();
  await measureScreens();
} finally {
  await browser.close();
  await server.close();
}

async function measureAt(throttle) {
  row(`cold start to the first input that takes typing, CPU ${throttle}x`, `${Math.round(await coldStart(throttle))} ms`);
  for (const rows of ROWS) {
    const { page, client } = await withRows(rows, throttle);
    const key = await keys(page, client);
    row(`key to painted sheet, ${rows} rows, CPU ${throttle}x`, `${key.painted.toFixed(1)} ms (p95 ${key.p95.toFixed(1)})`);
    row(`script per key, ${rows} rows, CPU ${throttle}x`, `${key.script.toFixed(2)} ms`);
    row(`add a row at ${rows} rows, CPU ${throttle}x`, `${(await addRow(page)).toFixed(1)} ms`);
    if (throttle === 1) row(`renderer memory, ${rows} rows`, `${(await memory(client)).toFixed(1)} MB`);
    await page.context().close();
  }
}

/** A dossier with every paper full beside one that holds an application and little else. */
async function measureDossiers() {
  for (const [words, papers] of [['an almost empty dossier', {}], ['a full dossier', fullPapers()]]) {
    const page = await open();
    const pilot = 'be00000000000002';
    await keep(page, pilot, { application: paperOf('application', 1), ...papers });
    const client = await page.context().newCDPSession(page);
    await page.addInitScript((id) => {
      const look = () => {
        if (!document.getElementById(id)) return requestAnimationFrame(look);
        window.firstInput = performance.now();
      };
      requestAnimationFrame(look);
    }, FIRST);
    const times = [];
    await page.goto(`${server.url}#/p/${pilot}/application/cover/pilot`);
    for (let round = 0; round < COLD_STARTS; round += 1) {
      await page.reload();
      await page.waitForFunction(() => window.firstInput !== undefined);
      times.push(await page.evaluate(() => window.firstInput));
    }
    row(`opening to the first input, ${words}`, `${Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)])} ms`);
    await client.send('Performance.enable');
    const input = await page.getByRole('textbox', { name: '试点名称' }).elementHandle();
    await page.waitForTimeout(800);
    const before = await script(client);
    for (let key = 0; key < KEYS; key += 1) {
      await input.evaluate((box) => {
        box.value += '字';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    row(`script per key, ${words}`, `${(((await script(client)) - before) * 1000 / KEYS).toFixed(2)} ms`);
    await page.context().close();
  }
}

/** Every screen of a dossier with every paper full, and of one with an empty paper: the slowest to open, beside what it may take. */
async function measureScreens() {
  const slowest = { ms: 0 };
  let screens = 0;
  for (const [words, papers] of [['full', fullPapers()], ['empty', { application: { blanks: {}, tables: {} } }]]) {
    const page = await open();
    const pilot = words === 'full' ? 'be00000000000004' : 'be00000000000005';
    await keep(page, pilot, papers);
    // From the list, so that each screen is another than the one before.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1500);
    for (const id of Object.keys(papers)) {
      await page.evaluate(openScreen, `#/p/${pilot}/${id}`);
      const steps = await page.locator('.parts ul a').evaluateAll((links, before) => links.map((link) => link.hash.slice(before)), `#/p/${pilot}/${id}`.length);
      await page.evaluate(openScreen, '#/');
      for (const view of ['', ...steps, '/whole', '/review', '/finish', '/print', '/versions']) {
        const ms = await page.evaluate(openScreen, `#/p/${pilot}/${id}${view}`);
        screens += 1;
        if (ms > slowest.ms) Object.assign(slowest, { ms, what: `${id}${view}, ${words}` });
        if (view === '/review') row(`opening the review of a ${words} paper (${id})`, `${ms.toFixed(1)} ms (at most 300)`);
        await page.waitForTimeout(400);
      }
    }
    for (const address of [`#/p/${pilot}`, `#/p/${pilot}/years`, '#/']) {
      const ms = await page.evaluate(openScreen, address);
      screens += 1;
      if (ms > slowest.ms) Object.assign(slowest, { ms, what: `${address.replace(pilot, '…')}, ${words}` });
      await page.waitForTimeout(400);
    }
    await page.context().close();
  }
  row(`the slowest of ${screens} screens to open: ${slowest.what}`, `${slowest.ms.toFixed(1)} ms (at most 300)`);
}

/** Goes to an address; the time to another heading that is painted. */
function openScreen(address) {
  return new Promise((done) => {
    const before = document.querySelector('h1');
    const begun = performance.now();
    location.hash = address;
    const look = () => {
      const heading = document.querySelector('h1');
      if (!heading || heading === before || document.querySelector('.wait')) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begun);
      port2.postMessage(null);
    };
    look();
  });
}

/** A pilot of many events with these papers. */
async function keep(page, pilot, papers) {
  const log = Array.from({ length: 40 }, (_, nth) => ({ id: String(nth).padStart(16, '0'), what: 'fault-found', on: '2025-03-05', entered: '2026-11-25T09:00:00+08:00' }));
  await store(page, [{ pilot, log, papers }]);
}

function fullPapers() {
  return Object.fromEntries(Object.keys(ASKED).map((id) => [id, paperOf(id, { standards: 500, plan: 60, panel: 7 })]));
}

/** A paper with every blank written; `counts` says how many rows a table has. */
function paperOf(id, counts) {
  const items = ASKED[id].steps.flatMap((step) => step.items);
  let row = 0;
  const tables = Object.fromEntries(items.filter((item) => item.table).map(({ table, columns }) => [table,
    Array.from({ length: counts[table] ?? 3 }, () => ({ id: (row += 1), cells: Object.fromEntries(columns.map((column) => [column.key, usual(column)])) }))]));
  const blanks = Object.fromEntries(items.filter((item) => !item.table).map((item) => [item.key, usual(item)]));
  return { blanks, tables };
}

function usual({ kind, options }) {
  const words = { YearMonth: '2024-03', Day: '2024-03-05', Start: '2024-03-05', Count: '3', Phone: '0512-58672345' };
  return words[kind] ?? options[0] ?? '已按要求完成，有记录可查，情况属实';
}

/** The median time from navigation to an input that shows what is typed, with cold caches. */
async function coldStart(throttle) {
  const times = [];
  for (let round = 0; round < COLD_STARTS; round += 1) {
    const page = await open();
    await page.getByRole('button', { name: '新建试点' }).click();
    await page.getByRole('link', { name: '试点名称与时间' }).first().click();
    await page.getByRole('textbox', { name: '试点名称' }).fill('某某综合标准化试点');
    await page.getByText(/^已保存/).waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.addInitScript((id) => {
      const look = () => {
        const input = document.getElementById(id);
        if (!input) return requestAnimationFrame(look);
        input.value += '！';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        window.firstInput = performance.now();
      };
      requestAnimationFrame(look);
    }, FIRST);
    await page.reload();
    await page.waitForFunction(() => window.firstInput !== undefined);
    times.push(await page.evaluate(() => window.firstInput));
    await page.context().close();
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** A pilot with so many plan rows, its plan step open. */
async function withRows(rows, throttle) {
  const page = await open();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开文件' }).click(),
  ]);
  await chooser.setFiles({ name: 'bench.draft.json', mimeType: 'application/json', buffer: draft(rows) });
  await page.getByRole('button', { name: '收进' }).click();
  await page.getByRole('link', { name: '工作计划', exact: true }).first().click();
  await task(page, rows).waitFor();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { page, client };
}

/** The largest table, 500 rows of 11 columns: each figure beside what it may be at most. */
async function measureGrid() {
  const page = await open();
  const pilot = 'be00000000000003';
  await keep(page, pilot, { standards: paperOf('standards', { standards: 500 }) });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`${server.url}#/p/${pilot}/standards/systems/systems`);
  await page.reload();
  await page.locator('.g-row, .line').first().waitFor();
  await page.waitForTimeout(800);
  const opening = await page.evaluate((address) => new Promise((done) => {
    const begun = performance.now();
    location.hash = address;
    let usable;
    const look = () => {
      if (!usable && document.querySelector('[role="gridcell"][id^="at-std.level."]')) usable = performance.now() - begun;
      if (document.querySelectorAll('.g-row').length <= 500) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done({ usable, all: performance.now() - begun });
      port2.postMessage(null);
    };
    look();
  }), `#/p/${pilot}/standards/standards/standards`);
  const budget = (what, ms, most) => row(`500 x 11: ${what}`, `${ms.toFixed(1)} ms (at most ${most})`);
  budget('opening the step to its first rows', opening.usable, 300);
  row('500 x 11: opening the step to its last row', `${opening.all.toFixed(1)} ms`);
  await page.waitForTimeout(1000);

  await page.locator('[aria-rowindex="251"] [aria-colindex="4"]').click();
  await page.waitForTimeout(800);
  const cost = async (act) => {
    const before = await script(client);
    for (let key = 0; key < KEYS; key += 1) await act();
    return ((await script(client)) - before) * 1000 / KEYS;
  };
  budget('script per arrow key', await cost(() => page.keyboard.press('ArrowDown')), 2);
  budget('script per letter', await cost(() => page.keyboard.press('a')), 2);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  // Each waits for a frame, which may be near or far: the middle one of several tells.
  const added = [];
  for (let nth = 0; nth < ADDED; nth += 1) {
    added.push(await addRow(page));
    await page.waitForTimeout(1200);
  }
  budget('adding a row', added.sort((a, b) => a - b)[Math.floor(ADDED / 2)], 20);

  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(800);
  budget('the longest task while scrolling', await page.evaluate(longestTaskWhileScrolling), 50);

  const lines = Array.from({ length: 500 }, (_, nth) => Array.from({ length: 11 }, (_, col) => `第 ${nth} 行 ${col}`).join('\t'));
  await page.waitForTimeout(1500);
  const pasting = await page.evaluate((text) => new Promise((done) => {
    const carried = new DataTransfer();
    carried.setData('text/plain', text);
    const rows = document.querySelectorAll('.g-row[data-row]');
    const shows = (nth) => rows[nth].querySelector('.g-said').textContent.startsWith(`第 ${nth} 行`);
    const begun = performance.now();
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
    const painted = (then) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now() - begun);
      port2.postMessage(null);
    };
    let first;
    const look = () => {
      if (!first && shows(0)) painted((ms) => { first = ms; });
      if (!shows(499)) return requestAnimationFrame(look);
      painted((all) => done({ first: first ?? all, all }));
    };
    look();
  }), lines.join('\n'));
  budget('pasting 500 rows, to the first', pasting.first, 300);
  row('500 x 11: pasting 500 rows, to the last', `${pasting.all.toFixed(1)} ms`);
  row('renderer memory, 500 x 11', `${(await memory(client)).toFixed(1)} MB`);
  await page.context().close();
}

/** Scrolls the grid from top to bottom, a piece in each frame; the longest that a frame was kept waiting. */
function longestTaskWhileScrolling() {
  return new Promise((done) => {
    const pane = document.querySelector('.g-scroll');
    let longest = 0;
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
    observer.observe({ entryTypes: ['longtask'] });
    const go = () => {
      pane.scrollTop += 240;
      if (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1) return requestAnimationFrame(go);
      setTimeout(() => { observer.disconnect(); done(longest); }, 300);
    };
    go();
  });
}

/** Types in the middle row: the time from key to painted sheet, and the script time a key costs by itself. */
async function keys(page, client) {
  const lines = await page.locator('.g-row[data-row]').count();
  await task(page, Math.ceil(lines / 2)).click();
  await page.keyboard.press('F2');
  // A handle, because finding the box anew by its name would be counted as script of the page.
  const input = await page.locator('.g-editor').elementHandle();
  await page.waitForTimeout(800);
  const painted = [];
  const before = await script(client);
  for (let key = 0; key < KEYS; key += 1) {
    painted.push(await input.evaluate((input) => new Promise((done) => {
      const begun = performance.now();
      input.value += '字';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begun);
        port2.postMessage(null);
      });
    })));
  }
  const scripted = (await script(client)) - before;
  await page.keyboard.press('Tab');
  painted.sort((a, b) => a - b);
  return {
    painted: painted[Math.floor(KEYS / 2)],
    p95: painted[Math.floor(KEYS * 0.95)],
    script: (scripted * 1000) / KEYS,
  };
}

async function addRow(page) {
  const before = await page.locator('.g-row[data-row]').count();
  return page.evaluate((count) => new Promise((done) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('添加一行'));
    const begun = performance.now();
    button.click();
    const look = () => {
      if (document.querySelectorAll('.g-row[data-row]').length <= count) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begun);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }), before);
}

/** The cell for the task of a row. */
function task(page, nth) {
  return page.locator(`[aria-rowindex="${nth + 1}"] [aria-colindex="3"]`);
}

async function memory(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1e6;
}

async function script(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'ScriptDuration').value;
}

async function open() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  return page;
}

function draft(rows) {
  const plan = Array.from({ length: rows }, (_, index) => ({
    id: index + 1,
    cells: { 'plan.time': '2027-06至2027-08', 'plan.task': `组织实施标准，第 ${index + 1} 项`, 'plan.bodies': '各科室' },
  }));
  const paper = { blanks: { 'pilot.name': '某某综合标准化试点', 'period.from': '2027-03', 'period.to': '2029-02' }, tables: { plan } };
  const saved = '2026-11-25T09:00:00+08:00';
  const record = { schema: 1, pilot: 'be00000000000001', form: 'application', rev: 1, saved, paper };
  return Buffer.from(JSON.stringify({ kind: 'shidian-draft', demonstration: false, record }));
}

function row(what, figure) {
  console.log(`${what.padEnd(66)} ${figure}`);
}
