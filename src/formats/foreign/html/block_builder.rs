//! Collects the blocks of one HTML element: paragraphs that are being written, finished blocks, and captions.
//!
//! `element.rs` decides what each element becomes. This file imports no handler of elements.

use std::rc::Rc;

use super::text_builder::TextBuilder;
use super::tree::{Element, HtmlNode};
use super::{block_text, caption, embed, style, whitespace};
use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::formats::foreign::markup_context::MarkupContext;

/// Builds the blocks of the contents of one element.
pub struct BlockBuilder<'a> {
    /// The context of the HTML.
    pub place: MarkupContext<'a>,
    /// The finished blocks.
    pub blocks: Vec<Block>,
    pub flow: TextBuilder,
    /// The kind of element that contains the nodes.
    pub inside: ContainerKind,
    /// The caption or the source of a quotation that was found.
    pub aside: Option<String>,
    /// The credit, if the caption has an element for it.
    pub(super) credit: Option<String>,
    /// The URL of the link around the current position.
    pub link: Option<&'a str>,
    /// Whether lines are centered here.
    pub centred: bool,
    /// The number of blocks after the last centered photo.
    pub(super) photo_end: usize,
    /// Whether that photo is in the same element as the current position.
    pub(super) photo_near: bool,
    /// The number of blocks when a text became the caption of the photo before it, and that text.
    pub(super) captioned: Option<(usize, Text)>,
}

/// The kind of element that contains the nodes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ContainerKind {
    /// Another element.
    Body,
    /// A figure. A `<figcaption>` in it is its caption.
    Figure,
    /// A quotation. A `<cite>` or `<footer>` in it names its source.
    Quote,
    /// A heading. The text of a button in it is the heading; an icon hidden from screen readers is skipped.
    Heading,
}

/// Returns the blocks of some nodes.
pub fn blocks(contents: &[HtmlNode], place: MarkupContext<'_>) -> Vec<Block> {
    finished(contents, place, ContainerKind::Body).blocks
}

/// Returns the blocks of text without markup.
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

/// Returns the text of some nodes, one for each paragraph.
pub fn texts(contents: &[HtmlNode], place: MarkupContext<'_>) -> Vec<Text> {
    let mut all = Vec::new();
    block_text::collect_texts(blocks(contents, place), &mut all);
    all
}

/// Returns the blocks of a figure, and its caption and credit.
pub fn in_figure<'a>(
    element: &'a Element,
    place: MarkupContext<'a>,
) -> (Vec<Block>, Option<String>, Option<String>) {
    let walk = finished(&element.children, place, ContainerKind::Figure);
    (walk.blocks, walk.aside, walk.credit)
}

/// Builds the blocks of some nodes.
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
    /// Returns an empty builder.
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

    /// Ends the last paragraph.
    pub fn done(mut self) -> Self {
        self.flush();
        self
    }

    /// Reads some nodes.
    pub fn contents(&mut self, contents: &'a [HtmlNode]) {
        for content in contents {
            match content {
                HtmlNode::Text(words) => self.words(words),
                HtmlNode::Element(element) => self.element(element),
            }
        }
    }

    pub(super) fn words(&mut self, words: &str) {
        // A line that begins with a manual indent is a new paragraph.
        let line = words.trim_start_matches(whitespace::is_space);
        let indent = line.chars().take_while(|&c| whitespace::is_indent(c) && c != ' ').count();
        if (indent >= 2 || line.starts_with(['\u{3000}', '\u{2003}'])) && self.flow.ends_in_break() {
            self.flush();
        }
        self.flow.words(words);
    }

    /// Ends the paragraph. It becomes the caption of the photo before it if both are centered.
    pub fn flush(&mut self) {
        let Some(text) = self.flow.take() else { return };
        // If several centered texts follow a photo, the first one was not a caption.
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

    /// Adds a line break. The second one in a row ends the paragraph.
    pub(super) fn line_break(&mut self) {
        if self.flow.ends_in_break() {
            self.flush();
        } else if !self.flow.is_empty() {
            self.flow.span(Span::Break);
        }
    }

    /// Reads an element that begins and ends a paragraph.
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
