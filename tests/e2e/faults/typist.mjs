// Somebody who types into two boxes of a paper, and remembers what stood there when, and what the app called saved.

import { at, begin, box, saved, step } from '../application.mjs';
import { Broken } from './scene.mjs';
import { pause } from './seeded.mjs';
import { stored, torn } from './stored.mjs';

const STEP = '业务范围与标准化工作';
const LABELS = ['业务范围', '标准化机构(或者协调组织)名称'];
// Longer texts say nothing more and take longer to draw.
const ENOUGH = 1500;

/** Lets every page of the context tell when the app says 已保存, with what stood in the boxes, and when it writes. */
export async function listen(context, hear) {
  await context.exposeBinding('faultTells', ({ page }, told) => hear(told, page));
  await context.addInitScript(watch);
}

/** Begins a paper and goes to the step with the two boxes; says its address and the names of the boxes. */
export async function beginPaper(page) {
  await begin(page);
  await step(page, STEP);
  const names = [];
  for (const label of LABELS) names.push(await box(page, label).getAttribute('name'));
  // From here on there is something to be lost: a paper that was never stored is none.
  await box(page, LABELS[0]).fill('始');
  await saved(page);
  return { address: page.url(), names };
}

/** Opens the paper again as its user would; waits until it is shown. */
export async function openAgain(page, paper) {
  await page.goto(paper.address);
  await at(page, STEP).catch(async (error) => {
    const words = (await page.locator('main, #rescue').allInnerTexts()).join();
    // A machine with too much to do is late, and that says nothing.
    throw words.trim() && !words.includes(STEP) ? new Broken(`the paper does not open: ${words.slice(0, 200)}`) : error;
  });
}

/** What stands in the two boxes. */
export async function shown(page, { names }) {
  return page.evaluate((names) => names.map((name) => document.getElementsByName(name)[0].value), names);
}

/** The texts of the two boxes as they grow: every state that ever stood there, in order, with the time it was delivered. */
export class Stream {
  constructor(texts = ['', '']) {
    this.began = texts;
    this.states = [{ texts, at: -Infinity }];
  }

  /** The state as it stands. */
  get last() {
    return this.states.at(-1);
  }

  /** Notes one more character in a box, before it is typed; the time is set when the page has it. */
  grow(which, char) {
    const texts = this.last.texts.map((text, nth) => (nth === which ? text + char : text));
    const state = { texts, at: Infinity };
    this.states.push(state);
    return state;
  }

  /** Which state these texts are; -1 if they never stood there. */
  find(texts) {
    return this.states.findLastIndex((state) => state.texts.every((text, nth) => text === texts[nth]));
  }

  /** The last state that the page had at a time. */
  by(time) {
    return this.states.findLastIndex((state) => state.at <= time);
  }
}

/** Types until `stopped()`, with pauses of all lengths; a page that dies under the typist ends it. */
export async function type(page, paper, stream, random, stopped) {
  let which = random.between(0, 1);
  let number = stream.states.length;
  await focus(page, paper, which);
  try {
    while (!stopped()) {
      if (random.chance(0.1)) {
        which = 1 - which;
        await focus(page, paper, which);
      }
      for (const char of `${number++};`) {
        const state = stream.grow(which, char);
        await page.keyboard.type(char);
        state.at = Date.now();
        if (stopped()) return;
        await pause(random.between(0, 50));
      }
      if (random.chance(0.15)) await pause(random.between(380, 900));
    }
  } catch (error) {
    if (!stopped()) throw error;
  }
}

/** Empties boxes that have grown long, so that a run of hundreds costs the same at its end. */
export async function tidied(page, paper, texts) {
  if (texts.every((text) => text.length < ENOUGH)) return texts;
  for (const label of LABELS) await box(page, label).fill('');
  // The word on the screen may still be that of an earlier write.
  for (let tries = 0; torn(await stored(page), paper).texts?.join('') !== ''; tries++) {
    if (tries > 100) throw new Error('emptied boxes are not stored');
    await pause(50);
  }
  return ['', ''];
}

async function focus(page, { names }, which) {
  await page.evaluate((name) => {
    const field = document.getElementsByName(name)[0];
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, names[which]);
}

/** Runs in the page before anything. */
function watch() {
  const tell = (told) => { window.faultTells?.(told); };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'papers') tell({ put: true });
    return put.apply(this, given);
  };
  new MutationObserver((changes) => {
    const word = changes.map(({ target }) => target).find((target) => target.matches?.('.saving'));
    if (!word || word.dataset.state !== 'saved' || !/^已保存 \d/.test(word.textContent)) return;
    const texts = Object.fromEntries([...document.querySelectorAll('.work input, .work textarea')].map((each) => [each.name, each.value]));
    tell({ saved: texts });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
}
