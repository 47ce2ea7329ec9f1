// What goes wrong below the app: a panic, a store that fails, a page that is gone. Nothing typed is lost, and it is said.

import { readFileSync } from 'node:fs';
import { TITLE, at, begin, box, download, saved, step, stores } from './application.mjs';
import { broken } from './faults/broken.mjs';
import { expect, test } from './page.mjs';

const FIRST = '试点名称与时间';
const NAME = '某某市综合标准化试点';

test('a panic of the program covers the page, and its file holds draft, journal and boxes', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill(NAME);
  await saved(page);
  await step(page, '单位身份');
  await box(page, '单位名称').pressSequentially('某某市政务');
  await refuseOneElement(page);
  await page.getByRole('button', { name: /^依据 \d+ 句/ }).first().click();

  const cover = page.getByRole('alertdialog', { name: '程序出错，已输入的内容还在本机' });
  await expect(cover).toBeVisible();
  await expect(cover).toContainText('panicked at');
  const file = await rescued(page);
  const drafts = Object.values(file.databases.shidian.stores).flat().map((each) => each.value).join('\n');
  expect(drafts).toContain(NAME);
  expect(JSON.stringify(file.journal) + drafts).toContain('某某市政务');
  expect(file.boxes).toContainEqual(expect.objectContaining({ label: expect.stringContaining('单位名称'), value: '某某市政务' }));
  await page.getByRole('button', { name: '重新打开' }).click();
  await at(page, '单位身份');
  await expect(box(page, '单位名称')).toHaveValue('某某市政务');
});

for (const [fault, words] of Object.entries({
  missing: '这个浏览器没有本机数据库，填写的内容不能自动保存。',
  failing: '本机数据库已损坏，打不开。',
  blocked: '浏览器不允许本页使用本机数据库，填写的内容不能自动保存。',
})) {
  test(`a database that is ${fault} is told, and one writes on and takes the draft along`, async ({ page }) => {
    await page.addInitScript(broken, fault);
    const rescue = page.getByRole('alertdialog', { name: '本机数据库打不开' });
    let covered = 0;
    await page.addLocatorHandler(rescue, () => {
      covered++;
      return rescue.getByRole('button', { name: '先不管它，接着用' }).click();
    });
    await begin(page);
    expect(covered).toBe(fault === 'failing' ? 1 : 0);
    await expect(page.getByRole('alert')).toContainText(words);
    await writesOn(page);
    // The page of the paper adds what to do, and does not say it all once more.
    await expect(page.getByText(words)).toHaveCount(1);
  });
}

test('a database that does not open within five seconds is told', async ({ page }) => {
  await page.addInitScript(broken, 'hanging');
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('本机数据库 5 秒内没有打开', { timeout: 10_000 });
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, TITLE);
  await writesOn(page);
});

test('a full disk is told, and is written to again when there is room', async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page);
  const room = (quotaSize) => devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL).origin, quotaSize });
  await room(1);
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill(NAME);
  await expect(page.getByRole('alert').first()).toContainText('本机存储空间已满，刚才的修改没有存进去。');
  await writesOn(page);

  await room(undefined);
  await box(page, '试点名称').fill(`${NAME}（二）`);
  // It tries again every five seconds.
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 10_000 });
  await saved(page);
  await page.reload();
  await expect(box(page, '试点名称')).toHaveValue(`${NAME}（二）`);
});

test('a database that was emptied is noticed', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill(NAME);
  await saved(page);
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(test.info().project.use.baseURL).origin, storageTypes: 'indexeddb' });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('本机原有 1 个试点');
});

test('a pilot that was only begun is no loss when it is gone', async ({ page }) => {
  await begin(page);
  await page.reload();
  await page.goto('/');
  await at(page, '我的试点');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a reload right after the first key of a new pilot, and of an old one, loses nothing', async ({ page }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').pressSequentially('甲');
  await page.reload();
  await at(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue('甲');
  await saved(page);
  for (const text of ['甲乙', '甲乙丙', '甲乙丙丁']) {
    await box(page, '试点名称').press('End');
    await page.keyboard.insertText(text.at(-1));
    await page.reload();
    await expect(box(page, '试点名称')).toHaveValue(text);
  }
});

test('a pilot whose window was closed right after the first key is on the list', async ({ page, context }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').pressSequentially('甲');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto('/');
  await again.getByRole('main').getByRole('link').first().click();
  await step(again, FIRST);
  await expect(box(again, '试点名称')).toHaveValue('甲');
});

