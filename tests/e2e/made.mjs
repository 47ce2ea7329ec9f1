// Files as the app makes them: signed and drafts, downloaded from a real browser.

import { readFileSync } from 'node:fs';
import { fixture } from './printed.mjs';

export const SAMPLE = '0000000000000001';

/** Runs in the page: its clock always shows this moment. */
export function standStill(moment) {
  const { Date } = globalThis;
  globalThis.Date = class extends Date {
    constructor(...words) {
      super(...(words.length ? words : [moment]));
    }

    static now() {
      return moment;
    }
  };
}

export const MOMENT = Date.parse('2026-11-25T10:00:00+08:00');

/** Lets the page choose a file when it asks for one after a click on `words`. */
export async function choose(page, words, name, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click(`text=${words}`)]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Opens a draft from the list of pilots, where its pilot is not yet. */
export async function openDraft(page, baseURL, draft) {
  await page.goto(baseURL);
  await choose(page, '打开文件', 'a.draft.json', JSON.stringify(draft));
  // A dialog since the question holds the focus; before, a block that said it was one.
  await page.click('dialog[open], [role=dialog] >> text="收进"');
  await page.waitForURL(`**/p/${draft.record.pilot}/**`);
}

/** Opens the typical draft, an application without an error on the day of the fixture. */
export async function openTypical(page, baseURL) {
  const { draft } = fixture('typical.json');
  await openDraft(page, baseURL, draft);
  return draft.record.pilot;
}

/** Finalises and signs the open paper; gives the text of the file and its name. */
export async function sign(page) {
  await page.click('text=定稿并签名');
  await page.waitForSelector('.made');
  return download(page, '保存签名文件');
}

/** Clicks and takes what is downloaded. */
export async function download(page, words) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`text=${words}`)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
