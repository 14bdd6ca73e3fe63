//! The pages and files of the site besides its articles: lists of channels, feeds, sitemaps, the page for missing addresses.

use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use article_viewer::article::Article;
use article_viewer::article::block::Block;
use article_viewer::article::date::Date;
use article_viewer::article::feed::{Feed, FeedItem};
use article_viewer::article::text::Text;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire::{self, SiteJson};
use article_viewer::formats::{DocumentKind, Format, ParsedArticle};
use article_viewer::locale::Locale;
use article_viewer::prerender::feed::{self, FeedDocument};
use article_viewer::prerender::sitemap::{self, News};
use article_viewer::prerender::{self, ArticleDocument, ChannelDocument, Document, PageOptions};
use article_viewer::state::content::list::CARDS;
use article_viewer::state::net::load::LoadError;

use super::manifest::Record;
use super::page_store::PageStore;
use super::paths::channel_folder;
use super::settings::Settings;
use super::sitemap::Sitemaps;
use super::top_list::{TopList, time};

/// The number of articles in a feed.
const FEED_ITEMS: usize = 50;
/// The limit of a sitemap of news, and the age of its articles in minutes.
const NEWS_ITEMS: usize = 1_000;
const NEWS_MINUTES: i64 = 2 * 24 * 60;

/// The lists of a run, which grow with each article up to their limits.
pub struct Publication<'a> {
    settings: &'a Settings,
    store: &'a PageStore,
    channels: Vec<(String, TopList)>,
    latest: TopList,
    news: TopList,
    sitemaps: Sitemaps,
    now: Date,
    /// The limit of pages for each list.
    pages: usize,
    count: usize,
}

impl<'a> Publication<'a> {
    /// Returns empty lists of this many pages.
    pub fn new(settings: &'a Settings, pages: usize, store: &'a PageStore) -> anyhow::Result<Self> {
        let site = settings.page.site.as_ref().filter(|_| !settings.fragment);
        let channels = site.iter().flat_map(|site| &site.channels);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
        let now = now.and_then(|now| Date::from_unix(i64::try_from(now.as_secs()).ok()?, 0));
        Ok(Self {
            settings,
            store,
            channels: channels
                .map(|channel| (channel.id.clone(), TopList::new(pages.max(1) * CARDS)))
                .collect(),
            latest: TopList::new(FEED_ITEMS),
            news: TopList::new(NEWS_ITEMS),
            sitemaps: Sitemaps::default(),
            now: now
                .or_else(|| Date::parse("1970-01-01"))
                .ok_or_else(|| anyhow::anyhow!("the clock cannot be read"))?,
            pages,
            count: 0,
        })
    }

    /// The names of pages that no article may have.
    pub fn names(&self) -> Vec<String> {
        let own = ["index.html", "404.html", "feed.html", "site.html"].map(str::to_owned);
        let lists = self.channels.iter().flat_map(|(id, _)| {
            let folder = channel_folder(id);
            // The JSON of a page has its name.
            let pages =
                (2..=self.pages).flat_map(|page| [format!("{page}/index.html"), format!("feed-{page}.html")]);
            let names = ["index.html".to_owned(), "feed.html".to_owned()].into_iter().chain(pages);
            names.map(|name| format!("{folder}/{name}")).collect::<Vec<_>>()
        });
        lists.chain(own).collect()
    }

    /// Adds an article.
    pub fn add(&mut self, record: &Record) -> anyhow::Result<()> {
        if self.settings.fragment {
            return Ok(());
        }
        if let Some(address) = &record.address {
            self.sitemaps.add(self.store, address, record.modified.as_deref())?;
        }
        let parser = prerender::parser();
        let Ok((feed, _)) = foreign::feed(record.feed.get().as_bytes(), ReadOptions::new(None, &parser))
        else {
            return Ok(());
        };
        for item in &feed.items {
            self.latest.add(item);
            let age = self.now.minutes().saturating_sub(time(item));
            if record.address.is_some() && (0..=NEWS_MINUTES).contains(&age) {
                self.news.add(item);
            }
            for (id, list) in &mut self.channels {
                if record.channels.contains(id) {
                    list.add(item);
                }
            }
        }
        Ok(())
    }

