// The theming demo: builds a style sheet from the chosen values, applies it to the page, and shows it for copying. The style
// sheet is constructed, so that the page's policy need not allow inline styles.

const panel = document.getElementById('panel');
const viewer = document.querySelector('article-viewer');
const [part, declarations, outline, css, status] = ['part', 'declarations', 'outline', 'css', 'status'].map((id) =>
  document.getElementById(id),
);
const properties = [...panel.querySelectorAll('[name^="--av-"]')];

/** The chosen values by property and declarations by part. All others are those of the theme. */
const chosen = new Map();
const styled = new Map();

const sheet = new CSSStyleSheet();
const pointer = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet, pointer);

/** A colour in the form that colour inputs take. */
const hex = (colour) => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = colour.trim();
  return pen.fillStyle;
};

/** The value of the property in the theme. */
function themeValue(control) {
  const value = getComputedStyle(viewer).getPropertyValue(control.name);
  if (control.type === 'color') return control.dataset.start ?? hex(value);
  return control.type === 'range' ? (control.dataset.start ?? String(parseFloat(value))) : '';
}

const rule = (selector, lines) =>
  lines.length ? `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` : '';

function update() {
  const theme = panel.elements.theme.value;
  viewer.theme = theme === 'auto' ? null : theme;
  const text =
    rule(
      'article-viewer',
      [...chosen].map(([name, value]) => `${name}: ${value};`),
    ) +
    [...styled]
      .map(([name, words]) =>
        rule(
          `article-viewer::part(${name})`,
          words
            .split(/[;\n]+/)
            .filter((line) => line.trim())
            .map((line) => `${line.trim()};`),
        ),
      )
      .join('');
  sheet.replaceSync(text);
  pointer.replaceSync(
    outline.checked ? `article-viewer::part(${part.value}) { outline: 3px dashed magenta; outline-offset: 2px; }` : '',
  );
  const tag = theme === 'auto' ? '' : `/* <article-viewer theme="${theme}"> */\n`;
  css.textContent = tag + text || '/* No changes. */';
  status.textContent = '';
  for (const control of properties) {
    control.back.hidden = !chosen.has(control.name);
    if (!chosen.has(control.name)) control.value = themeValue(control);
    if (control.type === 'range') control.setAttribute('aria-valuetext', control.value + control.dataset.unit);
  }
}

for (const control of properties) {
  control.back = document.createElement('button');
  Object.assign(control.back, { type: 'button', className: 'back', textContent: '↺', hidden: true });
  control.back.setAttribute('aria-label', `${control.name} as in the theme`);
  control.after(control.back);
  control.back.addEventListener('click', () => {
    chosen.delete(control.name);
    update();
    // The button is hidden after the reset, so the focus moves to the control.
    control.focus();
  });
  control.addEventListener('input', () => {
    if (control.value) chosen.set(control.name, control.value + (control.dataset.unit ?? ''));
    else chosen.delete(control.name);
    update();
  });
}

part.addEventListener('input', () => {
  declarations.value = styled.get(part.value) ?? '';
  update();
});
declarations.addEventListener('input', () => {
  if (declarations.value.trim()) styled.set(part.value, declarations.value);
  else styled.delete(part.value);
  update();
});
outline.addEventListener('input', update);
panel.addEventListener('change', ({ target }) => {
  if (target.name === 'theme') update();
});
panel.addEventListener('submit', (event) => event.preventDefault());
panel.addEventListener('reset', () => {
  chosen.clear();
  styled.clear();
  // The form resets its controls after this event.
  setTimeout(update);
});

document.getElementById('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(css.textContent);
    status.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(css);
    status.textContent = 'Selected: copy it with the keyboard';
  }
});

document.getElementById('export').addEventListener('click', () => {
  const href = URL.createObjectURL(new Blob([css.textContent], { type: 'text/css' }));
  Object.assign(document.createElement('a'), { href, download: 'article-viewer-theme.css' }).click();
  // The browser has read the address when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href));
  status.textContent = 'Saved';
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update);
await customElements.whenDefined('article-viewer');
viewer.addEventListener('av-ready', update, { once: true });
update();
