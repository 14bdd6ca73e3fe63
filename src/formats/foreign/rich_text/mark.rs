//! Marks of rich text: their names in editors and their order around a piece of text.

use crate::article::text::{Span, Text};
use crate::formats::foreign::html::Mark;

/// Puts a box before the words of something to do.
pub fn prepend_checkbox(text: &mut Text, done: bool) {
    text.0.insert(0, Span::Plain(if done { "☑ " } else { "☐ " }.to_owned()));
}

/// The mark that editors call by this name; one that only changes looks is none.
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

/// Whether editors call by this name the mark of words that were struck out. Without their line they would say the
/// opposite of what was meant, so they are left out.
pub fn is_struck(name: &str) -> bool {
    matches!(name, "strike" | "strikethrough" | "strike-through" | "line-through" | "s" | "del")
}

/// Adds a mark in its place among the others: links outermost, program text innermost.
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