    /// Writes all files, and returns their number.
    pub fn finish(mut self) -> anyhow::Result<usize> {
        let Settings { page: options, fragment, .. } = self.settings;
        if *fragment {
            return Ok(0);
        }
        if let Some(site) = &options.site {
            self.write("site.json", &wire::to_json(&SiteJson::from(site)))?;
        }
        for (index, (id, list)) in std::mem::take(&mut self.channels).into_iter().enumerate() {
            self.write_channel(&id, list.into_items(), index == 0)?;
        }
        self.write_missing()?;
        let latest = std::mem::replace(&mut self.latest, TopList::new(0)).into_items();
        let name = options.site.as_ref().map(|site| site.name.clone()).unwrap_or_default();
        self.write_feeds("", &name, &latest)?;
        self.write_sitemaps(&name)?;
        Ok(self.count)
    }

    fn write(&mut self, name: &str, content: &str) -> anyhow::Result<()> {
        self.count += 1;
        self.store.write(name, content.as_bytes())
    }

    fn write_page(&mut self, name: &str, document: &Document, options: &PageOptions) -> anyhow::Result<()> {
        let page = match &self.settings.template {
            Some(template) => template.render(&prerender::parts(document, options)?)?,
            None => prerender::page(document, options)?,
        };
        self.write(name, &page)
    }

    /// Writes the pages of a channel and its feeds. The first channel is also the home page.
    fn write_channel(&mut self, id: &str, items: Vec<FeedItem>, is_home: bool) -> anyhow::Result<()> {
        let settings = self.settings;
        let folder = channel_folder(id);
        let site = settings.page.site.as_ref();
        let title =
            site.and_then(|site| site.channel(id)).map(|channel| channel.name.clone()).unwrap_or_default();
        let page_name = |page: usize| match page {
            1 => format!("{folder}/index.html"),
            _ => format!("{folder}/{page}/index.html"),
        };
        let feed_name = |page: usize| match page {
            1 => format!("{folder}/feed.json"),
            _ => format!("{folder}/feed-{page}.json"),
        };
        let count = items.len().div_ceil(CARDS).max(1);
        for page in 1..=count {
            let own: Vec<FeedItem> = items.iter().skip((page - 1) * CARDS).take(CARDS).cloned().collect();
            let has_next = page < count;
            let next_feed = if has_next { settings.address(&feed_name(page + 1)) } else { None };
            // The viewer reads it. Addresses stay as they are in the page, so that no photo is loaded twice.
            let json = feed::json_feed(&title, own.clone(), next_feed.clone());
            self.write(&feed_name(page), &json)?;
            let document = ChannelDocument {
                id: id.to_owned(),
                feed: Rc::new(Feed { title: Some(title.clone()), items: own, next: next_feed }),
                page,
                canonical: settings.address(&page_name(page)),
                previous: if page > 1 { settings.address(&page_name(page - 1)) } else { None },
                next: if has_next { settings.address(&page_name(page + 1)) } else { None },
            };
            if is_home && page == 1 {
                self.write_page("index.html", &Document::Channel(document.clone()), &settings.page)?;
            }
            self.write_page(&page_name(page), &Document::Channel(document), &settings.page)?;
        }
        self.write_feeds(
            &format!("{folder}/"),
            &title,
            items.get(..FEED_ITEMS.min(items.len())).unwrap_or_default(),
        )
    }

