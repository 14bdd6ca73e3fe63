// The article that the page has given as an object or as text.

/** Its JSON. */
export function jsonOf(given) {
  try {
    // Prototype.js adds `toJSON` to arrays.
    const list = function (key, value) {
      return Array.isArray(this[key]) ? this[key] : value;
    };
    return typeof given === 'string' ? given : (JSON.stringify(given, list) ?? '');
  } catch {
    return ''; // Circular objects are not JSON. The program reports an empty document.
  }
}
