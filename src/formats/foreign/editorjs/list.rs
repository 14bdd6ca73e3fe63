//! Lists of Editor.js: strings, or items with nested lists. Checklists have checkboxes.

use crate::article::block::{Block, ListItem};
use crate::article::notice::NoticeKind;
use crate::formats::foreign::rich_text::mark::prepend_checkbox;
use crate::formats::foreign::rich_text::{MAX_DEPTH, RecordContext};
use crate::formats::json::Node;

/// Returns a list; `tool` is the type of the block.
pub fn list(data: &Node<'_>, record: RecordContext<'_>, tool: &str) -> Option<Block> {
    let style = data.text("style").or_else(|| data.text("type")).unwrap_or_default();
    let first = || data.get("meta")?.count("start")?.try_into().ok();
    let start = (style == "ordered").then(|| first().unwrap_or(1));
    let style = ListStyle { start, ticked: style == "checklist" || tool == "checklist" };
    style.read(data, record, 0).or_else(|| data.note_missing("items"))
}

#[derive(Clone, Copy)]
struct ListStyle {
    start: Option<u32>,
    ticked: bool,
}

impl ListStyle {
    fn read(self, parent: &Node<'_>, record: RecordContext<'_>, depth: usize) -> Option<Block> {
        if depth > MAX_DEPTH {
            parent.note(NoticeKind::TooDeep);
            return None;
        }
        let items = parent.each("items", |node| self.item(node, record, depth));
        (!items.is_empty()).then_some(Block::List { start: self.start, items })
    }

    /// Returns the style of a nested list, which has its own numbering.
    fn inner(self) -> Self {
        Self { start: self.start.map(|_| 1), ..self }
    }

    fn item(self, node: &Node<'_>, record: RecordContext<'_>, depth: usize) -> Option<ListItem> {
        if !node.is_object() {
            let text = record.context.html_text(node);
            return (!text.is_blank()).then(|| text.into());
        }
        let words = node.get("content").or_else(|| node.get("text"));
        let mut text = words.map(|words| record.context.html_text(&words)).unwrap_or_default();
        let body: Vec<Block> =
            node.get("items").and_then(|_| self.inner().read(node, record, depth + 1)).into_iter().collect();
        if text.is_blank() && body.is_empty() {
            return None;
        }
        if self.ticked {
            let done = node.flag("checked") || node.get("meta").is_some_and(|meta| meta.flag("checked"));
            prepend_checkbox(&mut text, done);
        }
        Some(ListItem { text, body })
    }
}
