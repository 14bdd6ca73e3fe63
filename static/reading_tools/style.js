// The style sheets of the reading tools. Colors are those of the view.

const BUTTON = 'font: inherit; color: inherit; background: none; cursor: pointer;';

/** Rules of the list of sections: in the sheet and beside the text. */
const CONTENTS = `
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents button { ${BUTTON} display: block; inline-size: 100%; min-block-size: 2.75em; padding: .45em .7em; border: 0; border-inline-start: 2px solid var(--av-line); text-align: start; line-height: 1.35; color: var(--av-ink-soft); }
.contents .h3 button { padding-inline-start: 1.9em; }
.contents button:hover { color: var(--av-ink); background: var(--av-raised); }
.contents [aria-current] { border-color: var(--av-accent); color: var(--av-ink); font-weight: 600; }
button:focus-visible { outline: 3px solid var(--av-focus); outline-offset: -2px; }`;

const HOST = `
:host { all: initial; font: 1rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--av-ink); pointer-events: none; visibility: inherit; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
svg { display: block; inline-size: 1.25em; block-size: 1.25em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }`;

/** The sheet has the rules of the reading settings (../settings/style.js), and these. */
export const SHEET = `
.tools { display: grid; gap: .9em; padding: .25em 1.1em 1.1em; }
.actions { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: .4em; }
.actions button { ${BUTTON} min-block-size: 2.75em; padding: .3em 1.1em; border: 1px solid var(--av-ink-soft); border-radius: 999px; }
.actions button:hover { background: var(--av-raised); }
h3 { margin: .4em 0 .3em; font-size: 1em; }
.note:empty { display: none; }
${CONTENTS}`;

export const BESIDE = `${HOST}
:host { display: block; position: absolute; inset-inline-start: 0; }
.contents { pointer-events: auto; position: sticky; inset-block-start: calc(1em + var(--tabs, 0px) + var(--av-header-offset, 0px)); max-block-size: calc(100vh - 2em - var(--tabs, 0px) - var(--av-header-offset, 0px)); margin-inline: 1.25em; overflow-y: auto; font-size: .875rem; transition: opacity .15s, visibility .15s; }
.contents button { min-block-size: 2.2em; }
/* A list with the focus stays. */
.covered:not(:focus-within) { opacity: 0; visibility: hidden; }
@media (prefers-reduced-motion: reduce) { .contents { transition: none; } }
${CONTENTS}`;

export const BAR = `${HOST}
:host { display: block; position: fixed; z-index: 3; inset-block-end: 0; inset-inline: 0; }
.bar { pointer-events: auto; display: flex; align-items: center; inline-size: fit-content; max-inline-size: calc(100% - 2em); margin: 0 auto max(1em, env(safe-area-inset-bottom)); border: 1px solid var(--av-line); border-radius: 999px; background: var(--av-surface); box-shadow: 0 4px 16px rgb(0 0 0 / .2); }
button { ${BUTTON} min-block-size: 2.75em; border: 0; border-radius: 999px; }
.act { padding: .4em .6em .4em 1.2em; padding-inline: 1.2em .6em; text-align: start; font-weight: 600; font-size: .9375rem; }
.close { display: grid; place-items: center; flex: none; inline-size: 2.75em; padding: 0; color: var(--av-ink-soft); }
button:hover { color: var(--av-accent); }
button:focus-visible { outline: 3px solid var(--av-focus); outline-offset: -3px; }`;

export const TOP = `${HOST}
:host { display: block; position: fixed; z-index: 2; inset-block-end: 1em; inset-inline-end: 1em; }
.top { ${BUTTON} pointer-events: auto; display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; padding: 0; border: 1px solid var(--av-line); border-radius: 50%; color: var(--av-ink-soft); background: var(--av-surface); box-shadow: 0 2px 8px rgb(0 0 0 / .15); }
.top:hover { color: var(--av-ink); }
.top:focus-visible { outline: 3px solid var(--av-focus); outline-offset: 2px; }`;

/** Rules in the element's own shadow root: the masthead leaves room for the second button, and the sentence that is read aloud is marked. */
export const AROUND = `
.av-tools:not([hidden]) ~ .av-mount .av-masthead { padding-inline-end: calc(var(--edge) + 5em); }
::highlight(av-spoken) { color: #1b1c1e; background-color: #ffe08a; }
@media (forced-colors: active) { ::highlight(av-spoken) { color: HighlightText; background-color: Highlight; } }`;
