// What people, input methods and programs beside the page put into a box is what is stored, shown and printed.

import { readFileSync } from 'node:fs';
import { FROM_SPREADSHEET, at, begin, box, cell, column, download, editor, go, goOn, paste, saved, step, stores, tool } from './application.mjs';
import { expect, test } from './page.mjs';
import { LOCKED, PASSPHRASE, sealed, settings } from './vault.mjs';

const FIRST = '试点名称与时间';
const UNITS = '承担、保证与业务指导单位';
const PROSE = '现状及与试点应具备条件符合性';
const LOST = '\uFFFD';

test('BC001: the halves of a character come in two events, and nothing is written back between them', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await halves(box(page, '试点名称'), '某市', '𠮷');
  await step(page, '现状及符合性');
  await halves(box(page, PROSE), '某市', '😀');
  await step(page, '工作计划');
  await page.getByRole('button', { name: '添加一行阶段' }).click();
  const place = await cell(page, 1, '阶段工作内容');
  await place.click();
  await halves(editor(page, 1, '阶段工作内容'), '某市', '𠮷', place);
  await go(page, '整张表');
  await halves(page.locator('[name="cover.undertaker"]').first(), '某市', '𬸚');
  await saved(page);

  const kept = await everything(page);
  for (const text of ['某市𠮷', '某市😀', '某市𬸚']) expect(kept).toContain(text);
  expect(kept).not.toContain(LOST);
  await go(page, '定稿、签名');
  const file = readFileSync(await (await download(page, () => page.getByRole('button', { name: '下载草稿文件' }).click())).path(), 'utf8');
  for (const text of ['某市𠮷', '某市😀', '某市𬸚']) expect(file).toContain(text);
  expect(file).not.toContain(LOST);
});

test('BC001: a half that stays alone is told under its box, and no box is written while it waits', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  const name = box(page, '试点名称');
  await name.focus();
  await written(name, '某市\uD842');
  await expect(saving(page)).toHaveText('正在输入…');
  expect(await name.evaluate((each) => each.value.charCodeAt(2).toString(16))).toBe('d842');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(name).toHaveValue(`某市${LOST}`);
  await expect(page.getByText(`有 1 个字没有收全，显示成“${LOST}”。请删去“${LOST}”，重新输入这个字。`)).toBeVisible();
  await name.press('End');
  await name.press('Backspace');
  await page.keyboard.insertText('𠮷');
  await expect(page.getByText('没有收全')).toBeHidden();
  await saved(page);
  expect(await everything(page)).toContain('某市𠮷');
});

test('BC002: halves by two key presses stand where the caret was, and the caret stays there', async ({ page }) => {
  await begin(page);
  await step(page, '现状及符合性');
  const area = box(page, PROSE);
  await area.focus();
  await page.keyboard.insertText('甲'.repeat(200));
  for (const [caret, high, low] of [[100, '\uD842', '\uDFB7'], [50, '\uD873', '\uDE1A']]) {
    await area.evaluate((each, caret) => each.setSelectionRange(caret, caret), caret);
    await command(page, high);
    await page.waitForTimeout(50);
    expect(await area.evaluate((each) => each.selectionEnd)).toBe(caret + 1);
    await command(page, low);
    await page.keyboard.type('三');
    expect(await area.evaluate((each) => each.selectionEnd)).toBe(caret + 3);
  }
  const all = `${'甲'.repeat(50)}𬸚三${'甲'.repeat(50)}𠮷三${'甲'.repeat(100)}`;
  await expect(area).toHaveValue(all);
  await expect(page.getByText('204 字', { exact: true })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(area).toHaveValue(all);
});

test('BC003: a composition that nobody ends is taken when its box is left', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  const others = ['试点承担单位', '试点保证单位', '业务指导单位'];
  for (const [index, label] of others.entries()) {
    const each = box(page, label);
    await composed(each, `某某单位${index}`);
    await expect(saving(page)).toHaveText('正在输入…');
    await box(page, others[(index + 1) % 3]).click();
    await expect(page.getByRole('complementary', { name: '表样' })).toContainText(`某某单位${index}`);
  }
  await saved(page);
  await page.reload();
  for (const [index, label] of others.entries()) await expect(box(page, label)).toHaveValue(`某某单位${index}`);

  await step(page, '单位身份');
  await composed(box(page, '法人注册地址：县（区）'), '张家港市');
  await box(page, '单位地址').click();
  await saved(page);
  expect(await everything(page)).toContain('张家港市');
});

