import type { ArticleDetail, LightboxDetail, NavigateDetail } from 'article-viewer';
import type {} from 'article-viewer/react';
import { useState } from 'react';
import { DEMO, usePlace } from './place';

const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

export function App() {
  const [place, go] = usePlace();
  const [theme, setTheme] = useState<Theme>('auto');
  const [article, setArticle] = useState<ArticleDetail>();
  const [photo, setPhoto] = useState<LightboxDetail>();

  // With navigation="host" the viewer only asks, and the page decides where that leads.
  const navigate = (wish: NavigateDetail) => {
    if (wish.kind === 'channel') go({ channel: wish.channel });
    else go({ article: wish.src.split('/').at(-1)!.replace('.json', '') });
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
        src={place.article && `${DEMO}/articles/${place.article}.json`}
        channel={place.channel}
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
