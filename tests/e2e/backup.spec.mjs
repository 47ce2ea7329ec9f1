// Everything out of one browser and into another: nothing is lost, nothing is written over unasked, and it is said.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import Ajv from 'ajv/dist/2020.js';
import { at, begin, box, download, named, saved, step } from './application.mjs';
import { FIXTURE, OWN, beginCalled, compared, damage, home, kept, machine, openOn, refusal, rename, show, takeIn, takeNewer, takeOut, textOf, texts, toBackup, unlockFile } from './backup.mjs';
import { DIST } from './dist.mjs';
import { happens } from './life.mjs';
import { MOMENT, openTypical, sign, standStill } from './made.mjs';
import { expect, test } from './page.mjs';
import { OTHER, PASSPHRASE, chooseSealed } from './vault.mjs';

const FIRST = '试点名称与时间';

test('what was typed, signed and entered in one browser stands in another as it was', async ({ page, browser, baseURL }) => {
  await page.addInitScript(standStill, MOMENT);
  const pilot = await openTypical(page, baseURL);
  await page.goto(`#/p/${pilot}/application/finish`);
  await at(page, '定稿、签名');
  await sign(page);
  await saved(page);
  await page.goto(`#/p/${pilot}`);
  await page.getByRole('radio', { name: '评估组', exact: true }).check();
  await happens(page, '各单位同意', '2026-11-20');
  await page.getByRole('radio', { name: '试点承担单位', exact: true }).check();
  await beginCalled(page, '要删除的试点');
  await home(page);
  await page.getByRole('button', { name: named('删除：要删除的试点') }).click();
  const plain = JSON.parse(textOf(await takeOut(page)));
  expect(plain.records.map(({ shelf }) => shelf)).not.toContain('keys');
  const file = await takeOut(page, { keys: true });
  await expect(page.getByRole('status').filter({ hasText: '已交给浏览器下载' })).toContainText('试点 2 个，文稿 2 份');
  expect(isBackup(JSON.parse(textOf(file))), ajv.errorsText(isBackup.errors)).toBe(true);

  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await show(other, file);
  expect((await compared(other)).map(([, ...rest]) => rest)).toEqual([['本机没有', '收进'], ['本机没有', '收进']]);
  // A key comes only where that is ticked, and is shown with its fingerprint before.
  const key = other.getByRole('checkbox', { name: /^连同签名钥匙，指纹 ([0-9a-f]{4} ?){5}$/ });
  await expect(key).not.toBeChecked();
  await key.check();
  expect(await takeIn(other)).toBe('导入完成：收进 2 份。');
  expect(await kept(other)).toEqual(await kept(page));

  const before = await texts(other);
  await show(other, file);
  expect((await compared(other)).map(([, ...rest]) => rest)).toEqual([['相同', '不动'], ['相同', '不动']]);
  expect(await takeIn(other)).toBe('与本机一致，没有要收进的。');
  expect(await texts(other)).toEqual(before);
  await home(other);
  await expect(other.getByText('已删除的 1 个')).toBeVisible();
});

