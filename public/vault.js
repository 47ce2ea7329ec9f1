// What the passphrase and 共用电脑 need of JavaScript: a key computed in a worker, and everything of ours removed.

// A passphrase becomes a key by a second or two of work, by design: a worker does it and the page goes on moving.

// Stands behind the second binary's script, which ends with its exports as `part`.
const WORK = `
onmessage = async ({ data: { wasm, call } }) => {
  try {
    await part.default({ module_or_path: wasm });
    postMessage({ key: part.derive(...call) });
  } catch (why) {
    postMessage(typeof why === 'string' ? { refused: why } : { broken: String(why) });
  }
};`;

/** Resolves to the 32 bytes; rejects with a sentence where the second binary refuses. */
window.shidian.derive = async (...call) => {
  const answer = await inWorker(await window.shidian.source('seal'), call);
  if (answer.key) return answer.key;
  if (answer.refused) throw answer.refused;
  // No worker to be had: better a page that stands still for a moment than one that stays locked.
  return (await window.shidian.seal()).derive(...call);
};

async function inWorker({ script, wasm }, call) {
  const url = URL.createObjectURL(new Blob([script, WORK], { type: 'text/javascript' }));
  let worker;
  try {
    worker = new Worker(url);
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve({ broken: message });
      worker.postMessage({ wasm, call });
    });
  } catch (error) {
    return { broken: String(error) };
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(url);
  }
}

const DATABASES = ['shidian', 'shidian-sample', 'shidian-drill'];
const PATIENCE = 4000;
const ours = (name) => name.startsWith('shidian');
const here = new URL('./', location.href.split('#')[0]).href;

/** Removes everything of ours from this machine; resolves to what is left of it, looked at anew, in words. */
window.shidian.wipe = async () => {
  const failed = [];
  const attempt = async (what, work) => {
    try {
      await work();
    } catch (error) {
      failed.push(`${what}（${error?.message ?? error}）`);
    }
  };
  for (const storage of storages()) await attempt('本站存储', () => keys(storage).forEach((key) => storage.removeItem(key)));
  for (const name of await databases()) await attempt(`数据库 ${name}`, () => deleted(name));
  for (const name of await cached()) await attempt(`程序缓存 ${name}`, () => caches.delete(name));
  for (const worker of await workers()) await attempt('离线服务', () => worker.unregister());
  return [...new Set([...await left(), ...failed])];
};

async function left() {
  return [
    ...storages().flatMap(keys).map((key) => `本站存储 ${key}`),
    ...(await databases()).map((name) => `数据库 ${name}`),
    ...(await cached()).map((name) => `程序缓存 ${name}`),
    ...(await workers()).map(() => '离线服务'),
  ];
}

// Each of these may be missing or forbidden, and then holds nothing of ours.
function storages() {
  return ['localStorage', 'sessionStorage'].flatMap((name) => {
    try {
      return window[name] ? [window[name]] : [];
    } catch {
      return [];
    }
  });
}

function keys(storage) {
  return Object.keys(storage).filter(ours);
}

async function databases() {
  try {
    if (indexedDB.databases) return (await indexedDB.databases()).map(({ name }) => name).filter(ours);
    const there = await Promise.all(DATABASES.map(exists));
    return DATABASES.filter((_, nth) => there[nth]);
  } catch {
    return [];
  }
}

/** Whether there is such a database, without making it. */
function exists(name) {
  return new Promise((tell) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => {
      opening.transaction.abort();
      tell(false);
    };
    opening.onerror = () => tell(false);
    opening.onsuccess = () => {
      opening.result.close();
      tell(true);
    };
  });
}

function deleted(name) {
  return new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = done;
    deleting.onerror = () => failed(deleting.error);
    setTimeout(() => failed('另一个窗口还开着它，请关闭本程序的其他窗口再清除一次'), PATIENCE);
  });
}

async function cached() {
  try {
    return (await caches.keys()).filter(ours);
  } catch {
    return [];
  }
}

async function workers() {
  try {
    return (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) => scope === here);
  } catch {
    return [];
  }
}
