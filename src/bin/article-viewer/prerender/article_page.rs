//! From a document to the file of its page. Every thread has one worker's view of the run.

use std::fs;
use std::io::ErrorKind;
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use article_viewer::article::feed::{Feed, FeedItem};
use article_viewer::article::gallery;
use article_viewer::article::link::Link;
use article_viewer::article::notice::Notice;
use article_viewer::article::url::Url;
use article_viewer::formats::ReadError;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire::FeedJson;
use article_viewer::prerender::{self, ArticleDocument, Document};
use sha2::{Digest as _, Sha256};
use ureq::Agent;

use super::fetch;
use super::folder::Folder;
use super::manifest::{Known, Record};
use super::paths::{self, Paths};
use super::settings::Settings;
use super::source::{Source, SourceContent, Sources};
use super::turnstile::{Turn, Turnstile};
use crate::oembed::FrameArguments;
use crate::output;

/// The result of a document.
#[derive(Debug)]
pub enum PageOutcome {
    /// A new page.
    Written { record: Record, notices: Vec<Notice> },
    /// The page of an earlier run.
    Unchanged(Record),
    /// A feed, whose articles are among the sources now.
    Followed,
    /// No page.
    Failed { name: String, error: anyhow::Error },
}

/// The values that all threads share.
pub struct Worker<'a> {
    pub settings: &'a Settings,
    pub folder: &'a Folder,
    pub known: &'a Known,
    pub paths: &'a Mutex<Paths>,
    pub sources: &'a Mutex<Sources>,
    pub turnstile: &'a Turnstile,
    pub agent: &'a Agent,
    pub is_forced: bool,
}

