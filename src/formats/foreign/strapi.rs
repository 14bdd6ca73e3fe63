//! Blocks of Strapi (<https://docs.strapi.io/cms/features/content-type-builder#rich-text-blocks>).
//! They come alone or in an entry, as version 4 or version 5 wraps it. Editors built on Slate write the same shape.

use super::document::tree::{self, Dialect};
use super::document::{Document, Setting, envelope};
use super::json::Node;
use super::{Context, Format, Reader};
use crate::article::Article;
use crate::article::block::Block;

pub const READER: Reader = Reader { format: Format::Strapi, recognises, read };

pub const DOCUMENT: Document = Document { format: Format::Strapi, is_body, blocks };

const DIALECT: Dialect = Dialect { kind: "type", children: "children", attributes: "", words: "text" };

/// A document, or a record with one.
pub fn recognises(root: &Node<'_>) -> bool {
    envelope::recognises(root, &DOCUMENT)
}

/// Reads a document, with the record around it.
pub fn read(root: &Node<'_>, context: Context<'_>) -> Article {
    envelope::read(root, context, &DOCUMENT)
}

/// A list whose first member has a type and children.
fn is_body(node: &Node<'_>) -> bool {
    let is_block = |block: &Node<'_>| {
        block.get("type").is_some_and(|kind| kind.as_str().is_some())
            && block.get("children").is_some_and(|children| children.is_list())
    };
    node.is_list() && node.first(is_block).unwrap_or_default()
}

fn blocks(node: &Node<'_>, setting: Setting<'_>) -> Vec<Block> {
    tree::blocks(node, setting, &DIALECT)
}
