//! Data tables. Layout tables are read like a box (`container.rs`).

use super::tree::{Element, text_content};
use super::{block_builder, image, image_size, whitespace};
use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::formats::foreign::markup_context::MarkupContext;

/// Returns a data table; `None` for a layout table.
pub fn table(element: &Element, context: MarkupContext<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    collect_rows(element, &mut rows);
    let widest = rows.iter().map(|row| cells(row).count()).max().unwrap_or(0);
    if widest < 2 || element.find(&mut makes_layout_table).is_some() {
        return None;
    }
    let is_header = |row: &&&Element| cells(row).all(|cell| cell.name == "th");
    let mut open = Vec::new();
    let header = rows.first().filter(is_header).map(|row| texts(row, &mut open, context)).unwrap_or_default();
    let skipped = usize::from(!header.is_empty());
    let mut body: Vec<Vec<Text>> = Vec::new();
    for row in rows.iter().skip(skipped) {
        let row = texts(row, &mut open, context);
        if row.iter().any(|cell| !cell.is_blank()) {
            body.push(row);
        }
    }
    if body.is_empty() && header.is_empty() {
        return None;
    }
    let caption = element.elements().find(|child| child.name == "caption");
    let caption = caption
        .map(|caption| whitespace::collapse(&text_content(&caption.children)))
        .filter(|words| !words.is_empty());
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

/// Whether an element makes its table a layout table. Icons such as flags and arrows do not.
fn makes_layout_table(element: &Element) -> bool {
    match element.name.as_str() {
        "table" | "figure" | "video" | "iframe" => true,
        "img" | "amp-img" => image::emoji(element).is_none() && !image_size::is_icon_sized(element),
        _ => false,
    }
}

/// Returns the cells of a table with a row of photos above a row of texts, each photo with the cell below it.
pub fn photo_cells_with_captions(element: &Element) -> Option<Vec<(&Element, Option<&Element>)>> {
    let mut rows = Vec::new();
    collect_rows(element, &mut rows);
    let has_words = |cell: &Element| !text_content(&cell.children).trim().is_empty();
    let is_photo = |cell: &Element| cell.find_named(&["img", "amp-img"]).is_some();
    let mut all = Vec::new();
    let mut found = false;
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let photos = cells(row).count() > 1 && cells(row).all(|cell| is_photo(cell) && !has_words(cell));
        let below = rows.next_if(|next| {
            photos && cells(next).count() == cells(row).count() && !cells(next).any(is_photo)
        });
        found |= below.is_some();
        let mut below = below.into_iter().flat_map(cells);
        all.extend(cells(row).map(|cell| (cell, below.next())));
    }
    let caption = element.elements().find(|child| child.name == "caption");
    found.then(|| caption.map(|caption| (caption, None)).into_iter().chain(all).collect())
}

/// Returns the texts of a row. `open` is the number of further rows that a cell above spans in each column.
fn texts(row: &Element, open: &mut Vec<usize>, context: MarkupContext<'_>) -> Vec<Text> {
    /// The maximum number of columns.
    const MAX_COLUMNS: usize = 100;
    let span =
        |cell: &Element, name: &str| cell.non_empty(name).and_then(|span| span.parse().ok()).unwrap_or(1);
    let mut texts = Vec::new();
    let mut next = Vec::new();
    let reach = |texts: &mut Vec<Text>, next: &mut Vec<usize>| {
        while let Some(rows @ 1..) = open.get(texts.len()).copied() {
            texts.push(Text::default());
            next.push(rows - 1);
        }
    };
    for cell in cells(row) {
        reach(&mut texts, &mut next);
        let mut spans = Vec::new();
        for text in block_builder::texts(&cell.children, MarkupContext { text_only: true, ..context }) {
            if !spans.is_empty() {
                spans.push(Span::Break);
            }
            spans.extend(text.0);
        }
        texts.push(Text(spans));
        // The other columns and rows of a cell with a span are empty.
        let columns: usize = span(cell, "colspan");
        let width = columns.min(MAX_COLUMNS.saturating_sub(texts.len()));
        texts.extend((1..width).map(|_| Text::default()));
        next.resize(texts.len(), span(cell, "rowspan").saturating_sub(1));
    }
    reach(&mut texts, &mut next);
    *open = next;
    texts
}
