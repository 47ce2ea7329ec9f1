// Offers a newer build when one stands ready (boot.js), and takes it only on request and after everything is saved.

const LOOK = 100;
const PATIENCE = 5000;
const HOUR = 3600000;
const OFFER = '新版已备好：保存后刷新换用';
const UNSAVED = '这一页有内容还没能保存，先不换用。请按页面上的提示保存，或下载草稿文件，再点“保存并换用”。';

window.shidian.newer.then(() => {
  const bar = element('div', '', { className: 'newer' });
  // The words come into a region that is there already: only then are they read aloud.
  const words = element('span', '', { role: 'status' });
  const take = element('button', '保存并换用', { type: 'button', className: 'link', onclick: () => takeWhenSaved(words, take) });
  const later = element('button', '以后再说', { type: 'button', className: 'link', onclick: () => bar.remove() });
  bar.append(words, take, later);
  const head = document.querySelector('.head');
  if (head) head.after(bar);
  else document.body.prepend(bar);
  setTimeout(() => { words.textContent = OFFER; }, LOOK);
});

// Browsers look for a newer build when a page is loaded; one that stands open for days looks when somebody comes back to it.
let looked = performance.now();
document.addEventListener('visibilitychange', () => {
  if (document.hidden || performance.now() - looked < HOUR) return;
  looked = performance.now();
  // Without a network, or from a disk, there is nothing newer to be had.
  navigator.serviceWorker?.getRegistration().then((registration) => registration?.update()).catch(() => {});
});

async function takeWhenSaved(words, take) {
  take.disabled = true;
  for (let waited = 0; saving() === 'open' && waited < PATIENCE; waited += LOOK) {
    await new Promise((done) => setTimeout(done, LOOK));
  }
  if (saving() === 'saved') return window.shidian.takeNewer();
  words.textContent = UNSAVED;
  take.disabled = false;
}

/** As the open paper says it (ui/part/saving.rs); where no paper is open everything is saved. */
function saving() {
  return document.querySelector('.saving')?.dataset.state ?? 'saved';
}

function element(tag, text, members) {
  const made = Object.assign(document.createElement(tag), members);
  made.textContent = text;
  return made;
}
