//! The text of a component: plain text with ranges, Markdown, or HTML.

use super::document_context::DocumentContext;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::foreign::html::join_text;
use crate::formats::foreign::html::text_builder::{Mark, TextBuilder};
use crate::formats::foreign::markdown;
use crate::formats::foreign::markup_context::MarkupContext;
use crate::formats::json::Node;

/// Start and end of a mark in UTF-16 code units, and the mark.
type Range = (u64, u64, Mark);

/// Returns the blocks of a component's text, or of a string.
pub fn blocks(node: &Node<'_>, page: DocumentContext<'_>) -> Vec<Block> {
    let Some(text) = node.get("text") else {
        return node.as_str().map(|words| plain(words, Vec::new())).unwrap_or_default();
    };
    let Some(words) = text.words() else { return Vec::new() };
    match node.text("format").as_deref() {
        Some("html") => page.context.html_blocks(&text),
        Some("markdown") => markdown::blocks(&words, MarkupContext::new(&text, page.context.base_url)),
        _ => plain(&words, ranges(node, page)),
    }
}

/// Returns the text of a component as one run.
pub fn text(node: &Node<'_>, page: DocumentContext<'_>) -> Text {
    join_text(blocks(node, page), 1)
}

/// Returns the plain text of a component with all its spaces: several spaces may separate a credit.
pub fn plain_text(node: &Node<'_>, page: DocumentContext<'_>) -> Option<String> {
    let has_marks = matches!(node.text("format").as_deref(), Some("html" | "markdown"));
    let words = match node.get("text") {
        Some(words) if !has_marks => words.words()?,
        Some(_) => text(node, page).words(),
        None => node.as_str()?.to_owned(),
    };
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}

/// Returns links and styles of plain text, in the order of their starts.
fn ranges(node: &Node<'_>, page: DocumentContext<'_>) -> Vec<Range> {
    let mut ranges = Vec::new();
    let mut add = |node: &Node<'_>, mark| {
        let start = node.count("rangeStart").unwrap_or_default();
        let length = node.count("rangeLength").unwrap_or_default();
        ranges.push((start, start.saturating_add(length), mark));
    };
    if let Some(additions) = node.get("additions") {
        additions.visit(&mut |addition| {
            if addition.has("rangeLength")
                && let Some(url) = addition.link("URL", page.context.base_url)
            {
                add(addition, Mark::Link(url));
            }
        });
    }
    if let Some(styles) = node.get("inlineTextStyles") {
        styles.visit(&mut |range| {
            let Some(style) = range.get("textStyle") else { return };
            let Some(name) = style.as_str() else {
                return marks(&style).into_iter().for_each(|mark| add(range, mark));
            };
            for key in ["textStyles", "componentTextStyles"] {
                if let Some(styles) = page.root.get(key)
                    && let Some(style) = styles.get(name)
                {
                    marks(&style).into_iter().for_each(|mark| add(range, mark));
                }
            }
        });
    }
    ranges.sort_by_key(|(start, end, _)| (*start, u64::MAX - end));
    ranges
}

/// Returns the marks that a style stands for.
fn marks(style: &Node<'_>) -> Vec<Mark> {
    let says = |key, words: &[&str]| {
        let value = style.get(key);
        let said = value.as_ref().and_then(|value| value.as_str().or_else(|| value.number()));
        said.is_some_and(|said| words.iter().any(|word| said.contains(word)))
    };
    let bold =
        says("fontName", &["Bold", "Heavy"]) || says("fontWeight", &["bold", "heavy", "700", "800", "900"]);
    let slanted = says("fontName", &["Italic", "Oblique"]) || says("fontStyle", &["italic", "oblique"]);
    let raised = says("verticalAlignment", &["superscript"]);
    let lowered = says("verticalAlignment", &["subscript"]);
    let all = [(bold, Mark::Strong), (slanted, Mark::Emphasis), (raised, Mark::Sup), (lowered, Mark::Sub)];
    all.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect()
}

/// Reads plain text: an empty line ends a paragraph, another line break is a line break.
fn plain(words: &str, ranges: Vec<Range>) -> Vec<Block> {
    /// The maximum number of marks on one character.
    const MAX_MARKS: usize = 8;
    let mut builder = TextBuilder::default();
    let mut blocks = Vec::new();
    let mut coming = ranges.into_iter().peekable();
    let mut open: Vec<(u64, Mark)> = Vec::new();
    let (mut unit, mut done) = (0, 0);
    for (at, c) in words.char_indices() {
        let ended = open.iter().position(|(end, _)| *end <= unit);
        if ended.is_some() || coming.peek().is_some_and(|(start, ..)| *start <= unit) {
            lines(&words[done..at], &mut builder, &mut blocks);
            done = at;
            // Marks close from the innermost. Marks that continue are opened again.
            let kept = open.split_off(ended.unwrap_or(open.len()));
            kept.iter().for_each(|_| builder.close_mark());
            let mut fresh: Vec<(u64, Mark)> = kept.into_iter().filter(|(end, _)| *end > unit).collect();
            while let Some((_, end, mark)) = coming.next_if(|(start, ..)| *start <= unit) {
                if end > unit && open.len() + fresh.len() < MAX_MARKS {
                    fresh.push((end, mark));
                }
            }
            fresh.iter().for_each(|(_, mark)| builder.open_mark(mark.clone()));
            open.extend(fresh);
        }
        unit += c.len_utf16() as u64;
    }
    lines(&words[done..], &mut builder, &mut blocks);
    blocks.extend(builder.take_text().map(Block::Paragraph));
    blocks
}

fn lines(words: &str, builder: &mut TextBuilder, blocks: &mut Vec<Block>) {
    for (index, line) in words.split('\n').enumerate() {
        if index > 0 && builder.ends_in_break() {
            blocks.extend(builder.take_text().map(Block::Paragraph));
        } else if index > 0 && !builder.is_empty() {
            builder.push_span(crate::article::text::Span::Break);
        }
        builder.push_text(line);
    }
}
