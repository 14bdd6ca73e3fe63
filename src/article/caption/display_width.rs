//! Display width of a text.

/// Returns the width in columns, as terminals count them: one for a letter, two for a Chinese character.
pub fn display_width(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}
