// Runs in a page before anything: browsers whose stores are broken in one of several ways.

/** A database that is missing, blocked, refusing, hanging or failing. */
export function broken(fault) {
  const open = IDBFactory.prototype.open;
  if (fault === 'missing') Object.defineProperty(window, 'indexedDB', { value: undefined });
  if (fault === 'blocked') IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  if (fault === 'refusing') IDBDatabase.prototype.transaction = () => { throw new DOMException('The operation failed.', 'DataError'); };
  // Another database is opened, and what it answers is kept back, or told as a failure.
  if (fault === 'hanging' || fault === 'failing') {
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, `${name}-broken`, version);
      const error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      Object.defineProperties(request, {
        error: { get: () => error },
        onsuccess: { set() {} },
        onerror: { set(told) { if (fault === 'failing') this.addEventListener('success', (event) => told.call(this, event)); } },
      });
      return request;
    };
  }
}

/** Every connection can be closed from outside. */
export function connections() {
  window.faultConnections = [];
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener('success', () => window.faultConnections.push(request.result));
    return request;
  };
}

/** localStorage may not be touched. */
export function barred() {
  Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
}

/** Readings never answer. */
export function mute() {
  for (const name of ['getAll', 'getAllKeys']) {
    const own = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      const request = own.apply(this, given);
      if (!sessionStorage.getItem('faultOff')) Object.defineProperties(request, { onsuccess: { set() {} }, onerror: { set() {} }, addEventListener: { value() {} } });
      return request;
    };
  }
}

/** Another database takes what room there is, to the last kilobyte. */
export async function fillRoom() {
  const text = (length) => Array.from({ length }, () => String.fromCodePoint(0x4E00 + Math.floor(Math.random() * 20_000))).join('');
  const put = (value) => new Promise((done) => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
    opening.onerror = () => done(false);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('all', 'readwrite');
      writing.objectStore('all').put(value);
      writing.oncomplete = () => { opening.result.close(); done(true); };
      writing.onabort = () => { opening.result.close(); done(false); };
    };
  });
  for (let length = 32_768; length >= 512; length /= 2) while (await put(text(length)));
}
