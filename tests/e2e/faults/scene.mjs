// What faults of a single case share: a context of their own in one browser, and what the page must say.

import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from '../chromium.mjs';
import { at, begin, box, saved, step } from '../application.mjs';

export const FIRST = '试点名称与时间';
export const NAME = '某某市综合标准化试点';
const SHOTS = process.env.SHIDIAN_SHOTS;

/** The app did not keep its promise; anything else that is thrown says that the test itself failed. */
export class Broken extends Error {}

/** One browser for many scenes; each has a context, and so a store, of its own. */
export async function openBrowser(server) {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  return { server, browser, end: () => browser.close() };
}

/** A fresh page for a scene; `init` runs in each of its pages before anything. */
export async function scene({ server, browser }, { init, given, name, timezoneId = 'Asia/Shanghai' }, act) {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN', ...(timezoneId && { timezoneId }), viewport: { width: 1280, height: 800 }, acceptDownloads: true, serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  for (const script of [init].flat().filter(Boolean)) await context.addInitScript(script, given);
  try {
    const page = await context.newPage();
    page.faultName = name;
    const detail = await act(page, context);
    await shoot(page, name);
    return { ok: true, detail: { name, ...detail } };
  } catch (error) {
    await shoot(context.pages().at(-1), `${name}-failed`);
    if (error instanceof Broken) return { ok: false, detail: { name, why: error.message } };
    throw error;
  } finally {
    await context.close();
  }
}

/** Keeps a picture of the screen where somebody wants to look at it. */
export async function shoot(page, name) {
  if (!SHOTS || !page || !name) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name.replaceAll(/\W+/g, '-')}.png` }).catch(() => {});
}

export function must(holds, why) {
  if (!holds) throw new Broken(why);
}

/** Waits until something that speaks to the user says this, and where the message itself has the next step, that too. */
export async function says(page, words, { within = 20_000, next = '请' } = {}) {
  const speaks = page.locator('[role=alert], [role=status], [role=alertdialog], main').filter({ hasText: words }).last();
  const text = await speaks.textContent({ timeout: within }).catch(() => undefined);
  must(text !== undefined, `does not say “${words}”, but: ${(await spoken(page)).slice(0, 300)}`);
  page.faultSaid = (page.faultSaid ?? 0) + 1;
  await shoot(page, page.faultName && `${page.faultName}, says ${page.faultSaid}`);
  must(!next || text.includes(next), `gives no next step: ${text.slice(0, 300)}`);
  return text;
}

/** Everything the page says in places that speak. */
export async function spoken(page) {
  return (await page.locator('[role=alert], [role=status], [role=alertdialog]').allTextContents()).join(' | ');
}

/** The page is there and can be used: neither blank nor covered. */
export async function isAlive(page) {
  const words = await page.locator('body').innerText();
  must(words.trim().length > 20, 'the page is blank');
  must(await page.getByRole('alertdialog').count() === 0, `the page is covered: ${words.slice(0, 200)}`);
}

/** Types a name into a new paper. */
export async function write(page, text = NAME) {
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill(text);
}

/** What the box of the name shows on a page that is opened anew. */
export async function again(page) {
  await page.reload();
  await at(page, FIRST);
  return box(page, '试点名称').inputValue();
}

export { at, box, saved, step };
