//! Text of blocks: joins blocks into one text, and separates blocks of text from all others.
//!
//! HTML does not belong here, only blocks that were read already.

use crate::article::block::Block;
use crate::article::text::{Span, Text};

/// The words of blocks as one text, with line breaks where a paragraph ended.
pub fn joined(blocks: Vec<Block>, breaks: usize) -> Text {
    let mut texts = Vec::new();
    collect_texts(blocks, &mut texts);
    let mut spans: Vec<Span> = Vec::new();
    for text in texts {
        if !spans.is_empty() {
            spans.extend(std::iter::repeat_n(Span::Break, breaks));
        }
        spans.extend(text.0);
    }
    Text(spans)
}

/// The words of blocks, a text for each paragraph.
pub fn collect_texts(blocks: Vec<Block>, all: &mut Vec<Text>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => all.push(text),
            Block::Quote { text, cite } => {
                all.push(text);
                all.extend(cite.map(|cite| Text::plain(["— ", &cite].concat())));
            }
            Block::List { items, .. } => {
                for item in items {
                    all.push(item.text);
                    collect_texts(item.body, all);
                }
            }
            Block::Aside { heading, body } => {
                all.extend(heading.map(Text::plain));
                collect_texts(body, all);
            }
            Block::Code { text, .. } => all.push(Text::plain(text)),
            _ => {}
        }
    }
}

/// Blocks as somebody's words: their texts become one quotation, and what is no text follows it.
pub fn quotation(blocks: Vec<Block>, cite: Option<String>) -> Vec<Block> {
    let (mut said, others) = parted(blocks);
    // A quotation in a quotation is one.
    let mut cite = cite;
    if let [Block::Quote { cite: inner, .. }] = said.as_mut_slice() {
        cite = cite.or(inner.take());
    }
    let text = joined(said, 2);
    let mut quotation = Vec::new();
    if !text.0.is_empty() {
        quotation.push(Block::Quote { text, cite });
    }
    quotation.extend(others);
    quotation
}

/// Blocks of words, and those that are none.
pub fn parted(blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    blocks.into_iter().partition(|block| {
        !matches!(
            block,
            Block::Figure(_)
                | Block::Gallery { .. }
                | Block::Media(_)
                | Block::Embed(_)
                | Block::Table { .. }
        )
    })
}
