// The page around the viewer: it hears what is read, and opens nothing itself.
const output = document.querySelector('header output');
const viewer = document.querySelector('article-viewer');

viewer.addEventListener('av-article', ({ detail }) => {
  document.title = `${detail.headline} – The Small Paper`;
  output.textContent = detail.headline;
});

viewer.addEventListener('av-error', ({ detail }) => {
  output.textContent = detail.message;
});
