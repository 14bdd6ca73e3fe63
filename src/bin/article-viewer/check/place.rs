//! A place in a text as people count it: line and column from 1, and the piece of text that is there.

/// The most characters of a piece before and after its place.
const BEFORE: usize = 24;
const AFTER: usize = 36;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPlace {
    pub line: usize,
    pub column: usize,
}

impl TextPlace {
    /// The place of a byte.
    pub fn new(text: &str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl TextPlace {
    /// The piece of the text around the place.
    pub fn piece(self, text: &str) -> String {
        let line_start: usize = text.split_inclusive('\n').take(self.line - 1).map(str::len).sum();
        let line = text.get(line_start..).unwrap_or_default();
        let column = line.char_indices().nth(self.column - 1).map_or(line.len(), |(at, _)| at);
        piece(text, line_start + column)
    }
}

impl std::fmt::Display for TextPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The piece of the line around a byte.
pub fn piece(text: &str, at: usize) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let start: String = before.chars().skip(skipped).collect();
    let end: String = after.chars().take(AFTER).collect();
    let (cut_before, cut_after) =
        (if skipped > 0 { "…" } else { "" }, if end.len() < after.len() { "…" } else { "" });
    format!("{cut_before}{start}{end}{cut_after}").trim().to_owned()
}
