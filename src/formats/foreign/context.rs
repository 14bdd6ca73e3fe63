//! What a reading needs besides the bytes: where they came from, the host's wishes, a parser of HTML.

use super::Format;
#[cfg(feature = "foreign-all")]
use super::Mapping;
use super::json::Node;
use super::markup::{self, Parser, Place};
use crate::article::block::Block;
use crate::article::text::Text;
use crate::article::url::Url;

/// The circumstances of one reading.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Where the bytes came from; relative addresses in the document are resolved against it.
    pub address: Option<&'a Url>,
    /// The format that the host insists on; without one the bytes tell.
    pub format: Option<Format>,
    /// Where things are, in a document that nobody has a reader for; with it the format is [`Format::Mapped`].
    #[cfg(feature = "foreign-all")]
    pub mapping: Option<&'a Mapping>,
    /// Reads HTML inside the document.
    pub parser: &'a Parser,
}

impl<'a> Context<'a> {
    /// A reading of bytes from `address`, in whatever format they are.
    pub fn new(address: Option<&'a Url>, parser: &'a Parser) -> Self {
        Self {
            address,
            format: None,
            #[cfg(feature = "foreign-all")]
            mapping: None,
            parser,
        }
    }

    /// The same reading from another address: HTML is resolved against the article's own page.
    pub fn at(self, address: Option<&'a Url>) -> Self {
        Self { address: address.filter(|address| address.is_hierarchical()).or(self.address), ..self }
    }

    /// The blocks of the HTML in a string.
    pub fn blocks(&self, node: &Node<'_>) -> Vec<Block> {
        node.as_str().map(|html| self.blocks_in(html, node)).unwrap_or_default()
    }

    /// The blocks of HTML that was taken out of a value.
    pub fn blocks_in(&self, html: &str, node: &Node<'_>) -> Vec<Block> {
        markup::blocks(&self.parser.parse(html), Place::new(node, self.address))
    }

    /// The text of a line of HTML that was taken out of a value.
    pub fn text_in(&self, html: &str, node: &Node<'_>) -> Text {
        markup::text(&self.parser.parse(html), Place::new(node, self.address))
    }

    /// The blocks of the Markdown in a string.
    #[cfg(feature = "foreign-all")]
    pub fn markdown(&self, node: &Node<'_>) -> Vec<Block> {
        let Some(words) = node.as_str() else { return Vec::new() };
        super::markdown::blocks(words, Place::new(node, self.address))
    }

    /// The text of the HTML in a string that should be one run of words.
    pub fn text(&self, node: &Node<'_>) -> Text {
        match node.as_str() {
            Some(html) => self.text_in(html, node),
            None => node.words().map(Text::plain).unwrap_or_default(),
        }
    }

    /// The words of the HTML in a string; nothing to read is absent.
    pub fn words(&self, node: &Node<'_>) -> Option<String> {
        let words = markup::words(&self.parser.parse(&node.words()?));
        (!words.is_empty()).then_some(words)
    }

    /// The words of the HTML under a key.
    pub fn words_of(&self, node: &Node<'_>, key: &str) -> Option<String> {
        self.words(&node.get(key)?)
    }
}
