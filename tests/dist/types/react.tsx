// The element in React 19. Checked by TypeScript and never run.
import 'article-viewer/react';
import type { ArticleViewerElement } from 'article-viewer';
import { useRef } from 'react';

export function Page() {
  const viewer = useRef<ArticleViewerElement>(null);
  return (
    <article-viewer
      ref={viewer}
      src="/a.json"
      strings={{ retry: 'Once more' }}
      caption-policy="hide-credit"
      captionPolicy="hide-credit"
      theme="dark"
      className="reader"
      article={{ headline: 'Hello' }}
      onav-article={({ detail }) => console.log(detail.headline)}
      onav-navigate={(event) => event.preventDefault()}
    >
      <p slot="header">Above</p>
    </article-viewer>
  );
}

// @ts-expect-error There is no such theme.
export const wrong = <article-viewer theme="purple" />;
// @ts-expect-error The detail has no such key.
export const typed = <article-viewer onav-channel={({ detail }) => detail.id} />;
