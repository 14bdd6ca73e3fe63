// The page without scripts: tabs are radio buttons, and a photo is enlarged by `:target`.
import { Layout, Links } from './layout.jsx';
import { Gallery, srcset } from './photo.jsx';

function RadioTabs({ channels }) {
  return (
    <section className="channels">
      {channels.map(({ name }, index) => (
        <input key={name} type="radio" name="channel" id={`channel-${index}`} defaultChecked={index === 0} />
      ))}
      <div className="channels__row">
        {channels.map(({ name }, index) => (
          <label key={name} htmlFor={`channel-${index}`}>
            {name}
          </label>
        ))}
      </div>
      {channels.map(({ name, items }) => (
        <div key={name} className="channels__panel">
          <Links label={name} links={items} />
        </div>
      ))}
    </section>
  );
}

function Enlarged({ photo, index, count }) {
  return (
    <figure className="enlarged" id={`photo-${index}`}>
      <picture>
        <source type="image/avif" srcSet={srcset(photo)} sizes="100vw" />
        <img src={photo.src} width={photo.width} height={photo.height} alt={photo.alt} loading="lazy" />
      </picture>
      <figcaption>
        {index + 1} / {count} {photo.caption}
      </figcaption>
      <a href={`#photo-${(index + count - 1) % count}`}>上一张</a>
      <a href={`#photo-${(index + 1) % count}`}>下一张</a>
      <a href="#_" className="enlarged__close">
        关闭
      </a>
    </figure>
  );
}

/** One rule for each tab, because CSS cannot refer from a radio button to its panel by position. */
export const tabRules = (page) =>
  page.channels
    .map(
      (_, index) =>
        `#channel-${index}:checked~.channels__panel:nth-of-type(${index + 2}){display:block}` +
        `#channel-${index}:checked~.channels__row :nth-child(${index + 1}){border-color:var(--accent)}`,
    )
    .join('');

export function PlainPage({ page }) {
  const photos = page.gallery;
  return (
    <Layout
      page={page}
      channels={<RadioTabs channels={page.channels} />}
      gallery={<Gallery photos={photos} addressOf={(_, index) => `#photo-${index}`} />}
    >
      {photos.map((photo, index) => (
        <Enlarged key={photo.src} photo={photo} index={index} count={photos.length} />
      ))}
    </Layout>
  );
}
