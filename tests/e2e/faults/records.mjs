// F9: one stored record is damaged: bits, half texts, wrong shapes, other schemas, in the database or in localStorage.

import { readFileSync } from 'node:fs';
import { DIST, built } from '../dist.mjs';
import { FIRST, NAME, at, box, isAlive, must, openBrowser, saved, scene, step, write } from './scene.mjs';
import { seeded } from './seeded.mjs';
import { copies, put, stored, summed } from './stored.mjs';
import { tally } from './table.mjs';

const WHERE = ['paper', 'paper', 'paper', 'pilot', 'pilot', 'version', 'journal', 'key', 'preference'];
/** What becomes of the text that stood there. */
const DAMAGES = {
  'one bit': (text, random) => bits(text, 1, random),
  'many bits': (text, random) => bits(text, 40, random),
  'cut short': (text, random) => text.slice(0, random.between(0, text.length - 1)),
  'two in one': (text) => text + text,
  'nothing': () => '',
  'not JSON': () => '〔不是 JSON〕',
  'another shape': (text, random) => random.of(['null', '[]', '{}', '"text"', '3', '{"schema":1}', '{"paper":[]}']),
  'wrong types': (text, random) => wrongTypes(text, random),
  'a newer schema': (text) => rewritten(text, { schema: 999 }),
  'an unknown form': (text) => rewritten(text, { form: 'unheard-of' }),
  'too deep': (text) => '['.repeat(100_000) + text,
};
/** Values that are no texts at all; only the database can hold them. */
const NO_TEXTS = { 'a number': 7, 'an object': { paper: 1 }, 'a list': [1, 2], 'a truth': true };

/** Whether this build offers the text of a record that it cannot read; one that can must. */
const OFFERS = built(/\.wasm$/).some((name) => readFileSync(DIST + name).includes('下载原文'));

export const title = 'one stored record damaged';
export const counts = { sample: 10, full: 500 };
export const lanes = 3;
export const open = openBrowser;

/** A store with three pilots, of which the second is damaged; the others must not notice. */
export async function run(seed, world) {
  const random = seeded(seed);
  const where = random.of(WHERE);
  const text = where === 'journal' || where === 'preference' || random.chance(0.85);
  const kind = random.of(Object.keys(text ? DAMAGES : NO_TEXTS));
  return scene(world, { name: `record ${where} ${kind}` }, async (page) => {
    const before = await threePilots(world, page);
    const victim = Object.keys(before.pilots)[1];
    const damaged = await damage(page, before, victim, { where, make: (old) => (text ? DAMAGES[kind](old, random) : NO_TEXTS[kind]) });
    await page.reload();
    await listed(page, victim, where);
    const end = await opened(page, victim);
    if (end === 'opened' && where === 'paper' && /bit|short|two/.test(kind)) await asTyped(page, before, victim);
    await othersUnharmed(page, before, victim);
    await rawIsKept(page, damaged, end);
    return { where, kind, end };
  });
}

/** Three pilots with a version each, as the app stores them. */
async function threePilots(world, page) {
  if (!world.records) {
    await write(page, '甲');
    await saved(page);
    await page.reload();
    await at(page, FIRST);
    await box(page, '试点名称').fill(NAME);
    await saved(page);
    world.records = await stored(page);
  } else {
    await page.goto('/');
    await page.getByRole('button', { name: '新建试点' }).waitFor();
  }
  const [id] = Object.keys(world.records.pilots);
  const records = copies(world.records, id, 3);
  const version = Object.values(world.records.history ?? {})[0] ?? world.records.papers[`${id}/application`];
  const ids = records.filter(([store]) => store === 'pilots').map(([, key]) => key);
  const versions = ids.map((own) => ['history', `${own}/application/00000001`, summed({ ...JSON.parse(version), pilot: own })]);
  await page.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('shidian');
    opening.onsuccess = () => {
      const clearing = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
      for (const store of opening.result.objectStoreNames) clearing.objectStore(store).clear();
      clearing.oncomplete = () => { opening.result.close(); localStorage.clear(); done(); };
      clearing.onabort = () => failed(clearing.error);
    };
  }));
  await put(page, [...records, ...versions]);
  return stored(page);
}

/** Puts the damaged value in its place; gives where it stands. */
async function damage(page, before, id, { where, make }) {
  const paper = `${id}/application`;
  const places = {
    paper: ['papers', paper, before.papers[paper]],
    pilot: ['pilots', id, before.pilots[id]],
    version: ['history', `${paper}/00000001`, before.history[`${paper}/00000001`]],
    key: ['keys', 'device', '{"schema":1,"key":"AAAA"}'],
  };
  if (places[where]) {
    const [store, key, old] = places[where];
    const value = make(old);
    await put(page, [[store, key, value]]);
    return { store, key, value };
  }
  const journal = JSON.stringify({ base: JSON.parse(before.papers[paper]).rev, blanks: { 'pilot.name': `${NAME}（日志）` } });
  const [key, old] = where === 'journal' ? [`shidian.journal.shidian/${paper}`, journal] : ['shidian.pref.role', '"undertaker"'];
  const value = make(old);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, value]);
  return { store: 'local', key, value };
}

