// F12: thousands of malformed files are opened in one page, one after the other.

import { malformed } from './malformed.mjs';
import { inMb, memoryOf, watchMemory } from './memory.mjs';
import { isAlive, must, openBrowser, saved, scene, write } from './scene.mjs';
import { stored } from './stored.mjs';
import { quantile } from './table.mjs';

const FILES = { sample: 200, full: 10_000 };
const AT_ONCE = 50;
const SLOWEST = 200; // Milliseconds at the 99th percentile.
const GROWTH = 20 * 1_048_576;

export const title = 'malformed files opened in one page (10,000; in the sample 200)';
export const counts = { sample: 1, full: 1 };
export const single = true;
export const patience = { sample: 180_000, full: 3_600_000 };
export const open = openBrowser;

export function run(seed, world, size) {
  return scene(world, { init: [chooses, watchMemory], name: 'imports' }, async (page) => {
    await write(page);
    await saved(page);
    await page.goto('/');
    await page.getByRole('button', { name: '打开文件' }).waitFor();
    const before = await stored(page);
    const heap = await memoryOf(page);
    const told = [];
    for (let from = 0; from < FILES[size]; from += AT_ONCE) {
      const files = Array.from({ length: AT_ONCE }, (_, nth) => ({ ...malformed(seed * 100_000 + from + nth), seed: seed * 100_000 + from + nth }));
      const outcomes = await page.evaluate(openAll, files.map(({ bytes }) => bytes.toString('base64')));
      outcomes.forEach((outcome, nth) => told.push({ ...outcome, kind: files[nth].kind, seed: files[nth].seed, perhaps: files[nth].perhaps }));
      await unharmed(page, before);
    }
    return judged(told, await memoryOf(page) - heap);
  });
}

async function unharmed(page, before) {
  await isAlive(page);
  const now = await stored(page);
  for (const store of ['pilots', 'papers', 'history', 'keys']) {
    for (const [key, text] of Object.entries(before[store])) must(now[store][key] === text, `a file changed ${key}`);
  }
}

function judged(told, growth) {
  const taken = told.filter(({ end }) => end !== 'refused');
  const wrongly = taken.find(({ perhaps }) => !perhaps);
  must(!wrongly, `opened a file of the kind “${wrongly?.kind}” (seed ${wrongly?.seed})`);
  const mute = told.find(({ end, says }) => end === 'refused' && !/[请可]|不能|没有|不/.test(says));
  must(!mute, `says nothing helpful of a file of the kind “${mute?.kind}”: ${mute?.says}`);
  const p99 = quantile(told.map(({ ms }) => ms), 0.99);
  const worst = told.reduce((one, other) => (other.ms > one.ms ? other : one));
  // A sample that runs beside other work is not judged by its speed.
  if (told.length === FILES.full) must(p99 < SLOWEST, `p99 is ${p99.toFixed(0)} ms, the slowest ${worst.ms.toFixed(0)} ms (${worst.kind})`);
  must(growth < GROWTH, `memory grew by ${inMb(growth)} MB`);
  return { files: told.length, taken: taken.length, p50: quantile(told.map(({ ms }) => ms), 0.5), p99, worst: worst.ms, growth };
}

/** What was measured. */
export function figures(lines) {
  return lines.filter(({ detail }) => detail.files).map(({ detail: { files, taken, p50, p99, worst, growth } }) =>
    `  malformed files: ${files}; ${taken} were by chance still good and opened as new pilots; median ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, slowest ${worst.toFixed(0)} ms; memory grew by ${inMb(growth)} MB`);
}

// ---- run in the page

/** A choice of files ends at once with the file that is to be opened. */
function chooses() {
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function () {
    if (this.type !== 'file' || !window.faultFile) return click.call(this);
    const carried = new DataTransfer();
    carried.items.add(new File([window.faultFile], '某.json', { type: 'application/json' }));
    this.files = carried.files;
    return this.dispatchEvent(new Event('change'));
  };
}

/** Opens each file and says how it ended, what was said, and after how many milliseconds. */
async function openAll(files) {
  const button = (words) => [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
  const turn = () => new Promise((done) => { setTimeout(done); });
  const until = async (found, what) => {
    for (const began = performance.now(); performance.now() - began < 20_000; await turn()) {
      const it = found();
      if (it) return it;
    }
    throw new Error(`${what} within 20 s`);
  };
  const home = async () => {
    location.hash = '#/';
    await until(() => button('打开文件'), 'home is not shown');
  };
  const outcomes = [];
  for (const file of files) {
    window.faultFile = Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
    const address = location.hash;
    const began = performance.now();
    button('打开文件').click();
    const end = await until(() => (document.querySelector('.toast p') && 'refused') || (document.querySelector('.ask, .came') && 'asked') || (location.hash !== address && 'opened'), 'a file was not answered');
    const ms = performance.now() - began;
    outcomes.push({ end, ms, says: document.querySelector('.toast p span')?.textContent ?? '' });
    if (end === 'asked') (button('不打开') ?? button('不打开了')).click();
    if (end === 'opened') await home();
    button('知道了')?.click();
    await until(() => !document.querySelector('.toast p, .ask, .came'), 'the word stays');
  }
  window.faultFile = undefined;
  return outcomes;
}
