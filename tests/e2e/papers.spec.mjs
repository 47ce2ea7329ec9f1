// What is printed of every paper is its sheet and nothing of the program, whole.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { MOMENT, openDraft, standStill } from './made.mjs';
import { small, unlike } from './contact.mjs';
import { expect, test } from './page.mjs';
import { FORMS, draftOf } from './papers.mjs';
import { lettersOf, pagesOf } from './printed.mjs';
import { looksOf } from './raster.mjs';

const MARKS = ['草稿，未定稿', '草稿'];
/** Pages of the empty forms: each section on a page, the five seals of 附件1 at 46 mm each on two. */
const EMPTY = {
  application: 9, selfcheck: 2, standards: 4, evaluation: 2, summary: 2, scoring: 1, 'scoring-mid-term': 1, visit: 1, report: 3,
  'recheck-self': 3, recheck: 3, 'recheck-visit': 1, 'recheck-report': 3,
};
/** Long texts over many pages: those whose parts flow in different ways. */
const LONG = ['application', 'selfcheck', 'summary', 'recheck', 'report'];

/** How far ink may be from where it should begin, in millimetres. */
const NEAR = 1;
/** A page that others of its part follow is filled to a sixth; the last of several holds at least the two lines of a signature. */
const SIXTH = 1 / 6;
const LAST = 0.05;

let browser;
let page;
test.beforeAll(async () => { browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS }); });
test.beforeEach(async () => { page = await pageOf(browser); });
test.afterEach(() => page.context().close());
test.afterAll(() => browser.close());

async function pageOf(browser) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standStill, MOMENT);
  return context.newPage();
}

/** Opens the draft of a form in a state, and its page for printing. */
async function opened(baseURL, form, state) {
  const pilot = (0xa000 + FORMS.indexOf(form)).toString(16).padStart(16, '0');
  await openDraft(page, baseURL, draftOf(form, state, pilot));
  await page.goto(`${baseURL}#/p/${pilot}/${form}/print`);
  await page.waitForSelector('.sheet.paper .leaf');
}

/** The pages of what is shown, each checked to bear `marks`, to be set as a page is, and to say with the others what the sheet says. */
async function printed(marks, form) {
  const said = await page.evaluate(sheetText, '.sheet');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pagesOf(pdf, marks);
  for (const { borne, body } of pages) {
    expect(borne, form).toEqual(marks);
    expect(body, `${form}: an empty page`).not.toBe('');
  }
  // Heads of tables are printed again on every page.
  const once = (text) => said.leaves.flatMap(({ heads }) => heads).reduce((rest, head) => rest.split(head).join(''), text);
  const whole = said.leaves.map(({ text }) => text).join('');
  expect(difference(lettersOf(once(pages.map(({ body }) => body).join(''))), lettersOf(once(whole))), form).toEqual({});
  expect(faultsOf(pages, looksOf(pdf), said.leaves), form).toEqual([]);
  return { pages, looks: small(pdf) };
}

/** What is wrong with how pages are filled, framed and headed. */
function faultsOf(pages, looks, leaves) {
  const parts = partsOf(pages, leaves);
  return looks.flatMap(({ turned, area, ink, filled, open }, at) => {
    const { body, number } = pages[at];
    const leaf = leaves[parts[at]];
    const [begins, ends] = [parts[at - 1] !== parts[at], parts[at + 1] !== parts[at]];
    const beside = ['top', 'left'].some((side) => ink[side] < area[side] - NEAR) || ['bottom', 'right'].some((side) => ink[side] > area[side] + NEAR);
    const faults = {
      'lies the wrong way': turned !== leaf.turned,
      [`leaves the text area: ${JSON.stringify(ink)}`]: beside,
      'is not as wide as the text area': leaf.ruled && (ink.left > area.left + NEAR || ink.right < area.right - NEAR),
      [`has an open frame at ${open}`]: open.length,
      [`is filled to ${filled.toFixed(2)}`]: filled < (ends ? (begins ? 0 : LAST) : SIXTH),
      'ends with a heading': !ends && leaf.headings.some((heading) => body.endsWith(heading)),
      'lacks the head of its table': !begins && leaf.runsOn && !body.startsWith(leaf.runsOn),
      'bears the wrong number': number !== (leaf.cover ? undefined : at + 1),
    };
    return Object.keys(faults).filter((fault) => faults[fault]).map((fault) => `page ${at + 1} of ${pages.length} ${fault}`);
  });
}

/** Which leaf each page belongs to: a leaf begins where a page begins with its first words. */
function partsOf(pages, leaves) {
  let leaf = 0;
  return pages.map(({ body }, at) => {
    const next = leaves[leaf + 1];
    if (at > 0 && next && body.slice(0, 5) === next.text.slice(0, 5)) leaf += 1;
    return leaf;
  });
}

/** Runs in the page: the text of a sheet with what its style puts in, and the heads of its tables. */
function sheetText(where) {
  const squeezed = (text) => text.replace(/\s+/g, '');
  const put = (element) => {
    const content = getComputedStyle(element, '::before').content;
    return /^".*\S.*"$/.test(content) && content !== '"演示"' ? content.slice(1, -1) : '';
  };
  const textOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.data
    : node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display !== 'none' ? put(node) + [...node.childNodes].map(textOf).join('') : '');
  const leafOf = (leaf) => {
    const texts = (selector) => [...leaf.querySelectorAll(selector)].map((found) => squeezed(textOf(found)));
    const table = [...leaf.children].filter((child) => child.matches('table, .seals')).pop();
    const head = table?.querySelector('thead');
    return {
      text: squeezed(textOf(leaf)),
      heads: texts('thead'),
      headings: texts('.heading'),
      turned: leaf.dataset.turned === 'true',
      cover: leaf.dataset.page === 'cover',
      ruled: Boolean(table),
      // What is printed again where the leaf runs on, if it ends in a table with a head and nothing long stands before that.
      runsOn: head && leaf.querySelectorAll('table').length === 1 ? squeezed(textOf(head)) : '',
    };
  };
  return { leaves: [...document.querySelectorAll(`${where} .leaf`)].map(leafOf) };
}

