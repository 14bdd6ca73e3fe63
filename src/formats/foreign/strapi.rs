//! Blocks of Strapi (<https://docs.strapi.io/cms/features/content-type-builder#rich-text-blocks>).
//!
//! A document is a bare body, or an entry as version 4 or 5 wraps it. Editors based on Slate write the same shape.

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::rich_text::node_tree::{self, NodeKeys};
use super::rich_text::{RecordContext, RichTextFormat, envelope};
use crate::article::Article;
use crate::article::block::Block;
use crate::formats::Format;
use crate::formats::json::Node;

pub const READER: Reader = Reader { format: Format::Strapi, recognizes, read };

pub const RICH_TEXT: RichTextFormat = RichTextFormat { format: Format::Strapi, is_body, blocks };

const KEYS: NodeKeys = NodeKeys { kind: "type", children: "children", attributes: "", text: "text" };

/// Recognizes a bare body or a record with one.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT)
}

/// Reads a bare body, or the article of a record.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    envelope::read(root, context, &RICH_TEXT)
}

/// Whether a value is a list whose first member has a type and children.
fn is_body(node: &Node<'_>) -> bool {
    let is_block = |block: &Node<'_>| {
        block.get("type").is_some_and(|kind| kind.as_str().is_some())
            && block.get("children").is_some_and(|children| children.is_list())
    };
    node.is_list() && node.first(is_block).unwrap_or_default()
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    node_tree::blocks(node, record, &KEYS)
}
