import type { ArticleDetail, LightboxDetail, NavigateDetail } from 'article-viewer';
import type {} from 'article-viewer/react';
import { useState } from 'react';
import { DEMO, useRoute } from './route';

const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

export function App() {
  const [route, go] = useRoute();
  const [theme, setTheme] = useState<Theme>('auto');
  const [article, setArticle] = useState<ArticleDetail>();
  const [photo, setPhoto] = useState<LightboxDetail>();

  // With navigation="host" the viewer only dispatches av-navigate, and the page changes its route.
  const navigate = (target: NavigateDetail) => {
    if (target.kind === 'channel') go({ channel: target.channel });
    else go({ article: target.src.split('/').at(-1)!.replace('.json', '') });
  };

  return (
    <>
      <header>
        <label>
          Theme{' '}
          <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
            {THEMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <output>{photo?.open ? `Photo ${photo.position + 1} of ${photo.count}` : article?.headline}</output>
      </header>
      <article-viewer
        src={route.article && `${DEMO}/articles/${route.article}.json`}
        channel={route.channel}
        site={`${DEMO}/site.json`}
        navigation="host"
        theme={theme}
        onav-navigate={({ detail }) => navigate(detail)}
        onav-article={({ detail }) => setArticle(detail)}
        onav-lightbox={({ detail }) => setPhoto(detail)}
      />
    </>
  );
}
