// The files of the release: their addresses beside this loader, on any origin, and their hashes.

// Bundlers include only files that are named literally: `cargo xtask dist` writes their addresses here.
const FILES = { files: '' };

/** The address of a file in the loader's folder. `URL`, `Map` and `Set` are not used: old host pages define globals with these names. */
export const fileUrl = (name) => FILES[name] ?? import.meta.url.replace(/(loader\/files\.js|[^/]*)([?#].*)?$/s, name);

// The hashes of the program's files. `cargo xtask dist` writes them here, and the hashes of the files that are loaded later
// into the viewer's glue, as `pins`.
export const PINS = { 'viewer.css': '', 'viewer.js': '', 'viewer_bg.wasm': '' };
