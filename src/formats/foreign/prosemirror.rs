//! Documents of ProseMirror and of what is built on it, such as TipTap (<https://prosemirror.net/docs/guide/#doc>).

use super::document::tree::{self, Dialect};
use super::document::{Document, Setting, envelope};
use super::json::Node;
use super::{Context, Format, Reader};
use crate::article::Article;
use crate::article::block::Block;

pub const READER: Reader = Reader { format: Format::ProseMirror, recognises, read };

pub const DOCUMENT: Document = Document { format: Format::ProseMirror, is_body, blocks };

const DIALECT: Dialect = Dialect { kind: "type", children: "content", attributes: "attrs", words: "text" };

/// A document, or a record with one.
pub fn recognises(root: &Node<'_>) -> bool {
    envelope::recognises(root, &DOCUMENT)
}

/// Reads a document, with the record around it.
pub fn read(root: &Node<'_>, context: Context<'_>) -> Article {
    envelope::read(root, context, &DOCUMENT)
}

/// An object that calls itself a document. An empty one may have no content.
fn is_body(node: &Node<'_>) -> bool {
    node.get("type").is_some_and(|kind| kind.as_str() == Some("doc"))
        && node.get("content").is_none_or(|content| content.is_list())
}

fn blocks(node: &Node<'_>, setting: Setting<'_>) -> Vec<Block> {
    tree::blocks(node, setting, &DIALECT)
}