/** Letters that stand more or less often on paper than they should. */
function difference(found, wanted) {
  const all = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const more = [...all].map((letter) => [letter, (found[letter] ?? 0) - (wanted[letter] ?? 0)]);
  return Object.fromEntries(more.filter(([, count]) => count));
}

test('an empty form is printed page by page, and looks as on the contact sheet', async ({ baseURL }) => {
  test.slow();
  const looks = {};
  for (const form of FORMS) {
    await page.goto(`${baseURL}#/blank/${form}`);
    await page.waitForSelector('.sheet .leaf');
    const made = await printed([], form);
    expect(made.pages, form).toHaveLength(EMPTY[form]);
    looks[form] = made.looks;
  }
  expect(unlike('empty', looks)).toEqual([]);
  // Another page in the place of one is told.
  if (!process.env.UPDATE_LOOKS) expect(unlike('empty', { ...looks, evaluation: [...looks.evaluation].reverse() })).toHaveLength(2);
});

test('a paper that is barred for now prints its sheet alone, and looks as on the contact sheet', async ({ baseURL }) => {
  test.slow();
  const looks = {};
  for (const form of FORMS) {
    await opened(baseURL, form, 'typical');
    looks[form] = (await printed(MARKS, form)).looks;
  }
  expect(unlike('typical', looks)).toEqual([]);
});

test('rare letters, words without a break and texts from right to left are printed whole', async ({ baseURL }) => {
  test.slow();
  for (const form of FORMS) {
    await opened(baseURL, form, 'nasty');
    await printed(MARKS, form);
  }
});

test('long texts run over pages whole, and look as on the contact sheet', async ({ baseURL }) => {
  test.slow();
  const looks = {};
  for (const form of LONG) {
    await opened(baseURL, form, 'overflowing');
    looks[form] = (await printed(MARKS, form)).looks;
  }
  expect(unlike('overflowing', looks)).toEqual([]);
});

/** What other machines have: letters and digits a tenth wider than those of the usual fonts, and the least size of type that people set. */
const MACHINES = {
  'letters of another width': { fonts: 'DejaVu Sans Mono', papers: { typical: FORMS, overflowing: ['selfcheck'], nasty: ['application'] } },
  'no type below 12 pixels': { least: 12, papers: { typical: ['application', 'standards', 'scoring'], overflowing: ['recheck'] } },
  'no type below 18 pixels': { least: 18, papers: { typical: FORMS, nasty: ['recheck'] } },
};
for (const [name, { fonts, least, papers }] of Object.entries(MACHINES)) {
  test(`a machine with ${name} prints papers by the same rules`, async ({ baseURL }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'machine-'));
    const settings = join(folder, 'fonts.conf');
    writeFileSync(settings, fontconfig(fonts));
    const other = await chromium.launch({
      executablePath: EXECUTABLE,
      args: [...ARGUMENTS, ...(least ? [`--blink-settings=minimumFontSize=${least}`] : [])],
      env: { ...process.env, ...(fonts ? { FONTCONFIG_FILE: settings } : {}) },
    });
    try {
      await page.goto(`${baseURL}#/blank/application`);
      const [usual, small] = await page.evaluate(widths);
      for (const [state, forms] of Object.entries(papers)) {
        await page.context().close();
        page = await pageOf(other);
        for (const form of forms) {
          await opened(baseURL, form, state);
          await printed(MARKS, form);
        }
        const [here, smallHere] = await page.evaluate(widths);
        expect(here / usual > 1.05, 'wider letters').toBe(Boolean(fonts));
        expect(smallHere / small > 1.5, 'no small type').toBe(Boolean(least));
      }
    } finally {
      await other.close();
      rmSync(folder, { recursive: true });
    }
  });
}

/** Runs in the page: how wide digits are in the type of a sheet, and in a small one. */
function widths() {
  return ['20px', '6px'].map((size) => {
    const digits = Object.assign(document.createElement('span'), { textContent: '0123456789', style: `font: ${size} var(--fangsong); position: absolute` });
    document.body.append(digits);
    const { width } = digits.getBoundingClientRect();
    digits.remove();
    return width;
  });
}

/** The fonts of this machine, but for every name that a sheet asks for first another family. */
function fontconfig(family) {
  const asked = ['FangSong', 'SimSun', 'SimHei'].map((name) => `<match target="pattern"><test qual="any" name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="same"><string>${family}</string></edit></match>`);
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${asked.join('')}</fontconfig>`;
}

test('a paper that another window holds prints its sheet alone', async ({ baseURL }) => {
  await opened(baseURL, 'evaluation', 'typical');
  const second = await page.context().newPage();
  await second.goto(page.url().replace('/print', ''));
  await second.waitForSelector('.tasks, .side');
  await page.reload();
  await page.waitForSelector('.sheet.paper .leaf');
  await printed(MARKS, 'evaluation');
});
