// F2: the page's process dies by kill -9 while the paper is being written; the browser lives on.

import { killRenderers } from './browser.mjs';
import { Victim, gone, judged, struck } from './kill.mjs';
import { pause } from './seeded.mjs';

/** What was typed longer ago than this, in milliseconds, must be there. */
const PROMISED = 1000;

export const title = 'kill -9 of the renderer while a paper is saved';
export const counts = { sample: 10, full: 300 };

/** So many at once: most of a run is waiting for somebody who types. */
export const lanes = 3;

export const open = (server) => new Victim(server);

export async function run(seed, victim) {
  const blow = await struck(victim, seed, async () => {
    const crashed = victim.page.waitForEvent('crash');
    if (killRenderers(victim.browser) === 0) throw new Error('no renderer was found');
    await crashed;
  });
  // A moment, so that the browser notices that its spare renderer is gone too and gives it to nobody.
  await pause(200);
  const dead = victim.page;
  victim.page = await victim.browser.context.newPage();
  await dead.close().catch(() => {});
  await victim.open();
  const { detail, wrong } = await judged(victim, blow);
  if (detail.kept < blow.stream.by(blow.at - PROMISED) && !detail.aside) wrong.push('more than a second of typing is gone');
  return { ok: wrong.length === 0, detail: { ...detail, wrong } };
}

/** What was not yet stored when it happened. */
export const figures = (lines) => [`  kill of the renderer: ${gone(lines)}`];