    /// Writes RSS and Atom, and at the root JSON Feed. They need absolute addresses.
    fn write_feeds(&mut self, folder: &str, title: &str, items: &[FeedItem]) -> anyhow::Result<()> {
        let options = &self.settings.page;
        let address = |name: &str| self.settings.address(name).and_then(|url| options.absolute(&url));
        let (Some(home), Some(rss), Some(atom)) = (
            address(&format!("{folder}index.html")),
            address(&format!("{folder}rss.xml")),
            address(&format!("{folder}atom.xml")),
        ) else {
            return Ok(());
        };
        let language =
            options.site.as_ref().and_then(|site| site.language.as_ref()).map(|language| language.as_str());
        let items: Vec<FeedItem> = items.iter().map(|item| self.absolute(item)).collect();
        let document = FeedDocument { title, home: &home, address: &rss, language, items: &items };
        let (rss, atom) = (document.rss(), FeedDocument { address: &atom, ..document }.atom(&self.now));
        self.write(&format!("{folder}rss.xml"), &rss)?;
        self.write(&format!("{folder}atom.xml"), &atom)?;
        if folder.is_empty() {
            self.write("feed.json", &feed::json_feed(title, items, None))?;
        }
        Ok(())
    }

    fn write_sitemaps(&mut self, publication: &str) -> anyhow::Result<()> {
        let options = &self.settings.page;
        if options.base.is_none() {
            return Ok(());
        }
        let mut names = std::mem::take(&mut self.sitemaps).finish(self.store)?;
        self.count += names.len();
        let site_language = options.site.as_ref().and_then(|site| site.language.as_ref());
        let mut news = String::from(sitemap::START);
        for item in std::mem::replace(&mut self.news, TopList::new(0)).into_items() {
            let item = self.absolute(&item);
            let (Some(url), Some(date)) = (&item.link.url, &item.published) else { continue };
            let language =
                item.language.as_ref().or(site_language).map_or("en", |language| language.as_str());
            let published = feed::rfc3339(date);
            let (address, title) = (url.as_str(), &*item.link.name);
            news += &News { address, publication, language, published: &published, title }.entry();
        }
        self.write("news-sitemap.xml", &(news + sitemap::END))?;
        names.push("news-sitemap.xml".to_owned());
        let addresses: Vec<String> =
            names.iter().filter_map(|name| options.absolute(&self.settings.address(name)?)).collect();
        self.write("sitemap.xml", &sitemap::index(&addresses))
    }

    /// Writes the page that a server shows for a missing address.
    fn write_missing(&mut self) -> anyhow::Result<()> {
        let mut options = self.settings.page.clone();
        options.loader = None;
        let site = options.site.as_ref();
        let locale = Locale::choose(site.iter().filter_map(|site| site.language.as_ref()));
        let error = LoadError::Status { url: Url::default(), status: 404 };
        let words = locale.errors.describe(&error, DocumentKind::Article);
        let article = Article {
            headline: words.title.to_string(),
            language: article_viewer::article::language::Language::parse(locale.tag),
            body: vec![Block::Paragraph(Text::plain(words.advice))],
            ..Article::default()
        };
        let parsed = Rc::new(ParsedArticle { format: Format::House, article, notices: Vec::new() });
        let document = ArticleDocument {
            parsed,
            json: String::new(),
            src: None,
            canonical: None,
            translations: Vec::new(),
            oembed: None,
        };
        self.write_page("404.html", &Document::Article(document), &options)
    }

    /// Returns an entry with absolute addresses, if the site has an address.
    fn absolute(&self, item: &FeedItem) -> FeedItem {
        let options = &self.settings.page;
        let absolute = |url: &Url| options.absolute(url).and_then(|text| Url::media(None, &text));
        let mut item = item.clone();
        item.link.url = item.link.url.map(|url| absolute(&url).unwrap_or(url));
        if let Some(image) = &mut item.image
            && !image.source.as_str().starts_with("data:")
            && let Some(source) = absolute(&image.source)
        {
            image.source = source;
            for rendition in &mut image.renditions {
                if let Some(source) = absolute(&rendition.source) {
                    rendition.source = source;
                }
            }
        }
        item
    }
}
