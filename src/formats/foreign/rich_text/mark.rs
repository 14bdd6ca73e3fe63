//! Marks of rich text: their names in editors, and their order around a text.

use crate::article::text::{Span, Text};
use crate::formats::foreign::html::Mark;

/// Puts a checkbox before the text of a task.
pub fn prepend_checkbox(text: &mut Text, done: bool) {
    text.0.insert(0, Span::Plain(if done { "☑ " } else { "☐ " }.to_owned()));
}

/// Returns the mark with this name; `None` for marks that only change the appearance.
pub fn mark_named(name: &str) -> Option<Mark> {
    match name {
        "bold" | "strong" | "b" => Some(Mark::Strong),
        "italic" | "em" | "emphasis" | "i" => Some(Mark::Emphasis),
        "code" | "inlineCode" => Some(Mark::Code),
        "subscript" | "sub" => Some(Mark::Sub),
        "superscript" | "sup" => Some(Mark::Sup),
        _ => None,
    }
}

/// Whether a mark with this name is a strikethrough. Without the line, deleted text would have the opposite meaning,
/// so it is skipped.
pub fn is_struck(name: &str) -> bool {
    matches!(name, "strike" | "strikethrough" | "strike-through" | "line-through" | "s" | "del")
}

/// Inserts a mark in its order: links outermost, code innermost.
pub fn insert_mark(marks: &mut Vec<Mark>, mark: Mark) {
    let rank = |mark: &Mark| match mark {
        Mark::Link(_) => 0,
        Mark::Strong => 1,
        Mark::Emphasis => 2,
        Mark::Sub => 3,
        Mark::Sup => 4,
        Mark::Code => 5,
    };
    let at = marks.iter().position(|other| rank(other) >= rank(&mark)).unwrap_or(marks.len());
    if marks.get(at).is_none_or(|other| rank(other) != rank(&mark)) {
        marks.insert(at, mark);
    }
}
