//! Documents of ProseMirror and of editors based on it, such as Tiptap (<https://prosemirror.net/docs/guide/#doc>).

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::rich_text::node_tree::{self, NodeKeys};
use super::rich_text::{RecordContext, RichTextFormat, envelope};
use crate::article::Article;
use crate::article::block::Block;
use crate::formats::Format;
use crate::formats::json::Node;

pub const READER: Reader = Reader { format: Format::ProseMirror, recognizes, read };

pub const RICH_TEXT: RichTextFormat = RichTextFormat { format: Format::ProseMirror, is_body, blocks };

const KEYS: NodeKeys = NodeKeys { kind: "type", children: "content", attributes: "attrs", text: "text" };

/// Recognizes a bare body or a record with one.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT)
}

/// Reads a bare body, or the article of a record.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    envelope::read(root, context, &RICH_TEXT)
}

/// Whether a value is an object of the type `doc`. An empty one may lack content.
fn is_body(node: &Node<'_>) -> bool {
    node.get("type").is_some_and(|kind| kind.as_str() == Some("doc"))
        && node.get("content").is_none_or(|content| content.is_list())
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    node_tree::blocks(node, record, &KEYS)
}
