//! The document that a command reads, and the options for it.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use article_viewer::article::feed::Feed;
use article_viewer::article::notice::Notice;
use article_viewer::article::site::Site;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::wire::{Conversion, FeedJson, SiteJson};
use article_viewer::formats::{DocumentKind, Format, ParsedArticle, ReadError};
use article_viewer::prerender::{self, ArticleDocument};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::file;

/// The arguments of every command that reads an article.
#[derive(Args)]
pub struct InputArguments {
    /// A file of article JSON, or - for the standard input
    file: String,
    /// Reads the document as this format, whatever it looks like
    #[arg(long = "as", value_name = "FORMAT", value_parser = format_names())]
    format: Option<Format>,
    /// Reads the document by the mapping in this file; the format is `mapped` then
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    mapping: Option<String>,
    /// The address that the document is served from; without it relative addresses stay as they are written
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    base: Option<Url>,
}

impl InputArguments {
    /// Reads the files.
    pub fn open(self) -> anyhow::Result<Input> {
        let read = |file: &String| {
            Mapping::read(&file::read(file)?).with_context(|| format!("{file} cannot be used"))
        };
        let mapping = self.mapping.as_ref().map(read).transpose()?;
        Ok(Input { bytes: file::read(&self.file)?, parser: prerender::parser(), mapping, arguments: self })
    }
}

/// A document with the options that it is parsed with.
pub struct Input {
    arguments: InputArguments,
    bytes: Vec<u8>,
    parser: HtmlParser,
    mapping: Option<Mapping>,
}

impl Input {
    /// Returns the address that the document is served from, if the arguments have it.
    pub fn base(&self) -> Option<&Url> {
        self.arguments.base.as_ref()
    }

    /// Returns the bytes of the document.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the name of the document for messages.
    pub fn name(&self) -> &str {
        if self.arguments.file == "-" { "the standard input" } else { &self.arguments.file }
    }

    /// The kind of document that the options name: an article of a format, or the only kind that the mapping describes.
    /// A document of a mapping with several kinds is read as an article first.
    pub fn kind(&self) -> Option<DocumentKind> {
        let described =
            |kind: &DocumentKind| self.mapping.as_ref().is_some_and(|mapping| mapping.describes(*kind));
        match DocumentKind::ALL.into_iter().filter(described).collect::<Vec<_>>()[..] {
            [] => self.arguments.format.map(|_| DocumentKind::Article),
            [kind] => Some(kind),
            _ => Some(DocumentKind::Article),
        }
    }

    /// Whether the document is read by the mapping.
    pub fn is_mapped(&self) -> bool {
        self.mapping.is_some()
    }

    /// Parses the article. The error has no hints.
    pub fn parse_uncommented(&self) -> Result<ParsedArticle, ReadError> {
        foreign::article(&self.bytes, self.options())
    }

    /// Parses a list of articles.
    pub fn feed(&self) -> Result<(Feed, Vec<Notice>), ReadError> {
        foreign::feed(&self.bytes, self.options())
    }

    /// Parses a site.
    pub fn site(&self) -> Result<(Site, Vec<Notice>), ReadError> {
        foreign::site(&self.bytes, self.options())
    }

    /// Parses the article as the viewer shows it.
    pub fn parse(&self) -> anyhow::Result<ParsedArticle> {
        self.explained(foreign::article(&self.bytes, self.options()))
    }

    /// Reads the article for rendering.
    pub fn document(&self) -> anyhow::Result<ArticleDocument> {
        self.explained(ArticleDocument::read(&self.bytes, self.options()))
    }

    /// Returns the folder of the file in which its relative addresses are files. With a base they are addresses of the web.
    pub fn folder(&self) -> Option<PathBuf> {
        let file = Some(&self.arguments.file).filter(|file| *file != "-" && self.base().is_none())?;
        Path::new(file).parent().map(Path::to_owned)
    }

    /// Converts the article to house JSON, with its format and notices. Its captions are not decided, so it has all texts.
    pub fn conversion(&self) -> anyhow::Result<Conversion> {
        self.explained(foreign::conversion(&self.bytes, self.options()))
    }

    /// Converts a document that is not an article to JSON Feed or site JSON, with its notices.
    pub fn converted_list(&self) -> Option<(serde_json::Value, Vec<Notice>)> {
        let feed = self.feed().map(|(feed, notices)| (serde_json::to_value(FeedJson::from(&feed)), notices));
        let (json, notices) = feed
            .or_else(|_| {
                self.site().map(|(site, notices)| (serde_json::to_value(SiteJson::from(&site)), notices))
            })
            .ok()?;
        Some((json.ok()?, notices))
    }

    fn options(&self) -> ReadOptions<'_> {
        let InputArguments { format, base, .. } = &self.arguments;
        let mapping = self.mapping.as_ref();
        ReadOptions { format: *format, mapping, ..ReadOptions::new(base.as_ref(), &self.parser) }
    }

    /// Adds the name of the file to an error, and a hint if the format is unknown.
    fn explained<T>(&self, result: Result<T, ReadError>) -> anyhow::Result<T> {
        const HINT: &str = "a mapping can say where the parts of an article are: docs/mapping.md";
        let result = result.map_err(|error| match error {
            ReadError::NotArticle { .. } => anyhow::anyhow!("{error}; {HINT}"),
            other => other.into(),
        });
        result.with_context(|| self.name().to_owned())
    }
}

/// Parses the name of a format.
pub fn format_names() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(Format::ALL.map(Format::as_str));
    names.try_map(|name| Format::parse(&name).ok_or("no such format"))
}

/// Parses an absolute address.
pub fn parse_address(text: &str) -> Result<Url, &'static str> {
    let url = Url::document(None, text).filter(|url| url.as_str().contains("://"));
    url.ok_or("an address begins with http:// or https://")
}

/// Returns the address of a folder, which ends with a slash.
pub fn folder(base: &Url) -> Option<Url> {
    let text = base.without_fragment().split('?').next().unwrap_or_default();
    Url::document(None, &format!("{}/", text.trim_end_matches('/')))
}
