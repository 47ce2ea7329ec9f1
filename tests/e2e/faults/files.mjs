// F10: the files of the database are damaged on the disk: bits, bytes, whole files, half files.

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { TITLE, at } from '../application.mjs';
import { killBrowser, launch } from './browser.mjs';
import { copyOf, databaseFiles, folder, remove } from './profile.mjs';
import { Broken, FIRST, NAME, box, isAlive, must, saved, shoot, step, write } from './scene.mjs';
import { pause, seeded } from './seeded.mjs';
import { tally } from './table.mjs';

const KINDS = [
  ['one byte in a hundred', (files, random) => files.forEach((file) => spoil(file, 0.01, random))],
  ['one byte in five', (files, random) => files.forEach((file) => spoil(file, 0.2, random))],
  ['no MANIFEST', (files) => files.filter(named(/^MANIFEST/)).forEach((file) => rmSync(file))],
  ['no CURRENT', (files) => files.filter(named(/^CURRENT$/)).forEach((file) => rmSync(file))],
  ['empty log', (files) => files.filter(named(/\.log$/)).forEach((file) => truncateSync(file, 0))],
  ['half of each file', (files) => files.forEach((file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)))],
  ['all files hold nothing but zeros', (files) => files.forEach((file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)))],
  ['CURRENT names another file', (files) => files.filter(named(/^CURRENT$/)).forEach((file) => writeFileSync(file, 'MANIFEST-999999\n'))],
  ['no files at all', (files) => files.forEach((file) => rmSync(file))],
];

export const title = 'files of the database damaged on the disk';
export const counts = { sample: KINDS.length, full: 6 * KINDS.length };
export const lanes = 3;
export const single = true;

/** A profile with a stored paper, closed in order, of which each run damages a copy. */
export async function open(server) {
  const profile = folder();
  const { context } = await launch(profile, server);
  const page = await context.newPage();
  await write(page);
  await saved(page);
  const address = page.url();
  await context.close();
  return { server, profile, address, end: () => remove(profile) };
}

export async function run(seed, { server, profile, address }) {
  const [name, damage] = KINDS[(seed - 1) % KINDS.length];
  const copy = copyOf(profile);
  let browser;
  try {
    damage(databaseFiles(copy), seeded(seed));
    browser = await launch(copy, server);
    const page = await browser.context.newPage();
    page.faultName = `files ${name}`;
    const end = await opened(page, address);
    return { ok: true, detail: { name, end } };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, detail: { name, why: error.message } };
    throw error;
  } finally {
    if (browser) killBrowser(browser);
    await pause(300);
    remove(copy);
  }
}

/** The draft is there, or its loss is told with what to do; and one can go on. */
async function opened(page, address) {
  await page.goto('/');
  const rescue = page.getByRole('alertdialog', { name: '本机数据库打不开' });
  const loss = page.getByRole('alert').filter({ hasText: '本机原有 1 个试点' });
  const there = page.getByRole('heading', { level: 2, name: NAME });
  await rescue.or(loss).or(there).first().waitFor({ timeout: 20_000 })
    .catch(async () => must(false, `neither the draft nor a word about it: ${(await page.locator('body').innerText()).slice(0, 300)}`));
  await shoot(page, page.faultName);
  if (await rescue.isVisible()) {
    const words = await rescue.innerText();
    must(words.includes('本机原有 1 个试点') && words.includes('请先点“下载全部草稿”'), `the rescue page does not say what there was and what to do: ${words.slice(0, 300)}`);
    await Promise.all([page.waitForEvent('download'), rescue.getByRole('button', { name: '下载全部草稿' }).click()]);
    await rescue.getByRole('button', { name: '先不管它，接着用' }).click();
    await page.getByRole('button', { name: '新建试点' }).click();
    await at(page, TITLE);
    return 'rescue page';
  }
  if (await loss.isVisible()) {
    must((await loss.innerText()).includes('请打开此前下载的备份、草稿或签名文件恢复'), 'the loss notice names no next step');
    await isAlive(page);
    return 'loss notice';
  }
  await page.goto(address);
  await step(page, FIRST);
  must(await box(page, '试点名称').inputValue() === NAME, 'the draft is there, but not as it was saved');
  return 'draft';
}

/** Which of the ends how often. */
export function figures(lines) {
  return [`  damaged files ended with: ${tally(lines.map(({ detail }) => detail.end ?? 'neither'))}`];
}

function named(pattern) {
  return (file) => pattern.test(basename(file));
}

function spoil(file, share, random) {
  const bytes = readFileSync(file);
  for (let nth = 0; nth < bytes.length; nth++) if (random.chance(share)) bytes[nth] = random.between(0, 255);
  writeFileSync(file, bytes);
}