test('BC003: a block composed in the paste box is looked at, whether its composition is ended or left', async ({ page }) => {
  await begin(page);
  await step(page, '工作计划');
  await page.getByText(FROM_SPREADSHEET).click();
  const place = page.getByRole('textbox', { name: '粘贴处' });
  const dialog = page.getByRole('dialog', { name: '填入计划表' });
  const { compose, commit } = await method(page);
  const looked = async (row) => {
    await page.getByRole('button', { name: '看一遍' }).click();
    await expect(dialog.getByRole('row').last()).toHaveText(row);
    await dialog.getByRole('button', { name: '作为新行追加（1 行）' }).click();
    await expect(place).toHaveValue('');
  };
  await composed(place, '2027年3月\t宣传培训\t办公室');
  await page.getByRole('heading', { level: 1 }).click();
  await looked(/2027年3月.*宣传培训.*办公室/s);

  await place.focus();
  await page.keyboard.insertText('2027年4月\t');
  await compose('tixi');
  await commit('体系');
  await compose('jianli');
  await page.getByRole('heading', { level: 1 }).click();
  await looked(/2027年4月.*体系jianli/s);
  expect(await column(page, '阶段工作内容')).toEqual(['宣传培训', '体系jianli']);
});

test('BC004: a window that dies in the middle of typing leaves what was seen', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  const { compose } = await method(page);
  await box(page, '试点承担单位').focus();
  await page.keyboard.insertText('某市');
  await saved(page);
  await compose('政务服务');
  // What is not kept yet is not called so.
  await expect(saving(page)).toHaveText('正在输入…');
  await hide(page);
  const again = await died(page);
  await expect(box(again, '试点承担单位')).toHaveValue('某市政务服务');

  // Keys, and the end without any warning.
  await box(again, '业务指导单位').focus();
  await again.keyboard.type('某省政务服务管理办公室', { delay: 20 });
  const third = await died(again);
  await expect(box(third, '业务指导单位')).toHaveValue('某省政务服务管理办公室');
  await expect(box(third, '试点承担单位')).toHaveValue('某市政务服务');
  await saved(third);
  const kept = await everything(third);
  for (const text of ['某市政务服务', '某省政务服务管理办公室']) expect(kept).toContain(text);
});

test('BC004: a word that stays in composition is kept when the window is hidden, by 继续 and by printing', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  const { compose } = await method(page);
  const unit = box(page, '试点承担单位');
  await unit.focus();
  await page.keyboard.insertText('某市');
  await saved(page);
  await compose('政务服务');
  await expect(unit).toHaveValue('某市政务服务');
  await expect(saving(page)).toHaveText('正在输入…');
  expect(await hide(page)).toContain('某市政务服务');

  await compose('政务服务中心');
  await page.pdf();
  await saved(page);
  expect(await everything(page)).toContain('某市政务服务中心');
  await compose('政务服务中心（示例）');
  await goOn(page);
  await saved(page);
  expect(await everything(page)).toContain('某市政务服务中心（示例）');
});

test('BC007: a line break that comes into a box of one line is seen as a space, and leaving the box changes nothing', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  const unit = box(page, '试点承担单位');
  await unit.focus();
  await paste(page, '服务标准化\u2028工作指南');
  await expect(unit).toHaveValue('服务标准化 工作指南');
  await page.keyboard.press('Tab');
  await saved(page);
  const before = await everything(page);
  expect(before).toContain('服务标准化 工作指南');
  await unit.focus();
  await page.keyboard.press('Tab');
  await expect(saving(page)).toHaveText(/^已保存/);
  expect(await everything(page)).toBe(before);
});

test('control characters stay out, are named and counted, and come back on request', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  const unit = box(page, '试点承担单位');
  await unit.focus();
  await page.keyboard.insertText('某局');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.insertText('\u0007一\u001B\u0007二');
  await expect(unit).toHaveValue('某一二局');
  expect(await unit.evaluate((each) => each.selectionEnd)).toBe(3);
  await expect(page.getByText('去掉了 3 个控制字符（响铃符 U+0007 2 个，转义符 U+001B 1 个）：它们看不见，也印不出来。')).toBeVisible();
  await saved(page);
  expect(await everything(page)).toContain('某一二局');
  await page.getByRole('button', { name: '放回' }).click();
  await expect(unit).toHaveValue('某\u0007一\u001B\u0007二局');
  await expect(page.getByRole('button', { name: '放回' })).toBeHidden();
  await unit.press('End');
  await page.keyboard.type('三');
  await unit.blur();
  await expect(unit).toHaveValue('某\u0007一\u001B\u0007二局三');
});

