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
    pub context: MarkupContext<'a>,
    /// The finished blocks.
    pub blocks: Vec<Block>,
    pub text: TextBuilder,
    /// The kind of element that contains the nodes.
    pub container: ContainerKind,
    /// The caption or the source of a quotation that was found.
    pub caption_or_source: Option<String>,
    /// The credit, if the caption has an element for it.
    pub(super) credit: Option<String>,
    /// The URL of the link around the current position.
    pub link: Option<&'a str>,
    /// Whether lines are centered here.
    pub centered: bool,
    /// The number of blocks after the last centered photo.
    pub(super) photo_end: usize,
    /// Whether that photo is in the same element as the current position.
    pub(super) photo_in_same_element: bool,
    /// The number of blocks when a text became the caption of the photo before it, and that text.
    pub(super) implied_caption: Option<(usize, Text)>,
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
pub fn blocks(contents: &[HtmlNode], context: MarkupContext<'_>) -> Vec<Block> {
    build(contents, context, ContainerKind::Body).blocks
}

/// Returns the blocks of text without markup.
pub fn blocks_of_plain_text(words: &str, context: MarkupContext<'_>) -> Vec<Block> {
    let mut builder = BlockBuilder::new(context, ContainerKind::Body);
    for line in words.split_inclusive('\n') {
        if line.trim().is_empty() {
            builder.flush();
        }
        builder.push_text(line);
    }
    builder.finish().blocks
}

/// Returns the text of some nodes, one for each paragraph.
pub fn texts(contents: &[HtmlNode], context: MarkupContext<'_>) -> Vec<Text> {
    let mut all = Vec::new();
    block_text::collect_texts(blocks(contents, context), &mut all);
    all
}

/// Returns the blocks of a figure, and its caption and credit.
pub fn figure_contents<'a>(
    element: &'a Element,
    context: MarkupContext<'a>,
) -> (Vec<Block>, Option<String>, Option<String>) {
    let builder = build(&element.children, context, ContainerKind::Figure);
    (builder.blocks, builder.caption_or_source, builder.credit)
}

/// Builds the blocks of some nodes.
pub fn build<'a>(
    contents: &'a [HtmlNode],
    context: MarkupContext<'a>,
    container: ContainerKind,
) -> BlockBuilder<'a> {
    let mut builder = BlockBuilder::new(context, container);
    builder.read_nodes(contents);
    builder.finish()
}

impl<'a> BlockBuilder<'a> {
    /// Returns an empty builder.
    pub fn new(context: MarkupContext<'a>, container: ContainerKind) -> Self {
        Self {
            context,
            blocks: Vec::new(),
            text: TextBuilder::default(),
            container,
            caption_or_source: None,
            credit: None,
            link: None,
            centered: false,
            photo_end: usize::MAX,
            photo_in_same_element: false,
            implied_caption: None,
        }
    }

    /// Ends the last paragraph.
    pub fn finish(mut self) -> Self {
        self.flush();
        self
    }

    /// Reads some nodes.
    pub fn read_nodes(&mut self, contents: &'a [HtmlNode]) {
        for content in contents {
            match content {
                HtmlNode::Text(words) => self.push_text(words),
                HtmlNode::Element(element) => self.read_element(element),
            }
        }
    }

    pub(super) fn push_text(&mut self, words: &str) {
        // A line that begins with a manual indent is a new paragraph.
        let line = words.trim_start_matches(whitespace::is_collapsible);
        let indent = line.chars().take_while(|&c| whitespace::is_indent_space(c) && c != ' ').count();
        if (indent >= 2 || line.starts_with(['\u{3000}', '\u{2003}'])) && self.text.ends_in_break() {
            self.flush();
        }
        self.text.push_text(words);
    }

    /// Ends the paragraph. It becomes the caption of the photo before it if both are centered.
    pub fn flush(&mut self) {
        let Some(text) = self.text.take_text() else { return };
        // If several centered texts follow a photo, the first one was not a caption.
        if let Some((end, caption)) = self.implied_caption.take()
            && self.centered
            && end == self.blocks.len()
            && !caption::is_bold_line(&text)
        {
            if let Some(Block::Figure(image)) = self.blocks.last_mut() {
                Rc::make_mut(image).texts.figcaption = None;
            }
            self.blocks.push(Block::Paragraph(caption));
        }
        if self.centered && self.photo_end == self.blocks.len() && caption::can_be_caption(&text) {
            if let Some(Block::Figure(image)) = self.blocks.last_mut() {
                Rc::make_mut(image).texts.figcaption = Some(text.words());
            }
            self.photo_end = usize::MAX;
            self.implied_caption = (!self.photo_in_same_element).then_some((self.blocks.len(), text));
            return;
        }
        let embed = embed::embed_of_bare_url(&text);
        self.blocks.push(embed.map_or(Block::Paragraph(text), Block::Embed));
    }

    /// Adds a line break. The second one in a row ends the paragraph.
    pub(super) fn line_break(&mut self) {
        if self.text.ends_in_break() {
            self.flush();
        } else if !self.text.is_empty() {
            self.text.push_span(Span::Break);
        }
    }

    /// Reads an element that begins and ends a paragraph.
    pub fn read_block_element(&mut self, element: &'a Element) {
        self.flush();
        let outer = self.centered;
        self.photo_in_same_element = false;
        self.centered = style::is_centered(element).unwrap_or(outer);
        self.read_nodes(&element.children);
        self.flush();
        self.centered = outer;
    }
}
