// F16: the nth operation on the database fails, for every n until none is left to fail.

import { FIRST, at, box, isAlive, must, openBrowser, scene, step } from './scene.mjs';
import { begin } from '../application.mjs';

/** How an operation fails; each is tried with every n. */
const KINDS = ['throws', 'aborts', 'no room'];
/** More operations than this, from the start of the page on, none of the scenes needs; `fired` tells where there was none to fail. */
const MOST = 30;

export const title = 'the nth operation on the database fails, for every n';
export const counts = { sample: 6, full: KINDS.length * MOST };
export const lanes = 3;
export const single = true;
export const open = openBrowser;

// The ns of the sample lie apart: a stride that shares no divisor with their number visits them all.
export function run(seed, world) {
  const kind = KINDS[(seed - 1) % KINDS.length];
  const nth = Math.floor((seed - 1) / KINDS.length) * 7 % MOST + 1;
  return scene(world, { init: failing, given: { nth, kind }, name: `nth ${kind} ${nth}` }, async (page) => {
    await begin(page);
    await step(page, FIRST);
    const told = [];
    for (const text of ['甲', '甲乙', '甲乙丙']) {
      await box(page, '试点名称').fill(text);
      told.push(await verdict(page));
    }
    await isAlive(page);
    const state = await page.evaluate(() => ({ ...window.faultState }));
    await page.evaluate(() => sessionStorage.setItem('faultOff', 'yes'));
    await page.reload();
    await at(page, FIRST);
    must(await box(page, '试点名称').inputValue() === '甲乙丙', `gone after a reload; the app had said ${told.join(', ')}`);
    await isAlive(page);
    return { told, ...state };
  });
}

/** Whether the app says that it is stored or why not; it must say one of them before long. */
async function verdict(page) {
  const word = page.locator('.saving');
  await page.waitForFunction(() => {
    const word = document.querySelector('.saving');
    return word && (word.dataset.state === 'refused' || (word.dataset.state === 'saved' && /^已保存 \d/.test(word.textContent)));
  }, undefined, { timeout: 20_000 }).catch(() => must(false, 'neither says that it is stored nor why not'));
  const state = await word.getAttribute('data-state');
  if (state === 'refused') {
    const why = await page.getByRole('alert').first().textContent({ timeout: 2_000 }).catch(() => '');
    must(why.includes('请') || await word.getAttribute('data-state') === 'saved', `gives no next step: ${why}`);
  }
  return state;
}

/** How many of the ns there was something to fail at. */
export function figures(lines) {
  const fired = lines.filter(({ detail }) => detail.fired).length;
  return [`  the nth operation: ${fired} of ${lines.length} runs had one to fail; ${lines.length - fired} went through without`];
}

/** Runs in the page before anything: counts operations from the first write on and lets one fail. */
function failing({ nth, kind }) {
  const state = window.faultState = { seen: 0, fired: false };
  const error = () => (kind === 'no room' ? new DOMException('full', 'QuotaExceededError') : new DOMException('broken', 'UnknownError'));
  const due = () => !sessionStorage.getItem('faultOff') && ++state.seen === nth && (state.fired = true);
  for (const name of ['get', 'put', 'delete', 'getAll', 'getAllKeys']) {
    const own = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      if (!due()) return own.apply(this, given);
      if (kind === 'throws') throw error();
      const request = own.apply(this, given);
      // The request fails as a disk fails it: later, and with its whole transaction.
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { get: error });
      transaction.abort();
      return request;
    };
  }
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    if (due()) throw error();
    return begin.apply(this, given);
  };
}
