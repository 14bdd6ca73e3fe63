//! Foreign HTML to blocks: one allow-list over an inert tree.
//!
//! Whoever runs the program brings the [`HtmlParser`]: the browser's own in a page, html5ever natively. What
//! comes out of it is a [`HtmlTree`], plain values in which nothing can run; the walk over it knows the elements
//! that an article may have, keeps the words of all others, and drops what is no reading matter. What never
//! belongs here: the DOM, and HTML in the output.

mod block;
mod block_text;
mod embed;
mod figure;
mod image;
mod inline;
mod koenig_card;
mod list;
mod media;
mod style;
mod table;
pub mod text_builder;
mod tree;
mod walk;
mod whitespace;

use std::fmt;
use std::rc::Rc;

use crate::article::block::Block;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::json::Node;

pub use block_text::{joined, parted, quotation};
pub use embed::lone_address;
pub use image::is_image_file;
pub use text_builder::{Mark, TextBuilder};
pub use tree::{Element, HtmlNode, HtmlTree, TreeBuilder};
pub use whitespace::fold;

/// Turns HTML into an inert tree.
#[derive(Clone)]
pub struct HtmlParser(Rc<dyn Fn(&str) -> HtmlTree>);

impl HtmlParser {
    /// A parser that calls `parse`.
    pub fn new(parse: impl Fn(&str) -> HtmlTree + 'static) -> Self {
        Self(Rc::new(parse))
    }

    /// The tree of a piece of HTML. Words without a mark-up character need no parser.
    pub fn parse(&self, html: &str) -> HtmlTree {
        if html.contains(['<', '&']) { (self.0)(html) } else { HtmlTree::plain(html) }
    }
}

/// Without a parser mark-up is words: ugly, and safe.
impl Default for HtmlParser {
    fn default() -> Self {
        Self::new(HtmlTree::plain)
    }
}

impl fmt::Debug for HtmlParser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlParser")
    }
}

/// What is known of the place in which a piece of HTML stands.
#[derive(Clone, Copy)]
pub struct MarkupContext<'a> {
    /// The value that holds it; notices name its path.
    pub node: &'a Node<'a>,
    /// The article's own address, against which the addresses in it are resolved.
    pub base: Option<&'a Url>,
    /// Whether only its words count: a form would lead nowhere, and a picture is decoration.
    bare: bool,
}

impl<'a> MarkupContext<'a> {
    /// A value, and the address of the article that it is a part of.
    pub fn new(node: &'a Node<'a>, base: Option<&'a Url>) -> Self {
        Self { node, base, bare: false }
    }
}

/// The blocks of a tree. Where nothing is marked up at all, empty lines part paragraphs.
pub fn blocks(tree: &HtmlTree, place: MarkupContext<'_>) -> Vec<Block> {
    match tree.0.as_slice() {
        [HtmlNode::Text(words)] => walk::plain(words, place),
        contents => walk::blocks(contents, place),
    }
}

/// The text of a tree that should be one run of words, such as a headline or a cell: paragraphs are joined by
/// line breaks, pictures are left out.
pub fn text(tree: &HtmlTree, place: MarkupContext<'_>) -> Text {
    block_text::joined(walk::blocks(&tree.0, place), 1)
}

/// The words of a tree alone: entities are characters, white space is folded, and marks are gone.
pub fn plain_text(tree: &HtmlTree) -> String {
    whitespace::fold(&tree::words(&tree.0))
}
