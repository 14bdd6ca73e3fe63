//! From the upstream's JSON to an answer.

use std::time::Instant;

use anyhow::Context as _;
use article_viewer::article::site::Site;
use article_viewer::article::url::Url;
use article_viewer::formats::Format;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::wire::{self, SiteJson};
use article_viewer::prerender::feed::{self, FeedDocument};
use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
use sha2::{Digest as _, Sha256};

use super::cache::{Answer, Target};
use super::client::ClientError;
use super::page_path::PagePath;
use super::{ServeArguments, frame};
use crate::file;
use crate::input::folder;
use crate::template::Template;

/// The path of the oEmbed documents below the base.
const OEMBED: &str = "oembed?url=";

/// The reason why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// The upstream has no document.
    Upstream(ClientError),
    /// The document cannot be read.
    Unreadable(String),
    /// The renderer has failed.
    Renderer(String),
}

/// Renders documents.
#[derive(Debug)]
pub struct Renderer {
    page: PageOptions,
    /// The options of pages in frames: without a masthead and a loader.
    embed: PageOptions,
    base: Url,
    source: Option<Url>,
    format: Option<Format>,
    mapping: Option<Mapping>,
    template: Option<Template>,
}

impl Renderer {
    /// Reads the files that the arguments name.
    pub fn new(arguments: &ServeArguments) -> anyhow::Result<Self> {
        let base = folder(&arguments.base).context("--base is not an address")?;
        let mut page = PageOptions { base: Some(base.clone()), ..arguments.page.options() };
        let embed = PageOptions { loader: None, ..page.clone() };
        let mapping = arguments
            .page
            .mapping
            .as_ref()
            .map(|name| Mapping::read(&file::read(name)?).context("the mapping cannot be used"))
            .transpose()?;
        if let Some(name) = &arguments.site {
            let site = read_site(name, &base, mapping.as_ref())
                .with_context(|| format!("the site {name} cannot be used"))?;
            let address = Url::document(Some(&base), "site.json").unwrap_or_default();
            page.attributes.push(("site".to_owned(), address.as_str().to_owned()));
            page.site = Some(site);
        }
        if arguments.feed.is_some() {
            page.name_feeds("feed", "atom.xml");
        }
        Ok(Self {
            page,
            embed,
            source: arguments.source.as_ref().and_then(folder),
            format: arguments.page.format,
            mapping,
            template: arguments.page.template()?,
            base,
        })
    }

    /// The public address of the pages.
    pub fn base(&self) -> &str {
        self.base.as_str()
    }

    /// The site as JSON, for the live view.
    pub fn site_json(&self) -> Option<String> {
        self.page.site.as_ref().map(|site| wire::to_json(&SiteJson::from(site)))
    }

    /// Renders a document that the upstream has at an address.
    pub fn render(&self, target: &Target, bytes: &[u8], address: &str) -> Result<Answer, PageError> {
        let (body, kind) = match target {
            Target::Page(path) => (self.article(path, bytes, address, false)?, "text/html; charset=utf-8"),
            Target::Embed(path) => (self.article(path, bytes, address, true)?, "text/html; charset=utf-8"),
            Target::OEmbed(path) => (self.oembed(path, bytes, address)?, "application/json"),
            Target::Rss => (self.feed(target, bytes, address)?, "application/rss+xml; charset=utf-8"),
            Target::Atom => (self.feed(target, bytes, address)?, "application/atom+xml; charset=utf-8"),
            Target::JsonFeed => (self.feed(target, bytes, address)?, "application/feed+json"),
        };
        let hash = Sha256::digest(body.as_bytes());
        let etag: String = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        Ok(Answer {
            first: body.find("</head>").map_or(0, |end| end + "</head>".len()),
            kind,
            // Weak, because compressed answers have the same.
            etag: format!("W/\"{etag}\""),
            body: body.into(),
            is_missing: false,
            made: Instant::now(),
        })
    }

