// The contestant Preact + PhotoSwipe. The lightbox is a module of its own, which the first press loads.
import { render } from 'preact';
import { ArticlePage } from './article_page.jsx';

const page = await (await fetch('/page.json')).json();

async function open(index) {
  const { openLightbox } = await import('./photoswipe.js');
  openLightbox(page.gallery, index);
}

render(<ArticlePage page={page} onOpen={open} />, document.getElementById('root'));
