//! Blocks with blocks inside them: headings, quotations, tables, boxes; and program text.

use super::tree::{Content, Element, words};
use super::walk::{Inside, Walk, blocks, collect_texts, finished};
use super::{clean, embed, table};
use crate::article::block::Block;
use crate::article::text::{Span, Text};

impl<'a> Walk<'a> {
    pub(super) fn heading(&mut self, element: &'a Element) {
        self.flush();
        let level = element.name.bytes().last().map_or(2, |digit| (digit - b'0').clamp(2, 6));
        let inner = blocks(&element.children, self.place);
        self.blocks.extend(inner.into_iter().map(|block| block.into_heading(level)));
    }

    pub(super) fn quote(&mut self, element: &'a Element) {
        self.flush();
        if let Some(embed) = embed::post(element, self.place) {
            return self.blocks.push(Block::Embed(embed));
        }
        let inner = finished(&element.children, self.place, Inside::Quote);
        self.blocks.extend(quotation(inner.blocks, inner.aside));
    }

    pub(super) fn table(&mut self, element: &'a Element) {
        self.flush();
        match table::table(element, self.place) {
            Some(table) => self.blocks.push(table),
            // A table that only puts things in their places; a small one holds a photo and what is said of it.
            None => {
                let outer = self.centred;
                self.centred |= words(&element.children).trim().chars().count() <= 200;
                self.block(element);
                self.centred = outer;
            }
        }
    }

    pub(super) fn box_(&mut self, element: &'a Element) {
        self.flush();
        let summary = element.elements().find(|child| child.name == "summary");
        let heading =
            summary.map(|summary| clean::fold(&words(&summary.children))).filter(|words| !words.is_empty());
        let rest = element
            .children
            .iter()
            .filter(|child| !matches!(child, Content::Element(child) if child.name == "summary"));
        let rest: Vec<Content> = if summary.is_some() { rest.cloned().collect() } else { Vec::new() };
        let body = blocks(if summary.is_some() { &rest } else { &element.children }, self.place);
        if heading.is_some() || !body.is_empty() {
            self.blocks.push(Block::Aside { heading, body });
        }
    }
}

/// Blocks as somebody's words: their texts become one quotation, and what is no text follows it.
pub fn quotation(blocks: Vec<Block>, cite: Option<String>) -> Vec<Block> {
    let mut quotation = Vec::new();
    let (texts, others) = parted(blocks);
    let mut spans = Vec::new();
    for text in texts {
        if !spans.is_empty() {
            spans.extend([Span::Break, Span::Break]);
        }
        spans.extend(text.0);
    }
    if !spans.is_empty() {
        quotation.push(Block::Quote { text: Text(spans), cite });
    }
    quotation.extend(others);
    quotation
}

/// The texts of blocks, and the blocks that are none.
pub fn parted(blocks: Vec<Block>) -> (Vec<Text>, Vec<Block>) {
    let (mut texts, mut others) = (Vec::new(), Vec::new());
    for block in blocks {
        match block {
            Block::Figure(_)
            | Block::Gallery { .. }
            | Block::Media(_)
            | Block::Embed(_)
            | Block::Table { .. } => others.push(block),
            block => collect_texts(vec![block], &mut texts),
        }
    }
    (texts, others)
}

/// Program text, with the language that its classes name.
pub fn code(element: &Element) -> Option<Block> {
    let text = words(&element.children);
    let text = text.trim_matches('\n');
    let inner = element.find_named(&["code"]);
    let classes = [Some(element), inner].into_iter().flatten().filter_map(|element| element.filled("class"));
    let mut names = classes.flat_map(str::split_ascii_whitespace);
    let language = names.find_map(|class| class.strip_prefix("language-").or(class.strip_prefix("lang-")));
    let language = language.or(element.filled("data-language")).map(str::to_owned);
    (!text.trim().is_empty()).then(|| Block::Code { language, text: text.to_owned() })
}