impl Worker<'_> {
    /// Renders a document, unless it has not changed.
    pub fn render(&self, source: Source, turn: Turn<'_>) -> anyhow::Result<PageOutcome> {
        let Source { name, content } = source;
        let is_address = matches!(content, SourceContent::Address(_));
        let (bytes, address) = self.read(content)?;
        let hash = self.hash(&bytes, address.as_ref());
        if let Some(record) = self.known.find(&hash, &name).filter(|_| !self.is_forced)
            && self.folder.has(&record.path)
        {
            // The same document may be among the inputs twice: then the second one is a page of its own.
            let is_free = turn.pass(|| self.lock_paths().take(&record.path));
            return if is_free {
                Ok(PageOutcome::Unchanged(record.clone()))
            } else {
                self.write(name, &hash, &bytes, address.as_ref(), None)
            };
        }
        let parser = prerender::parser();
        let options = ReadOptions::new(address.as_ref(), &parser);
        if is_address && let Ok((feed, _)) = foreign::feed(&bytes, options) {
            self.follow(feed);
            return Ok(PageOutcome::Followed);
        }
        self.write(name, &hash, &bytes, address.as_ref(), Some(turn))
    }

    fn write(
        &self,
        name: String,
        hash: &str,
        bytes: &[u8],
        address: Option<&Url>,
        turn: Option<Turn<'_>>,
    ) -> anyhow::Result<PageOutcome> {
        let Settings { page: options, root, format, mapping, template, .. } = self.settings;
        let parser = prerender::parser();
        let read =
            ReadOptions { format: *format, mapping: mapping.as_ref(), ..ReadOptions::new(address, &parser) };
        let mut document = ArticleDocument::read(bytes, read).map_err(explained)?;
        let article = &document.parsed.article;
        let source = source_name(&name, article.id.as_deref().or(article.url.as_ref().map(Url::as_str)));
        let stem = name.rsplit('/').next().and_then(|file| file.split('.').next()).unwrap_or("article");
        let wanted = paths::page_name(article, options.base.as_ref(), root, stem);
        let is_free = |path: &str| !self.known.is_of_another(path, &source);
        let assign = || self.lock_paths().take_free(&wanted, is_free);
        let path = match turn {
            Some(turn) => turn.pass(assign),
            None => assign(),
        };
        let own = self.settings.address(&path);
        let is_elsewhere = options.is_elsewhere(article);
        if !is_elsewhere {
            document.canonical.clone_from(&own);
        }
        let [json, oembed] = paths::companions(&path);
        if self.settings.json_files || self.settings.embed.is_some() {
            self.folder.write(&json, document.json.as_bytes())?;
        }
        if self.settings.json_files {
            document.src = Some(paths::address(root, &json));
        }
        if let Some(viewer) = &self.settings.embed {
            document.oembed = self.write_oembed(viewer, &json, &oembed, &document)?;
        }
        let record = self.record(source, hash, &path, &document, own, is_elsewhere);
        let notices = document.parsed.notices.clone();
        let document = Document::Article(document);
        let html = match template {
            _ if self.settings.fragment => prerender::fragment(&document, options)?,
            Some(template) => template.render(&prerender::parts(&document, options)?)?,
            None => prerender::page(&document, options)?,
        };
        self.folder.write(&path, html.as_bytes())?;
        Ok(PageOutcome::Written { record, notices })
    }

    /// Writes the oEmbed document of an article, and returns its address.
    fn write_oembed(
        &self,
        viewer: &Url,
        json: &str,
        name: &str,
        document: &ArticleDocument,
    ) -> anyhow::Result<Option<Url>> {
        let options = &self.settings.page;
        let absolute = |name: &str| {
            let address = self.settings.address(name).and_then(|url| options.absolute(&url));
            address.and_then(|address| Url::document(None, &address))
        };
        let Some(article) = absolute(json) else { return Ok(None) };
        let frame = FrameArguments::new(
            viewer.clone(),
            options.site.is_some().then(|| absolute("site.json")).flatten(),
        );
        let text = output::json(&frame.document(&document.parsed.article, &article))?;
        self.folder.write(name, text.as_bytes())?;
        Ok(absolute(name))
    }

    fn read(&self, content: SourceContent) -> anyhow::Result<(Vec<u8>, Option<Url>)> {
        Ok(match content {
            SourceContent::File { path, below } => {
                let bytes = fs::read(&path).context("the file cannot be read")?;
                (bytes, Url::document(Some(&self.settings.source), &paths::address("", &below)))
            }
            SourceContent::Line(bytes) => (bytes, Some(self.settings.source.clone())),
            SourceContent::Address(address) => (fetch::fetch(self.agent, address.as_str())?, Some(address)),
            SourceContent::Failed(error) if error.kind() == ErrorKind::Other => anyhow::bail!("{error}"),
            SourceContent::Failed(error) => return Err(error).context("the input cannot be read"),
        })
    }

    /// Adds the articles of a feed and its next page to the sources.
    fn follow(&self, feed: Feed) {
        let articles = feed.items.into_iter().filter_map(|item| item.link.src);
        let addresses = articles.chain(feed.next).filter(Url::is_absolute).collect();
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).add(addresses);
    }

    fn record(
        &self,
        source: String,
        hash: &str,
        path: &str,
        document: &ArticleDocument,
        own: Option<Url>,
        is_elsewhere: bool,
    ) -> Record {
        let article = &document.parsed.article;
        let options = &self.settings.page;
        let names: Vec<&String> =
            article.breadcrumb.iter().map(|link| &link.name).chain(&article.sections).collect();
        let channels = options.site.iter().flat_map(|site| &site.channels);
        let item = FeedItem {
            link: Link { name: article.headline.clone(), url: own.clone(), src: None },
            summary: article.description.clone(),
            authors: article.authors.iter().map(|author| author.name.clone()).collect(),
            published: article.published,
            image: gallery::images(&article.body).first().map(|image| (***image).clone()),
            language: article.language.clone(),
        };
        let feed = Feed { items: vec![item], ..Feed::default() };
        Record {
            source,
            hash: hash.to_owned(),
            path: path.to_owned(),
            address: own.filter(|_| !is_elsewhere).and_then(|url| options.absolute(&url)),
            modified: article.modified.or(article.published).map(|date| prerender::feed::rfc3339(&date)),
            channels: channels
                .filter(|channel| names.contains(&&channel.name))
                .map(|channel| channel.id.clone())
                .collect(),
            notices: document.parsed.notices.len(),
            feed: serde_json::to_value(FeedJson::from(&feed)).unwrap_or_default(),
        }
    }

    fn hash(&self, bytes: &[u8], address: Option<&Url>) -> String {
        let mut hash = Sha256::new();
        hash.update(self.settings.hash);
        hash.update(address.map_or("", Url::as_str));
        hash.update([0]);
        hash.update(bytes);
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    fn lock_paths(&self) -> std::sync::MutexGuard<'_, Paths> {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name in the manifest. A line of a stream has the name of its article, because lines move.
fn source_name(name: &str, article: Option<&str>) -> String {
    match (name.rsplit_once(", line "), article) {
        (Some((stream, _)), Some(article)) => format!("{stream}, {article}"),
        _ => name.to_owned(),
    }
}

/// Adds a hint if the format is unknown.
fn explained(error: ReadError) -> anyhow::Error {
    match error {
        ReadError::NotArticle { .. } => {
            anyhow::anyhow!("{error}; a mapping can say where the parts of an article are: docs/mapping.md")
        }
        other => other.into(),
    }
}
