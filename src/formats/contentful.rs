//! Rich text of Contentful (<https://www.contentful.com/developers/docs/concepts/rich-text/>).
//!
//! It comes alone, in the fields of an entry, or in an answer of the Delivery API, whose `includes` hold what the
//! entry names; with `locale=*` each field is kept in several languages.

use super::document::tree::{self, Dialect};
use super::document::{Document, Setting, envelope};
use super::foreign::Reader;
use super::json::Node;
use super::{Context, Format};
use crate::article::Article;
use crate::article::block::Block;

pub const READER: Reader = Reader { format: Format::Contentful, recognises, read };

pub const DOCUMENT: Document = Document { format: Format::Contentful, is_body, blocks };

const DIALECT: Dialect =
    Dialect { kind: "nodeType", children: "content", attributes: "data", words: "value" };

/// A document, or a record with one.
pub fn recognises(root: &Node<'_>) -> bool {
    envelope::recognises(root, &DOCUMENT)
}

/// Reads a document, with the record around it.
pub fn read(root: &Node<'_>, context: Context<'_>) -> Article {
    envelope::read(root, context, &DOCUMENT)
}

/// An object that calls itself a document.
fn is_body(node: &Node<'_>) -> bool {
    node.get("nodeType").is_some_and(|kind| kind.as_str() == Some("document"))
}

fn blocks(node: &Node<'_>, setting: Setting<'_>) -> Vec<Block> {
    tree::blocks(node, setting, &DIALECT)
}
