// F6: two or three windows over one paper, at random; every keystroke must stand somewhere in the end.

import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from '../chromium.mjs';
import { pause, seeded } from './seeded.mjs';
import { stored } from './stored.mjs';
import { beginPaper, openAgain } from './typist.mjs';

export const title = 'two and three windows over one paper, at random';
export const counts = { sample: 20, full: 500 };

const STEPS = 30;

export const lanes = 5;

/** Most of a run is pauses between its steps. */
export const waits = true;

/** One browser; every run has a context, and so a store, of its own. */
export async function open(server) {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  return { server, browser, end: () => browser.close() };
}

export async function run(seed, { server, browser }) {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(deaf);
  try {
    return await windows(seed, context);
  } finally {
    await context.close();
  }
}

async function windows(seed, context) {
  const random = seeded(seed);
  const desk = { context, random, seed, tabs: [], tokens: [], most: random.between(2, 3), log: [] };
  const first = await context.newPage();
  desk.paper = await beginPaper(first);
  desk.tabs.push(first);
  await act.type(desk, first);
  await pause(900);
  for (let nth = 0; nth < STEPS; nth++) {
    const what = random.of(PLAN);
    const tab = random.of(desk.tabs);
    const nth = desk.tabs.indexOf(tab);
    const said = await act[what](desk, tab);
    desk.log.push(`${what} ${nth}${said ? ` ${said}` : ''}`);
    await pause(random.of([0, 0, 30, 120, 300, 450, 1100]));
  }
  await pause(1500);
  return judged(desk);
}

// How often each thing is done.
const PLAN = [
  ...Array(12).fill('type'), ...Array(4).fill('take'), ...Array(3).fill('open'), ...Array(2).fill('shut'),
  ...Array(3).fill('reload'), ...Array(3).fill('turn'), ...Array(2).fill('away'), 'keepAside', 'takeAside',
];

const act = {
  /** Types a word that was never typed before, where the window lets one type. */
  async type(desk, tab) {
    const name = desk.random.of(desk.paper.names);
    const token = `〔${desk.seed}.${desk.tokens.length}〕`;
    const typable = await tab.evaluate((name) => {
      const field = document.getElementsByName(name)[0];
      if (!field || field.readOnly) return false;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      return true;
    }, name);
    if (!typable) return 'looks on';
    await tab.keyboard.insertText(token);
    // Another window may have taken the pen in between; then the browser refused the key.
    const taken = await tab.evaluate(([name, token]) => document.getElementsByName(name)[0]?.value.includes(token), [name, token]);
    if (taken) desk.tokens.push(token);
    return taken ? token : 'refused';
  },
  take: (desk, tab) => press(tab, '改在这里继续编辑'),
  keepAside: (desk, tab) => press(tab, '另存为一份，留着对照'),
  takeAside: (desk, tab) => press(tab, '用它替换现在的'),
  async open(desk) {
    if (desk.tabs.length >= desk.most) return;
    const tab = await desk.context.newPage();
    desk.tabs.push(tab);
    await openAgain(tab, desk.paper);
  },
  async shut(desk, tab) {
    if (desk.tabs.length === 1) return;
    desk.tabs.splice(desk.tabs.indexOf(tab), 1);
    await tab.close();
  },
  async reload(desk, tab) {
    await tab.reload();
    await openAgain(tab, desk.paper);
  },
  /** Windows that do not hear each other: the store's revision must do without. */
  turn: (desk, tab) => tab.evaluate(() => { window.faultDeaf = !window.faultDeaf; }),
  /** To the list of pilots and back: the paper is closed and opened again. */
  async away(desk, tab) {
    await tab.evaluate(() => { location.hash = '#/'; });
    await pause(desk.random.between(0, 200));
    await openAgain(tab, desk.paper);
  },
};

async function press(tab, name) {
  const button = tab.getByRole('button', { name });
  if (!await button.isVisible()) return 'not offered';
  return button.click({ timeout: 2_000 }).then(() => 'pressed', () => 'gone');
}

/** Where each word stands: while the windows are open, and when all are closed and one is opened anew. */
async function judged(desk) {
  const onScreen = (await Promise.all(desk.tabs.map((tab) => tab.evaluate(() => {
    const word = document.querySelector('.saving')?.dataset.state;
    const values = [...document.querySelectorAll('.work input, .work textarea')].map(({ value }) => value);
    return word === 'saved' ? [] : values;
  })))).flat().join();
  await Promise.all(desk.tabs.map((tab) => tab.close()));
  const page = await desk.context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: '我的试点' }).waitFor();
  const { local, ...records } = await stored(page);
  const places = { current: records.papers, history: records.history, journal: local };
  const inPlace = (token, place) => Object.values(place).some((text) => text.includes(token));
  const homeless = desk.tokens.filter((token) => !Object.values(places).some((place) => inPlace(token, place)));
  const detail = {
    tokens: desk.tokens.length, windows: desk.most,
    current: desk.tokens.filter((token) => inPlace(token, records.papers)).length,
    // What only a window that was closed had on its screen, saying that it was not saved.
    onlyOnScreen: homeless.filter((token) => onScreen.includes(token)),
    gone: homeless.filter((token) => !onScreen.includes(token)),
  };
  const ok = homeless.length === 0;
  return { ok, detail: ok ? { tokens: detail.tokens, windows: detail.windows, current: detail.current } : { ...detail, log: desk.log } };
}

/** Runs in the page before anything: a channel that says and hears nothing while `faultDeaf` is set. */
function deaf() {
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message) {
    if (!window.faultDeaf) post.call(this, message);
  };
  const listen = BroadcastChannel.prototype.addEventListener;
  BroadcastChannel.prototype.addEventListener = function (name, hear, ...rest) {
    listen.call(this, name, (event) => { if (!window.faultDeaf) hear.call(this, event); }, ...rest);
  };
}