test('BC077: the count is in the description of its area and told after a pause; saving is not told', async ({ page }) => {
  await begin(page);
  await step(page, '现状及符合性');
  const area = box(page, PROSE);
  await expect(area).toHaveAccessibleDescription(/0 字$/);
  await page.evaluate(() => {
    window.told = [];
    const hear = ({ target }) => {
      const live = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live="polite"], [role="status"]:not([aria-live="off"])');
      if (live?.textContent) window.told.push(live.textContent);
    };
    new MutationObserver((all) => all.forEach(hear)).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await area.focus();
  for (let burst = 0; burst < 3; burst += 1) {
    await page.keyboard.type('职能与法律责任'.repeat(4), { delay: 5 });
    await page.waitForTimeout(600);
  }
  await expect(area).toHaveAccessibleDescription(/84 字$/);
  await expect.poll(() => page.evaluate(() => window.told)).toContain('已写 84 字');
  const told = await page.evaluate(() => [...new Set(window.told)]);
  expect(told.filter((words) => /保存|字$/.test(words))).toEqual(['已写 84 字']);
});

test('BC081: the passphrase that stands in the box is tried, however it came there', async ({ page }) => {
  await page.goto('/');
  await settings(page);
  for (const label of ['新口令', '再输入一次']) {
    await page.getByLabel(label, { exact: true }).evaluate((each, text) => { each.value = text; }, PASSPHRASE);
  }
  await page.getByRole('button', { name: '设口令并加密' }).click();
  await sealed(page);
  const ways = [
    (each, text) => { each.value = text; },
    (each, text) => { each.value = text; each.dispatchEvent(new Event('change', { bubbles: true })); },
    (each, text) => { each.dispatchEvent(new Event('input', { bubbles: true })); each.value = text; },
  ];
  for (const [index, way] of ways.entries()) {
    await page.reload();
    await at(page, LOCKED);
    const secret = page.getByLabel('口令', { exact: true });
    await secret.evaluate(way, PASSPHRASE);
    if (index) await secret.press('Enter');
    else await page.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: LOCKED }).waitFor({ state: 'detached' });
  }
});

test('BC082: boxes that a program filled count when the step is left', async ({ page }) => {
  await begin(page);
  await step(page, '行业与联系方式');
  const filled = { '所属行业': '国家机构', '经济类型': '事业单位法人', '邮编': '215600', '联系电话': '0512-58672345', '电子邮箱': 'bzh@example.gov.cn' };
  for (const [label, text] of Object.entries(filled)) {
    await box(page, label).evaluate((each, text) => { each.value = text; each.dispatchEvent(new Event('input', { bubbles: true })); }, text);
  }
  await saved(page);
  for (const text of Object.values(filled)) expect(await everything(page)).toContain(text);

  await step(page, UNITS);
  const silent = { '试点承担单位': '某某市政务服务中心（示例）', '试点保证单位': '某某市人民政府（示例）', '业务指导单位': '某省政务服务办（示例）' };
  for (const [label, text] of Object.entries(silent)) await box(page, label).evaluate((each, text) => { each.value = text; }, text);
  await goOn(page);
  await saved(page);
  for (const text of Object.values(silent)) expect(await everything(page)).toContain(text);

  // The same by another way out of the step.
  await step(page, FIRST);
  await box(page, '试点名称').evaluate((each) => { each.value = '无事件的名称'; });
  await step(page, UNITS);
  for (const [label, text] of Object.entries(silent)) await expect(box(page, label)).toHaveValue(text);
  await step(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue('无事件的名称');
});

test('BC083: undo goes back over what was typed and what a button put in, step by step', async ({ page }) => {
  await begin(page);
  await step(page, '现状及符合性');
  const area = box(page, PROSE);
  const states = [''];
  const note = async () => { if (await area.inputValue() !== states.at(-1)) states.push(await area.inputValue()); };
  await area.focus();
  for (const letter of 'abcd') {
    await page.keyboard.type(letter.repeat(10));
    await area.evaluate((each) => each.blur());
    await area.focus();
    await page.keyboard.press('Control+End');
    await note();
  }
  await page.getByRole('button', { name: /^插入标题/ }).first().click();
  await expect(area).toBeFocused();
  await note();
  const heading = states.at(-1);
  expect(heading).toMatch(/^a{10}b{10}c{10}d{10}\n.+\n$/);
  expect(await area.evaluate((each) => each.selectionEnd)).toBe(heading.length);
  await page.keyboard.type('承担职能');
  await note();
  const full = states.at(-1);
  await saved(page);

  const seen = [];
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Control+Z');
    seen.push(await area.inputValue());
  }
  expect(seen).toContain(heading);
  expect(seen).toContain('a'.repeat(10) + 'b'.repeat(10) + 'c'.repeat(10) + 'd'.repeat(10));
  for (const text of seen) expect(full.startsWith(text), text).toBe(true);
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Control+Y');
  await expect(area).toHaveValue(full);
  await page.keyboard.press('Control+Y');
  await expect(area).toHaveValue(full);
  await saved(page);
  expect(await everything(page)).toContain(JSON.stringify(JSON.stringify(full)).slice(3, -3));
});

