// Measures 附件1 in this program beside the same form by hand and in two libraries, all in one run, round by round in turn,
// and prints one table. Ratios count, not milliseconds. SHIDIAN_DIST names the built folder; `make bench` runs it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ARGUMENTS, EXECUTABLE } from '../e2e/chromium.mjs';
import { DIST } from '../e2e/dist.mjs';
import { store } from '../e2e/records.mjs';
import { answers } from './answers.mjs';
import { serve } from './served.mjs';

const { chromium } = createRequire(new URL('../e2e/', import.meta.url))('@playwright/test');

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const KEYS = 30;
const ROWS = [10, 500];
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.7e6 / 8 };
const COLD = [
  ['cold start to the first input, CPU 1x', {}],
  ['cold start, CPU 4x', { throttle: 4 }],
  ['cold start, CPU 4x and slow 4G', { throttle: 4, network: SLOW_4G }],
];
const PILOT = 'be00000000000009';

/** How each is opened, and where its first input and its 组织机构代码 are. */
const CONTENDERS = {
  ours: {
    title: 'Shidian, by its address',
    folder: DIST,
    address: `#/p/${PILOT}/application/cover/pilot`,
    first: '[id="at-pilot.name"]',
    filled: `#/p/${PILOT}/application/unit/identity`,
    code: '[id="at-unit.code"]',
  },
  plain: { title: 'by hand', first: 'input[name=pilotName]', code: 'input[name=orgCode]' },
  rjsf: { title: 'RJSF', first: '#root_pilotName', code: '#root_orgCode' },
  jsonforms: { title: 'JSON Forms', first: '[id="#/properties/pilotName-input"]', code: '[id="#/properties/orgCode-input"]' },
};

const folderOf = (name) => CONTENDERS[name].folder ?? fileURLToPath(new URL(`dist/${name}/`, import.meta.url));
const names = Object.keys(CONTENDERS);
const server = await serve(Object.fromEntries(names.map((name) => [name, folderOf(name)])));
const figures = new Map();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) await measure(name);
}
server.close();
print();

async function measure(name) {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  try {
    // The first page warms the browser itself.
    await coldStart(browser, name, {});
    for (const [what, conditions] of COLD) {
      const { ms, bytes } = await coldStart(browser, name, conditions);
      note(what, name, ms);
      note('fetched before the first input, KiB of brotli', name, bytes / 1024);
    }
    note('second visit to the first input, CPU 1x', name, (await coldStart(browser, name, { again: true })).ms);
    for (const rows of ROWS) await typing(browser, name, rows);
  } finally {
    await browser.close();
  }
}

/** From navigation to the end of the first painted frame with an input that takes typing, with empty caches unless it is opened `again`. */
async function coldStart(browser, name, { throttle = 1, network, again = false }) {
  const { first, address = '' } = CONTENDERS[name];
  const page = await newPage(browser, name, 0);
  if (again) {
    await page.goto(pageOf(name) + address);
    await page.locator(first).waitFor();
    await page.waitForTimeout(1500);
    await page.goto('about:blank');
  }
  const client = await page.context().newCDPSession(page);
  if (!again) await client.send('Network.clearBrowserCache');
  if (network) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', network);
  }
  if (throttle > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript((selector) => {
    const look = () => {
      const input = document.querySelector(selector);
      if (!input || input.disabled || input.readOnly || input.getClientRects().length === 0) return requestAnimationFrame(look);
      window.firstSeen = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.firstInput = performance.now();
      };
      requestAnimationFrame(() => port2.postMessage(null));
    };
    requestAnimationFrame(look);
  }, first);
  await page.goto(pageOf(name) + address);
  await page.waitForFunction(() => window.firstInput !== undefined, null, { polling: 20, timeout: 60_000 });
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry.startTime < window.firstSeen)
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  );
  await page.locator(first).focus();
  await page.keyboard.press('a');
  if ((await page.locator(first).inputValue()) !== 'a') throw new Error(`${name}: the first input does not take a letter`);
  const ms = await page.evaluate(() => window.firstInput);
  await page.context().close();
  return { ms, bytes };
}

