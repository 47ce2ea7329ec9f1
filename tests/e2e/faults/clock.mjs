// F7: the machine's clock goes a year back and forth, beyond 2038, across time zones and summer time, while one types.

import { dated, go } from '../application.mjs';
import { FIRST, NAME, again, at, box, isAlive, must, openBrowser, saved, says, scene, write } from './scene.mjs';
import { stored } from './stored.mjs';

const YEAR = 365 * 86_400_000;
const CASES = [
  ['a year back', jumped(-YEAR)],
  ['a year forth', jumped(YEAR)],
  ['a year forth and back', jumped(YEAR, 0)],
  ['a year back and forth', jumped(-YEAR, 0)],
  ['to 1970', jumpedTo('1970-01-01T12:00:00+08:00')],
  ['beyond January 2038', jumpedTo('2038-01-19T11:14:08+08:00')],
  ['to 2099', jumpedTo('2099-12-31T23:59:50+08:00')],
  ['a second back', jumped(-1000)],
  ['between the key and the write', betweenKeyAndWrite],
  ['another time zone', zone('America/New_York', 'Pacific/Auckland')],
  ['into summer time', zone('America/New_York', 'America/New_York', '2027-03-14T01:59:58-05:00')],
  ['out of summer time', zone('America/New_York', 'America/New_York', '2027-11-07T01:59:58-04:00')],
  ['two windows a year apart', twoWindows],
];

export const title = 'clock a year back and forth, beyond 2038, other zones, summer time';
export const counts = { sample: CASES.length, full: CASES.length };
export const single = true;
export const lanes = 3;
export const open = openBrowser;

export function run(seed, world) {
  const [name, act] = CASES[seed - 1];
  // A zone that is set for a context cannot be set again.
  return scene(world, { name: `clock ${name}`, timezoneId: /zone|summer/.test(name) ? null : undefined }, act);
}

/** Each jump is followed by typing; what was typed last stands, and each write has the next revision. */
function jumped(...shifts) {
  return async (page) => {
    await begun(page);
    let rev = await revision(page);
    for (const [nth, shift] of shifts.entries()) {
      await dated(page, new Date(Date.now() + shift).toISOString());
      rev = await writesOn(page, `${NAME}${nth}`, rev);
    }
    if (shifts.at(-1) <= -86_400_000) await warns(page);
    await isAlive(page);
  };
}

function jumpedTo(moment) {
  return jumped(Date.parse(moment) - Date.now());
}

/** The saver waits by a clock that nobody sets. */
async function betweenKeyAndWrite(page) {
  await begun(page);
  await box(page, '试点名称').press('End');
  await page.keyboard.insertText('甲');
  await dated(page, new Date(Date.now() - YEAR).toISOString());
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('shidian.journal.')), undefined, { timeout: 5_000 })
    .catch(() => must(false, 'not stored within five seconds of the jump'));
  must(await again(page) === `${NAME}甲`, 'the text before the jump is gone');
}

function zone(first, second, moment) {
  return async (page, context) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: first });
    await begun(page, moment);
    const rev = await revision(page);
    // Three seconds later summer time has begun or ended, or one is elsewhere.
    if (first === second) await page.waitForTimeout(3_000);
    else await devtools.send('Emulation.setTimezoneOverride', { timezoneId: second });
    await writesOn(page, `${NAME}（又）`, rev);
    await isAlive(page);
  };
}

/** The window whose clock is a year behind writes last: the revision decides, not the clock. */
async function twoWindows(page, context) {
  await begun(page);
  const other = await context.newPage();
  await dated(other, new Date(Date.now() - YEAR).toISOString());
  await other.goto(page.url());
  await at(other, FIRST);
  await other.getByRole('button', { name: '改在这里继续编辑' }).click();
  await box(other, '试点名称').and(other.locator(':not([readonly])')).waitFor();
  await other.waitForTimeout(600);
  await box(other, '试点名称').fill(`${NAME}（后）`);
  await saved(other);
  await other.close();
  must(await again(page) === `${NAME}（后）`, 'what was written last is not what stands');
}

/** The page's clock goes on from `moment`, or from now. */
async function begun(page, moment = new Date().toISOString()) {
  await dated(page, moment);
  await write(page);
  await saved(page);
}

async function writesOn(page, text, rev) {
  await box(page, '试点名称').fill(text);
  const next = await untilRevision(page, rev);
  must(await again(page) === text, 'what was typed after the jump is gone');
  return next;
}

async function untilRevision(page, rev) {
  for (let tries = 0; tries < 100; tries++) {
    const now = await revision(page);
    if (now > rev) return now;
    await page.waitForTimeout(50);
  }
  must(false, `not stored after the jump: still revision ${rev}`);
}

async function revision(page) {
  const { papers } = await stored(page);
  return Math.max(...Object.values(papers).map((text) => JSON.parse(text).rev));
}

/** Somebody who went back is told that the verdicts count from a date that cannot be right. */
async function warns(page) {
  // The warning holds the day against the last save, which must be one of the right clock.
  const { papers } = await stored(page);
  const [saved] = Object.values(papers).map((text) => JSON.parse(text).saved);
  await dated(page, new Date(Date.parse(saved) - YEAR).toISOString());
  await page.reload();
  await at(page, FIRST);
  await go(page, '检查全部');
  await says(page, '本机的日期可能不对，请先校准再看判断');
}
