//! A limit for the nesting of blocks and of marks: what is deeper is kept, but in fewer levels.
//!
//! Readers cannot tell so many levels apart, and house JSON has a limit for its own nesting.

use super::{Block, ListItem};
use crate::article::text::{Span, Text};

/// The maximum number of lists and boxes within each other, and of marks within each other.
const MAX_DEPTH: usize = 24;

/// Limits the nesting of a body.
pub fn limit_depth(blocks: &mut [Block]) {
    limit(blocks, 1);
}

fn limit(blocks: &mut [Block], depth: usize) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } | Block::Quote { text, .. } => {
                limit_marks(text, 1);
            }
            Block::Table { header, rows, .. } => {
                header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|text| limit_marks(text, 1));
            }
            Block::List { items, .. } => {
                if depth == MAX_DEPTH {
                    *items = flat_items(std::mem::take(items));
                }
                for item in items {
                    limit_marks(&mut item.text, 1);
                    limit(&mut item.body, depth + 1);
                }
            }
            Block::Aside { body, .. } => {
                if depth == MAX_DEPTH {
                    *body = flat_blocks(std::mem::take(body));
                }
                limit(body, depth + 1);
            }
            _ => {}
        }
    }
}

/// Returns items with those of the lists inside them behind each.
fn flat_items(items: Vec<ListItem>) -> Vec<ListItem> {
    let mut out = Vec::new();
    for ListItem { text, body } in items {
        out.push(ListItem::from(text));
        for block in flat_blocks(body) {
            match (block, out.last_mut()) {
                (Block::List { items, .. }, _) => out.extend(items),
                (other, Some(item)) => item.body.push(other),
                (_, None) => {}
            }
        }
    }
    out
}

/// Returns blocks with the content of boxes in their place, and lists without lists in them.
fn flat_blocks(blocks: Vec<Block>) -> Vec<Block> {
    let flat = blocks.into_iter().flat_map(|block| match block {
        Block::Aside { heading, body } => {
            let heading = heading.map(|words| Block::Paragraph(Text::plain(words)));
            heading.into_iter().chain(flat_blocks(body)).collect()
        }
        Block::List { start, items } => vec![Block::List { start, items: flat_items(items) }],
        other => vec![other],
    });
    flat.collect()
}

fn limit_marks(text: &mut Text, depth: usize) {
    for span in &mut text.0 {
        if let Span::Strong(inner) | Span::Emphasis(inner) | Span::Link { text: inner, .. } = span {
            if depth == MAX_DEPTH {
                *inner = Text::plain(inner.words());
            }
            limit_marks(inner, depth + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(blocks: &[Block], depth: usize, deepest: &mut usize, out: &mut Vec<String>) {
        *deepest = depth.max(*deepest);
        for block in blocks {
            match block {
                Block::Paragraph(text) => out.push(text.words()),
                Block::Aside { heading, body } => {
                    out.extend(heading.clone());
                    words(body, depth + 1, deepest, out);
                }
                Block::List { items, .. } => {
                    for item in items {
                        out.push(item.text.words());
                        words(&item.body, depth + 1, deepest, out);
                    }
                }
                _ => {}
            }
        }
    }

    #[test]
    fn keeps_the_text_of_deep_blocks_in_their_order() {
        let paragraph = |words: String| Block::Paragraph(Text::plain(words));
        let mut body = vec![paragraph("end".to_owned())];
        for level in 0..100 {
            let name = format!("{level}");
            body.push(paragraph(format!("{level} after")));
            body = vec![match level % 3 {
                0 => Block::Aside { heading: Some(name), body },
                _ => Block::List { start: None, items: vec![ListItem { text: Text::plain(name), body }] },
            }];
        }
        let all = |body: &[Block]| {
            let (mut deepest, mut out) = (0, Vec::new());
            words(body, 0, &mut deepest, &mut out);
            (deepest, out)
        };
        let (before, texts) = all(&body);
        limit_depth(&mut body);
        let (after, kept) = all(&body);
        assert_eq!((before, after), (100, MAX_DEPTH));
        assert_eq!(kept.len(), texts.len());
        assert!(texts.iter().all(|text| kept.contains(text)));
        assert_eq!(kept[..50], texts[..50]);
    }

    #[test]
    fn keeps_the_text_of_deep_marks() {
        let mut text = Text::plain("deep");
        for _ in 0..100 {
            text = Text(vec![Span::Strong(text), Span::Plain("x".to_owned())]);
        }
        let words = text.words();
        let mut body = [Block::Paragraph(text)];
        limit_depth(&mut body);
        let Block::Paragraph(text) = &body[0] else { panic!("no paragraph") };
        assert_eq!(text.words(), words);
        assert!(format!("{text:?}").matches("Strong").count() == MAX_DEPTH);
    }
}
