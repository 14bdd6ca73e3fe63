//! Rich text of Contentful (<https://www.contentful.com/developers/docs/concepts/rich-text/>).
//!
//! It comes alone, in the fields of an entry, or in an answer of the Delivery API, whose `includes` hold what the
//! entry names; with `locale=*` each field is kept in several languages.

use super::document::tree::{self, Dialect};
use super::document::{Document, Setting, envelope};
use super::json::Node;
use super::{Context, Format, Reader};
use crate::article::Article;
use crate::article::block::Block;

pub const READER: Reader = Reader { format: Format::Contentful, recognises, read };

pub const DOCUMENT: Document = Document { format: Format::Contentful, is_body, blocks };

const DIALECT: Dialect =
    Dialect { kind: "nodeType", children: "content", attributes: "data", words: "value" };

/// Where a site has Markdown instead; only an answer of the Delivery API is recognised by it.
const MARKDOWN: Document = Document {
    format: Format::Contentful,
    is_body: |node| node.as_str().is_some_and(|words| !words.trim().is_empty()),
    blocks: |node, setting| setting.context.markdown(node),
};

/// A document, or a record with one.
pub fn recognises(root: &Node<'_>) -> bool {
    envelope::recognises(root, &DOCUMENT) || is_answer(root)
}

/// Reads a document, with the record around it.
pub fn read(root: &Node<'_>, context: Context<'_>) -> Article {
    let document =
        if is_answer(root) && !envelope::recognises(root, &DOCUMENT) { &MARKDOWN } else { &DOCUMENT };
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

fn blocks(node: &Node<'_>, setting: Setting<'_>) -> Vec<Block> {
    tree::blocks(node, setting, &DIALECT)
}
