// Starts the app, and fetches its further parts when they are asked for.
// Each file is checked against the hash that the build wrote into the page (scripts/page.mjs).

const parts = JSON.parse(document.getElementById('parts').textContent);
const coming = {};

/** What `make` promises under a name, made once; a failed attempt may be tried again. */
function once(name, make) {
  coming[name] ??= make().catch((error) => {
    delete coming[name];
    throw error;
  });
  return coming[name];
}

/** The wasm-bindgen module of a part, its wasm running. */
function load(name) {
  return once(name, () => fetchPart(parts[name]));
}

async function fetchPart({ glue, wasm }) {
  const bytes = fetchChecked(wasm);
  const [module, response] = await Promise.all([importChecked(glue), bytes]);
  await module.default({ module_or_path: response });
  return module;
}

/** A chunk of the app, compiled. */
function chunk(name) {
  return once(`chunk ${name}`, async () => {
    const response = await fetchChecked(parts.chunks[name]);
    return WebAssembly.compile(await response.arrayBuffer());
  });
}

/** Joins a chunk to the memory and the table of the app's main part, which calls this (scripts/page.mjs) and is told how it went. */
async function join(name, main, callback, data) {
  let joined = true;
  try {
    await once(`join ${name}`, async () => WebAssembly.instantiate(await chunk(name), { __wasm_split: main }));
  } catch (error) {
    console.error(error);
    joined = false;
  }
  main.__indirect_function_table.get(callback)(data, joined);
}

async function fetchChecked({ href, integrity }) {
  const response = await fetch(new URL(href, document.baseURI), { integrity });
  if (!response.ok) throw new Error(`${href}: HTTP ${response.status}`);
  return response;
}

// A module preload is the one door by which a dynamic import is checked; where it is unknown nothing is.
async function importChecked({ href, integrity }) {
  const url = new URL(href, document.baseURI).href;
  if (!document.querySelector(`link[rel=modulepreload][href="${href}"]`)) await preload(href, integrity);
  return import(url);
}

function preload(href, integrity) {
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity });
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href}: missing, or not the file of this build`));
    };
    document.head.append(link);
  });
}

window.shidian = { seal: () => load('seal'), chunk, join };

load('shidian').catch((error) => window.shidianPanic(String(error), 'closed'));
