// What is printed of every paper is its sheet and nothing of the program, whole.

import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { MOMENT, openDraft, standStill } from './made.mjs';
import { expect, test } from './page.mjs';
import { FORMS, draftOf } from './papers.mjs';
import { astray, pagesOf } from './printed.mjs';

const MARKS = ['草稿，未定稿', '草稿'];
/** Pages of the empty forms: each section on a page, the five seals of 附件1 at 46 mm each on two. */
const EMPTY = {
  application: 9, selfcheck: 3, standards: 4, evaluation: 2, summary: 2, scoring: 1, 'scoring-mid-term': 1, visit: 1, report: 3,
  'recheck-self': 3, recheck: 3, 'recheck-visit': 1, 'recheck-report': 3,
};
/** Long texts over many pages: those whose parts flow in different ways. */
const LONG = ['application', 'selfcheck', 'summary', 'recheck', 'report'];

let browser;
let page;
test.beforeAll(async () => { browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS }); });
test.beforeEach(async () => {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standStill, MOMENT);
  page = await context.newPage();
});
test.afterEach(() => page.context().close());
test.afterAll(() => browser.close());

/** Opens the draft of a form in a state, and its page for printing. */
async function opened(baseURL, form, state) {
  const pilot = (0xa000 + FORMS.indexOf(form)).toString(16).padStart(16, '0');
  await openDraft(page, baseURL, draftOf(form, state, pilot));
  await page.goto(`${baseURL}#/p/${pilot}/${form}/print`);
  await page.waitForSelector('.sheet.paper .leaf');
}

/** The pages of what is shown, each checked to bear `marks`, and what the sheet says beside them. */
async function printed(marks, form) {
  const said = await page.evaluate(sheetText, '.sheet');
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }), marks);
  for (const { borne, body } of pages) {
    expect(borne, form).toEqual(marks);
    expect(body, `${form}: an empty page`).not.toBe('');
  }
  expect(astray(pages), form).toEqual([]);
  // Heads of tables are printed again on every page.
  const once = (text) => said.heads.reduce((rest, head) => rest.split(head).join(''), text);
  expect(difference(lettersOf(once(pages.map(({ body }) => body).join(''))), lettersOf(once(said.text))), form).toEqual({});
  return pages;
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
  const leaves = [...document.querySelectorAll(`${where} .leaf`)];
  return {
    text: squeezed(leaves.map(textOf).join('')),
    heads: leaves.flatMap((leaf) => [...leaf.querySelectorAll('thead')]).map((head) => squeezed(textOf(head))),
  };
}

/** How often each letter stands in a text. Cells that run over pages change the order of a text, never its letters. */
function lettersOf(text) {
  const letters = {};
  // Marks of direction are not drawn, and a printed file may hold another form of the same letter.
  for (const letter of text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFKC')) {
    letters[letter] = (letters[letter] ?? 0) + 1;
  }
  return letters;
}

/** Letters that stand more or less often on paper than they should. */
function difference(found, wanted) {
  const all = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const more = [...all].map((letter) => [letter, (found[letter] ?? 0) - (wanted[letter] ?? 0)]);
  return Object.fromEntries(more.filter(([, count]) => count));
}

test('an empty form is printed page by page', async ({ baseURL }) => {
  test.slow();
  for (const form of FORMS) {
    await page.goto(`${baseURL}#/blank/${form}`);
    await page.waitForSelector('.sheet .leaf');
    expect((await printed([], form)).length, form).toBe(EMPTY[form]);
  }
});

test('a paper that is barred for now prints its sheet alone', async ({ baseURL }) => {
  test.slow();
  for (const form of FORMS) {
    await opened(baseURL, form, 'typical');
    await printed(MARKS, form);
  }
});

test('rare letters, words without a break and texts from right to left are printed whole', async ({ baseURL }) => {
  test.slow();
  for (const form of FORMS) {
    await opened(baseURL, form, 'nasty');
    await printed(MARKS, form);
  }
});

test('long texts run over pages whole', async ({ baseURL }) => {
  test.slow();
  for (const form of LONG) {
    await opened(baseURL, form, 'overflowing');
    await printed(MARKS, form);
  }
});

test('a paper that another window holds prints its sheet alone', async ({ baseURL }) => {
  await opened(baseURL, 'evaluation', 'typical');
  const second = await page.context().newPage();
  await second.goto(page.url().replace('/print', ''));
  await second.waitForSelector('.tasks, .side');
  await page.reload();
  await page.waitForSelector('.sheet.paper .leaf');
  await printed(MARKS, 'evaluation');
});