test('newer, older, equal and differing papers are told apart, both of what differs are kept, and it can be undone', async ({ page, browser, baseURL }) => {
  test.slow();
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await page.goto('/');
  for (const name of ['甲试点', '乙试点', '丙试点', '丁试点']) await beginCalled(page, name);
  await show(other, await takeOut(page));
  await takeIn(other);
  await rename(page, '甲试点', '甲试点（在前一台上改）');
  await rename(other, '乙试点', '乙试点（在后一台上改）');
  await rename(page, '丁试点', '丁试点（一）');
  await rename(other, '丁试点', '丁试点（二）');

  const file = await takeOut(page);
  const before = await texts(other);
  await show(other, file);
  const told = Object.fromEntries((await compared(other)).map(([name, ...rest]) => [name.slice(0, 1), rest]));
  expect(told).toEqual({
    甲: ['文件里的较新', '保留本机的，不收文件里的'],
    乙: ['本机的较新', '保留本机的，不收文件里的'],
    丙: ['相同', '不动'],
    丁: ['两边各有改动', '两份都留'],
  });
  await clean(other);
  expect(await texts(other)).toEqual(before);
  await takeNewer(other);
  expect(await takeIn(other)).toBe('导入完成：收进 1 份，另存 1 份，没有动 2 份。');
  const after = await texts(other);
  await home(other);
  for (const name of ['甲试点（在前一台上改）', '乙试点（在后一台上改）', '丙试点', '丁试点（二）', '丁试点（一）（导入的另一份）']) {
    await expect(other.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  await show(other, file);
  expect((await compared(other)).find(([name]) => name.startsWith('丁')).slice(1)).toEqual(['本机另有相同的一份', '不动']);
  expect(await takeIn(other)).toBe('与本机一致，没有要收进的。');
  expect(await texts(other)).toEqual(after);
});

test('what was taken in can be taken back at once', async ({ page, browser, baseURL }) => {
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await page.goto('/');
  await beginCalled(page, '甲试点');
  await show(other, await takeOut(page));
  await takeIn(other);
  await rename(page, '甲试点', '甲试点（改）');
  const before = await texts(other);
  await show(other, await takeOut(page));
  await takeNewer(other);
  await takeIn(other);
  await other.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => texts(other)).toEqual(before);
  await home(other);
  await expect(other.getByRole('heading', { level: 2, name: '甲试点', exact: true })).toBeVisible();
});

test('a file that is no backup of ours changes nothing, and why is said', async ({ page }, info) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  const good = textOf(await takeOut(page));
  const before = await texts(page);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const [name, bytes, words] of [
    ['empty', '', '没有打开。内容是空的：没有任何文字可读。请重新选择文件，或者请对方重发。'],
    ['no JSON', '试点', '是文字文件，不是试点助手的文件，没有打开。请选择从试点助手下载的文件；其中的文字请复制后粘贴到要填的栏目里。'],
    ['cut in its head', good.slice(0, 60), '没有打开。内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。请重新取得完整的文件。'],
    ['foreign', '{"a":1}', '是别的程序写的数据文件，不是试点助手的草稿、签名文件或备份，没有打开。请选择从试点助手下载的文件。'],
    ['deep', deep, '没有打开。内容嵌套超过 32 层：本程序写出的文件没有这么多层，硬读可能使浏览器停住。请核对是否选错了文件。'],
    ['newer', good.replace('"format":1', '"format":2'), '没有打开。这份备份由较新的程序写成（格式 2），本程序只认到格式 1，什么也没有收进；请换用新版程序导入'],
    ['an exercise', good.replace('"demonstration":false', '"demonstration":true'), '没有打开。这是演练的备份，不能放进真实的试点，什么也没有收进；要看它，请先到首页进“演练”，再在那里导入'],
    ['too large', Buffer.alloc(33 * 1024 * 1024, 32), '没有打开。文件超过 32 MB，没有打开。请确认选的是本程序保存的文件。'],
    ['larger than what is not locked', `${good.trimEnd()}${' '.repeat(21 * 1024 * 1024)}`, `没有打开。内容有 ${Buffer.byteLength(good.trimEnd()) + 21 * 1024 * 1024} 字节，超过 20971520 字节的上限：本程序写出的文件不会这样大，硬读可能使浏览器停住。请核对是否选错了文件。`],
    ['of binary', Buffer.from([0xff, 0xfe, 0x00, 0x50, 0x4b, 3, 4]), '不是试点助手的文件，也认不出是什么，没有打开。请选择从试点助手下载的草稿、签名文件或备份。'],
  ]) {
    const file = info.outputPath(`${name}.json`);
    writeFileSync(file, bytes);
    const told = await refusal(page, file);
    expect(told, name).toBe(`“${name}.json”${words}`);
    expect(await texts(page), name).toEqual(before);
  }
});

