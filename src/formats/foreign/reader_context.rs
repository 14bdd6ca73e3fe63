//! The context of a reader besides the JSON: the base URL and the HTML parser, with shortcuts for HTML inside strings.
//!
//! No format and no mapping belongs here: those are options of the caller (`read_options.rs`).

use super::html::{self, HtmlParser};
use super::markup_context::MarkupContext;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::json::Node;

/// The context of a reader besides the JSON.
#[derive(Clone, Copy)]
pub struct ReaderContext<'a> {
    /// The URL against which relative URLs in the document are resolved.
    pub base_url: Option<&'a Url>,
    /// Parses HTML inside the document.
    pub parser: &'a HtmlParser,
}

impl<'a> ReaderContext<'a> {
    /// The same context with the article's own page as its base URL, if the page has an absolute one.
    pub fn with_base_url(self, page: Option<&'a Url>) -> Self {
        Self { base_url: page.filter(|page| page.is_hierarchical()).or(self.base_url), ..self }
    }

    /// The blocks of the HTML in a string.
    pub fn html_blocks(&self, node: &Node<'_>) -> Vec<Block> {
        node.as_str().map(|html| self.html_blocks_of(html, node)).unwrap_or_default()
    }

    /// The blocks of `html`, which was taken from `node`.
    pub fn html_blocks_of(&self, html: &str, node: &Node<'_>) -> Vec<Block> {
        html::blocks(&self.parser.parse(html), MarkupContext::new(node, self.base_url))
    }

    /// The blocks of the Markdown in a string.
    #[cfg(feature = "foreign-all")]
    pub fn markdown_blocks(&self, node: &Node<'_>) -> Vec<Block> {
        let Some(markdown) = node.as_str() else { return Vec::new() };
        super::markdown::blocks(markdown, MarkupContext::new(node, self.base_url))
    }

    /// The text of the HTML in a string, as one run with its marks.
    #[cfg(feature = "foreign-all")]
    pub fn html_text(&self, node: &Node<'_>) -> Text {
        match node.as_str() {
            Some(html) => self.html_text_of(html, node),
            None => node.words().map(Text::plain).unwrap_or_default(),
        }
    }

    /// The text of `html`, which was taken from `node`, as one run with its marks.
    pub fn html_text_of(&self, html: &str, node: &Node<'_>) -> Text {
        html::text(&self.parser.parse(html), MarkupContext::new(node, self.base_url))
    }

    /// The plain text of the HTML in a string; `None` if it is blank.
    pub fn plain_text(&self, node: &Node<'_>) -> Option<String> {
        let text = html::plain_text(&self.parser.parse(&node.words()?));
        (!text.is_empty()).then_some(text)
    }

    /// The plain text of the HTML under a key; `None` if it is blank.
    pub fn plain_text_at(&self, node: &Node<'_>, key: &str) -> Option<String> {
        self.plain_text(&node.get(key)?)
    }
}
