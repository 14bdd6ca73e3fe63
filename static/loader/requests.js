// The requests that the loader sends while the program is loading. The program uses their responses.

/** Sends a request whose response the program uses. It reports invalid addresses and failures. */
export function sendRequest(early, address) {
  if (!/^https?:/.test(address) || early[address]) return;
  const controller = new AbortController();
  // The program sets the time limits, and aborts by the controller.
  early[address] = Object.assign(fetch(address, { signal: controller.signal }), { controller });
  early[address].catch(() => {});
}

/** Aborts the requests that the program has not taken: the one for an address, or all. */
export function abortRequests(early, address) {
  for (const key of Object.keys(early ?? {})) {
    if (address && key !== address) continue;
    early[key].controller.abort();
    delete early[key];
  }
}

/**
 * Sends the first requests of an element. `addressOf` resolves an attribute, and `isInline` says whether the article is in the
 * page. Returns promises of responses by address.
 */
export function sendRequests(host, addressOf, isInline) {
  const early = Object.create(null);
  const inside = host.getAttribute('address') === 'hash' && location.hash.startsWith('#/');
  for (const name of ['src', 'site', 'mapping']) {
    const value = host.getAttribute(name)?.trim();
    if (!value || (name === 'src' && (inside || isInline))) continue;
    sendRequest(early, addressOf(name));
  }
  return early;
}

/** Bytes that are no UTF-8, and controls of the writing direction, also as escape sequences. */
const NOT_PLAIN = /[\uFFFD\u202A-\u202E\u2066-\u2069]|\\u20(2[a-e]|6[6-9])/i;

/** Returns the JSON of a response. Throws for text in another encoding, or in more than one direction: the program reads it. */
export async function plainJson(response) {
  const text = await response.text();
  if (NOT_PLAIN.test(text)) throw Error();
  return JSON.parse(text);
}
