// Programs that wrap or replace the words of the page break nothing, and no word stays that is no longer so.

import { addRow, at, begin, box, cell, choice, go, goOn, saved, step, tool } from './application.mjs';
import { STEPS } from './answers.mjs';
import { ASKED } from './asked.mjs';
import { expect, test } from './page.mjs';

const PROSE = '现状及与试点应具备条件符合性';
const WAYS = {
  'BC078: a translator that puts its own copy in the place of each text': 'copy',
  'BC079: a translator that moves each text into an element of its own': 'move',
  'BC079: a reader that puts an element around each word': 'words',
};

test('the page asks not to be translated', async ({ page }) => {
  await page.goto('/');
  expect(await page.locator('html').getAttribute('translate')).toBe('no');
  await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate');
});

for (const [name, way] of Object.entries(WAYS)) {
  test(name, async ({ page, complaints }) => {
    test.setTimeout(90_000);
    await page.addInitScript(translate, way);
    await begin(page);
    await step(page, STEPS[0][0]);

    const bar = page.locator('.bar > a').first();
    const sheet = page.getByRole('complementary', { name: '表样' });
    const title = box(page, '试点名称');
    for (const text of ['某市甲试点', '某市乙试点']) {
      await title.press('Control+A');
      await page.keyboard.type(text);
      await saved(page);
      await expect(bar).toHaveText(text);
      await expect(sheet.locator('a.slot', { hasText: '试点' }).first()).toHaveText(text);
    }

    for (const { title, items: [first] } of ASKED.application.steps) {
      await step(page, title);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      if (first.asks) await expect(page.locator('.work .field').first()).toContainText(first.asks);
    }
    await step(page, '行业与联系方式');
    await box(page, '邮编').pressSequentially('2156');
    await box(page, '邮编').blur();
    const finding = page.locator('.findings .finding', { hasText: '邮' });
    await expect(finding.first()).toBeVisible();
    await box(page, '邮编').press('End');
    await page.keyboard.type('00');
    await expect(finding).toHaveCount(0);

    await step(page, '现状及符合性');
    await box(page, PROSE).focus();
    for (const count of [10, 20]) {
      await page.keyboard.type('一二三四五六七八九十');
      await expect(page.locator('.count')).toHaveText(`${count} 字`);
    }
    await expect(page.locator('.saving')).toHaveText(/^已保存 \d/);

    await step(page, '职能与法律责任');
    await choice(page, '有没有明确的社会管理、公共服务职能', '有').check();
    await expect(page.getByRole('group', { name: '职能属于哪一类' })).toBeVisible();

    await step(page, '工作计划');
    for (const text of ['2027年3月', '2027年4月', '2027年5月']) await addRow(page, '阶段', { '时间': text });
    await tool(page, 3, '上移');
    await tool(page, 1, '删除');
    for (const [row, text] of [[1, '2027年5月'], [2, '2027年4月']]) await expect(await cell(page, row, '时间')).toHaveText(text);
    await expect(page.locator('.g-row[data-row] > .g-nth')).toContainText(['1', '2']);
    await goOn(page);

    await go(page, '检查全部');
    const verdict = page.locator('.lead').first();
    await expect(verdict).toHaveText(/^未填 \d+/);
    const before = Number((await verdict.textContent()).match(/\d+/)[0]);
    await step(page, STEPS[1][0]);
    await box(page, '试点保证单位').pressSequentially('某某市人民政府（示例）');
    await expect(page.locator('.problems')).toHaveText(/^未填 \d+/);
    await go(page, '检查全部');
    await expect(verdict).toHaveText(new RegExp(`^未填 ${before - 1}\\b`));
    await go(page, '定稿、签名');
    await at(page, '定稿、签名');

    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

/** Does to every text of the page what such programs do. To be run in the page, before its own scripts. */
function translate(way) {
  const done = new WeakSet();
  const left = (text) => text.parentElement?.closest('script, style, noscript, textarea, option, title') || !text.data.trim();
  const make = (words) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    const own = typeof words === 'string' ? document.createTextNode(words) : words;
    outer.append(inner);
    inner.append(own);
    done.add(own);
    return outer;
  };
  const wrap = (text) => {
    if (done.has(text) || !text.isConnected || left(text)) return;
    if (way === 'copy') text.replaceWith(make(text.data));
    if (way === 'words') text.replaceWith(...text.data.split(/(?<=\s)/).map(make));
    if (way === 'move') {
      const mark = document.createComment('');
      text.replaceWith(mark);
      mark.replaceWith(make(text));
    }
  };
  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return wrap(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') wrap(change.target);
      for (const node of change.addedNodes) if (node.isConnected) all(node);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
