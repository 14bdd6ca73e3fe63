// The contestant React + Yet Another React Lightbox. The lightbox is a module of its own, which the first press loads.
import { lazy, memo, Suspense, startTransition, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ArticlePage } from './article_page.jsx';

const Lightbox = lazy(() => import('./react_lightbox.jsx'));
const Page = memo(ArticlePage);

function App({ page }) {
  const [opened, setOpened] = useState(null);
  // A transition keeps the page while the module loads, and the lightbox is shown as soon as it has arrived.
  const open = useCallback((index) => startTransition(() => setOpened(index)), []);
  return (
    <>
      <Page page={page} onOpen={open} />
      <Suspense fallback={null}>
        {opened !== null && <Lightbox photos={page.gallery} index={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </>
  );
}

const page = await (await fetch('/page.json')).json();
createRoot(document.getElementById('root')).render(<App page={page} />);
