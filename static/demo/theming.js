// The theming demo: writes a style sheet of what is chosen, lets the page have it, and shows it for copying. The sheet is a
// constructed one, so that the page needs no permission for inline styles.

const panel = document.getElementById('panel');
const viewer = document.querySelector('article-viewer');
const [part, declarations, outline, css, said] = ['part', 'declarations', 'outline', 'css', 'said'].map((id) =>
  document.getElementById(id),
);
const properties = [...panel.querySelectorAll('[name^="--av-"]')];

/** What was chosen: values by property, declarations by part. What is not here is the theme's. */
const chosen = new Map();
const styled = new Map();

const sheet = new CSSStyleSheet();
const pointer = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet, pointer);

/** A colour as the control for colours takes it. */
const hex = (colour) => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = colour.trim();
  return pen.fillStyle;
};

/** What the property is while nobody has chosen. */
function start(control) {
  const value = getComputedStyle(viewer).getPropertyValue(control.name);
  if (control.type === 'color') return hex(value);
  return control.type === 'range' ? (control.dataset.start ?? String(parseFloat(value))) : '';
}

const rule = (selector, lines) =>
  lines.length ? `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` : '';

function draw() {
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
  css.textContent = tag + text || '/* Nothing is changed yet. */';
  said.textContent = '';
  for (const control of properties) {
    control.back.hidden = !chosen.has(control.name);
    if (!chosen.has(control.name)) control.value = start(control);
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
    draw();
    // The button is gone with what it undid.
    control.focus();
  });
  control.addEventListener('input', () => {
    if (control.value) chosen.set(control.name, control.value + (control.dataset.unit ?? ''));
    else chosen.delete(control.name);
    draw();
  });
}

part.addEventListener('input', () => {
  declarations.value = styled.get(part.value) ?? '';
  draw();
});
declarations.addEventListener('input', () => {
  if (declarations.value.trim()) styled.set(part.value, declarations.value);
  else styled.delete(part.value);
  draw();
});
outline.addEventListener('input', draw);
panel.addEventListener('change', ({ target }) => {
  if (target.name === 'theme') draw();
});
panel.addEventListener('submit', (event) => event.preventDefault());
panel.addEventListener('reset', () => {
  chosen.clear();
  styled.clear();
  // The controls are as they were only after this.
  setTimeout(draw);
});

document.getElementById('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(css.textContent);
    said.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(css);
    said.textContent = 'Selected: copy it with the keyboard';
  }
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
await customElements.whenDefined('article-viewer');
viewer.addEventListener('av-ready', draw, { once: true });
draw();
