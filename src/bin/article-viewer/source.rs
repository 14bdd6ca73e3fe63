//! The document that a command is about, and how it is to be read.

use anyhow::Context as _;
use article_viewer::article::url::Url;
use article_viewer::formats::{self, Context, Format, Reading};
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
    /// The address that the document is served from; without it relative addresses stay as they are written
    #[arg(long, value_name = "URL", value_parser = address)]
    base: Option<Url>,
}

impl Source {
    /// Reads the article.
    pub fn read(&self) -> anyhow::Result<Reading> {
        let bytes = input::bytes(&self.file)?;
        let parser = prerender::parser();
        let context = Context { format: self.format, ..Context::new(self.base.as_ref(), &parser) };
        formats::article(&bytes, context).with_context(|| self.name().to_owned())
    }

    /// What messages call it.
    fn name(&self) -> &str {
        if self.file == "-" { "the standard input" } else { &self.file }
    }
}

fn format_names() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(Format::ALL.map(Format::as_str));
    names.try_map(|name| Format::parse(&name).ok_or("no such format"))
}

fn address(text: &str) -> Result<Url, &'static str> {
    let url = Url::document(None, text).filter(|url| url.as_str().contains("://"));
    url.ok_or("an address begins with http:// or https://")
}
