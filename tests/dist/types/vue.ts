// The element in Vue's templates. Checked by TypeScript and never run.
import articleViewer, { ArticleViewer } from 'article-viewer/vue';
import { createApp, type GlobalComponents, h } from 'vue';

type Viewer = InstanceType<GlobalComponents['article-viewer']>;

export const properties: Viewer['$props'] = {
  src: '/a.json',
  'caption-policy': 'keep-alt',
  article: { headline: 'Hello' },
  strings: { retry: 'Once more' },
  class: 'reader',
};
// @ts-expect-error There is no such theme.
export const wrong: Viewer['$props'] = { theme: 'purple' };

export function listen(emit: Viewer['$emit'], event: CustomEvent<{ channel: string }>) {
  emit('av-channel', event);
  // @ts-expect-error There is no such event.
  emit('av-nothing', event);
}

export const component = h(ArticleViewer, {
  src: null,
  theme: null,
  captionPolicy: 'keep-alt',
  article: { headline: 'Hello' },
});
// @ts-expect-error There is no such theme.
export const purple = h(ArticleViewer, { theme: 'purple' });
createApp({ render: () => component }).use(articleViewer);
