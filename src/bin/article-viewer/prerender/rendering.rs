//! From the bytes of a document to the files of its page. Nothing is written here.

use anyhow::Context as _;
use article_viewer::article::feed::{Feed, FeedItem};
use article_viewer::article::gallery;
use article_viewer::article::link::Link;
use article_viewer::article::url::Url;
use article_viewer::formats::ReadError;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::formats::wire::FeedJson;
use article_viewer::prerender::{self, ArticleDocument, Document};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::manifest::Record;
use super::paths;
use super::settings::Settings;
use crate::oembed::FrameArguments;
use crate::output;

/// The page of one document. As JSON it is a line of `--ndjson`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rendering {
    /// The entry in the manifest.
    pub page: Record,
    /// The files of the page. The page itself is the last one.
    pub files: Vec<PageFile>,
    /// The notices about the document.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub notices: Vec<String>,
}

/// One file, and its name relative to the output folder.
#[derive(Debug, Serialize, Deserialize)]
pub struct PageFile {
    pub name: String,
    pub content: String,
}

/// A document that has no page. As JSON it is a line of `--ndjson`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Failure {
    pub source: String,
    pub error: String,
}

/// A line of `--ndjson`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Line {
    Page(Rendering),
    Failure(Failure),
}

impl Rendering {
    /// Parses a line of `--ndjson`.
    pub fn parse(bytes: &[u8]) -> anyhow::Result<Self> {
        if let Ok(Failure { source, error }) = serde_json::from_slice(bytes) {
            anyhow::bail!("{source}: {error}");
        }
        let rendering: Self =
            serde_json::from_slice(bytes).context("the line is not one of prerender --ndjson")?;
        for name in rendering.files.iter().map(|file| &file.name).chain([&rendering.page.path]) {
            anyhow::ensure!(paths::is_inside(name), "{name:?} is not the name of a page");
        }
        Ok(rendering)
    }
}

impl Settings {
    /// Renders a document. `assign` receives the wanted path and the name of the document in the manifest, and returns the path.
    pub fn rendering(
        &self,
        name: &str,
        hash: &str,
        bytes: &[u8],
        address: Option<&Url>,
        assign: impl FnOnce(&str, &str) -> String,
    ) -> anyhow::Result<Rendering> {
        let Settings { page: options, root, format, mapping, template, .. } = self;
        let parser = prerender::parser();
        let read =
            ReadOptions { format: *format, mapping: mapping.as_ref(), ..ReadOptions::new(address, &parser) };
        let mut document = ArticleDocument::read(bytes, read).map_err(explained)?;
        let article = &document.parsed.article;
        let source = source_name(name, article.id.as_deref().or(article.url.as_ref().map(Url::as_str)));
        let stem = name.rsplit('/').next().and_then(|file| file.split('.').next()).unwrap_or("article");
        let path = assign(&paths::page_name(article, options.base.as_ref(), root, stem), &source);
        let own = self.address(&path);
        let is_elsewhere = options.is_elsewhere(article);
        if !is_elsewhere {
            document.canonical.clone_from(&own);
        }
        let [json, oembed] = paths::companions(&path);
        let mut files = Vec::new();
        if self.json_files {
            document.src = Some(paths::address(root, &json));
        }
        if let Some(viewer) = &self.embed
            && let Some((text, address)) = self.oembed(viewer, &json, &oembed, &document)?
        {
            files.push(PageFile { name: oembed, content: text });
            document.oembed = address;
        }
        if self.json_files || self.embed.is_some() {
            files.push(PageFile { name: json, content: document.json.clone() });
        }
        let page = self.record(source, hash, &path, &document, own, is_elsewhere)?;
        let notices = document.parsed.notices.iter().map(ToString::to_string).collect();
        let document = Document::Article(document);
        let html = match template {
            _ if self.fragment => prerender::fragment(&document, options)?,
            Some(template) => template.render(&prerender::parts(&document, options)?)?,
            None => prerender::page(&document, options)?,
        };
        files.push(PageFile { name: path, content: html });
        Ok(Rendering { page, files, notices })
    }

    /// Returns the hash of a document and of the settings.
    pub fn hash_of(&self, bytes: &[u8], address: Option<&Url>) -> String {
        let mut hash = Sha256::new();
        hash.update(self.hash);
        hash.update(address.map_or("", Url::as_str));
        hash.update([0]);
        hash.update(bytes);
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Returns the oEmbed document of an article and its address.
    fn oembed(
        &self,
        viewer: &Url,
        json: &str,
        name: &str,
        document: &ArticleDocument,
    ) -> anyhow::Result<Option<(String, Option<Url>)>> {
        let options = &self.page;
        let absolute = |name: &str| {
            let address = self.address(name).and_then(|url| options.absolute(&url));
            address.and_then(|address| Url::document(None, &address))
        };
        let Some(article) = absolute(json) else { return Ok(None) };
        let frame = FrameArguments::new(
            viewer.clone(),
            options.site.is_some().then(|| absolute("site.json")).flatten(),
        );
        let text = output::json(&frame.document(&document.parsed.article, &article))?;
        Ok(Some((text, absolute(name))))
    }

    fn record(
        &self,
        source: String,
        hash: &str,
        path: &str,
        document: &ArticleDocument,
        own: Option<Url>,
        is_elsewhere: bool,
    ) -> anyhow::Result<Record> {
        let article = &document.parsed.article;
        let options = &self.page;
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
        Ok(Record {
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
            feed: serde_json::value::to_raw_value(&FeedJson::from(&feed))?,
        })
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
