//! The arguments for pages, which the commands that render them have in common.

use anyhow::Context as _;
use article_viewer::formats::Format;
use article_viewer::prerender::{PageOptions, Style};
use clap::Args;

use crate::file;
use crate::input::format_names;
use crate::template::Template;

/// How documents are read, and what is around the view.
#[derive(Args, Clone, Debug)]
pub struct PageArguments {
    /// Reads all documents as this format
    #[arg(long = "as", value_name = "FORMAT", value_parser = format_names())]
    pub format: Option<Format>,
    /// Reads all documents by the mapping in this file
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub mapping: Option<String>,
    /// The address of article-viewer.js. Without it the pages have no script
    #[arg(long, value_name = "ADDRESS")]
    loader: Option<String>,
    /// The address of viewer.css. Without it the style sheet is in each page
    #[arg(long, value_name = "ADDRESS")]
    style: Option<String>,
    /// A template (Jinja) of the page around the element: docs/prerender.md
    #[arg(long, value_name = "FILE")]
    pub template: Option<String>,
    /// An attribute of the element, such as theme=sepia; may be repeated
    #[arg(long = "attribute", value_name = "NAME=VALUE", value_parser = parse_attribute)]
    attributes: Vec<(String, String)>,
}

impl PageArguments {
    /// Reads the template.
    pub fn template(&self) -> anyhow::Result<Option<Template>> {
        let read = |name: &String| {
            let text = String::from_utf8(file::read(name)?).context("the template is not UTF-8")?;
            Template::parse(text)
        };
        self.template.as_ref().map(read).transpose()
    }

    /// The settings of pages, as far as these arguments have them.
    pub fn options(&self) -> PageOptions {
        PageOptions {
            loader: self.loader.clone(),
            attributes: self.attributes.clone(),
            style: self.style.clone().map_or(Style::Inline, Style::Link),
            ..PageOptions::default()
        }
    }
}

fn parse_attribute(text: &str) -> Result<(String, String), &'static str> {
    const FORM: &str = "an attribute is written as NAME=VALUE";
    let (name, value) = text.split_once('=').ok_or(FORM)?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if is_name { Ok((name.to_owned(), value.to_owned())) } else { Err(FORM) }
}
