// A photo with its renditions, and the gallery above the text.

/** The widths at which the viewer shows the same photos, so that every contestant loads the same renditions. */
const LEAD_SIZES = '(min-width: 48em) 55em, 100vw';
const TILE_SIZES = '(min-width: 48em) 14em, 50vw';

export const srcset = (photo) => photo.renditions.map(({ src, width }) => `${src} ${width}w`).join(', ');

function Picture({ photo, isLead }) {
  return (
    <picture>
      <source type="image/avif" srcSet={srcset(photo)} sizes={isLead ? LEAD_SIZES : TILE_SIZES} />
      <img
        src={photo.src}
        width={photo.width}
        height={photo.height}
        alt={photo.alt}
        loading={isLead ? undefined : 'lazy'}
        fetchPriority={isLead ? 'high' : undefined}
      />
    </picture>
  );
}

/** `onOpen` enlarges a photo. Without it, and with a modifier key, the link of the photo is followed. */
export function Gallery({ photos, addressOf = (photo) => photo.src, onOpen }) {
  const open = (event, index) => {
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(index);
  };
  return (
    <section className="gallery">
      {photos.map((photo, index) => (
        <figure key={photo.src}>
          <a href={addressOf(photo, index)} onClick={(event) => open(event, index)}>
            <Picture photo={photo} isLead={index === 0} />
          </a>
          <figcaption>{photo.caption}</figcaption>
        </figure>
      ))}
    </section>
  );
}
