// The script of the host page: it shows the headline or the error in the header, from the viewer's events.
const output = document.querySelector('header output');
const viewer = document.querySelector('article-viewer');

viewer.addEventListener('av-article', ({ detail }) => {
  document.title = `${detail.headline} – The Small Paper`;
  output.textContent = detail.headline;
});

viewer.addEventListener('av-error', ({ detail }) => {
  output.textContent = detail.message;
});
