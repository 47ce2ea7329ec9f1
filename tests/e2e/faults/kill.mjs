// What killing the browser and killing a renderer share: typing up to a moment, the kill, and what must be there after it.

import { killBrowser, launch } from './browser.mjs';
import { folder, remove } from './profile.mjs';
import { pause, seeded } from './seeded.mjs';
import { stored, torn } from './stored.mjs';
import { quantile } from './table.mjs';
import { Stream, beginPaper, listen, openAgain, shown, tidied, type } from './typist.mjs';

/** A browser with a paper in it that outlives many kills. */
export class Victim {
  constructor(server, profile = folder()) {
    this.server = server;
    this.profile = profile;
    /** What stood in the boxes before the present stretch: a disk without the end of its log may go back to it. */
    this.past = [];
  }

  /** Starts the browser, again after a kill; the page is not opened yet. */
  async start() {
    this.browser = await launch(this.profile, this.server);
    await listen(this.browser.context, (told) => this.hear(told));
    this.page = this.browser.context.pages()[0] ?? await this.browser.context.newPage();
  }

  hear(told) {
    if (told.saved) {
      const texts = this.paper && this.paper.names.map((name) => told.saved[name]);
      const found = this.stream?.find(texts) ?? -1;
      if (found < 0) this.strange = texts;
      this.acknowledged = Math.max(this.acknowledged ?? -1, found);
    }
    this.on?.(told);
  }

  /** The paper with what the app shows of it. */
  async open() {
    if (this.paper) await openAgain(this.page, this.paper);
    else this.paper = await beginPaper(this.page);
    // What was taken up may not be stored yet when the next blow falls: then the record stands where it was told to be, or later.
    this.past.push(...(this.stream?.states.slice(Math.max(0, this.acknowledged)) ?? []).map(({ texts }) => texts));
    this.stream = new Stream(await shown(this.page, this.paper));
  }

  /** A new stretch of typing from what stands there. */
  async ready() {
    if (!this.browser) await this.start();
    if (!this.opened) await this.open();
    this.opened = true;
    const before = await shown(this.page, this.paper);
    this.past.push(...this.stream.states.map(({ texts }) => texts), before, ['', before[1]]);
    this.stream = new Stream(before);
    this.stream = new Stream(await tidied(this.page, this.paper, before));
    this.acknowledged = 0;
    this.strange = undefined;
  }

  async end() {
    if (this.browser) killBrowser(this.browser);
    // What is being killed may still write while it is removed.
    await pause(500);
    remove(this.profile);
  }
}

/**
 * Types until the moment that the seed names, lets `strike` happen, opens the paper again and says what became of it:
 * a third of the moments lie anywhere, a third right behind 已保存, a third in the middle of a write.
 */
export async function struck(victim, seed, strike) {
  const random = seeded(seed);
  await victim.ready();
  const { moment, when } = momentOf(victim, random);
  const clock = { struck: false };
  const hit = when.then(async () => {
    clock.at = Date.now();
    clock.struck = true;
    // What the page had been told by now counts; what it says later was never heard.
    clock.acknowledged = victim.acknowledged;
    victim.on = undefined;
    await strike();
  });
  await Promise.all([type(victim.page, victim.paper, victim.stream, random, () => clock.struck), hit]);
  return { moment, ...clock, stream: victim.stream, past: victim.past, strange: victim.strange };
}

function momentOf(victim, random) {
  const moment = random.of(['any', 'saved', 'writing']);
  const after = random.between(300, 2500);
  if (moment === 'any') return { moment, when: pause(after) };
  const nth = random.between(1, 3);
  const lag = random.between(0, 12);
  let seen = 0;
  const when = new Promise((done) => {
    victim.on = (told) => {
      if ((moment === 'saved' ? told.saved : told.put) && ++seen === nth) setTimeout(done, lag);
    };
  });
  // Whoever types without such a moment is struck all the same.
  return { moment, when: Promise.race([when, pause(15_000)]) };
}

/** Compares what the app shows, and what is stored, with what was typed and acknowledged. */
export async function judged(victim, blow) {
  const { stream, past, acknowledged, at } = blow;
  const stood = (texts) => stream.find(texts) >= 0 || past.some((before) => before.every((text, nth) => text === texts[nth]));
  const texts = await shown(victim.page, victim.paper);
  const kept = stream.find(texts);
  const aside = await victim.page.getByText('有一些上次没来得及保存的文字').isVisible();
  const found = torn(await stored(victim.page), victim.paper);
  const record = found.texts ? stream.find(found.texts) : -1;
  const lost = stream.states.length - 1 - kept;
  const detail = {
    moment: blow.moment, typed: stream.states.length - 1, acknowledged, record, kept, lost, aside,
    // How long the first lost character had been on the screen.
    lag: lost > 0 ? Math.max(0, at - stream.states[kept + 1].at) : 0,
  };
  const wrong = [
    blow.strange && `acknowledged what never stood there: ${JSON.stringify(blow.strange)}`,
    !stood(texts) && `shows what was never typed: ${JSON.stringify(texts)}`,
    kept < acknowledged && 'an acknowledged edit is not shown',
    found.torn && acknowledged > 0 && `torn: ${found.torn}`,
    !found.torn && !stood(found.texts) && 'torn: the record holds a state that never was',
    !found.torn && acknowledged > 0 && record < acknowledged && 'an acknowledged edit is not in the record',
  ].filter(Boolean);
  return { detail, wrong };
}

/** How much typing was gone, by how long the oldest of it had been on the screen. */
export function gone(lines) {
  const lags = lines.map(({ detail }) => detail.lag ?? 0);
  const some = lags.filter((lag) => lag > 0);
  return `lost nothing in ${lags.length - some.length} of ${lags.length} runs${some.length > 0 ? `; in the others the oldest character lost had been on the screen for at most ${Math.max(...some)} ms, in the median ${quantile(some, 0.5)} ms` : ''}`;
}
