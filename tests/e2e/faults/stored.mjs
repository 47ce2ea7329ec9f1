// What the browser's stores hold, read past the app.

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
