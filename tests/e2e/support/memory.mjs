// The memory of a page after garbage collection, and of the wasm programs in it.

/**
 * Records the memory of each wasm program, and the table in which wasm-bindgen keeps JavaScript values: it never shrinks, and free places
 * are used again. Has to be called before the page is opened.
 */
export async function instrument(page, session) {
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    window.programs = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        const { memory, __wbindgen_externrefs: values } = (made.instance ?? made).exports;
        window.programs.push({ memory: new WeakRef(memory), values: new WeakRef(values) });
        return made;
      };
    }
  });
}

/** Returns the bytes of the JavaScript heap and of the wasm programs, and the numbers of nodes and listeners. */
export async function memory(page, session) {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await metrics(session);
  const wasm = await page.evaluate(() =>
    window.programs.reduce((sum, { memory }) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0),
  );
  return { heap, wasm, nodes, listeners };
}

/** Returns the number of places for JavaScript values in the last program. */
export const countPlaces = (page) => page.evaluate(() => window.programs.at(-1).values.deref().length);

/** The browser's metrics of the page. */
export async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
