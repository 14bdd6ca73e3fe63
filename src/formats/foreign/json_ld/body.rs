//! The text of an article: plain text by the specification, HTML or escaped HTML in practice; and updates of live
//! blogs.

use super::graph::{Graph, TEXTS};
use super::{image, media, metadata};
use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::formats::foreign::html;
use crate::formats::foreign::plain_text::{self, LineBreaks};
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Returns the blocks of an article without its images.
pub fn blocks(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    let mut blocks = text(node, context);
    if let Some(updates) = node.get("liveBlogUpdate") {
        updates.visit(&mut |node| {
            graph.resolve(node, &mut |node| blocks.extend(update(node, graph, context)));
        });
    }
    blocks
}

fn text(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for key in TEXTS {
        if let Some(texts) = node.get(key).filter(|_| blocks.is_empty()) {
            texts.visit(&mut |text| {
                let Some(words) = text.words() else { return };
                // Markup that is escaped completely was escaped once too often. Single escaped characters were not.
                if words.contains("&lt;") && !has_blocks(&words) {
                    let once = html::plain_text(&context.parser.parse(&words));
                    if has_blocks(&once) {
                        return blocks.extend(context.html_blocks_of(&once, text));
                    }
                }
                blocks.extend(match has_blocks(&words) {
                    true => context.html_blocks_of(&words, text),
                    false => plain_text::paragraphs(&words, LineBreaks::Paragraph, &|line| {
                        context.html_text_of(line, text)
                    }),
                });
            });
        }
    }
    blocks
}

/// Whether a text contains block elements.
fn has_blocks(words: &str) -> bool {
    const NAMES: [&str; 12] =
        ["p>", "p ", "br", "div", "h2", "h3", "h4", "ul", "ol", "figure", "blockquote", "table"];
    words.match_indices('<').any(|(at, _)| {
        let name = words.as_bytes()[at + 1..].iter().take(10).map(u8::to_ascii_lowercase).collect::<Vec<_>>();
        NAMES.iter().any(|known| name.starts_with(known.as_bytes()))
    })
}

/// Returns the blocks of one update: its headline, time, text and media.
fn update(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    if !node.is_object() {
        return node.note_wrong_type("an update").unwrap_or_default();
    }
    let mut blocks = text(node, context);
    media::add(node, graph, context, &mut blocks);
    image::add(node, graph, context, &mut blocks);
    let mut head = Vec::new();
    if let Some(words) = metadata::headline(node, context) {
        head.push(Block::Heading { level: 2, text: Text::plain(words) });
    }
    if let Some(date) = node.date("datePublished") {
        let iso = date.iso();
        let time = iso.get(..16).unwrap_or(&iso).replace('T', " ");
        head.push(Block::Paragraph(Text(vec![Span::Emphasis(Text::plain(time))])));
    }
    blocks.splice(0..0, head);
    blocks
}
