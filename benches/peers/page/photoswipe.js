// PhotoSwipe with captions.
import PhotoSwipe from 'photoswipe';
import css from 'photoswipe/dist/photoswipe.css';
import { srcset } from './photo.jsx';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

export function openLightbox(photos, index) {
  const thumbnails = document.querySelectorAll('.gallery img');
  const dataSource = photos.map((photo, at) => ({
    src: photo.renditions.at(-1).src,
    srcset: srcset(photo),
    width: photo.width,
    height: photo.height,
    alt: photo.alt,
    msrc: thumbnails[at].currentSrc,
    element: thumbnails[at],
  }));
  const lightbox = new PhotoSwipe({ dataSource, index });
  lightbox.on('uiRegister', () => {
    lightbox.ui.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (element) => {
        lightbox.on('change', () => {
          element.textContent = photos[lightbox.currIndex].caption;
        });
      },
    });
  });
  lightbox.init();
}
