//! Rich text of Contentful (<https://www.contentful.com/developers/docs/concepts/rich-text/>).
//!
//! A document is a bare body, a field of an entry, or a response of the Delivery API whose `includes` contain linked
//! entries. With `locale=*` each field has a value for each language.

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

const KEYS: NodeKeys = NodeKeys { kind: "nodeType", children: "content", attributes: "data", text: "value" };

/// Markdown in place of rich text. It is only used for a response of the Delivery API.
const MARKDOWN: RichTextFormat = RichTextFormat {
    format: Format::Contentful,
    is_body: |node| node.as_str().is_some_and(|words| !words.trim().is_empty()),
    blocks: |node, record| record.context.markdown_blocks(node),
};

/// Recognizes a bare body or a record with one.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT) || is_answer(root)
}

/// Reads a bare body, or the article of a record.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let document =
        if is_answer(root) && !envelope::recognizes(root, &RICH_TEXT) { &MARKDOWN } else { &RICH_TEXT };
    envelope::read(root, context, document)
}

/// Whether a document is an entry of the Delivery API, or a response with entries.
fn is_answer(root: &Node<'_>) -> bool {
    let is_entry = |entry: &Node<'_>| {
        let is_entry = |sys: Node<'_>| sys.get("type").is_some_and(|kind| kind.as_str() == Some("Entry"));
        entry.get("sys").is_some_and(is_entry) && entry.get("fields").is_some_and(|fields| fields.is_object())
    };
    is_entry(root) || root.get("items").is_some_and(|items| items.first(is_entry).unwrap_or_default())
}

/// Whether a value is an object with the node type `document`.
fn is_body(node: &Node<'_>) -> bool {
    node.get("nodeType").is_some_and(|kind| kind.as_str() == Some("document"))
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    node_tree::blocks(node, record, &KEYS)
}
