//! Foreign HTML to blocks: one allow-list over an inert tree.
//!
//! Whoever runs the program brings the [`HtmlParser`]: the browser's own in a page, html5ever natively. What
//! comes out of it is a [`HtmlTree`], plain values in which nothing can run; the walk over it knows the elements
//! that an article may have, keeps the words of all others, and drops what is no reading matter. What never
//! belongs here: the DOM, and HTML in the output.

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

pub use block_text::{joined, parted, quotation};
pub use embed::lone_address;
pub use image_file::is_image_file;
pub use parser::HtmlParser;
pub use text_builder::{Mark, TextBuilder};
pub use tree::{Element, HtmlNode, HtmlTree, TreeBuilder};
pub use whitespace::fold;

/// The blocks of a tree. Where nothing is marked up at all, empty lines part paragraphs.
pub fn blocks(tree: &HtmlTree, place: MarkupContext<'_>) -> Vec<Block> {
    match tree.0.as_slice() {
        [HtmlNode::Text(words)] => block_builder::plain(words, place),
        contents => block_builder::blocks(contents, place),
    }
}

/// The text of a tree that should be one run of words, such as a headline or a cell: paragraphs are joined by
/// line breaks, pictures are left out.
pub fn text(tree: &HtmlTree, place: MarkupContext<'_>) -> Text {
    block_text::joined(block_builder::blocks(&tree.0, place), 1)
}

/// The words of a tree alone: entities are characters, white space is folded, and marks are gone.
pub fn plain_text(tree: &HtmlTree) -> String {
    whitespace::fold(&tree::words(&tree.0))
}
