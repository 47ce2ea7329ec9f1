// The printed paper: every word of the annex and every answer, whole and in order, in the current engine and in 109.

import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { MOMENT, SAMPLE, openDraft, openTypical, standStill } from './made.mjs';
import { launchOld } from './old.mjs';
import { overflowing } from './overflow.mjs';
import { expect, test } from './page.mjs';
import { HEADS, astray, expected, fixture, pagesOf } from './printed.mjs';

const ENGINES = {
  'current Chromium': () => chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS }),
  'Chromium 109': launchOld,
};
for (const [name, launch] of Object.entries(ENGINES)) {
  test.describe(name, () => {
    let browser;
    let page;
    test.beforeAll(async () => { browser = await launch(); });
    test.beforeEach(async () => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await context.addInitScript(standStill, MOMENT);
      page = await context.newPage();
    });
    test.afterEach(() => page.context().close());
    test.afterAll(() => browser.close());

    const printed = async (address, marks) => {
      await page.goto(address);
      await page.waitForSelector('.sheet .leaf[data-page="consent"]');
      return pagesOf(await page.pdf({ preferCSSPageSize: true }), marks);
    };
    const printedDraft = async (baseURL, draft, marks) => {
      await openDraft(page, baseURL, draft);
      return printed(`${baseURL}#/p/${draft.record.pilot}/application/print`, marks);
    };

    test('an empty form prints the annex, a page for each section and two for the seals', async ({ baseURL }) => {
      const pages = await printed(`${baseURL}#/blank/application`, []);
      same(whole(pages), expected({ tables: {} }, {}));
      expect(pages).toHaveLength(9);
      expect(astray(pages)).toEqual([]);
      numbered(pages, browser);
    });

    test('a typical draft prints every answer, and 草稿 on every page', async ({ baseURL }) => {
      const { draft, prints } = fixture('typical.json');
      const marks = ['草稿，未定稿', '草稿'];
      const pages = await printedDraft(baseURL, draft, marks);
      same(whole(pages), expected(draft.record.paper, prints));
      expect(pages).toHaveLength(9);
      for (const { borne } of pages) expect(borne).toEqual(marks);
      expect(astray(pages)).toEqual([]);
      numbered(pages, browser);
    });

    test('long texts run over pages whole, with the heads of the table repeated', async ({ baseURL }) => {
      const { draft, prints } = overflowing();
      const marks = ['草稿，未定稿', '草稿'];
      const pages = await printedDraft(baseURL, draft, marks);
      same(whole(pages), expected(draft.record.paper, prints));
      for (const { borne } of pages) expect(borne).toEqual(marks);
      const plan = pages.slice(place(pages, '四、') + 1, place(pages, '五、'));
      expect(plan.length).toBeGreaterThan(5);
      for (const { body } of plan) expect(body.startsWith(HEADS[0])).toBe(true);
      expect(astray(pages)).toEqual([]);
      numbered(pages, browser);
    });

    test('the sample says on every page that it is none', async ({ baseURL }) => {
      await page.goto(`${baseURL}#/drill/`);
      await page.waitForSelector('.pilot');
      const marks = ['演示，不能报送', '演示'];
      const pages = await printed(`${baseURL}#/drill/p/${SAMPLE}/application/print`, marks);
      for (const { borne } of pages) expect(borne).toEqual(marks);
      expect(astray(pages)).toEqual([]);
    });

    test('what was signed bears the fingerprint of the file on every page', async ({ baseURL }) => {
      const pilot = await openTypical(page, baseURL);
      await page.goto(`${baseURL}#/p/${pilot}/application/finish`);
      await page.click('text=定稿并签名');
      const fingerprint = await (await page.waitForSelector('.made dd.print')).textContent();
      expect(fingerprint).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
      const marks = [`内容指纹 ${fingerprint}`];
      const pages = await printed(`${baseURL}#/p/${pilot}/application/print`, marks);
      for (const { borne, body } of pages) {
        expect(borne).toEqual(marks);
        expect(body).not.toContain('草稿');
      }
      expect(astray(pages)).toEqual([]);
    });
  });
}

/** The text of all pages, heads that are printed again left out. */
function whole(pages) {
  return pages.map(({ body }) => HEADS.reduce((text, head) => (text.startsWith(head) ? text.slice(head.length) : text), body)).join('');
}

function place(pages, heading) {
  return pages.findIndex(({ body }) => body.startsWith(heading));
}

/** Two long texts are the same; where not, only the neighbourhood of the first difference is told. */
function same(found, wanted) {
  let at = 0;
  while (at < wanted.length && found[at] === wanted[at]) at += 1;
  const near = (text) => `…${text.slice(Math.max(0, at - 30), at + 30)}…`;
  expect(near(found)).toBe(near(wanted));
  expect(found === wanted).toBe(true);
}

/** Engines that know margin boxes number the pages but the cover; older ones leave it to the print window. */
function numbered(pages, browser) {
  const known = Number(browser.version().split('.')[0]) >= 131;
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => (known && at ? at + 1 : undefined)));
}
