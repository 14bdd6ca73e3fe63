// The page with scripts. The build compiles it for Preact and for React; `hooks` is the module of hooks of either.
import { useEffect } from 'hooks';
import { Layout } from './layout.jsx';
import { Gallery } from './photo.jsx';
import { ChannelTabs } from './tabs.jsx';
import { Tools } from './tools.jsx';

export function ArticlePage({ page, onOpen }) {
  // The measurement reads this mark: the page answers to presses.
  useEffect(() => {
    performance.mark('live');
  }, []);
  return (
    <Layout
      page={page}
      tools={<Tools />}
      channels={<ChannelTabs channels={page.channels} />}
      gallery={<Gallery photos={page.gallery} onOpen={onOpen} />}
    />
  );
}
