// Records of the worker: JSON values that outlive it, each under a name.

import { RECORDS, SCOPE } from './names.js';

const address = (name) => `${SCOPE}${name}.record`;

/** The stored value, or `missing`. */
export async function readRecord(name, missing) {
  try {
    const response = await (await caches.open(RECORDS)).match(address(name));
    return response ? await response.json() : missing;
  } catch {
    return missing; // Storage is denied or broken.
  }
}

export async function writeRecord(name, value) {
  await (await caches.open(RECORDS)).put(address(name), new Response(JSON.stringify(value)));
}
