//! Converts HTML to blocks with one allow-list.
//!
//! The caller provides an [`HtmlParser`], which returns an [`HtmlTree`] of plain values in which nothing can run.
//! Elements on the list become blocks and marks. Of other elements only the text is kept, and content such as scripts
//! and forms is dropped. The DOM and HTML output never belong here.

mod block_builder;
mod block_text;
mod caption;
mod code;
mod container;
mod element;
mod embed;
mod figure;
mod image;
mod image_file;
mod image_size;
mod inline;
mod koenig_card;
mod list;
mod media;
mod parser;
mod srcset;
mod style;
mod table;
pub mod text_builder;
mod tree;
mod whitespace;

use super::markup_context::MarkupContext;
use crate::article::block::Block;
use crate::article::text::Text;

pub use block_text::{join_text, quotation, split_text_blocks};
pub use embed::embed_of_bare_url;
pub use image_file::is_image_file;
pub use parser::HtmlParser;
pub use text_builder::{Mark, TextBuilder};
pub use tree::{Element, HtmlNode, HtmlTree, TreeBuilder};
pub use whitespace::collapse;

/// Returns the blocks of a tree. In a tree without any markup, empty lines separate paragraphs.
pub fn blocks(tree: &HtmlTree, context: MarkupContext<'_>) -> Vec<Block> {
    match tree.0.as_slice() {
        [HtmlNode::Text(words)] => block_builder::blocks_of_plain_text(words, context),
        contents => block_builder::blocks(contents, context),
    }
}

/// Returns the text of a tree as one run, for a headline or a cell. Line breaks separate paragraphs, images are
/// skipped.
pub fn text(tree: &HtmlTree, context: MarkupContext<'_>) -> Text {
    block_text::join_text(block_builder::blocks(&tree.0, context), 1)
}

/// Returns the plain text of a tree: without marks, with white space collapsed.
pub fn plain_text(tree: &HtmlTree) -> String {
    whitespace::collapse(&tree::text_content(&tree.0))
}
