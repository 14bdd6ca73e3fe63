// Yet Another React Lightbox with captions, counter and zoom.
import YetAnotherReactLightbox from 'yet-another-react-lightbox';
import Captions from 'yet-another-react-lightbox/plugins/captions';
import captionsCss from 'yet-another-react-lightbox/plugins/captions.css';
import Counter from 'yet-another-react-lightbox/plugins/counter';
import counterCss from 'yet-another-react-lightbox/plugins/counter.css';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import css from 'yet-another-react-lightbox/styles.css';

const style = document.createElement('style');
style.textContent = css + captionsCss + counterCss;
document.head.append(style);

const slide = ({ renditions, width, height, alt, caption }) => ({
  src: renditions.at(-1).src,
  width,
  height,
  alt,
  description: caption,
  srcSet: renditions.map((one) => ({ ...one, height: Math.round((one.width * height) / width) })),
});

export default function Lightbox({ photos, index, onClose }) {
  const plugins = [Captions, Counter, Zoom];
  return <YetAnotherReactLightbox open index={index} slides={photos.map(slide)} close={onClose} plugins={plugins} />;
}
