//! Rich text of Contentful (<https://www.contentful.com/developers/docs/concepts/rich-text/>).
//!
//! It comes alone, in the fields of an entry, or in an answer of the Delivery API, whose `includes` hold what the
//! entry names; with `locale=*` each field is kept in several languages.

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::rich_text::node_tree::{self, NodeKeys};
use super::rich_text::{RecordContext, RichTextFormat, envelope};
use crate::article::Article;
use crate::article::block::Block;
use crate::formats::Format;
use crate::formats::json::Node;

pub const READER: Reader = Reader { format: Format::Contentful, recognizes, read };

pub const RICH_TEXT: RichTextFormat = RichTextFormat { format: Format::Contentful, is_body, blocks };

const KEYS: NodeKeys = NodeKeys { kind: "nodeType", children: "content", attributes: "data", words: "value" };

/// Where a site has Markdown instead; only an answer of the Delivery API is recognised by it.
const MARKDOWN: RichTextFormat = RichTextFormat {
    format: Format::Contentful,
    is_body: |node| node.as_str().is_some_and(|words| !words.trim().is_empty()),
    blocks: |node, record| record.context.markdown_blocks(node),
};

/// A document, or a record with one.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT) || is_answer(root)
}

/// Reads a document, with the record around it.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let document =
        if is_answer(root) && !envelope::recognizes(root, &RICH_TEXT) { &MARKDOWN } else { &RICH_TEXT };
    envelope::read(root, context, document)
}

/// An entry of the Delivery API, or an answer with some.
fn is_answer(root: &Node<'_>) -> bool {
    let is_entry = |entry: &Node<'_>| {
        let is_entry = |sys: Node<'_>| sys.get("type").is_some_and(|kind| kind.as_str() == Some("Entry"));
        entry.get("sys").is_some_and(is_entry) && entry.get("fields").is_some_and(|fields| fields.is_object())
    };
    is_entry(root) || root.get("items").is_some_and(|items| items.first(is_entry).unwrap_or_default())
}

/// An object that calls itself a document.
fn is_body(node: &Node<'_>) -> bool {
    node.get("nodeType").is_some_and(|kind| kind.as_str() == Some("document"))
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    node_tree::blocks(node, record, &KEYS)
}