test('a backup whose head is damaged still gives every record that is whole', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  const good = textOf(await takeOut(page));
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  for (const bytes of [good.replace('{"kind"', '{"format":1,"kind"'), good.slice(good.indexOf('\n') + 1)]) {
    await show(other, { name: 'headless.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
    expect(await compared(other)).toEqual([['甲试点的申请书', '本机没有', '收进']]);
  }
});

test('a damaged or cut backup gives what is whole, and names what is not', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  await beginCalled(page, '乙试点');
  const good = textOf(await takeOut(page));
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  for (const [bytes, words] of [
    [good.replaceAll('甲试点', '申试点'), /文件里第 \d 条记录（文稿 [0-9a-f]{16}\/application）已损坏，与当时写下的不符，没有收；其余的不受影响。/],
    [good.slice(0, good.lastIndexOf('{"shelf":"papers"') + 90), /文件里第 4 条记录已损坏，与当时写下的不符，没有收；其余的不受影响。/],
  ]) {
    await show(other, { name: 'damaged.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
    await expect(other.locator('.arrived')).toContainText(words);
    expect(await compared(other)).toHaveLength(1);
    await other.getByRole('button', { name: '不导入' }).click();
    expect((await texts(other)).papers).toEqual({});
  }
});

test('hostile records are shown as texts, stay where they belong, and end in quarantine', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await beginCalled(page, '<img src=x onerror=alert(1)>');
  const good = JSON.parse(textOf(await takeOut(page)));
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await beginCalled(other, '乙试点');
  const before = await texts(other);
  const paper = good.records.find(({ shelf }) => shelf === 'papers');
  const theirs = Object.keys(before.papers)[0];
  // Whoever makes such a file can make its checksums too.
  const hostile = { ...good, records: [...good.records,
    summed({ shelf: 'papers', key: theirs, text: paper.text }),
    summed({ shelf: 'pilots', key: '__proto__', text: '{"__proto__":{"a":1}}' }),
    summed({ shelf: 'papers', key: '../../secret', text: '{"schema":1}' }),
    summed({ shelf: 'journal', key: 'constructor/x', text: '{}' }),
  ] };
  hostile.count = hostile.records.length;
  await show(other, { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(hostile)) });
  await expect(other.locator('.arrived')).toContainText('<img src=x onerror=alert(1)>');
  await expect(other.locator('.arrived img')).toHaveCount(0);
  await expect(other.locator('.arrived .trouble').first()).toBeVisible();
  await takeIn(other);
  const after = await texts(other);
  expect(after.papers[theirs]).toBe(before.papers[theirs]);
  expect(after.pilots[theirs.split('/')[0]]).toBe(before.pilots[theirs.split('/')[0]]);
  expect(Object.keys(after.papers).sort()).toEqual([theirs, paper.key].sort());
  expect(Object.keys(after.pilots).sort()).toEqual([theirs.split('/')[0], paper.key.split('/')[0]].sort());
  expect(Object.keys(after.quarantine).length).toBeGreaterThan(0);
});

test('a damaged paper is told with its text, the others open, and a version takes its place', async ({ page }) => {
  await openOn(page, FIXTURE);
  const key = `${OWN}/application`;
  const torn = await damage(page, 'papers', key, (text) => text.replace('某甲', '某乙'). slice(0, -40));
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: '读不出来' });
  await expect(alert).toContainText('有 1 份记录读不出来；没有删除，也没有被覆盖');
  await expect(alert).toContainText('的申请书');
  const raw = await download(page, () => alert.getByRole('button', { name: /^下载原文/ }).click());
  expect(textOf(await raw.path())).toBe(torn);
  await clean(page);

  await page.goto(`#/p/${OWN}/evaluation`);
  await at(page, '社会管理和公共服务综合标准化试点评估申请表');
  await page.goto(`#/p/${OWN}/application`);
  await at(page, '打不开这份表');
  await page.getByRole('button', { name: /^恢复成上一版/ }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  const after = await texts(page);
  expect(Object.keys(after.quarantine)).toHaveLength(1);
  expect(JSON.parse(Object.values(after.quarantine)[0]).text).toBe(torn);
  await toBackup(page);
  await expect(page.getByRole('heading', { name: '单独留存的原文' })).toBeVisible();
  await clean(page);
  const again = await download(page, () => page.getByRole('button', { name: /^下载原文/ }).click());
  expect(textOf(await again.path())).toBe(torn);
});

test('a pilot whose own record is damaged stays on the list with its papers, and is never written over', async ({ page }) => {
  await openOn(page, FIXTURE);
  const torn = await damage(page, 'pilots', OWN, (text) => text.slice(0, 120));
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: '读不出来' })).toContainText('登记和记录已损坏');
  await expect(page.getByRole('heading', { level: 2, name: /某某市“一站式”/ }).first()).toBeVisible();
  await page.goto(`#/p/${OWN}/application`);
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await step(page, FIRST);
  await box(page, '试点名称').fill('某某市“一站式”试点（接着写）');
  await saved(page);
  const after = await texts(page);
  expect(Object.values(after.quarantine).map((text) => JSON.parse(text).text)).toContain(torn);
  expect(JSON.parse(after.papers[`${OWN}/application`]).paper.blanks['pilot.name']).toBe('某某市“一站式”试点（接着写）');
});

