//! Words: text, paragraph, fragment. The string that a paragraph repeats is not read: it holds marks that have
//! lost their backslash.

use super::model::{child, children};
use crate::article::block::{Block, ListItem};
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::html::text_builder::{Mark, TextBuilder};
use crate::formats::foreign::html::{fold, joined};
use crate::formats::json::{Node, shorten};

/// Lists within lists, or marks within marks, beyond this are nobody's writing.
const DEEPEST: usize = 16;

/// The paragraphs and lists of a text.
pub fn blocks(model: &Node<'_>, base: Option<&Url>, depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    if depth > DEEPEST {
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

/// One text of all that stands in a block: a caption, a headline.
pub fn text(model: &Node<'_>, base: Option<&Url>) -> Text {
    joined(blocks(model, base, 0), 1)
}

/// The words alone.
pub fn words(model: &Node<'_>) -> Option<String> {
    let words = fold(&text(model, None).words());
    (!words.is_empty()).then_some(words)
}

/// The words of a child.
pub fn words_of(model: &Node<'_>, kind: &str) -> Option<String> {
    child(model, kind, words)
}

fn paragraph(model: &Node<'_>, base: Option<&Url>) -> Option<Text> {
    let mut flow = TextBuilder::default();
    inline(model, base, 0, &mut flow);
    flow.take()
}

fn inline(model: &Node<'_>, base: Option<&Url>, depth: usize, flow: &mut TextBuilder) {
    if depth > DEEPEST {
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
                // What a fragment points at is not in the viewer.
                let inside = inner.text("locator").is_some_and(|locator| locator.starts_with('#'));
                let url = if inside { None } else { inner.link("locator", base) };
                marks.extend(url.map(Mark::Link));
            }
            // Another language runs its own way by the characters it is written in.
            "inline" => {}
            other => inner.note(NoticeKind::UnknownSpan(shorten(other))),
        }
        marks.iter().for_each(|mark| flow.open(mark.clone()));
        inline(inner, base, depth + 1, flow);
        marks.iter().for_each(|_| flow.close());
    });
    if is_leaf && let Some(words) = model.get("text") {
        flow.words(words.as_str().unwrap_or_default());
    }
}

/// The first link in a block: its words and where it leads.
pub fn link(model: &Node<'_>, base: Option<&Url>, depth: usize) -> Option<Url> {
    if depth > DEEPEST {
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
