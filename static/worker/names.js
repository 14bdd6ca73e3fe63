// Names of the caches, and the files of this version. Two apps on one origin have caches of their own.

/** The folder of the app. */
export const SCOPE = self.registration.scope;
const PREFIX = `article-viewer ${new URL(SCOPE).pathname}`;

/** The table that `xtask/build/shell.mjs` writes: a hash for each file of the shell, and the files that are fetched when they are used. */
const BUILT = { version: '', files: {}, later: {} };
/** An app that was built without hashes is one version, whose files may change at any time. */
export const VERSION = BUILT.version || 'unpinned';
export const { files: FILES, later: LATER } = BUILT;
export const IS_PINNED = BUILT.version !== '';

/** The cache of a version's files. */
export const shellName = (version) => `${PREFIX} shell ${version}`;
/** The version of a shell's cache, if it is one of this app. */
export const versionOf = (name) => (name.startsWith(shellName('')) ? name.slice(shellName('').length) : undefined);
/** The cache of documents and photos. */
export const CONTENT = `${PREFIX} content`;
/** The cache of the worker's own records. */
export const RECORDS = `${PREFIX} records`;
