//! Foreign HTML to blocks: one allow-list over an inert tree.
//!
//! Whoever runs the program brings the [`Parser`]: the browser's own in a page, html5ever natively. What
//! comes out of it is a [`Tree`], plain values in which nothing can run; the walk over it knows the elements
//! that an article may have, keeps the words of all others, and drops what is no reading matter. What never
//! belongs here: the DOM, and HTML in the output.

mod block;
mod card;
mod clean;
mod embed;
mod figure;
pub mod flow;
mod image;
mod inline;
mod list;
mod media;
mod style;
mod table;
mod tree;
mod walk;

use std::fmt;
use std::rc::Rc;

use super::json::Node;
use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::article::url::Url;

pub use block::{parted, quotation};
pub use clean::fold;
pub use embed::lone_address;
pub use flow::{Flow, Mark};
pub use image::is_image_file;
pub use tree::{Builder, Content, Element, Tree};

/// Turns HTML into an inert tree.
#[derive(Clone)]
pub struct Parser(Rc<dyn Fn(&str) -> Tree>);

impl Parser {
    /// A parser that calls `parse`.
    pub fn new(parse: impl Fn(&str) -> Tree + 'static) -> Self {
        Self(Rc::new(parse))
    }

    /// The tree of a piece of HTML. Words without a mark-up character need no parser.
    pub fn parse(&self, html: &str) -> Tree {
        if html.contains(['<', '&']) { (self.0)(html) } else { Tree::plain(html) }
    }
}

/// Without a parser mark-up is words: ugly, and safe.
impl Default for Parser {
    fn default() -> Self {
        Self::new(Tree::plain)
    }
}

impl fmt::Debug for Parser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Parser")
    }
}

/// What is known of the place in which a piece of HTML stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The value that holds it; notices name its path.
    pub node: &'a Node<'a>,
    /// The article's own address, against which the addresses in it are resolved.
    pub base: Option<&'a Url>,
    /// Whether only its words count: a form would lead nowhere, and a picture is decoration.
    bare: bool,
}

impl<'a> Place<'a> {
    /// A value, and the address of the article that it is a part of.
    pub fn new(node: &'a Node<'a>, base: Option<&'a Url>) -> Self {
        Self { node, base, bare: false }
    }
}

/// The blocks of a tree. Where nothing is marked up at all, empty lines part paragraphs.
pub fn blocks(tree: &Tree, place: Place<'_>) -> Vec<Block> {
    match tree.0.as_slice() {
        [Content::Text(words)] => walk::plain(words, place),
        contents => walk::blocks(contents, place),
    }
}

/// The text of a tree that should be one run of words, such as a headline or a cell: paragraphs are joined by
/// line breaks, pictures are left out.
pub fn text(tree: &Tree, place: Place<'_>) -> Text {
    joined(walk::blocks(&tree.0, place), 1)
}

/// The words of blocks as one text, with line breaks where a paragraph ended.
pub fn joined(blocks: Vec<Block>, breaks: usize) -> Text {
    let mut texts = Vec::new();
    walk::collect_texts(blocks, &mut texts);
    let mut spans: Vec<Span> = Vec::new();
    for text in texts {
        if !spans.is_empty() {
            spans.extend(std::iter::repeat_n(Span::Break, breaks));
        }
        spans.extend(text.0);
    }
    Text(spans)
}

/// The words of a tree alone: entities are characters, white space is folded, and marks are gone.
pub fn words(tree: &Tree) -> String {
    clean::fold(&tree::words(&tree.0))
}
