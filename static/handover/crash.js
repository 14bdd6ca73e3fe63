// Crashes of the program. A trap ends a program for all its elements, and no caller in it catches the exception: each function of the
// wasm is therefore wrapped. The page receives no error, a program that has crashed is not entered again, and its elements are
// told, so that each of them continues with another program.

/** The size in bytes from which on a program is replaced when it is idle: the memory of wasm never shrinks. */
const LARGE_MEMORY = 0x1000_0000;
/** The time in milliseconds after which a program that was not called is idle. */
const IDLE_MS = 30_000;
/** Functions that are only called by others of the glue, inside of a call. */
const INNER = /^__(externref|wbindgen_(?!destroy))/;
const isCrash = (error) => error instanceof WebAssembly.RuntimeError || /call stack|recursion/.test(error);

/**
 * Returns the elements that a program runs, and the function that wraps its functions. Each element is a function that is called with
 * the error, or without one for a large memory. `onEnd` is called before them.
 */
export function guardProgram(onEnd) {
  const viewers = [];
  let isEnded = false;
  let idle;
  const end = (error) => {
    isEnded = true;
    onEnd();
    for (const viewer of viewers.splice(0)) viewer(error);
  };
  const guard = (functions) => {
    const guarded = {};
    for (const name in functions) {
      const call = functions[name];
      guarded[name] = call;
      if (typeof call !== 'function' || INNER.test(name)) continue;
      guarded[name] = (...values) => {
        if (isEnded) return [];
        try {
          return call(...values);
        } catch (error) {
          if (!isCrash(error)) throw error;
          // The caller is a listener, or an element that would not expect its own failure here.
          queueMicrotask(() => end(error));
          isEnded = true;
          return [];
        } finally {
          if (functions.memory.buffer.byteLength > LARGE_MEMORY) {
            clearTimeout(idle);
            idle = setTimeout(() => isEnded || end(), IDLE_MS);
          }
        }
      };
    }
    return guarded;
  };
  return { viewers, guard };
}