/** What a key in 组织机构代码 costs beside so many rows of the plan, its verdict changing at each; and what the page holds at the most rows. */
async function typing(browser, name, rows) {
  const { code, filled = '' } = CONTENDERS[name];
  const page = await newPage(browser, name, rows);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(pageOf(name) + filled);
  await page.locator(code).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  if (rows === Math.max(...ROWS)) note(`renderer memory at ${rows} rows, MiB`, name, await memory(browser, client));
  await page.locator(code).focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(300);
  const metric = async (wanted) => (await client.send('Performance.getMetrics')).metrics.find((one) => one.name === wanted).value;
  const before = await metric('ScriptDuration');
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'Backspace' : '5');
    await page.waitForTimeout(40);
  }
  note(`script per key in one blank, ${rows} rows`, name, (((await metric('ScriptDuration')) - before) * 1000) / KEYS);
  await page.context().close();
}

/** What the renderer keeps for itself after everything it can spare was collected. */
async function memory(browser, client) {
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
      return Number(found[1]) / 1024;
    });
  return Math.max(...held);
}

/** A page of a context of its own, in which the form holds `rows` rows of the plan and every answer, or nothing. */
async function newPage(browser, name, rows) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const given = rows > 0 ? answers(rows) : undefined;
  if (name === 'ours') await keep(page, given);
  else if (given) {
    await page.addInitScript((written) => {
      window.peerAnswers = written;
    }, given);
  }
  return page;
}

/** Puts a pilot and its application where the program keeps them. */
async function keep(page, given) {
  await page.goto(pageOf('ours'));
  await page.getByRole('button', { name: '打开文件' }).waitFor();
  await store(page, [{ pilot: PILOT, papers: { application: given ? paperOf(given) : { blanks: {}, tables: {} } } }]);
  await page.goto('about:blank');
}

function paperOf(given) {
  const blanks = {
    'pilot.name': given.pilotName,
    'period.from': given.pilotStart,
    'period.to': given.pilotEnd,
    'cover.undertaker': given.undertaker,
    'cover.guarantor': given.guarantor,
    'cover.guide': given.guide,
    'unit.name': given.unitName,
    'unit.code': given.orgCode,
    'unit.head': given.legalRep,
    'unit.address': given.address,
    'unit.industry': given.industry,
    'unit.postcode': given.postcode,
    'unit.phone': given.phone,
    'unit.email': given.email,
    'std.body': given.stdOrg,
    'std.lead': given.stdLead,
    'unit.scope': given.scope,
    'record.accident': '无',
    'system.built': given.sysBuilt,
    'system.runs': given.sysRun,
    'unit.review': given.selfEval,
    'base.fit': given.status,
    'base.work': given.stdWork,
    goals: given.goals,
    'money.use': given.fundUse,
    'money.source': given.fundSource,
  };
  const plan = given.plan.map((row, nth) => ({
    id: nth + 1,
    cells: { 'plan.time': `${row.start}至${row.end}`, 'plan.task': row.content, 'plan.bodies': row.unit },
  }));
  return { blanks, tables: { plan } };
}

function pageOf(name) {
  return `${server.url}/${name}/`;
}

function note(what, name, figure) {
  const all = figures.get(what) ?? {};
  (all[name] ??= []).push(figure);
  figures.set(what, all);
}

/** A row for each figure: the median of the rounds, and how ours stands to each of the others. */
function print() {
  const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log(
    `| 附件1, ${ROUNDS} rounds in turn | ${names.map((name) => CONTENDERS[name].title).join(' | ')} | ours to by hand, RJSF, JSON Forms |`,
  );
  console.log(`|---|${'---|'.repeat(names.length + 1)}`);
  for (const [what, all] of figures) {
    const [ours, ...others] = names.map((name) => middle(all[name]));
    const ratios = others.map((other) => (ours / other).toFixed(2)).join(', ');
    console.log(`| ${what} | ${[ours, ...others].map((figure) => figure.toFixed(ours < 20 ? 2 : 0)).join(' | ')} | ${ratios} |`);
  }
}
