// The memory of a page after garbage collection, and its growth.

/** Records the memory of each wasm program. Has to be called before the page is opened. */
export async function instrument(page, session) {
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        window.memories.push(new WeakRef((made.instance ?? made).exports.memory));
        return made;
      };
    }
  });
}

/** Returns the bytes of the JavaScript heap and of the wasm programs, and the numbers of nodes and listeners. */
export async function memory(page, session) {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const wasm = await page.evaluate(() =>
    window.memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0),
  );
  return { heap: metric('JSHeapUsedSize'), wasm, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** The slope of a line through the samples (least squares). */
export function growth(samples, x, y) {
  const mean = (name) => samples.reduce((sum, sample) => sum + sample[name], 0) / samples.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = samples.reduce((sum, sample) => sum + (sample[x] - meanX) * (sample[y] - meanY), 0);
  const below = samples.reduce((sum, sample) => sum + (sample[x] - meanX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
