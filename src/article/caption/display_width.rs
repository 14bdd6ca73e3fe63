//! How long words are on the screen.

/// The width of words in columns, as terminals count them: a letter takes one, a Chinese character two.
pub fn display_width(words: &str) -> usize {
    words.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}
