// Starts the app, and fetches the part that signs and verifies when it is asked for.
// Each file is checked against the hash that the build wrote into the page (scripts/page.mjs).

const parts = JSON.parse(document.getElementById('parts').textContent);
const loaded = {};

/** The wasm-bindgen module of a part, its wasm running; a failed attempt may be tried again. */
function load(name) {
  loaded[name] ??= fetchPart(parts[name]).catch((error) => {
    delete loaded[name];
    throw error;
  });
  return loaded[name];
}

async function fetchPart({ glue, wasm }) {
  const bytes = fetchChecked(wasm);
  const [module, response] = await Promise.all([importChecked(glue), bytes]);
  await module.default({ module_or_path: response });
  return module;
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

/** The text of a part's glue and the bytes of its wasm, for a worker of its own. */
async function sources({ glue, wasm }) {
  const [text, bytes] = await Promise.all([fetchChecked(glue), fetchChecked(wasm)]);
  return { glue: await text.text(), wasm: await bytes.arrayBuffer() };
}

window.shidian = { seal: () => load('seal'), sources: (name) => sources(parts[name]) };

load('shidian').catch((error) => window.shidianPanic(String(error), 'closed'));
