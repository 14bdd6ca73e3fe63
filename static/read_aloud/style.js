// The style sheet of the player. Colors are those of the view.

export const STYLE = `
:host { all: initial; display: block; position: fixed; z-index: 4; inset-block-end: 0; inset-inline: 0; pointer-events: none; font: 1rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--av-ink); }
* { box-sizing: border-box; }
.player { pointer-events: auto; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: .1em .2em; inline-size: fit-content; max-inline-size: 100%; margin: 0 auto; padding: .3em .6em max(.3em, env(safe-area-inset-bottom)); border: 1px solid var(--av-line); border-block-end: 0; border-radius: 16px 16px 0 0; background: var(--av-surface); box-shadow: 0 0 16px rgb(0 0 0 / .2); }
.player > div { display: flex; align-items: center; gap: .2em; }
button { font: inherit; display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; padding: 0; border: 0; border-radius: 50%; color: inherit; background: none; cursor: pointer; }
button:hover { background: var(--av-raised); }
svg { display: block; inline-size: 1.4em; block-size: 1.4em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
[dir="rtl"] .turn svg { transform: scaleX(-1); }
.play { color: var(--av-surface); background: var(--av-accent); }
.play:hover { color: var(--av-surface); background: var(--av-ink); }
label { display: flex; align-items: center; gap: .3em; min-block-size: 2.75em; padding-inline: .4em; font-size: .8125rem; }
select { font: inherit; max-inline-size: 10em; min-block-size: 2.2em; color: inherit; background: var(--av-surface); border: 1px solid var(--av-ink-soft); border-radius: 6px; }
input { inline-size: 1.2em; block-size: 1.2em; accent-color: var(--av-accent); }
:focus-visible { outline: 3px solid var(--av-focus); outline-offset: 1px; }`;
