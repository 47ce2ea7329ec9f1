// F3: the page is reloaded, closed or left in the middle of typing.

import { Victim, gone, judged, struck } from './kill.mjs';
import { seeded } from './seeded.mjs';

/** What was typed longer ago than this, in milliseconds, must be there. */
const PROMISED = 1000;

export const title = 'reload, close or leave in the middle of typing';
export const counts = { sample: 30, full: 500 };

/** So many at once: most of a run is waiting for somebody who types. */
export const lanes = 3;

export const open = (server) => new Victim(server);

const WAYS = {
  reload: (page) => page.reload(),
  close: (page) => page.close(),
  leave: (page) => page.goto('about:blank'),
  home: (page) => page.evaluate(() => { location.hash = '#/'; }),
};

export async function run(seed, victim) {
  const way = seeded(seed + 1_000_000).of(Object.keys(WAYS));
  const blow = await struck(victim, seed, () => WAYS[way](victim.page));
  if (way === 'close') victim.page = await victim.browser.context.newPage();
  await victim.open();
  const { detail, wrong } = await judged(victim, blow);
  if (detail.kept < blow.stream.by(blow.at - PROMISED) && !detail.aside) wrong.push('more than a second of typing is gone');
  return { ok: wrong.length === 0, detail: { way, ...detail, wrong } };
}

/** What was not yet stored when it happened. */
export const figures = (lines) => [`  reload, close, leave: ${gone(lines)}`];