test('the file of the page that covers a broken program is taken in', async ({ page, browser, baseURL }) => {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill('某某市综合标准化试点');
  await saved(page);
  await step(page, '单位身份');
  await box(page, '单位名称').pressSequentially('某某市政务');
  await page.evaluate(() => window.shidianPanic('made to fail'));
  const file = await download(page, () => page.getByRole('button', { name: '下载全部草稿' }).click());

  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await show(other, await file.path());
  await expect(other.locator('.arrived')).toContainText('程序出错时下载的全部草稿');
  await takeIn(other);
  await rename(other, '某某市综合标准化试点', '某某市综合标准化试点（二）');
  await step(other, '单位身份');
  await expect(box(other, '单位名称')).toHaveValue('某某市政务');
});

test('from a page over HTTP to the single file on a disk, and back', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  const file = await takeOut(page);
  const { page: disk } = await machine(browser, undefined);
  await disk.goto(pathToFileURL(`${DIST}shidian.html`).href);
  await chooseSealed(disk);
  await show(disk, file);
  await takeIn(disk);
  // What came in is sealed there, and the same once it goes out.
  expect(JSON.stringify(await texts(disk))).not.toContain('甲试点');
  await rename(disk, '甲试点', '甲试点（在优盘上改）');
  await show(page, await takeOut(disk));
  expect((await compared(page)).map(([, verdict]) => verdict)).toEqual(['文件里的较新']);
  await takeNewer(page);
  await takeIn(page);
  await home(page);
  await expect(page.getByRole('heading', { level: 2, name: '甲试点（在优盘上改）' })).toBeVisible();
});

test('one is told how much no backup has yet, and of one pilot a file of its own is made', async ({ page }) => {
  await page.goto('/');
  await at(page, '我的试点');
  await expect(page.locator('.reminder')).toHaveCount(0);
  await beginCalled(page, '甲试点');
  await beginCalled(page, '乙试点');
  await home(page);
  await expect(page.locator('.reminder')).toContainText('有 2 份文稿还没有备份过');
  await takeOut(page);
  await home(page);
  await expect(page.locator('.reminder')).toHaveCount(0);
  await rename(page, '甲试点', '甲试点（改）');
  await home(page);
  await expect(page.locator('.reminder')).toContainText(/自上次备份（[\d: -]+）以来有 1 份文稿改动过/);
  await page.getByRole('heading', { level: 2, name: '甲试点（改）' }).getByRole('link').click();
  const one = await download(page, () => page.getByRole('button', { name: '导出这个试点' }).click());
  const records = JSON.parse(textOf(await one.path())).records;
  expect(new Set(records.map(({ key }) => key.split('/')[0])).size).toBe(1);
});

