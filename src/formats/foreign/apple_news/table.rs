//! Data tables: named columns, and records.

use super::document_context::DocumentContext;
use super::text;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::json::Node;

/// Returns a table that has at least one record.
pub fn table(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Block> {
    let Some(data) = node.get("data").filter(Node::is_object) else { return node.note_missing("data") };
    let keys: Vec<String> = data.each("descriptors", |column| column.raw("key"));
    let mut header = data.each("descriptors", |column| {
        column.has("key").then(|| column.get("label").map(|label| cell(&label, page)).unwrap_or_default())
    });
    if header.iter().all(Text::is_blank) || node.get("showDescriptorLabels").is_some_and(|it| it.is_false()) {
        header.clear();
    }
    let rows = data.each("records", |record| {
        if !record.is_object() {
            return record.note_wrong_type("a record");
        }
        let value = |key: &String| record.get(key).map(|value| cell(&value, page)).unwrap_or_default();
        let cells: Vec<Text> = keys.iter().map(value).collect();
        cells.iter().any(|cell| !cell.is_blank()).then_some(cells)
    });
    if keys.is_empty() || rows.is_empty() {
        return data.note_missing("records");
    }
    Some(Block::Table { caption: None, header, rows })
}

/// Returns the text of a cell: of a string, a number, formatted text, or an image with a caption.
fn cell(value: &Node<'_>, page: DocumentContext<'_>) -> Text {
    if !value.is_object() {
        let blank = value.as_str().is_some_and(|words| words.trim().is_empty());
        return if blank { Text::default() } else { value.words().map(Text::plain).unwrap_or_default() };
    }
    if value.has("text") {
        return text::text(value, page);
    }
    value.text("accessibilityCaption").map(Text::plain).unwrap_or_default()
}