    fn article(
        &self,
        path: &PagePath,
        bytes: &[u8],
        address: &str,
        is_frame: bool,
    ) -> Result<String, PageError> {
        let mut document = self.read(path, bytes, address)?;
        let failed = |error: anyhow::Error| PageError::Renderer(format!("{error:#}"));
        if is_frame {
            let mut page = prerender::parts(&Document::Article(document), &self.embed).map_err(failed)?;
            page.head.push_str("<base target=\"_top\"><meta name=\"robots\" content=\"noindex\">");
            return Ok(page.to_html());
        }
        let own = self.address("", path);
        let encoded = own.as_str().replace('%', "%25");
        document.oembed = Url::document(Some(&self.base), &format!("{OEMBED}{encoded}"));
        let document = Document::Article(document);
        match &self.template {
            Some(template) => {
                let parts = prerender::parts(&document, &self.page).map_err(failed)?;
                template.render(&parts).map_err(failed)
            }
            None => prerender::page(&document, &self.page).map_err(failed),
        }
    }

    fn oembed(&self, path: &PagePath, bytes: &[u8], address: &str) -> Result<String, PageError> {
        let document = self.read(path, bytes, address)?;
        let text = frame::oembed(&document.parsed.article, &self.address("embed/", path));
        text.map_err(|error| PageError::Renderer(format!("{error:#}")))
    }

    fn read(&self, path: &PagePath, bytes: &[u8], address: &str) -> Result<ArticleDocument, PageError> {
        let parser = prerender::parser();
        let address = match &self.source {
            Some(source) => Url::document(Some(source), path.as_str()),
            None => Url::document(None, address),
        };
        let options = ReadOptions {
            format: self.format,
            mapping: self.mapping.as_ref(),
            ..ReadOptions::new(address.as_ref(), &parser)
        };
        let unreadable = |error| PageError::Unreadable(format!("{error}"));
        let mut document = ArticleDocument::read(bytes, options).map_err(unreadable)?;
        if !self.page.is_elsewhere(&document.parsed.article) {
            document.canonical = Some(self.address("", path));
        }
        Ok(document)
    }

    fn feed(&self, target: &Target, bytes: &[u8], address: &str) -> Result<String, PageError> {
        let parser = prerender::parser();
        let address = Url::document(None, address);
        let options =
            ReadOptions { mapping: self.mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let read = foreign::feed(bytes, options);
        let (mut list, _) = read.map_err(|error| PageError::Unreadable(format!("{error}")))?;
        list.items.retain(|item| item.link.url.as_ref().is_some_and(Url::is_absolute));
        let site = self.page.site.as_ref();
        let title = site.map(|site| site.name.clone()).or(list.title).unwrap_or_default();
        let own = |name: &str| format!("{}{name}", self.base);
        let name = if *target == Target::Atom { "atom.xml" } else { "feed" };
        let document = FeedDocument {
            title: &title,
            home: self.base.as_str(),
            address: &own(name),
            language: site.and_then(|site| site.language.as_ref()).map(|language| language.as_str()),
            items: &list.items,
        };
        match target {
            Target::Atom => {
                let date = list.items.iter().find_map(|item| item.published);
                let date = date.or_else(|| article_viewer::article::date::Date::parse("1970-01-01"));
                let date = date.ok_or_else(|| PageError::Renderer("no date".to_owned()))?;
                Ok(document.atom(&date))
            }
            Target::JsonFeed => Ok(feed::json_feed(&title, list.items, None)),
            _ => Ok(document.rss()),
        }
    }

    fn address(&self, folder: &str, path: &PagePath) -> Url {
        Url::document(Some(&self.base), &format!("{folder}{}", path.as_str())).unwrap_or_default()
    }
}

fn read_site(name: &str, base: &Url, mapping: Option<&Mapping>) -> anyhow::Result<Site> {
    let (bytes, parser) = (file::read(name)?, prerender::parser());
    let address = Url::document(Some(base), "site.json");
    Ok(foreign::site(&bytes, ReadOptions { mapping, ..ReadOptions::new(address.as_ref(), &parser) })?.0)
}
