//! Blocks of a house body.

use std::rc::Rc;

use super::image::image;
use super::text::text;
use crate::article::block::GalleryLayout;
use crate::article::block::{Block, ListItem, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::json::{Node, shorten};

/// The most blocks within blocks. Converted documents need fewer levels.
const MAX_DEPTH: usize = 64;

/// The blocks under `body`.
pub fn blocks(parent: &Node<'_>, base: Option<&Url>) -> Vec<Block> {
    nested(parent, base, 0)
}

fn nested(parent: &Node<'_>, base: Option<&Url>, depth: usize) -> Vec<Block> {
    if depth > MAX_DEPTH {
        parent.note(NoticeKind::TooDeep);
        return Vec::new();
    }
    parent.each("body", |node| block(node, base, depth))
}

fn block(node: &Node<'_>, base: Option<&Url>, depth: usize) -> Option<Block> {
    // A string among the blocks is a paragraph.
    if node.as_str().is_some() {
        return text(node, base).map(Block::Paragraph);
    }
    if !node.is_object() {
        return node.note_wrong_type("a block");
    }
    let Some(kind) = node.text("type") else { return node.note_missing("type") };
    match kind.as_str() {
        "paragraph" => required_text(node, "text", base).map(Block::Paragraph),
        "heading" => {
            // Only the headline has level 1.
            let level = node.pixels("level").map_or(2, |level| level.clamp(2, 6) as u8);
            required_text(node, "text", base).map(|text| Block::Heading { level, text })
        }
        "list" => {
            let items = node.each("items", |node| item(node, base, depth));
            if items.is_empty() {
                return node.note_missing("items");
            }
            let start = || node.count("start").and_then(|start| start.try_into().ok());
            let start = node.flag("ordered").then(|| start().unwrap_or(1));
            Some(Block::List { start, items })
        }
        "quote" => {
            let cite = node.text("cite");
            required_text(node, "text", base).map(|text| Block::Quote { text, cite })
        }
        "image" => image(node, base).map(|image| Block::Figure(Rc::new(image))),
        "gallery" => {
            let images = node.each("images", |node| image(node, base).map(Rc::new));
            if images.is_empty() {
                return node.note_missing("images");
            }
            let layout = node.get("layout").and_then(|node| layout(&node));
            Some(Block::Gallery { images, caption: node.text("caption"), layout })
        }
        "video" => media(node, MediaKind::Video, base),
        "audio" => media(node, MediaKind::Audio, base),
        "embed" => match node.link("url", base) {
            Some(url) => Some(Block::Embed(Embed {
                url,
                title: node.text("title"),
                size: node.size(),
                poster: node.media("poster", base),
                caption: node.text("caption"),
            })),
            None => node.note_missing("url"),
        },
        "table" => {
            let header = node.each("header", |cell| Some(cell_text(cell, base)));
            let rows = node.each("rows", |row| {
                let mut cells = Vec::new();
                row.visit(&mut |cell| cells.push(cell_text(cell, base)));
                Some(cells)
            });
            // A table may consist of a header.
            if rows.is_empty() && header.is_empty() {
                return node.note_missing("rows");
            }
            Some(Block::Table { caption: node.text("caption"), header, rows })
        }
        "code" => match node.raw("text") {
            Some(text) => Some(Block::Code { language: node.text("language"), text }),
            None => node.note_missing("text"),
        },
        "divider" => Some(Block::Divider),
        "aside" => {
            let body = nested(node, base, depth + 1);
            let heading = node.text("heading");
            if body.is_empty() && heading.is_none() {
                return node.note_missing("body");
            }
            Some(Block::Aside { heading, body })
        }
        other => {
            node.note(NoticeKind::UnknownBlock(shorten(other)));
            None
        }
    }
}

fn layout(node: &Node<'_>) -> Option<GalleryLayout> {
    node.as_str().and_then(GalleryLayout::parse).or_else(|| node.note_wrong_type("a layout of galleries"))
}

/// Reads a list item: text, or text with blocks below it.
fn item(node: &Node<'_>, base: Option<&Url>, depth: usize) -> Option<ListItem> {
    let body = if node.is_object() { nested(node, base, depth + 1) } else { Vec::new() };
    // An object with blocks is an item, not a span.
    let words = if node.has("body") {
        node.get("text").and_then(|words| text(&words, base))
    } else {
        text(node, base)
    };
    (words.is_some() || !body.is_empty()).then(|| ListItem { text: words.unwrap_or_default(), body })
}

fn media(node: &Node<'_>, kind: MediaKind, base: Option<&Url>) -> Option<Block> {
    let Some(source) = node.media("contentUrl", base) else { return node.note_missing("contentUrl") };
    let poster = node.media("poster", base);
    let size = node.size();
    Some(Block::Media(Media { kind, source, poster, size, caption: node.text("caption"), position: 0 }))
}

/// Reads a cell. Empty cells stay, because the row would shift without them.
fn cell_text(cell: &Node<'_>, base: Option<&Url>) -> Text {
    if cell.as_str().is_some_and(|words| words.trim().is_empty()) {
        return Text::default();
    }
    text(cell, base).unwrap_or_default()
}

fn required_text(node: &Node<'_>, key: &'static str, base: Option<&Url>) -> Option<Text> {
    match node.get(key) {
        // Blank text is skipped without a notice.
        Some(found) => text(&found, base),
        None => node.note_missing(key),
    }
}