test('a backup under a passphrase opens with it, here and with libsodium, and with nothing else', async ({ page, browser, baseURL }) => {
  const told = page.getByRole('alert');
  await page.goto('/');
  await toBackup(page);
  await page.getByRole('button', { name: '全部导出', exact: true }).click();
  await expect(told).toHaveText('本机还没有内容。');
  await beginCalled(page, '甲试点');
  await toBackup(page);
  await page.getByRole('checkbox', { name: '用口令加密这个文件' }).check();
  await clean(page);
  await page.getByLabel('给文件设的口令', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输入一次', { exact: true }).fill(OTHER);
  await page.getByRole('button', { name: '全部导出', exact: true }).click();
  await expect(told).toContainText('两次输入的口令不一样');
  const file = await takeOut(page, { passphrase: PASSPHRASE });
  await expect(page.getByRole('status').filter({ hasText: '已用口令加密' })).toContainText('试点 1 个，文稿 1 份');
  await expect(page.getByLabel('给文件设的口令', { exact: true })).toHaveValue('');
  const locked = textOf(file);
  expect(isLocked(JSON.parse(locked)), ajv.errorsText(isLocked.errors)).toBe(true);
  expect(locked).not.toContain('甲试点');
  const plain = unlocked(file, PASSPHRASE);
  expect(isBackup(JSON.parse(plain)), ajv.errorsText(isBackup.errors)).toBe(true);
  expect(() => unlocked(file, OTHER)).toThrow(/CryptoError/);

  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  await show(other, file);
  await unlockFile(other, OTHER);
  await expect(other.getByRole('alert')).toContainText('口令不对，没有打开');
  await clean(other);
  // An input method left on makes no other passphrase.
  await unlockFile(other, PASSPHRASE.replaceAll(' ', '\u3000'));
  expect((await compared(other)).map(([name, verdict]) => [name, verdict])).toEqual([['甲试点的申请书', '本机没有']]);
  await takeIn(other);
  expect(await kept(other)).toEqual(await kept(page));

  const spoilt = locked.replace(/("text":".{40})(.)/, (all, before, char) => before + (char === 'A' ? 'B' : 'A'));
  const before = await texts(other);
  await show(other, { name: 'spoilt.json', mimeType: 'application/json', buffer: Buffer.from(spoilt) });
  await unlockFile(other, PASSPHRASE);
  await expect(other.getByRole('alert')).toContainText('没有打开');
  expect(await refusal(other, { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from(locked.slice(0, -90)) })).toContain('内容不完整');
  expect(await texts(other)).toEqual(before);
});

test('a backup before the button for a draft is led to its own page', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  const file = await takeOut(page);
  const { page: other } = await machine(browser, baseURL);
  await other.goto('/');
  const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.getByRole('button', { name: '打开文件' }).click()]);
  await chooser.setFiles(file);
  await at(other, '备份与恢复');
  expect((await compared(other)).map(([name, verdict]) => [name, verdict])).toEqual([['甲试点的申请书', '本机没有']]);
});

test('the schema of the backup refuses a file with any one thing amiss', async ({ page }) => {
  await page.goto('/');
  await beginCalled(page, '甲试点');
  const good = JSON.parse(textOf(await takeOut(page)));
  expect(isBackup(good), ajv.errorsText(isBackup.errors)).toBe(true);
  for (const [name, change] of [
    ['another kind', (it) => { it.kind = 'shidian-draft'; }],
    ['another format', (it) => { it.format = 2; }],
    ['no word on exercises', (it) => delete it.demonstration],
    ['a count that is a text', (it) => { it.count = '2'; }],
    ['a member more', (it) => { it.note = ''; }],
    ['a shelf that is not known', (it) => { it.records[0].shelf = 'drawer'; }],
    ['a short checksum', (it) => { it.records[0].sha256 = 'ab'; }],
    ['a text that is an object', (it) => { it.records[0].text = {}; }],
    ['a record without its key', (it) => delete it.records[0].key],
    ['a time that is none', (it) => { it.made = 'today'; }],
  ]) {
    const amiss = structuredClone(good);
    change(amiss);
    expect(isBackup(amiss), name).toBe(false);
  }
});

const ajv = new Ajv({ allErrors: true, formats: { 'date-time': (text) => !Number.isNaN(Date.parse(text)) } });
const isBackup = ajv.compile(JSON.parse(readFileSync(new URL('../../docs/schema/backup-1.json', import.meta.url), 'utf8')));

const isLocked = ajv.compile(JSON.parse(readFileSync(new URL('../../docs/schema/backup-locked-1.json', import.meta.url), 'utf8')));

/** What libsodium finds in a locked backup. */
function unlocked(file, passphrase) {
  const python = `${process.env.SHIDIAN_TOOLS ?? fileURLToPath(new URL('../../.tools', import.meta.url))}/venv/bin/python`;
  const script = fileURLToPath(new URL('verifiers/pynacl_unlock.py', import.meta.url));
  const { status, stdout, stderr, error } = spawnSync(python, [script, file], { input: passphrase, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error || status !== 0) throw error ?? new Error(stderr);
  return stdout;
}

/** A record with the checksum that docs/format.md gives. */
function summed({ shelf, key, text }) {
  const sha256 = createHash('sha256').update(`shidian-backup 1 false\n${shelf}\n${key}\n${text}`).digest('hex');
  return { shelf, key, sha256, text };
}

/** Axe finds nothing. */
async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect.soft(violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 160)])).toEqual([]);
}
