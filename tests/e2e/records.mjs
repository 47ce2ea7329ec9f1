// Puts records into the store of a page as the app itself writes them.

const SAVED = '2026-11-25T09:00:00+08:00';

/** Stores `pilots`, each { pilot, title, log, papers }; the page stands on ours. */
export async function store(page, pilots) {
  await page.evaluate(put, { pilots, saved: SAVED });
}

async function put({ pilots, saved }) {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open('shidian');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const work = opened.transaction(['pilots', 'papers'], 'readwrite');
  for (const { pilot, title, log = [], papers = {} } of pilots) {
    work.objectStore('pilots').put(JSON.stringify({ id: pilot, title, made: saved, changed: saved, rev: 1, log }), pilot);
    for (const [form, paper] of Object.entries(papers)) {
      work.objectStore('papers').put(JSON.stringify({ schema: 1, pilot, form, rev: 1, saved, paper }), `${pilot}/${form}`);
    }
  }
  await new Promise((done) => { work.oncomplete = done; });
  opened.close();
}
