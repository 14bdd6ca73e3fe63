// The converters of foreign formats: which one a document needs, and its call.

import { AGAIN, abortLoading, forget, loadModule, once, startProgram } from './program.js';

// The converters of foreign formats are separate programs. The one for the usual formats is loaded for the first foreign
// document, and the one for all formats if the first does not recognize the document.
const USUAL = /^(house|wordpress|json-feed|ghost|json-ld)$/;
export const converterOrder = (format, mapping) =>
  mapping || (format && !USUAL.test(format)) ? ['formats_all'] : ['formats', 'formats_all'];
// A failed converter is started again. `markup.js` is kept, because its Trusted Types policy can be created only once.
export const loadConverter = (name) =>
  once(`${name} program`, () => Promise.all([startProgram(name), loadModule('markup')]));

/** Returns a document in an encoding that its bytes show as UTF-8. */
function utf8(glue, bytes) {
  const label = glue.encoding(bytes);
  return label ? new TextEncoder().encode(new TextDecoder(label).decode(bytes)) : bytes;
}

/** Converts a document of a foreign format to house JSON. `again` says that the last attempt failed or has not ended. */
export async function convert(kind, bytes, address, format, mapping, again) {
  for (const name of converterOrder(format, mapping)) {
    try {
      if (again) {
        // A file of it may never arrive. What waits for other files sends its requests again.
        abortLoading();
        forget(`${name} program`);
      }
      const [glue, { pieces }] = await loadConverter(name);
      const text = glue.convert(pieces, kind, utf8(glue, bytes), address, format, mapping);
      if (text !== undefined) return text || undefined;
    } catch (error) {
      forget(`${name} program`);
      if (error === AGAIN) return convert(kind, bytes, address, format, mapping);
      throw error;
    }
  }
}
