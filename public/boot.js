// Starts the app and loads its parts: in the folder by fetching, each file checked against the hash that the build wrote
// into the page (scripts/page.mjs); in the single file from the blocks that stand in it (scripts/pack/single.mjs).

const parts = JSON.parse(document.getElementById('parts').textContent);
// In the single file only: by address, functions that return what the module of that address exports.
const inlined = window.shidianInlined ?? {};
const loaded = {};
const chunks = {};
const joined = {};
let firstAsked;
const inputThere = new Promise((done) => { firstAsked = done; });

/** The wasm-bindgen module of a part, its wasm running; a failed attempt may be tried again. */
function load(name) {
  loaded[name] ??= start(parts[name]).catch((error) => {
    delete loaded[name];
    throw error;
  });
  return loaded[name];
}

async function start({ glue, wasm }) {
  const bytes = take(wasm);
  const [module, response] = await Promise.all([moduleOf(glue), bytes]);
  await module.default({ module_or_path: isWasm(response) ? response : await response.arrayBuffer() });
  return module;
}

/** A chunk of the app and what must be joined before it, compiled, their styles on the page; a failed attempt may be tried again. */
function chunk(name) {
  const { after } = parts.chunks[name];
  if (!chunks[name]) {
    chunks[name] = compiled(parts.chunks[name]).catch((error) => {
      delete chunks[name];
      throw error;
    });
  }
  return after ? Promise.all([chunks[name], chunk(after)]).then(([own]) => own) : chunks[name];
}

async function compiled(file) {
  const [response] = await Promise.all([take(file), file.style && linked('stylesheet', file.style)]);
  return isWasm(response) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// Streaming insists on the type; a host that does not know it still gets its app started.
function isWasm(response) {
  return response.headers.get('content-type') === 'application/wasm';
}

/** Joins a chunk to the memory and the table of the app's main part, which asks for it (scripts/page.mjs) and is told how it went. */
async function join(name, main, callback, data) {
  let there = true;
  try {
    await joinOnce(name, main);
  } catch (error) {
    console.error(error);
    there = false;
  }
  main.__indirect_function_table.get(callback)(data, there);
}

function joinOnce(name, main) {
  if (!joined[name]) {
    joined[name] = joining(name, main).catch((error) => {
      delete joined[name];
      throw error;
    });
  }
  return joined[name];
}

async function joining(name, main) {
  const { after } = parts.chunks[name];
  if (after) await joinOnce(after, main);
  await WebAssembly.instantiate(await chunk(name), { __wasm_split: main });
}

/** A file of this build as a response, out of the page where it stands in it. */
async function take({ href, integrity }) {
  const block = document.getElementById(href);
  if (block) return unpacked(block);
  const response = await fetch(new URL(href, document.baseURI), { integrity }).catch(() => missing(href));
  return response.ok ? response : missing(href);
}

function unpacked(block) {
  const bytes = plain(block.textContent, Number(block.dataset.size));
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': block.dataset.type } });
}

/** The bytes that scripts/pack/base85.mjs wrote as text: five characters for four bytes. */
function plain(text, size) {
  const values = new Uint8Array(127);
  for (let code = 33, value = 0; code < 127; code += 1) if (!'<>&"\'`\\/-'.includes(String.fromCharCode(code))) values[code] = value++;
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let word = 0;
    for (let digit = at; digit < at + 5; digit += 1) word = word * 85 + values[text.charCodeAt(digit)];
    bytes[to] = word >>> 24;
    bytes[to + 1] = word >>> 16;
    bytes[to + 2] = word >>> 8;
    bytes[to + 3] = word;
  }
  return bytes.subarray(0, size);
}

/** Throws an error that tells why the file did not come: `status` 0 without an answer, `page` for a web page in its place. */
async function missing(href) {
  const cause = await new Promise((done) => window.shidianCause(href, done));
  throw Object.assign(new Error(cause.message), cause);
}

// A module preload is the one door by which a dynamic import is checked; where it is unknown nothing is.
async function moduleOf({ href, integrity }) {
  if (inlined[href]) return inlined[href]();
  const url = new URL(href, document.baseURI).href;
  if (!document.querySelector(`link[rel=modulepreload][href="${href}"]`)) await linked('modulepreload', { href, integrity });
  return import(url).catch(() => missing(href));
}

/** Links a file of this build, and resolves when it is there. */
function linked(rel, { href, integrity }) {
  const link = Object.assign(document.createElement('link'), { rel, href, integrity });
  if (!link.relList.supports(rel)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      missing(href).catch(reject);
    };
    document.head.append(link);
  });
}

/** The text of a data file: of this build, or what the host laid beside it. */
async function file(name) {
  const notice = name === 'notice.json' && document.getElementById('notice');
  if (notice) return notice.textContent;
  return (await take(parts.files?.[name] ?? { href: `./${name}` })).text();
}

/** A part for a worker made from a blob: a classic script that ends with the part's exports as `part`, and its wasm. */
async function source(name) {
  const { glue, wasm } = parts[name];
  return { script: await scriptOf(glue), wasm: await (await take(wasm)).arrayBuffer() };
}

// Not a module: a worker on file:// cannot be one.
async function scriptOf(glue) {
  if (inlined[glue.href]) return `const part = (${inlined[glue.href]})();`;
  const text = await (await take(glue)).text();
  const exported = Array.from(text.matchAll(/\bexport function (\w+)/g), (found) => found[1]);
  return text.replace(/\bexport ?\{[^}]*\};?\s*$/, '').replace(/\bexport (?=function)/g, '').replace('import.meta.url', 'undefined')
    + `\nconst part = { ${['default: __wbg_init', ...exported].join(', ')} };`;
}

/** Keeps this build for use without a network, and resolves when a newer one stands ready. */
async function newerBuild() {
  const workers = navigator.serviceWorker;
  // Only over HTTPS or on this machine; the single file is kept by whoever has it.
  const registration = window.shidianInlined ? undefined : await workers?.register('./sw.js');
  if (!registration) return never;
  workers.controller?.postMessage('started');
  return new Promise((ready) => {
    const look = () => { if (registration.waiting && workers.controller) ready(); };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    // Another window took it over: this one runs on as it is until it is asked.
    if (workers.controller) workers.addEventListener('controllerchange', () => ready());
    look();
  });
}

/** Reloads with the newer build; what was typed must be kept before. */
async function takeNewer() {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  registration.waiting.postMessage('take over');
}

window.shidian = { seal: () => load('seal'), sheets: () => load('sheets'), chunk: (name) => (firstAsked(), chunk(name)), join, file, source, takeNewer };

const never = new Promise(() => {});
// Where able.js found the browser wanting, rescue.js has said so, and nothing is tried.
const opened = window.shidianUnable ? never : load('shidian');
// The list of pilots can do without the rest, and a paper without the third part: to any other page, and to the question that
// the single file begins with, the chunks are on their way before the app asks for them.
const paper = /^#\/?(drill\/)?p\/[0-9a-f]+\/\w/.test(location.hash);
const home = /^(#\/?(drill\/?)?)?$/.test(location.hash);
const wanted = window.shidianInlined ? ['later', 'rest'] : home ? [] : paper ? ['later'] : ['later', 'rest'];
if (!window.shidianUnable) for (const name of wanted) if (parts.chunks[name]) chunk(name).catch(() => {});
// Not before the app asks for more, its first input being there: keeping the build must not hold its start up. Where it cannot be kept the page works all the same.
window.shidian.newer = Promise.all([opened, inputThere]).then(newerBuild).catch(() => never);
opened.catch((error) => window.shidianPanic(String(error), 'closed', error.advice));