/** The list shows the others, whatever happened to this one. */
async function listed(page, victim, where) {
  await page.goto('/');
  await at(page, '我的试点');
  await page.getByRole('button', { name: '新建试点' }).waitFor();
  await isAlive(page);
  const listed = await page.getByRole('heading', { level: 2 }).allTextContents();
  const others = ['试点0001', '试点0003'].filter((name) => !listed.includes(name));
  must(others.length === 0, `the list lacks ${others}: ${listed}`);
  // What cannot be read is looked for behind the list, so that nobody waits for it; then it is told.
  const told = () => page.getByRole('alert').filter({ hasText: '读不出来' }).waitFor({ timeout: 20_000 }).then(() => true, () => false);
  if (OFFERS && !listed.includes('试点0002')) must(await told(), 'a pilot that cannot be read is neither listed nor told');
  if (where !== 'pilot') must(listed.includes('试点0002'), `the list lacks the pilot whose ${where} is damaged`);
}

/** The paper opens, or says why not and what to do; never a blank page, never a cover. */
async function opened(page, victim) {
  await page.goto(`/#/p/${victim}/application`);
  const refused = page.getByRole('heading', { level: 1, name: '打不开这份表' });
  const there = page.getByRole('navigation', { name: '任务单' });
  await refused.or(there).first().waitFor({ timeout: 20_000 })
    .catch(async () => must(false, `neither opens nor says why not: ${(await page.locator('body').innerText()).slice(0, 200)}`));
  await isAlive(page);
  if (!await refused.isVisible()) return 'opened';
  const words = await page.getByRole('main').innerText();
  must(/请|可以|可能/.test(words), `gives no next step: ${words.slice(0, 200)}`);
  if (OFFERS) must(await page.getByRole('main').getByRole('button', { name: '下载原文' }).count() > 0, 'the text that cannot be read is not offered');
  return 'told';
}

/** A record with a checksum never shows a text that nobody typed: either it is as it was, or it is not opened. */
async function asTyped(page, before, victim) {
  if (!JSON.parse(before.papers[`${victim}/application`]).sum) return;
  await step(page, FIRST);
  const shown = await box(page, '试点名称').inputValue();
  must(shown === NAME, `shows a text that nobody typed: ${shown}`);
}

/** Another pilot can be written in, and what nobody touched stands as it stood. */
async function othersUnharmed(page, before, victim) {
  const [first, , third] = Object.keys(before.pilots);
  await page.goto(`/#/p/${first}/application`);
  await step(page, FIRST);
  await box(page, '试点名称').fill(`${NAME}（后）`);
  await saved(page);
  const now = await stored(page);
  must(JSON.parse(now.papers[`${first}/application`]).paper.blanks[await box(page, '试点名称').getAttribute('name')] === `${NAME}（后）`, 'another pilot cannot be stored');
  must(now.papers[`${third}/application`] === before.papers[`${third}/application`] && now.pilots[third] === before.pilots[third], 'another pilot was changed');
}

/** What could not be read was not written over: it stands where it stood, or is laid aside in quarantine. */
async function rawIsKept(page, { store, key, value }, end) {
  if (end !== 'told' || typeof value !== 'string') return;
  const now = await stored(page);
  const kept = now[store]?.[key] === value || Object.values(now.quarantine ?? {}).some((each) => JSON.stringify(each).includes(JSON.stringify(value).slice(1, -1)));
  must(kept, 'the text that cannot be read is gone');
}

/** Where the damage stood, and how it ended. */
export function figures(lines) {
  return [`  damaged records: ${tally(lines.map(({ detail }) => detail.where))}; ended: ${tally(lines.map(({ detail }) => detail.end))}`];
}

function bits(text, count, random) {
  const bytes = Buffer.from(text);
  for (let nth = 0; nth < count; nth++) bytes[random.between(0, bytes.length - 1)] ^= 1 << random.between(0, 7);
  return bytes.toString();
}

function rewritten(text, members) {
  return summed({ ...JSON.parse(text), ...members });
}

// One value somewhere in the record is of another kind.
function wrongTypes(text, random) {
  const record = JSON.parse(text);
  const places = [];
  const walk = (value) => typeof value === 'object' && Object.keys(value ?? {}).forEach((key) => {
    places.push([value, key]);
    walk(value[key]);
  });
  walk(record);
  if (places.length === 0) return '7';
  const [holder, key] = random.of(places);
  holder[key] = random.of([null, 7, -1, 1.5, 1e300, 'text', [], {}, true]);
  return summed(record);
}
