// Turns a passphrase into a key. That is a second or two of work by design, so a worker does it and the page goes on moving.

// Stands behind the glue of the second binary in one module of the worker's own.
const WORK = `
onmessage = async ({ data: { wasm, call } }) => {
  try {
    await __wbg_init({ module_or_path: wasm });
    postMessage({ key: derive(...call) });
  } catch (why) {
    postMessage(typeof why === 'string' ? { refused: why } : { broken: String(why) });
  }
};`;

/** Resolves to the 32 bytes; rejects with a sentence where the second binary refuses. */
window.shidian.derive = async (...call) => {
  const answer = await inWorker(await window.shidian.sources('seal'), call);
  if (answer.key) return answer.key;
  if (answer.refused) throw answer.refused;
  // No worker to be had: better a page that stands still for a moment than one that stays locked.
  return (await window.shidian.seal()).derive(...call);
};

async function inWorker({ glue, wasm }, call) {
  const url = URL.createObjectURL(new Blob([glue, WORK], { type: 'text/javascript' }));
  let worker;
  try {
    worker = new Worker(url, { type: 'module' });
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
