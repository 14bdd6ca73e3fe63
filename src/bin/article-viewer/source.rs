//! The document that a command is about, and how it is to be read.

use anyhow::Context as _;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::{DocumentKind, Format, Json, ParsedArticle, ReadError};
use article_viewer::prerender;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::input;

/// The arguments of every command that reads an article.
#[derive(Args)]
pub struct Source {
    /// A file of article JSON, or - for the standard input
    file: String,
    /// Reads the document as this format, whatever it looks like
    #[arg(long = "as", value_name = "FORMAT", value_parser = format_names())]
    format: Option<Format>,
    /// Reads the document by the mapping in this file; the format is `mapped` then
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    mapping: Option<String>,
    /// The address that the document is served from; without it relative addresses stay as they are written
    #[arg(long, value_name = "URL", value_parser = address)]
    base: Option<Url>,
}

impl Source {
    /// Fetches what is to be read.
    pub fn open(self) -> anyhow::Result<Document> {
        let read = |file: &String| {
            Mapping::read(&input::bytes(file)?).with_context(|| format!("{file} cannot be used"))
        };
        let mapping = self.mapping.as_ref().map(read).transpose()?;
        Ok(Document { bytes: input::bytes(&self.file)?, parser: prerender::parser(), mapping, source: self })
    }
}

/// What was fetched.
pub struct Document {
    source: Source,
    bytes: Vec<u8>,
    parser: HtmlParser,
    mapping: Option<Mapping>,
}

impl Document {
    /// The address that it is served from, if it was said.
    pub fn base(&self) -> Option<&Url> {
        self.source.base.as_ref()
    }

    /// The article as the viewer will show it.
    pub fn reading(&self) -> anyhow::Result<ParsedArticle> {
        foreign::article(&self.bytes, self.context()).map_err(hinted).with_context(|| self.name().to_owned())
    }

    /// The article in house JSON, with its format and what was noticed: `{format, article, notices}`. Captions are
    /// not decided in it, so that whoever reads it has all texts.
    pub fn converted(&self) -> anyhow::Result<Json> {
        let text = foreign::convert(DocumentKind::Article, &self.bytes, self.context());
        text.and_then(|text| Json::parse(&text)).map_err(hinted).with_context(|| self.name().to_owned())
    }

    fn context(&self) -> ReadOptions<'_> {
        let mapping = self.mapping.as_ref();
        let Source { format, base, .. } = &self.source;
        ReadOptions { format: *format, mapping, ..ReadOptions::new(base.as_ref(), &self.parser) }
    }

    /// What messages call it.
    fn name(&self) -> &str {
        if self.source.file == "-" { "the standard input" } else { &self.source.file }
    }
}

/// What can be done about a document that nobody recognises.
fn hinted(error: ReadError) -> anyhow::Error {
    const HINT: &str = "a mapping can say where the parts of an article are: docs/mapping.md";
    match error {
        ReadError::NotArticle { .. } => anyhow::anyhow!("{error}; {HINT}"),
        other => other.into(),
    }
}

fn format_names() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(Format::ALL.map(Format::as_str));
    names.try_map(|name| Format::parse(&name).ok_or("no such format"))
}

/// An address of the web.
pub fn address(text: &str) -> Result<Url, &'static str> {
    let url = Url::document(None, text).filter(|url| url.as_str().contains("://"));
    url.ok_or("an address begins with http:// or https://")
}
