// What the browser's stores hold, read past the app.

import { createHash } from 'node:crypto';

/** Every record of the database by store and key, and localStorage. */
export async function stored(page, name = 'shidian') {
  return page.evaluate(async (name) => {
    const told = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const database = await told(indexedDB.open(name));
    const records = {};
    for (const store of database.objectStoreNames) {
      const shelf = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([told(shelf.getAllKeys()), told(shelf.getAll())]);
      records[store] = Object.fromEntries(keys.map((key, nth) => [key, values[nth]]));
    }
    database.close();
    return { ...records, local: { ...localStorage } };
  }, name);
}

/** What is wrong with the records of one paper: unreadable, or its pilot does not speak of the same write. */
export function torn({ papers, pilots }, paper) {
  const [, pilot, form] = paper.address.match(/#\/p\/([^/]+)\/([^/]+)/);
  const record = parsed(papers[`${pilot}/${form}`]);
  const card = parsed(pilots[pilot])?.cards?.[form];
  if (!record || !card) return { torn: 'no record, or one that cannot be read' };
  if (card.changed !== record.saved) return { torn: `paper saved ${record.saved}, its card ${card.changed}` };
  return { record, texts: paper.names.map((name) => record.paper.blanks[name] ?? '') };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts values under keys of the database, past the app: a list of [store, key, value]. */
export async function put(page, records) {
  await page.evaluate((records) => new Promise((done, failed) => {
    const opening = indexedDB.open('shidian');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const [store, key, value] of records) writing.objectStore(store).put(value, key);
      writing.oncomplete = () => { database.close(); done(); };
      writing.onabort = () => failed(writing.error);
    };
  }), records);
}

/** Copies of a stored pilot with its application, under ids and names of their own. */
export function copies({ pilots, papers }, id, count) {
  const named = (nth) => `试点${String(nth).padStart(4, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const own = (index + 1).toString(16).padStart(16, '0');
    const pilot = { ...JSON.parse(pilots[id]), id: own, title: named(index + 1) };
    const record = { ...JSON.parse(papers[`${id}/application`]), pilot: own };
    return [['pilots', own, summed(pilot)], ['papers', `${own}/application`, summed(record)]];
  }).flat();
}

/** The text of a record as the app writes it, with its checksum anew where it has one. */
export function summed({ sum, ...rest }) {
  const text = JSON.stringify(rest);
  if (!sum) return text;
  const anew = createHash('sha256').update(text.slice(1)).digest('hex').slice(0, sum.length);
  return `{"sum":"${anew}",${text.slice(1)}`;
}