test('leaving the paper right after typing stores it, and the program lives on', async ({ page, complaints }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').pressSequentially(NAME);
  await page.getByRole('link', { name: '试点助手' }).click();
  await at(page, '我的试点');
  await page.getByRole('link', { name: `继续：${NAME}` }).click();
  await step(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue(NAME);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect.poll(async () => (await stores(page)).records.papers.join()).toContain(NAME);
  expect(complaints).toEqual([]);
});

/** One writes on, is told once more that nothing is stored, and takes the draft along. */
async function writesOn(page) {
  await step(page, FIRST);
  await box(page, '试点名称').fill(NAME);
  await expect(page.getByRole('status').filter({ hasText: '未能保存' })).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('下载草稿文件');
  await step(page, '单位身份');
  const offer = page.getByRole('alert').getByRole('button', { name: '下载草稿文件' }).first();
  const draft = await download(page, () => offer.click());
  expect(readFileSync(await draft.path(), 'utf8')).toContain(NAME);
  await step(page, FIRST);
  await expect(box(page, '试点名称')).toHaveValue(NAME);
}

/** The file of the cover. */
async function rescued(page) {
  const file = await download(page, () => page.getByRole('button', { name: '下载全部草稿' }).click());
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}

/** The next element the program asks for is refused, which it takes for granted: Rust panics, once. */
async function refuseOneElement(page) {
  await page.evaluate(() => {
    const own = Document.prototype.createElement;
    Document.prototype.createElement = () => {
      Document.prototype.createElement = own;
      throw new Error('refused');
    };
  });
}

test('going back with the focus in a box leaves the paper, and what stood in the box is kept', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  const address = page.url();
  await page.goto('#/help');
  await page.goto(address);
  await box(page, '试点名称').pressSequentially('甲乙丙');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '帮助' }).waitFor();
  await page.goto(address.replace('/application/', '/summary/').replace(/\/cover.*/, ''));
  await page.getByRole('main').getByRole('link', { name: '试点与日期' }).first().click();
  await box(page, '试点名称').pressSequentially('丁');
  await page.goto(address);
  await expect(box(page, '试点名称')).toHaveValue('甲乙丙');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

for (const [when, wait] of [['before anything is written', false], ['as soon as what was typed is written', true]]) {
  test(`text laid aside that takes the place of what was just typed, reloaded ${when}, costs neither`, async ({ page }) => {
    await offered(page, { stored: '存着的', aside: '搁下的' });
    await box(page, '试点名称').press('End');
    await page.keyboard.insertText('刚打的');
    await page.getByRole('button', { name: '用它替换现在的' }).evaluate((button) => button.click());
    if (wait) await expect.poll(async () => (await stores(page)).records.papers.join(), { intervals: [20] }).toContain('存着的刚打的');
    await page.reload();
    await at(page, FIRST);
    // Longer than any pause: what was found again is written by then.
    await page.waitForTimeout(1500);
    const { records, local } = await stores(page);
    for (const text of ['存着的刚打的', '搁下的']) expect(JSON.stringify([records.papers, records.history, local])).toContain(text);
  });
}

test('what takes the place of typed text waits until that is stored, and is not put there where it cannot be', async ({ page }) => {
  await offered(page, { stored: '存着的', aside: '搁下的' });
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.room = (there) => { IDBObjectStore.prototype.put = there ? put : () => { throw new DOMException('no room', 'QuotaExceededError'); }; };
    window.room(false);
  });
  await box(page, '试点名称').fill('刚打的');
  await page.getByRole('button', { name: '用它替换现在的' }).click();
  await expect(page.getByRole('status').filter({ hasText: '所以没有替换。请按页上的提示处理，再试一次' })).toBeVisible();
  await expect(box(page, '试点名称')).toHaveValue('刚打的');

  await page.evaluate(() => window.room(true));
  // It tries again every five seconds.
  await saved(page);
  await page.getByRole('button', { name: '用它替换现在的' }).click();
  await expect(box(page, '试点名称')).toHaveValue('搁下的');
  await saved(page);
  expect((await stores(page)).records.history.join()).toContain('刚打的');
});

/** A stored name, and beside it one that a window left behind which is gone. */
async function offered(page, { stored, aside }) {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill(stored);
  await saved(page);
  const name = await box(page, '试点名称').getAttribute('name');
  await page.evaluate(([name, aside]) => {
    const [, pilot, paper] = location.hash.match(/#\/p\/([^/]+)\/([^/?]+)/);
    localStorage.setItem(`shidian.journal.shidian/${pilot}/${paper}/gone`, JSON.stringify({ base: 0, blanks: { [name]: aside } }));
  }, [name, aside]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('有一些上次没来得及保存的文字');
}
