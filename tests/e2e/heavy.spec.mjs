// What is too long or too many: what people read then, that the page answers meanwhile, and how they stop it.

import { draft, notice, pilot, pilotRecord, signed, withRows, withText } from './heavy-files.mjs';
import { at } from './application.mjs';
import { expect, test } from './page.mjs';
import { choose } from './made.mjs';

const PILOT = pilot(0xfeed);

test('a long table is drawn by parts: told how much, more of it when asked, stopped where it takes too long', async ({ page, complaints }) => {
  const sheet = page.locator('.sheet .leaf[data-page="plan"]');
  const rows = sheet.locator('.rows tbody tr');
  await page.goto('#/verify');
  await at(page, '验证文件');
  await choose(page, '选择文件', '某某.json', signed(PILOT, withRows(5_000, { 'plan.task': '组织实施标准' })));
  // Judged share by share; how long that takes is held in heavy.mjs.
  await expect(page.locator('.verdict')).toBeVisible({ timeout: 30_000 });
  const portion = sheet.locator('.portion');
  await expect(portion).toContainText('太长，先列出 1000 行，还有 4000 行没有列出。', { timeout: 30_000 });
  await expect(rows).toHaveCount(1_000);
  await expect(sheet.locator('.paper-only')).toHaveText('（另有 4000 行没有印出）');
  await expect(sheet.locator('.paper-only')).toBeHidden();
  await portion.getByRole('button', { name: '再列 500 行' }).click();
  await expect(rows).toHaveCount(1_500);
  await portion.getByRole('button', { name: '全部列出' }).click();
  // A person presses where it stands; Playwright would wait for two still frames, which a busy machine is long in drawing.
  await portion.getByRole('button', { name: '停止' }).click({ force: true, timeout: 30_000 });
  await expect(portion).toHaveText(/^太长，先列出 \d+ 行，还有 \d+ 行没有列出。/);
  expect(await rows.count()).toBeLessThan(5_000);
  expect(complaints).toEqual([]);
});

test('of many pilots the latest are shown; others are found by name, and more of them by a press', async ({ page }) => {
  await page.goto('');
  await page.locator('.life').waitFor();
  await page.evaluate(async (pilots) => {
    const opened = await new Promise((done) => { indexedDB.open('shidian').onsuccess = ({ target }) => done(target.result); });
    const work = opened.transaction('pilots', 'readwrite');
    for (const [id, text] of pilots) work.objectStore('pilots').put(text, id);
    await new Promise((done) => { work.oncomplete = done; });
    opened.close();
  }, Array.from({ length: 300 }, (_, nth) => [pilot(nth + 1), pilotRecord(nth + 1)]));
  await page.reload();
  const list = page.locator('.pilots .pilot');
  const portion = page.locator('main .portion');
  await expect(portion).toContainText('先列出最近改过的 40 个，共 300 个；要找别的，请在上面按名称或单位查找。');
  await expect(list).toHaveCount(40);
  await portion.getByRole('button', { name: '再列 100 个' }).click();
  await expect(list).toHaveCount(140);
  await page.getByRole('searchbox', { name: '按名称或单位查找' }).fill('某某单位 299');
  await expect(list).toHaveCount(1);
  await expect(list.getByRole('heading')).toHaveText('某某第 299 综合标准化试点（示例）');
  await expect(portion).toHaveCount(0);
});

test('46 KB of quotation marks are opened and drawn at once; a character under a hundred marks is not opened', async ({ page }) => {
  await page.goto('');
  await choose(page, '打开文件', '某某.draft.json', draft(PILOT, withText(`e${'\u0301'.repeat(200_000)}`)));
  await expect(page.locator('.toast')).toContainText('“record.paper.blanks.base.fit”一项里有一个字叠着上百个符号，排不出来');
  await choose(page, '打开文件', '某某.draft.json', draft(PILOT, withText('“（'.repeat(7_800))));
  await page.getByRole('button', { name: '收进', exact: true }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  const drawn = await page.evaluate((address) => new Promise((done) => {
    const begun = performance.now();
    location.hash = address;
    const look = () => {
      const slot = document.querySelector('.sheet .slot[data-unbroken]');
      if (!slot) return requestAnimationFrame(look);
      setTimeout(() => done({ height: slot.offsetHeight, took: performance.now() - begun }));
    };
    look();
  }), `#/p/${PILOT}/application/print`);
  expect(drawn.height).toBeGreaterThan(1_000);
  // It took 18 s where every line was measured against all that follows.
  expect(drawn.took).toBeLessThan(4_000);
});

test('a notice beyond its limit is told so', async ({ page }) => {
  await page.goto('');
  await choose(page, '打开文件', 'notice.json', notice(600_000));
  await expect(page.locator('.toast')).toContainText('超过 524288 字节的上限');
});

test('a table of thousands of rows is drawn about the current row and judged in slices', async ({ page, complaints }) => {
  await page.goto('');
  await choose(page, '打开文件', '某某.draft.json', draft(PILOT, withRows(3_000, { 'plan.task': '组织实施标准' })));
  await page.getByRole('button', { name: '收进', exact: true }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await page.goto(`#/p/${PILOT}/application/plan/plan`);
  const rows = page.locator('.g-row[data-row]');
  const beyond = page.locator('.rows .portion');
  await expect(rows).toHaveCount(400);
  await expect(beyond).toHaveText(/^下面还有 2600 行没有列出。/);
  await beyond.getByRole('button', { name: '到末行' }).click();
  await expect(page.locator('[data-row="3000"]')).toBeInViewport();
  await expect(page.locator('[data-row="3000"] .g-nth span')).toHaveText('3000');
  await expect(beyond).toHaveText(/^上面还有 2600 行没有列出。/);
  await page.keyboard.type('写在末行');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[data-row="1"]')).toBeInViewport();
  await page.goto(`#/p/${PILOT}/application/review`);
  await expect(page.locator('.lead').first()).toHaveText(/^未填 \d+/, { timeout: 30_000 });
  // Each of these rows says no time and no body: one link to the first of each.
  const open = page.locator('.open-steps > li').filter({ hasText: '工作计划' }).getByRole('link');
  await expect(open).toHaveText([/^第 \d 行：时间，等 \d{4} 行$/, /^第 \d 行：负责单位及参与单位，等 \d{4} 行$/]);
  expect(complaints).toEqual([]);
});

test('of a cell beyond all measure its beginning is drawn, and no box opens over it', async ({ page, complaints }) => {
  await page.goto('');
  await choose(page, '打开文件', '某某.draft.json', draft(PILOT, withRows(2, { 'plan.task': 'x'.repeat(300_000) })));
  await page.getByRole('button', { name: '收进', exact: true }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await page.goto(`#/p/${PILOT}/application/plan/plan`);
  const cell = page.locator('[data-row="1"] [role=gridcell]').nth(1);
  await expect(cell).toHaveText(`${'x'.repeat(300)}……（共 300000 个字符）`);
  await cell.click();
  await page.keyboard.press('F2');
  await expect(page.locator('.toast')).toContainText('这一格有 300000 个字符，太长，放进格子里改会使浏览器停住，所以没有放进来；内容照原样存着。');
  await page.keyboard.type('短');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('短');
  expect(complaints).toEqual([]);
});
