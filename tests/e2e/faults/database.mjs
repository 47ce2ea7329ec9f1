// F4 and F5: the database is missing, forbidden, damaged, hanging, full, newer, closed or emptied underneath.

import { download } from '../application.mjs';
import { readFileSync } from 'node:fs';
import { barred, broken, connections, fillRoom, mute } from './broken.mjs';
import { FIRST, NAME, again, at, box, isAlive, must, openBrowser, saved, says, scene, step, write } from './scene.mjs';

const CASES = [
  ['missing', withoutDatabase('missing', '这个浏览器没有本机数据库，填写的内容不能自动保存。')],
  ['blocked', withoutDatabase('blocked', '浏览器不允许本页使用本机数据库，填写的内容不能自动保存。')],
  ['failing', withoutDatabase('failing', '本机数据库已损坏，打不开。')],
  ['hanging', withoutDatabase('hanging', '本机数据库 5 秒内没有打开')],
  ['refusing', withoutDatabase('refusing', '本机数据库没有完成这次读写')],
  ['quota 1 byte', full(1)],
  ['quota 50 KB', full(50_000)],
  ['quota 300 KB', full(300_000)],
  ['a connection closed underneath', closedUnderneath],
  ['a connection closed in every transaction', closedAlways],
  ['a write that hangs', hangingWrite],
  ['a reading that hangs', hangingReading],
  ['a newer program changed the database', newer],
  ['another window deleted the database', deleted],
  ['localStorage is forbidden', withoutLocal],
  ['localStorage is full', fullLocal],
];

export const title = 'database missing, forbidden, damaged, hanging, full, closed, newer, deleted';
export const counts = { sample: CASES.length, full: CASES.length };
export const single = true;
export const lanes = 3;
export const open = openBrowser;

export function run(seed, world) {
  const [name, act] = CASES[seed - 1];
  return act(world, `database ${name}`);
}

/** One is told at once, writes on, is told that nothing is stored, and takes a file along. */
function withoutDatabase(fault, words) {
  return (world, name) => scene(world, { init: broken, given: fault, name }, async (page) => {
    await page.goto('/');
    await says(page, words);
    const rescue = page.getByRole('alertdialog', { name: '本机数据库打不开' });
    if (fault === 'failing') await rescue.getByRole('button', { name: '先不管它，接着用' }).click();
    await page.getByRole('button', { name: '新建试点' }).click();
    await step(page, FIRST);
    await box(page, '试点名称').fill(NAME);
    await takesAlong(page);
    await isAlive(page);
  });
}

/** Chromium remembers the room of an open database for half a minute, so it is narrow from the beginning. */
function full(room) {
  return (world, name) => scene(world, { name }, async (page, context) => {
    const devtools = await context.newCDPSession(page);
    const quota = (quotaSize) => devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(world.server.url).origin, quotaSize });
    await quota(room);
    await write(page, '甲');
    // An empty database alone takes more than the smaller ones.
    if (room > 100_000) await saved(page);
    await page.evaluate(fillRoom);
    const large = Array.from({ length: 4_000 }, (_, nth) => String.fromCodePoint(0x4E00 + (nth * 7919) % 20_000)).join('');
    await box(page, '试点名称').fill(large);
    await says(page, '本机存储空间已满，刚才的修改没有存进去。');
    await takesAlong(page, large.slice(0, 100));
    if (room > 100_000) await isListed(context);
    await quota(undefined);
    await box(page, '试点名称').fill(NAME);
    await saved(page);
    must(await again(page) === NAME, 'not stored after there was room again');
  });
}

/** The draft that was stored before is still there, seen from another window. */
async function isListed(context) {
  const other = await context.newPage();
  await other.goto('/');
  await at(other, '我的试点');
  must(await other.getByRole('heading', { level: 2, name: '甲' }).count() === 1, 'the stored draft is not on the list any more');
  await other.close();
}

