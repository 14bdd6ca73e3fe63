// The style sheet of the sheet with the reading settings. Colors are those of the view, so that the sheet shows them, too.

export const STYLE = `
:host { all: initial; pointer-events: auto; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
dialog {
  position: fixed; inset: auto 0 0; margin: 0; padding: 0; border: 0; inline-size: 100%; max-inline-size: none; block-size: fit-content; max-block-size: min(62vh, 36em);
  overflow-y: auto; overscroll-behavior: contain; border-radius: 16px 16px 0 0; border-block-start: 1px solid var(--av-line);
  color: var(--av-ink); background: var(--av-surface); box-shadow: 0 0 24px rgb(0 0 0 / .25); font: medium/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
dialog::backdrop { background: transparent; }
:lang(zh-Hans) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; }
:lang(zh-Hant) { font-family: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", system-ui, sans-serif; }
header { position: sticky; z-index: 1; inset-block-start: 0; display: flex; align-items: center; justify-content: space-between; padding: .5em .6em .25em 1.1em; background: var(--av-surface); }
[dir="rtl"] > header { padding: .5em 1.1em .25em .6em; }
h2 { margin: 0; font-size: 1.05em; font-weight: 700; }
button { font: inherit; color: inherit; background: none; cursor: pointer; }
.close { display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; padding: 0; border: 0; border-radius: 50%; }
.close svg { inline-size: 1.25em; block-size: 1.25em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.close:hover, .reset:hover { background: var(--av-raised); }
.fields { display: grid; gap: .9em; padding: .25em 1.1em .5em; }
fieldset { display: grid; gap: .35em; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
legend { padding: 0; margin-block-end: .4em; font-size: .875em; font-weight: 600; color: var(--av-ink-soft); }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.2em, 1fr)); gap: .5em; }
.font { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.choice { position: relative; display: grid; min-block-size: 2.75em; }
.choice input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.choice span {
  display: grid; place-items: center; padding: .3em .4em; border: 1px solid var(--av-ink-soft); border-radius: 10px; font-size: .9375em; line-height: 1.25; text-align: center; overflow-wrap: anywhere;
}
.choice input:checked + span { outline: 3px solid var(--av-accent); outline-offset: -1px; font-weight: 700; }
.choice input:focus-visible + span { outline: 3px solid var(--av-focus); outline-offset: 2px; }
.theme-light span { color: #1b1c1e; background: #fff; }
.theme-dark span { color: #dfe1e5; background: #15171a; }
.theme-sepia span { color: #40301f; background: #f8f1e3; }
.theme-contrast span { color: #000; background: #fff; border-width: 2px; border-color: #000; font-weight: 600; }
.font-serif span { font-family: Georgia, "Songti SC", "Noto Serif CJK SC", "Noto Serif", serif; }
.range { display: grid; grid-template-columns: minmax(0, 7em) minmax(0, 1fr) 3em; gap: .75em; align-items: center; min-block-size: 2.75em; }
.range output { text-align: end; font-size: .875em; font-variant-numeric: tabular-nums; color: var(--av-ink-soft); }
input[type="range"] { inline-size: 100%; block-size: 2em; margin: 0; accent-color: var(--av-accent); cursor: pointer; }
.check { display: flex; gap: .7em; align-items: center; min-block-size: 2.75em; cursor: pointer; }
input[type="checkbox"] { flex: none; inline-size: 1.3em; block-size: 1.3em; margin: 0; accent-color: var(--av-accent); }
.own { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5em .75em; margin-block-start: .4em; }
.color, .text { display: grid; gap: .25em; font-size: .875em; align-content: end; }
input[type="color"] { inline-size: 100%; block-size: 2.75em; padding: 2px; border: 1px solid var(--av-ink-soft); border-radius: 8px; background: var(--av-surface); cursor: pointer; }
input[type="text"] { inline-size: 100%; min-block-size: 2.75em; padding: .3em .7em; border: 1px solid var(--av-ink-soft); border-radius: 8px; font: inherit; font-size: 1rem; color: inherit; background: var(--av-surface); }
.warning { grid-column: 1 / -1; margin: 0; font-size: .875em; font-weight: 600; }
.warning:empty { display: none; }
.warning:not(:empty) { padding: .5em .7em; border: 2px solid #b3261e; border-radius: 8px; color: #1b1c1e; background: #fff; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--av-focus); outline-offset: 2px; }
footer { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; padding: .25em 1.1em 1.1em; }
.reset { min-block-size: 2.75em; padding-inline: 1.1em; border: 1px solid var(--av-ink-soft); border-radius: 999px; }
.note { margin: 0; font-size: .8125em; color: var(--av-ink-soft); }
@media (min-width: 48em) {
  dialog { inset: 1em; inset-inline-start: auto; inline-size: 20.5em; max-block-size: calc(100vh - 2em); border: 1px solid var(--av-line); border-radius: 16px; }
}
@media (max-width: 24em) { .range { grid-template-columns: minmax(0, 6.5em) minmax(0, 1fr) 2.8em; gap: .5em; } }
@media (prefers-reduced-motion: no-preference) {
  dialog { animation: rise .18s ease-out; }
  @keyframes rise { from { transform: translateY(1.5em); opacity: 0; } }
}
@media (forced-colors: active) {
  .choice input:checked + span { outline-color: Highlight; }
  .choice span { forced-color-adjust: none; border-color: currentColor; }
}`;
