// The element in plain scripts. Checked by TypeScript and never run.
import type { ArticleDetail, ArticleViewerElement, LightboxDetail } from 'article-viewer';
import 'article-viewer';

const viewer: ArticleViewerElement = document.createElement('article-viewer');
const found = document.querySelector('article-viewer');
if (found) found.theme = 'sepia';

viewer.src = '/a.json';
viewer.src = null;
viewer.captionPolicy = 'show-alt hide-credit';
viewer.format = 'json-feed';
viewer.loading = 'lazy';
viewer.article = { headline: 'Hello' };
viewer.article = '{"headline":"Hello"}';
viewer.strings = { nextArticle: 'Up next', fr: { 'errors.article.notFound': 'Disparu' } };
viewer.strings = null;
viewer.lang = 'zh-Hans';
viewer.hidden = true;
// @ts-expect-error There is no such theme.
viewer.theme = 'purple';
// @ts-expect-error There is no such format.
viewer.format = 'word';
// @ts-expect-error Nor such a word.
viewer.strings = { nextStory: 'Up next' };
// @ts-expect-error Nor such a property.
viewer.source = '/a.json';

viewer.addEventListener('av-article', ({ detail }) => {
  const article: ArticleDetail = detail;
  const shown: (string | null)[] = article.captions.map(({ shown }) => shown);
  // @ts-expect-error It has no body.
  return [shown, detail.body];
});
viewer.addEventListener('av-navigate', (event) => {
  event.preventDefault();
  // The kind says which of the two is there.
  if (event.detail.kind === 'article') viewer.src = event.detail.src;
  else viewer.channel = event.detail.channel;
});
viewer.addEventListener('av-lightbox', ({ detail }) => {
  const step: LightboxDetail = detail;
  // @ts-expect-error Only an open one has a position.
  step.position.toFixed();
  if (step.open) step.position.toFixed();
});
// They bubble.
document.addEventListener('av-error', ({ detail }) => {
  if (detail.code === 'program') console.warn(detail.message);
  // @ts-expect-error There is no such code.
  if (detail.code === 'oops') console.warn(detail.message);
});
window.addEventListener('av-ready', () => {});
