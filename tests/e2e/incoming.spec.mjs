// Whatever is opened, by whichever door: dropped anywhere, renamed, saved by an editor, zipped by a mail program, or none of ours.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, crc32 } from 'node:zlib';

import { at, begin, box, saved, step, stores } from './application.mjs';
import { backup, record } from './forged.mjs';
import { chosen, drop } from './handed.mjs';
import { expect, test } from './page.mjs';

const fixture = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/stored/1/${name}`, import.meta.url)));
const DRAFT = fixture('paper.draft.json');
const SIGNED = fixture('payload.signed.json');
const PDF = Buffer.from('%PDF-1.7\n');
const DIALOG = { name: '把这份草稿收进本机' };

test('BC065: files dropped on any page never leave it, and open as 打开文件 would', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('某某试点');
  await saved(page);
  const here = page.url();
  for (const hash of [new URL(here).hash, '#/', '#/help', '#/verify', '#/backup']) {
    await page.goto(`/${hash}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect(page.getByText('取“打开文件”')).toHaveCount(0);
    expect(await drop(page, [['申请书.pdf', PDF]])).toEqual({ dragover: true, drop: true });
    await expect(page.getByText('“申请书.pdf”是 PDF，只供阅读和打印').first()).toBeVisible();
    expect(new URL(page.url()).hash || '#/').toBe(hash);
  }
});

test('BC065: a text dragged over the page is left to its box, and files in the middle of a composition cost no word', async ({ page }) => {
  await begin(page);
  await step(page, '试点名称与时间');
  expect(await drop(page, [])).toEqual({ dragover: false, drop: false });
  const client = await page.context().newCDPSession(page);
  await box(page, '试点名称').focus();
  await client.send('Input.imeSetComposition', { text: '某某市', selectionStart: 3, selectionEnd: 3 });
  expect(await drop(page, [['a.json', DRAFT]])).toEqual({ dragover: true, drop: true });
  await page.getByRole('dialog', DIALOG).getByRole('button', { name: '不打开' }).click();
  await expect(box(page, '试点名称')).toHaveValue('某某市');
  await saved(page);
});

test('BC056, BC066: a draft opens whatever it is called and however it was saved; nothing is written before the press', async ({ page }) => {
  await page.goto('/');
  const text = DRAFT.toString('utf8').replaceAll('\n', '\r\n');
  for (const [name, bytes] of [
    ['某市_附件1.draft.json.txt', DRAFT],
    ['某市_附件1.draft.json(1)', Buffer.from(`\ufeff${text}`)],
    ['某市.bin', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['来文.zip', zip('附件/某市.draft.json', DRAFT)],
  ]) {
    const chooser = await chosen(page);
    expect(await chooser.element().getAttribute('accept')).toBe(null);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await expect(page.getByRole('dialog', DIALOG)).toContainText('没有这个试点');
    expect((await stores(page)).records.papers).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('BC056: a signed file that an editor marked is refused with the way to the original, by every door', async ({ page }) => {
  const marked = Buffer.concat([Buffer.from('\ufeff'), SIGNED]);
  for (const hash of ['#/', '#/verify', '#/backup']) {
    await page.goto(`/${hash}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await drop(page, [['申请书.json', marked]]);
    await expect(page.getByText('“申请书.json”没有打开。内容开头多了一个字节顺序标记（BOM）：它多半被别的软件另存过，已不是原样。请使用未经另存的原件。').first()).toBeVisible();
  }
});

test('several files at once are judged each, and opened one by one', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await drop(page, [['某市.draft.json', DRAFT], ['来文.json', SIGNED], ['扫描.pdf', PDF]]);
  const came = page.getByRole('region', { name: '来了 3 个文件' });
  await expect(came.getByRole('listitem')).toHaveText([/“某市\.draft\.json”：草稿文件/, /“来文\.json”：签名文件/, /“扫描\.pdf”是 PDF/]);
  await came.getByRole('button', { name: '打开', exact: true }).nth(1).click();
  await at(page, '验证文件');
  await expect(page.locator('.verdict')).toHaveAttribute('data-good', 'true');
  await page.getByRole('region', { name: '来了 2 个文件' }).getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('dialog', DIALOG).getByRole('button', { name: '收进' }).click();
  await at(page, '社会管理和公共服务综合标准化试点申请书');
});

test('a backup brings no key unasked, and none whose halves are not a pair', async ({ page }) => {
  await page.goto('/');
  const keys = async () => (await stores(page)).records.keys;
  const secret = Buffer.alloc(32, 7).toString('base64url');
  const other = { x: Buffer.alloc(32, 1).toString('base64url'), y: Buffer.alloc(32, 2).toString('base64url') };
  const key = `{"made_on":"2026-11-25","owner":null,"public":{"crv":"P-256","kty":"EC","x":"${other.x}","y":"${other.y}"},"secret":{"plain":"${secret}"},"version":1}`;
  const role = record('settings', 'role', 'panel');
  await drop(page, [['planted.backup.json', backup([record('keys', 'device', key), record('keys', 'vault', '{}'), record('pilots', '../keys', '{}'), role])]]);
  await at(page, '备份与恢复');
  const arrived = page.locator('.arrived');
  await expect(arrived).toContainText('文件里第 2 条记录（签名钥匙“vault”）写明的位置不是本程序存放内容的地方，没有收');
  await expect(arrived).toContainText('文件里第 3 条记录（试点的登记和记录“../keys”）写明的位置不是本程序存放内容的地方，没有收');
  await arrived.getByRole('checkbox', { name: /^连同签名钥匙，指纹/ }).check();
  await arrived.getByRole('button', { name: '按上面的选择导入' }).click();
  await expect(page.getByText('公开的一半和保密的一半不是一对，什么也没有收进')).toBeVisible();
  expect(await keys()).toEqual([]);
  await drop(page, [['planted.backup.json', backup([record('keys', 'device', key), role])]]);
  await arrived.getByRole('button', { name: '按上面的选择导入' }).click();
  await expect(page.getByText('与本机一致，没有要收进的。')).toBeVisible();
  expect(await keys()).toEqual([]);
  expect((await stores(page)).local['shidian.pref.role']).toBeUndefined();
});

/** A zip of one file, as mail programs make it. */
function zip(name, bytes) {
  const packed = deflateRawSync(bytes);
  const called = Buffer.from(name);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x800, 2);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(bytes), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(bytes.length, 18);
  about.writeUInt16LE(called.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, called, packed]);
  const contents = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), called]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(contents.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, contents, Buffer.from('PK\x05\x06'), end]);
}
