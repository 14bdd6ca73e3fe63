//! Tables that hold facts. Those that only put photos in their places are walked through like any box.

use super::tree::{Element, words};
use super::{Place, clean, walk};
use crate::article::block::Block;
use crate::article::text::{Span, Text};

/// A table of facts; `None` when it is one of layout.
pub fn table(element: &Element, place: Place<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    collect_rows(element, &mut rows);
    let widest = rows.iter().map(|row| cells(row).count()).max().unwrap_or(0);
    let holds_more = element.find_named(&["img", "table", "figure", "video", "iframe"]).is_some();
    if widest < 2 || holds_more {
        return None;
    }
    let is_header = |row: &&Element| cells(row).all(|cell| cell.name == "th");
    let header = rows.first().filter(|row| is_header(row)).map(|row| texts(row, place)).unwrap_or_default();
    let skipped = usize::from(!header.is_empty());
    let body: Vec<Vec<Text>> = rows.iter().skip(skipped).map(|row| texts(row, place)).collect();
    let body: Vec<Vec<Text>> =
        body.into_iter().filter(|row| row.iter().any(|cell| !cell.is_blank())).collect();
    if body.is_empty() && header.is_empty() {
        return None;
    }
    let caption = element.elements().find(|child| child.name == "caption");
    let caption =
        caption.map(|caption| clean::fold(&words(&caption.children))).filter(|words| !words.is_empty());
    Some(Block::Table { caption, header, rows: body })
}

fn collect_rows<'a>(element: &'a Element, rows: &mut Vec<&'a Element>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => collect_rows(child, rows),
            _ => {}
        }
    }
}

fn cells(row: &Element) -> impl Iterator<Item = &Element> {
    row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th"))
}

fn texts(row: &Element, place: Place<'_>) -> Vec<Text> {
    /// More columns than these are no table that anyone reads.
    const WIDEST: usize = 100;
    let mut texts = Vec::new();
    for cell in cells(row) {
        let mut spans = Vec::new();
        for text in walk::texts(&cell.children, place) {
            if !spans.is_empty() {
                spans.push(Span::Break);
            }
            spans.extend(text.0);
        }
        texts.push(Text(spans));
        // A cell over several columns leaves the others their places.
        let columns = cell.filled("colspan").and_then(|columns| columns.parse().ok()).unwrap_or(1);
        let width = columns.min(WIDEST.saturating_sub(texts.len()));
        texts.extend((1..width).map(|_| Text::default()));
    }
    texts
}