/** Chromium closes connections when it is short of memory or the profile is cleaned: the app opens a new one. */
function closedUnderneath(world, name) {
  return scene(world, { init: connections, name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => window.faultConnections.forEach((each) => each.close()));
    await box(page, '试点名称').fill(NAME);
    await saved(page);
    must(await again(page) === NAME, 'not stored over a new connection');
  });
}

function closedAlways(world, name) {
  return scene(world, { init: connections, name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('The database connection is closing.', 'InvalidStateError'); }; });
    await box(page, '试点名称').fill(NAME);
    await says(page, '与本机数据库的连接已断开，重新连接没有成功。');
    await takesAlong(page);
    must(await again(page) === NAME, 'gone after the reload that the message asks for');
  });
}

/** A transaction that neither completes nor fails: the app may not say 已保存, and the journal has the text. */
function hangingWrite(world, name) {
  return scene(world, { name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => {
      for (const told of ['oncomplete', 'onabort', 'onerror']) Object.defineProperty(IDBTransaction.prototype, told, { set() {}, configurable: true });
      IDBTransaction.prototype.addEventListener = () => {};
    });
    await box(page, '试点名称').fill(NAME);
    const word = await says(page, /未能保存|正在保存/, { next: '' });
    must(!word.includes('已保存'), `says saved: ${word}`);
    await says(page, '本机数据库 10 秒内没有写完');
    await takesAlong(page);
    must(await again(page) === NAME, 'gone after a reload');
  });
}

/** The list cannot be read: it is said, and one can begin and write all the same. */
function hangingReading(world, name) {
  return scene(world, { init: mute, name }, async (page) => {
    await page.goto('/');
    await says(page, '本机数据库 10 秒内没有回答');
    await page.getByRole('button', { name: '新建试点' }).click();
    await step(page, FIRST);
    await box(page, '试点名称').fill(NAME);
    await isAlive(page);
    await page.evaluate(() => sessionStorage.setItem('faultOff', 'yes'));
    must(await again(page) === NAME, 'gone after a reload');
  });
}

function newer(world, name) {
  return scene(world, { name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => new Promise((done, failed) => {
      const request = indexedDB.open('shidian', 1000);
      request.onsuccess = () => { request.result.close(); done(); };
      request.onerror = () => failed(request.error);
    }));
    await box(page, '试点名称').fill(NAME);
    await says(page, '本机数据是由更新的版本保存的，这个版本打不开，也没有改动它。');
    await takesAlong(page);
    await page.goto('about:blank');
    await page.goto('/');
    await says(page, '本机数据是由更新的版本保存的');
    await isAlive(page);
  });
}

function deleted(world, name) {
  return scene(world, { name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase('shidian');
      request.onsuccess = done;
      request.onerror = () => failed(request.error);
    }));
    await box(page, '试点名称').fill(NAME);
    await says(page, '这份文稿已不在本机数据库中');
    await takesAlong(page);
    await isAlive(page);
  });
}

function withoutLocal(world, name) {
  return scene(world, { init: barred, name }, async (page) => {
    await write(page);
    await saved(page);
    must(await again(page) === NAME, 'not stored without localStorage');
    await isAlive(page);
  });
}

function fullLocal(world, name) {
  return scene(world, { name }, async (page) => {
    await write(page, '甲');
    await saved(page);
    await page.evaluate(() => {
      for (let size = 1 << 20; size > 0; size >>= 1) {
        for (let nth = 0; ; nth++) {
          try {
            localStorage.setItem(`other${size}.${nth}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await box(page, '试点名称').fill(NAME);
    await saved(page);
    must(await again(page) === NAME, 'not stored with a full localStorage');
    await isAlive(page);
  });
}

/** One writes on, and the draft can be had as a file. */
async function takesAlong(page, text = NAME) {
  await says(page, '未能保存', { next: '' });
  const offer = page.getByRole('alert').getByRole('button', { name: '下载草稿文件' }).first();
  const file = await download(page, () => offer.click());
  must(readFileSync(await file.path(), 'utf8').includes(text), 'the file does not hold what was typed');
  must((await box(page, '试点名称').inputValue()).includes(text), 'the box lost what was typed');
}
