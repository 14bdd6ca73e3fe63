'use client';
// The viewer in a client component, which receives its events.
import { ArticleViewer } from 'article-viewer/react';
import { useState } from 'react';

export function Reader({ src }) {
  const [headline, setHeadline] = useState('');
  return (
    <>
      <output>{headline}</output>
      <ArticleViewer src={src} onAvArticle={({ detail }) => setHeadline(detail.headline)} />
    </>
  );
}
