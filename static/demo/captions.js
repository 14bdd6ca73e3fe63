// The caption demo: an article of one photo with the entered texts, and the decision that `av-article` reports about it.

const panel = document.getElementById('panel');
const viewer = document.querySelector('article-viewer');
const [example, decision] = ['example', 'decision'].map((id) => document.getElementById(id));
const texts = [...panel.querySelectorAll('textarea')];

/** The texts of the examples, in the order of the options. */
const EXAMPLES = [
  { caption: '↑ 清晨的河湾，薄雾未散。（记者 周禾 摄）', alt: '清晨的河湾，薄雾未散' },
  { caption: 'Ann Lee opens the new bridge with the mayor of the town', alt: 'The mayor and Ann Lee at the bridge' },
  { caption: '到场学生1200人', alt: '到场学生1500人' },
  { caption: 'The old bridge (Photo: Ann Lee) after a week of rain.', alt: 'The old bridge' },
  { caption: 'The ferry leaves the pier.', alt: '12-IMG_3886.jpg' },
];

const RULES = {
  absent: 'There is no second text to compare it with.',
  'equal-keys': 'Both texts are equal except for case, spaces, punctuation and spelling variants.',
  containment: 'One text stands inside the other.',
  likeness: 'Each text conveys the other.',
  words: 'One text conveys the other.',
  unlike: 'Each text has a fact that the other lacks, or too little of one is in the other.',
};

/** A row of the decision: a name and its value. */
function row(name, value) {
  const paragraph = document.createElement('p');
  const code = document.createElement('code');
  code.textContent = name;
  paragraph.append(code, ` ${value}`);
  return paragraph;
}

function report({ detail }) {
  const [caption] = detail.captions;
  if (!caption) {
    decision.replaceChildren('The image is not a photo.');
    return;
  }
  const { shown, shownFrom, alternative, alternativeFrom, credit, relation, rule, score, junkAlt } = caption;
  decision.replaceChildren(
    row('caption', shown ? `${shown} (field ${shownFrom})` : 'none'),
    row('credit', credit ?? 'none'),
    row('announced', alternative ? `${alternative} (field ${alternativeFrom})` : 'nothing else'),
    row('reason', junkAlt ? 'The alternative text describes nothing.' : RULES[rule]),
    row('relation', `${relation}, rule ${rule}, similarity ${score}`),
  );
}

function update() {
  const { headline, ...image } = Object.fromEntries(texts.map(({ name, value }) => [name, value]));
  const photo = {
    type: 'image',
    contentUrl: new URL('photos/river-dawn-800.jpg', import.meta.url).href,
    width: 1200,
    height: 800,
  };
  viewer.article = { headline: headline || 'Captions', body: [{ ...photo, ...image }] };
}

function fill() {
  for (const text of texts) text.value = EXAMPLES[example.value][text.name] ?? '';
  update();
}

viewer.addEventListener('av-article', report);
panel.addEventListener('input', ({ target }) => (target === example ? fill() : update()));
panel.addEventListener('submit', (event) => event.preventDefault());
await customElements.whenDefined('article-viewer');
fill();
