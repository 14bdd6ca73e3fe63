//! Text: paragraphs, lists and fragments. The `text` of a paragraph is ignored because its escapes are broken; its
//! fragments are read.

use super::model::{child, children};
use crate::article::block::{Block, ListItem};
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::html::text_builder::{Mark, TextBuilder};
use crate::formats::foreign::html::{collapse, join_text};
use crate::formats::json::{Node, shorten};

/// The maximum depth of nested lists and marks.
const MAX_DEPTH: usize = 16;

/// Returns the paragraphs and lists of a text block.
pub fn blocks(model: &Node<'_>, base: Option<&Url>, depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    if depth > MAX_DEPTH {
        model.note(NoticeKind::TooDeep);
        return blocks;
    }
    children(model, &mut |kind, inner| match kind {
        "paragraph" => blocks.extend(paragraph(inner, base).map(Block::Paragraph)),
        "unorderedList" | "orderedList" => {
            let mut items = Vec::new();
            children(inner, &mut |_, entry| {
                items.extend(ListItem::from_blocks(self::blocks(entry, base, depth + 1)))
            });
            if !items.is_empty() {
                blocks.push(Block::List { start: (kind == "orderedList").then_some(1), items });
            }
        }
        _ => blocks.extend(self::blocks(inner, base, depth + 1)),
    });
    blocks
}

/// Returns the text of a block as one run, such as a caption or a headline.
pub fn text(model: &Node<'_>, base: Option<&Url>) -> Text {
    join_text(blocks(model, base, 0), 1)
}

/// Returns the plain text of a block.
pub fn plain_text(model: &Node<'_>) -> Option<String> {
    let words = collapse(&text(model, None).words());
    (!words.is_empty()).then_some(words)
}

/// Returns the plain text of a child.
pub fn plain_text_of(model: &Node<'_>, kind: &str) -> Option<String> {
    child(model, kind, plain_text)
}

fn paragraph(model: &Node<'_>, base: Option<&Url>) -> Option<Text> {
    let mut builder = TextBuilder::default();
    inline(model, base, 0, &mut builder);
    builder.take_text()
}

fn inline(model: &Node<'_>, base: Option<&Url>, depth: usize, builder: &mut TextBuilder) {
    if depth > MAX_DEPTH {
        return model.note(NoticeKind::TooDeep);
    }
    let mut is_leaf = true;
    children(model, &mut |kind, inner| {
        is_leaf = false;
        let mut marks = Vec::new();
        match kind {
            "fragment" => {
                if let Some(attributes) = inner.get("attributes") {
                    attributes.visit(&mut |name| match name.as_str() {
                        Some("bold") => marks.push(Mark::Strong),
                        Some("italic") => marks.push(Mark::Emphasis),
                        _ => {}
                    });
                }
            }
            "urlLink" => {
                // The viewer has no targets for fragments.
                let inside = inner.text("locator").is_some_and(|locator| locator.starts_with('#'));
                let url = if inside { None } else { inner.link("locator", base) };
                marks.extend(url.map(Mark::Link));
            }
            // The direction of text in another language follows from its characters.
            "inline" => {}
            other => inner.note(NoticeKind::UnknownSpan(shorten(other))),
        }
        marks.iter().for_each(|mark| builder.open_mark(mark.clone()));
        inline(inner, base, depth + 1, builder);
        marks.iter().for_each(|_| builder.close_mark());
    });
    if is_leaf && let Some(words) = model.get("text") {
        builder.push_text(words.as_str().unwrap_or_default());
    }
}

/// Returns the URL of the first link in a block.
pub fn link(model: &Node<'_>, base: Option<&Url>, depth: usize) -> Option<Url> {
    if depth > MAX_DEPTH {
        return None;
    }
    let mut found = None;
    children(model, &mut |kind, inner| {
        if found.is_none() {
            let own = if kind == "urlLink" { inner.link("locator", base) } else { None };
            found = own.or_else(|| link(inner, base, depth + 1));
        }
    });
    found
}
