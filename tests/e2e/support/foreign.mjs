// A post in a foreign format, and the viewer that reads it.

export const PATH = '/articles/source.json';

export const VIEWER = `<article-viewer src="${PATH}" lang="en"></article-viewer>`;

export const post = (html, more = {}) => ({
  id: 1,
  type: 'post',
  link: 'https://blog.example/post/',
  title: { rendered: 'A foreign post' },
  content: { rendered: html },
  ...more,
});
