//! Text of blocks: joins blocks into one text, and separates text blocks from others.
//!
//! HTML does not belong here, only blocks that were read already.

use crate::article::block::Block;
use crate::article::text::{Span, Text};

/// Returns the text of blocks as one run, with line breaks between paragraphs.
pub fn join_text(blocks: Vec<Block>, breaks: usize) -> Text {
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

/// Appends the text of blocks to `all`, one for each paragraph.
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

/// Makes a quotation of blocks. Blocks that are not text follow it.
pub fn quotation(blocks: Vec<Block>, cite: Option<String>) -> Vec<Block> {
    let (mut said, others) = split_text_blocks(blocks);
    // A quotation inside a quotation is merged with it.
    let mut cite = cite;
    if let [Block::Quote { cite: inner, .. }] = said.as_mut_slice() {
        cite = cite.or(inner.take());
    }
    let text = join_text(said, 2);
    let mut quotation = Vec::new();
    if !text.0.is_empty() {
        quotation.push(Block::Quote { text, cite });
    }
    quotation.extend(others);
    quotation
}

/// Separates text blocks from other blocks.
pub fn split_text_blocks(blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
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
