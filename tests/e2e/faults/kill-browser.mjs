// F1: the whole browser dies by kill -9 while the paper is being written.

import { isGone, killBrowser } from './browser.mjs';
import { Victim, gone, judged, struck } from './kill.mjs';
import { pause } from './seeded.mjs';

export const title = 'kill -9 of the browser while a paper is saved';
export const counts = { sample: 10, full: 300 };

/** So many at once: most of a run is waiting for somebody who types. */
export const lanes = 3;

export const open = (server) => new Victim(server);

export async function run(seed, victim) {
  const blow = await struck(victim, seed, async () => killBrowser(victim.browser));
  while (!isGone(victim.browser)) await pause(20);
  await victim.start();
  await victim.open();
  const { detail, wrong } = await judged(victim, blow);
  return { ok: wrong.length === 0, detail: { ...detail, wrong } };
}

/** What was not yet stored when it happened. */
export const figures = (lines) => [`  kill of the browser: ${gone(lines)}`];
