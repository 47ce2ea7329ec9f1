// F8: the power goes: an image of the profile taken while the app writes, whole or without the end of its log, opened anew.

import { readFileSync, truncateSync } from 'node:fs';
import { at } from '../application.mjs';
import { hold } from './browser.mjs';
import { Victim, judged, struck } from './kill.mjs';
import { copyOf, databaseFiles } from './profile.mjs';
import { shoot } from './scene.mjs';
import { seeded } from './seeded.mjs';
import { tally } from './table.mjs';

/** Whole: nothing that the disk had acknowledged is missing. Cut: the log lost up to 64 KB. Smeared: copied file by file while the browser wrote on. */
const KINDS = ['whole', 'cut', 'smeared'];
const CUT = 65_536;

export const title = 'power lost while a paper is saved (images of the disk)';
export const counts = { sample: 3, full: 100 };
export const lanes = 2;

export const open = (server) => new Victim(server);

export async function run(seed, victim) {
  const kind = KINDS[(seed - 1) % KINDS.length];
  const random = seeded(seed + 2_000_000);
  let image;
  const blow = await struck(victim, seed, async () => {
    if (kind === 'smeared') image = copyOf(victim.profile);
    else image = await hold(victim.browser, () => copyOf(victim.profile));
  });
  if (kind === 'cut') cutLog(image, random.between(0, CUT));
  const looker = new Victim(victim.server, image);
  try {
    await looker.start();
    looker.paper = victim.paper;
    const end = await opens(looker.page, victim.paper);
    if (end !== 'paper') return { ok: kind !== 'whole', detail: { kind, end, moment: blow.moment } };
    const { detail, wrong } = await judged(looker, blow);
    // Without the end of the log an older state may stand, but it must be one that stood there.
    const grave = kind === 'whole' ? wrong : wrong.filter((each) => !each.includes('acknowledged edit'));
    return { ok: grave.length === 0, detail: { kind, end, ...detail, wrong: grave } };
  } finally {
    await looker.end();
  }
}

/** The paper, the rescue page, a loss notice, or a paper that says that it cannot be opened and why. */
async function opens(page, paper) {
  await page.goto(paper.address);
  const ends = {
    paper: page.locator(`[name="${paper.names[0]}"]`),
    rescue: page.getByRole('alertdialog', { name: '本机数据库打不开' }),
    'loss notice': page.getByRole('alert').filter({ hasText: '本机原有' }),
    'unreadable paper': page.getByRole('heading', { level: 1, name: '打不开这份表' }),
  };
  await Object.values(ends).reduce((any, each) => any.or(each)).first().waitFor();
  for (const [end, locator] of Object.entries(ends)) {
    if (!await locator.first().isVisible()) continue;
    if (end !== 'paper') await shoot(page, `power ${end}`);
    if (end === 'paper') await at(page, await page.getByRole('heading', { level: 1 }).innerText());
    return end;
  }
  throw new Error('the page changed its mind');
}

function cutLog(image, bytes) {
  const logs = databaseFiles(image).filter((file) => file.endsWith('.log'));
  for (const log of logs) truncateSync(log, Math.max(0, readFileSync(log).length - bytes));
}

/** What became of each kind of image. */
export function figures(lines) {
  return KINDS.map((kind) => {
    const mine = lines.filter(({ detail }) => detail.kind === kind);
    return `  ${kind} images: ${mine.length}, ended with: ${tally(mine.map(({ detail }) => detail.end))}`;
  });
}
