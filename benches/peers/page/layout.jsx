// The page around and below the gallery. `tools`, `channels` and `gallery` differ between the contestants.

export function Links({ links, label, className }) {
  return (
    <nav aria-label={label} className={className}>
      <ul>
        {links.map(({ name, url }) => (
          <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
        ))}
      </ul>
    </nav>
  );
}

const DATE = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

function Byline({ page }) {
  return (
    <p className="byline">
      <span>{page.authors.join('、')}</span>
      <time dateTime={page.published}>{DATE.format(new Date(page.published))}</time>
      <span>
        来源：<a href={page.source.url}>{page.source.name}</a>
      </span>
      <span>编辑：{page.editors.join('、')}</span>
    </p>
  );
}

function Block({ block }) {
  if (block.type === 'heading') return <h2>{block.text}</h2>;
  if (block.type === 'quote') {
    return (
      <blockquote>
        <p>{block.text}</p>
        <cite>{block.cite}</cite>
      </blockquote>
    );
  }
  return (
    <p>
      {block.parts.map((part) =>
        part.url ? (
          <a key={part.url} href={part.url}>
            {part.text}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

export function Layout({ page, tools, channels, gallery, children }) {
  return (
    <>
      <header className="masthead">
        <strong>{page.site}</strong>
        {tools}
      </header>
      {channels}
      <main>
        <Links label="位置" className="inline" links={page.breadcrumb} />
        <article>
          <h1>{page.headline}</h1>
          <p className="second">{page.secondLine}</p>
          <p className="summary">{page.summary}</p>
          <Byline page={page} />
          {gallery}
          <div className="body">
            {page.body.map((block, index) => (
              <Block key={index} block={block} />
            ))}
          </div>
        </article>
        <h2>相关阅读</h2>
        <Links label="相关阅读" links={page.related} />
        <Links label="更多" className="inline" links={[page.next, ...page.home]} />
      </main>
      {children}
    </>
  );
}
