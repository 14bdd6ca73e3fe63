//! Elements that contain blocks: headings, quotations, tables and boxes.

use std::rc::Rc;

use super::block_builder::{BlockBuilder, ContainerKind, finished};
use super::tree::{Element, HtmlNode, words};
use super::{block_text, embed, style, table, whitespace};
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::foreign::markup_context::MarkupContext;

impl<'a> BlockBuilder<'a> {
    pub(super) fn heading(&mut self, element: &'a Element) {
        self.flush();
        let level = element.name.bytes().last().map_or(2, |digit| (digit - b'0').clamp(2, 6));
        for block in heading(element, self.place) {
            self.blocks.push(match block {
                Block::Paragraph(text) => Block::Heading { level, text },
                other => other,
            });
        }
    }

    pub(super) fn quote(&mut self, element: &'a Element) {
        self.flush();
        if let Some(embed) = embed::post(element, self.place) {
            return self.blocks.push(Block::Embed(embed));
        }
        let inner = finished(&element.children, self.place, ContainerKind::Quote);
        self.blocks.extend(block_text::quotation(inner.blocks, inner.aside));
    }

    pub(super) fn table(&mut self, element: &'a Element) {
        self.flush();
        match table::table(element, self.place) {
            Some(table) => self.blocks.push(table),
            // A layout table is read like a box. A small one contains a photo and its caption.
            None => {
                let outer = self.centred;
                self.centred |= words(&element.children).trim().chars().count() <= 200;
                match table::paired(element) {
                    Some(pairs) => self.pairs(&pairs),
                    None => self.block(element),
                }
                self.centred = outer;
                self.captioned = None;
            }
        }
    }

    /// Reads cells in reading order. A text cell below a photo is its caption.
    fn pairs(&mut self, cells: &[(&'a Element, Option<&'a Element>)]) {
        for (cell, below) in cells {
            let before = self.blocks.len();
            self.block(cell);
            let Some(below) = below else { continue };
            let said = whitespace::fold(&words(&below.children));
            match self.blocks.get_mut(before..) {
                Some([Block::Figure(image)])
                    if image.texts.figcaption.is_none() && said.chars().count() <= 200 =>
                {
                    Rc::make_mut(image).texts.figcaption = Some(said).filter(|said| !said.is_empty());
                    self.photo_end = usize::MAX;
                }
                _ => self.block(below),
            }
        }
    }

    pub(super) fn box_(&mut self, element: &'a Element) {
        self.flush();
        let summary = element.elements().find(|child| child.name == "summary");
        let heading = summary.map(|summary| block_text::joined(heading(summary, self.place), 1).words());
        let heading = heading.map(|words| whitespace::fold(&words)).filter(|words| !words.is_empty());
        let mut walk = BlockBuilder::new(self.place, ContainerKind::Body);
        for content in &element.children {
            if !matches!(content, HtmlNode::Element(child) if child.name == "summary") {
                walk.contents(std::slice::from_ref(content));
            }
        }
        let body = walk.done().blocks;
        if heading.is_some() || !body.is_empty() {
            self.blocks.push(Block::Aside { heading, body });
        }
    }
}

/// Returns the blocks of a heading. If all of it is hidden from screen readers, returns the visible text.
fn heading(element: &Element, place: MarkupContext<'_>) -> Vec<Block> {
    let mut said = finished(&element.children, place, ContainerKind::Heading).blocks;
    if said.is_empty()
        && let Some(seen) = element.find(&mut |child| child.attribute("aria-hidden") == Some("true"))
        && !style::is_hidden(seen)
    {
        // Reading the nodes again would take exponential time in nested headings.
        let words = Some(whitespace::fold(&words(&seen.children))).filter(|words| !words.is_empty());
        said.extend(words.map(|words| Block::Paragraph(Text::plain(words))));
    }
    said
}
