// What a page holds in memory once everything that can be collected is.

/** Runs in the page before anything: remembers the memories of its wasm. */
export function watchMemory() {
  window.faultMemories = [];
  const keep = (made) => {
    const { memory } = (made.instance ?? made).exports;
    if (memory) window.faultMemories.push(memory);
    return made;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...given) => own.apply(WebAssembly, given).then(keep);
  }
}

/** Bytes of the page's scripts and of its wasm. */
export async function memoryOf(page) {
  const devtools = await page.context().newCDPSession(page);
  // What is freed only frees what held on to it the next time.
  for (let nth = 0; nth < 3; nth++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const wasm = await page.evaluate(() => window.faultMemories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return usedSize + wasm;
}

/** Bytes as MB with one decimal. */
export const inMb = (bytes) => (bytes / 1_048_576).toFixed(1);