test('BC083: a text taken over goes through undo, and the focus stays in its box', async ({ page }) => {
  await begin(page);
  await step(page, UNITS);
  await box(page, '试点承担单位').pressSequentially('某某市政务服务中心（示例）');
  await step(page, '单位身份');
  const unit = box(page, '单位名称');
  await unit.pressSequentially('own words');
  for (let left = 9; left; left -= 1) await unit.press('Backspace');
  await page.getByRole('button', { name: /^填入封面所写的/ }).first().click();
  await expect(unit).toBeFocused();
  await expect(unit).toHaveValue('某某市政务服务中心（示例）');
  await page.keyboard.press('Control+Z');
  await expect(unit).toHaveValue('');
  await page.keyboard.press('Control+Y');
  await expect(unit).toHaveValue('某某市政务服务中心（示例）');
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Control+Z');
    expect('own words'.startsWith(await unit.inputValue())).toBe(true);
  }
});

test('BC084: undo brings nothing of another step, of a moved row or of a text that was replaced', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').pressSequentially('甲的名称');
  await step(page, UNITS);
  const unit = box(page, '试点承担单位');
  await unit.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+Z');
  await expect(unit).toHaveValue('');
  await saved(page);
  expect(await everything(page)).toContain('甲的名称');

  await step(page, '工作计划');
  for (const time of ['2027年3月', '2027年4月']) {
    await page.getByRole('button', { name: '添加一行阶段' }).click();
    await page.keyboard.type(time);
  }
  await tool(page, 2, '上移');
  const times = ['2027年4月', '2027年3月'];
  await expect.poll(() => column(page, '时间')).toEqual(times);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => column(page, '时间')).toEqual(times.toReversed());
  await page.keyboard.press('Control+Z');
  await expect.poll(() => column(page, '时间')).toEqual(['2027年3月', '']);
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Control+Y');
  await expect.poll(() => column(page, '时间')).toEqual(times);
});

test('texts of all of Unicode arrive whole, in halves, pasted, composed and cut off', async ({ page }) => {
  test.setTimeout(120_000);
  const random = seeded(11);
  await begin(page);
  const places = { [UNITS]: ['试点承担单位', '试点保证单位', '业务指导单位'], '单位身份': ['单位名称', '单位地址'],
    '现状及符合性': [PROSE], '预期目标': ['试点预期实现工作目标'] };
  const expected = new Map();
  for (const [title, labels] of Object.entries(places)) {
    await step(page, title);
    const areas = await Promise.all(labels.map((label) => box(page, label).evaluate((one) => one.tagName === 'TEXTAREA')));
    for (let round = 0; round < 8; round += 1) {
      for (const [index, label] of labels.entries()) {
        const text = strange(random, areas[index]);
        expected.set(label, clean(text, areas[index]));
        const shown = await box(page, label).evaluate(enter, { text, way: Math.floor(random() * 5) });
        expect(shown).toBe(expected.get(label));
      }
      await saved(page);
      const kept = await everything(page);
      for (const text of expected.values()) expect(kept).toContain(quoted(text));
    }
  }
  await go(page, '定稿、签名');
  const file = readFileSync(await (await download(page, () => page.getByRole('button', { name: '下载草稿文件' }).click())).path(), 'utf8');
  const drafted = JSON.stringify(Object.values(JSON.parse(file)));
  for (const text of expected.values()) expect(drafted).toContain(JSON.stringify(text).slice(1, -1));
  await page.reload();
  for (const [title, labels] of Object.entries(places)) {
    await step(page, title);
    for (const label of labels) await expect(box(page, label)).toHaveValue(expected.get(label));
  }
});

