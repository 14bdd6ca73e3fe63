// The component for React. Checked by TypeScript and never run.
import type { ArticleDetail, ArticleViewerElement } from 'article-viewer';
import { ArticleViewer } from 'article-viewer/react';
import { useRef } from 'react';

export function Page({ article }: { article: ArticleDetail | null }) {
  const viewer = useRef<ArticleViewerElement>(null);
  return (
    <ArticleViewer
      ref={viewer}
      src={article ? '/a.json' : null}
      site={null}
      lang={null}
      theme={null}
      captionPolicy={undefined}
      article={{ headline: 'Hello' }}
      className="reader"
      onAvArticle={({ detail }) => console.log(detail.headline)}
      onAvNavigate={(event) => event.preventDefault()}
    >
      <p slot="header">Above</p>
    </ArticleViewer>
  );
}

export const tag = <article-viewer src={null} caption-policy={null} theme={undefined} />;
// @ts-expect-error There is no such theme.
export const wrong = <ArticleViewer theme="purple" />;
// @ts-expect-error There is no such event.
export const missing = <ArticleViewer onAvNothing={() => {}} />;
// @ts-expect-error The detail has no such key.
export const typed = <ArticleViewer onAvChannel={({ detail }) => detail.id} />;
