//! The walk over a tree: which elements an article may have, and what each becomes.
//!
//! What is not named here is transparent: its words stay, its mark goes.

use std::rc::Rc;

use super::text_builder::TextBuilder;
use super::tree::{Element, HtmlNode};
use super::{block_text, caption, embed, style, whitespace};
use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::formats::foreign::markup_context::MarkupContext;

/// A walk through the contents of one element.
pub struct BlockBuilder<'a> {
    /// Where the HTML stands.
    pub place: MarkupContext<'a>,
    /// What is finished.
    pub blocks: Vec<Block>,
    pub flow: TextBuilder,
    /// What kind of element the contents belong to.
    pub inside: ContainerKind,
    /// The caption or the source that was found on the way.
    pub aside: Option<String>,
    /// The credit that stood in the caption, in an element of its own.
    pub(super) credit: Option<String>,
    /// The address of the link around the current place.
    pub link: Option<&'a str>,
    /// Whether lines are centred here.
    pub centred: bool,
    /// How many blocks there were when the last centred photo had been written.
    pub(super) photo_end: usize,
    /// Whether that photo stands in the same element as what comes now.
    pub(super) photo_near: bool,
    /// How many blocks there were when a text became the caption of the photo above it, and the text.
    pub(super) captioned: Option<(usize, Text)>,
}

/// What a walk is inside of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ContainerKind {
    /// Anything else.
    Body,
    /// A `<figcaption>` belongs to the whole.
    Figure,
    /// A `<cite>` or `<footer>` names the source.
    Quote,
    /// A button opens what is below, and its words are the heading; the sign in it is for the eye alone.
    Heading,
}

/// The blocks of some contents.
pub fn blocks(contents: &[HtmlNode], place: MarkupContext<'_>) -> Vec<Block> {
    finished(contents, place, ContainerKind::Body).blocks
}

/// The blocks of words without mark-up.
pub fn plain(words: &str, place: MarkupContext<'_>) -> Vec<Block> {
    let mut walk = BlockBuilder::new(place, ContainerKind::Body);
    for line in words.split_inclusive('\n') {
        if line.trim().is_empty() {
            walk.flush();
        }
        walk.words(line);
    }
    walk.done().blocks
}

/// The words of some contents, a text for each paragraph.
pub fn texts(contents: &[HtmlNode], place: MarkupContext<'_>) -> Vec<Text> {
    let mut all = Vec::new();
    block_text::collect_texts(blocks(contents, place), &mut all);
    all
}

/// What stands in a figure: its blocks, and the caption and credit of the whole.
pub fn in_figure<'a>(
    element: &'a Element,
    place: MarkupContext<'a>,
) -> (Vec<Block>, Option<String>, Option<String>) {
    let walk = finished(&element.children, place, ContainerKind::Figure);
    (walk.blocks, walk.aside, walk.credit)
}

/// A walk through some contents, done.
pub fn finished<'a>(
    contents: &'a [HtmlNode],
    place: MarkupContext<'a>,
    inside: ContainerKind,
) -> BlockBuilder<'a> {
    let mut walk = BlockBuilder::new(place, inside);
    walk.contents(contents);
    walk.done()
}

impl<'a> BlockBuilder<'a> {
    /// A walk that has not begun.
    pub fn new(place: MarkupContext<'a>, inside: ContainerKind) -> Self {
        Self {
            place,
            blocks: Vec::new(),
            flow: TextBuilder::default(),
            inside,
            aside: None,
            credit: None,
            link: None,
            centred: false,
            photo_end: usize::MAX,
            photo_near: false,
            captioned: None,
        }
    }

    /// The walk with its last paragraph written.
    pub fn done(mut self) -> Self {
        self.flush();
        self
    }

    /// Walks through contents.
    pub fn contents(&mut self, contents: &'a [HtmlNode]) {
        for content in contents {
            match content {
                HtmlNode::Text(words) => self.words(words),
                HtmlNode::Element(element) => self.element(element),
            }
        }
    }

    pub(super) fn words(&mut self, words: &str) {
        // After a line break an indent made by hand begins a paragraph.
        let line = words.trim_start_matches(whitespace::is_space);
        let indent = line.chars().take_while(|&c| whitespace::is_indent(c) && c != ' ').count();
        if (indent >= 2 || line.starts_with(['\u{3000}', '\u{2003}'])) && self.flow.ends_in_break() {
            self.flush();
        }
        self.flow.words(words);
    }

    /// Writes what has come so far as a paragraph, or as the caption of the photo before it.
    pub fn flush(&mut self) {
        let Some(text) = self.flow.take() else { return };
        // Where all is centred, one more text shows that the one before it was no caption.
        if let Some((end, caption)) = self.captioned.take()
            && self.centred
            && end == self.blocks.len()
            && !caption::is_title(&text)
        {
            if let Some(Block::Figure(image)) = self.blocks.last_mut() {
                Rc::make_mut(image).texts.figcaption = None;
            }
            self.blocks.push(Block::Paragraph(caption));
        }
        if self.centred && self.photo_end == self.blocks.len() && caption::takes_caption(&text) {
            if let Some(Block::Figure(image)) = self.blocks.last_mut() {
                Rc::make_mut(image).texts.figcaption = Some(text.words());
            }
            self.photo_end = usize::MAX;
            self.captioned = (!self.photo_near).then_some((self.blocks.len(), text));
            return;
        }
        let embed = embed::lone_address(&text);
        self.blocks.push(embed.map_or(Block::Paragraph(text), Block::Embed));
    }

    /// A second line break in a row ends the paragraph.
    pub(super) fn line_break(&mut self) {
        if self.flow.ends_in_break() {
            self.flush();
        } else if !self.flow.is_empty() {
            self.flow.span(Span::Break);
        }
    }

    /// An element that begins and ends a line.
    pub fn block(&mut self, element: &'a Element) {
        self.flush();
        let outer = self.centred;
        self.photo_near = false;
        self.centred = style::is_centred(element).unwrap_or(outer);
        self.contents(&element.children);
        self.flush();
        self.centred = outer;
    }
}
