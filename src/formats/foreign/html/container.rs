//! Elements that contain blocks: headings, quotations, tables and boxes.

use std::rc::Rc;

use super::block_builder::{BlockBuilder, ContainerKind, build};
use super::tree::{Element, HtmlNode, text_content};
use super::{block_text, embed, style, table, whitespace};
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::foreign::markup_context::MarkupContext;

impl<'a> BlockBuilder<'a> {
    pub(super) fn heading(&mut self, element: &'a Element) {
        self.flush();
        let level = element.name.bytes().last().map_or(2, |digit| (digit - b'0').clamp(2, 6));
        for block in heading(element, self.context) {
            self.blocks.push(match block {
                Block::Paragraph(text) => Block::Heading { level, text },
                other => other,
            });
        }
    }

    pub(super) fn quote(&mut self, element: &'a Element) {
        self.flush();
        if let Some(embed) = embed::social_post(element, self.context) {
            return self.blocks.push(Block::Embed(embed));
        }
        let inner = build(&element.children, self.context, ContainerKind::Quote);
        self.blocks.extend(block_text::quotation(inner.blocks, inner.caption_or_source));
    }

    pub(super) fn table(&mut self, element: &'a Element) {
        self.flush();
        match table::table(element, self.context) {
            Some(table) => self.blocks.push(table),
            // A layout table is read like a box. A small one contains a photo and its caption.
            None => {
                let outer = self.centered;
                self.centered |= text_content(&element.children).trim().chars().count() <= 200;
                match table::photo_cells_with_captions(element) {
                    Some(pairs) => self.photos_with_captions(&pairs),
                    None => self.read_block_element(element),
                }
                self.centered = outer;
                self.implied_caption = None;
            }
        }
    }

    /// Reads cells in reading order. A text cell below a photo is its caption.
    fn photos_with_captions(&mut self, cells: &[(&'a Element, Option<&'a Element>)]) {
        for (cell, below) in cells {
            let before = self.blocks.len();
            self.read_block_element(cell);
            let Some(below) = below else { continue };
            let said = whitespace::collapse(&text_content(&below.children));
            match self.blocks.get_mut(before..) {
                Some([Block::Figure(image)])
                    if image.texts.figcaption.is_none() && said.chars().count() <= 200 =>
                {
                    Rc::make_mut(image).texts.figcaption = Some(said).filter(|said| !said.is_empty());
                    self.photo_end = usize::MAX;
                }
                _ => self.read_block_element(below),
            }
        }
    }

    pub(super) fn details(&mut self, element: &'a Element) {
        self.flush();
        let summary = element.elements().find(|child| child.name == "summary");
        let heading = summary.map(|summary| block_text::join_text(heading(summary, self.context), 1).words());
        let heading = heading.map(|words| whitespace::collapse(&words)).filter(|words| !words.is_empty());
        let mut builder = BlockBuilder::new(self.context, ContainerKind::Body);
        for content in &element.children {
            if !matches!(content, HtmlNode::Element(child) if child.name == "summary") {
                builder.read_nodes(std::slice::from_ref(content));
            }
        }
        let body = builder.finish().blocks;
        if heading.is_some() || !body.is_empty() {
            self.blocks.push(Block::Aside { heading, body });
        }
    }
}

/// Returns the blocks of a heading. If all of it is hidden from screen readers, returns the visible text.
fn heading(element: &Element, context: MarkupContext<'_>) -> Vec<Block> {
    let mut said = build(&element.children, context, ContainerKind::Heading).blocks;
    if said.is_empty()
        && let Some(seen) = element.find(&mut |child| child.attribute("aria-hidden") == Some("true"))
        && !style::is_hidden(seen)
    {
        // Reading the nodes again would take exponential time in nested headings.
        let words =
            Some(whitespace::collapse(&text_content(&seen.children))).filter(|words| !words.is_empty());
        said.extend(words.map(|words| Block::Paragraph(Text::plain(words))));
    }
    said
}