/** Writes a text, and a character of two halves behind it in two events, with a moment between them. */
async function halves(locator, text, character, place = undefined) {
  await locator.focus();
  await written(locator, text + character[0]);
  await locator.page().waitForTimeout(50);
  expect(await locator.evaluate((each) => each.value)).toBe(text + character[0]);
  await locator.evaluate((each, low) => {
    each.value += low;
    each.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, character[1]);
  await locator.blur();
  if (place) await expect(place).toHaveText(text + character);
  else await expect(locator).toHaveValue(text + character);
}

function written(locator, text) {
  return locator.evaluate((each, text) => {
    each.value = text;
    each.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** An input method, as the browser's own protocol has it. */
async function method(page) {
  const devtools = await page.context().newCDPSession(page);
  return {
    compose: (text) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text) => devtools.send('Input.insertText', { text }),
  };
}

/** Lets the page be hidden, as by another window in front of it; gives what localStorage holds at once, before the database can. */
function hide(page) {
  return page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.visibilityState;
    return JSON.stringify({ ...localStorage });
  });
}

/** Kills the page's renderer; gives a new page at the same address. */
async function died(page) {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  const again = await page.context().newPage();
  await again.goto(page.url());
  return again;
}

/** Begins a composition in a box that nobody will end. */
async function composed(locator, text) {
  await locator.focus();
  await locator.evaluate((each, text) => {
    each.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    each.value = text;
    each.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }, text);
}

function command(page, text) {
  return page.evaluate((text) => document.execCommand('insertText', false, text), text);
}

function saving(page) {
  return page.locator('.saving');
}

async function everything(page) {
  return JSON.stringify(await stores(page));
}

/** A text as it stands in a record within the text of all that is stored. */
function quoted(text) {
  return JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1);
}

/** Puts a text into a box in one of five ways, some of them cut off, leaves it and says what it shows. To be run in the page. */
function enter(each, { text, way }) {
  each.focus();
  each.select();
  document.execCommand('delete');
  const insert = (part) => document.execCommand('insertText', false, part);
  const tell = (composing) => each.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
  if (way === 0) insert(text);
  if (way === 1) for (const unit of text.split('')) insert(unit);
  if (way === 2) each.value = text;
  if (way === 3) { each.value = text; tell(false); }
  if (way === 4) {
    each.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    each.value = text;
    tell(true);
  }
  each.blur();
  return each.value;
}

/** What a person may expect to be kept of a text, by the rule of the house. */
function clean(text, area) {
  const one = text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(/[\0-\x08\x0E-\x1F\x7F-\x9F]/g, '');
  return area ? one : one.split('\n').filter(Boolean).join(one.includes('\n') ? ' ' : '');
}

/** Some characters from everywhere: Han of all planes, marks, joiners, selectors, controls, emoji, right-to-left. */
function strange(random, area) {
  const ranges = [[0x4E00, 0x9FFF], [0x20000, 0x2A6DF], [0x30000, 0x3134A], [0x300, 0x36F], [0x200B, 0x200F], [0x202A, 0x202E], [0xE0100, 0xE01EF],
    [0x1F600, 0x1F64F], [0x1800, 0x18AA], [0x5D0, 0x5EA], [0xF900, 0xFAD9], [0xFF01, 0xFF5E], [0x20, 0x7E], [0x1, 0x8], [0x80, 0x84], [0xA0, 0xAD]];
  if (area) ranges.push([0x0A, 0x0A], [0x2028, 0x2029]);
  const pick = ([from, to]) => String.fromCodePoint(from + Math.floor(random() * (to - from + 1)));
  const text = Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(ranges[Math.floor(random() * ranges.length)])).join('');
  return `字${text}字`;
}

/** The same run of numbers between 0 and 1 each time. */
function seeded(state) {
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
