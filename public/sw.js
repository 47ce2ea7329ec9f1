// Keeps one build for use without a network. A newer build is kept beside it and waits until the page asks for it,
// or until no page is open; so no page ever runs files of two builds.

// Both are written by the build (scripts/pack/offline.mjs): its fingerprint, and its files with their hashes.
const BUILD = '';
const FILES = {};

// Other programs of this origin, and other folders of this one, have caches of their own.
const OURS = `shidian ${registration.scope} `;
const KEPT = OURS + BUILD;
const HASHED = /-[0-9a-f]{16}\.\w+$/;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
  if (event.data === 'started') event.waitUntil(tidy(event.source.id));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.mode === 'navigate' ? homeOf(request.url) : relative(request.url);
  if (request.method !== 'GET' || address === undefined) return;
  if (address === './notice.json') event.respondWith(newest(request));
  else if (address in FILES || HASHED.test(address)) event.respondWith(kept(address, request));
});

/** All files or none: a build that is half there is not kept. */
async function keep() {
  const cache = await caches.open(KEPT);
  await Promise.all(Object.entries(FILES).map(async ([address, integrity]) => {
    const response = await fetch(address, { integrity, cache: 'no-cache' });
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status} ${response.url}`);
    await cache.put(address, response);
  }));
}

/** A window that still runs the build before finds its files too: a name with a hash means one content only. */
async function kept(address, request) {
  const own = await (await caches.open(KEPT)).match(address);
  const found = own ?? (HASHED.test(address) ? await caches.match(address) : undefined);
  return found ?? fetch(request);
}

/** What the host may change at any time: from the network, and as it last was where there is none. */
async function newest(request) {
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request, { cache: 'no-cache' });
    if (response.ok) await cache.put('./notice.json', response.clone());
    return response;
  } catch (error) {
    const last = await caches.match('./notice.json');
    if (last) return last;
    throw error;
  }
}

/** Older builds go once only the window that has just started is open, and none is on its way. */
async function tidy(started) {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id }) => id !== started) || registration.waiting || registration.installing) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

/** The address as the list has it. */
function relative(url) {
  const { origin, pathname } = new URL(url);
  const here = new URL(registration.scope);
  return origin === here.origin && pathname.startsWith(here.pathname) ? `./${pathname.slice(here.pathname.length)}` : undefined;
}

function homeOf(url) {
  const address = relative(url);
  return address === './index.html' ? './' : address;
}
