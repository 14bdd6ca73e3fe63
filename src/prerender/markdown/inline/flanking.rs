//! Whether CommonMark recognizes a mark between two characters. Where its versions differ, the answer is no.

/// Whether a mark before this first character begins emphasis.
pub fn opens(first: Option<char>, before: Option<char>) -> bool {
    first.is_some_and(|first| first.is_alphanumeric() || (!first.is_whitespace() && is_boundary(before)))
}

/// Whether a mark after this last character ends emphasis.
pub fn closes(last: Option<char>, after: Option<char>) -> bool {
    opens(last, after)
}

/// Whether a mark does not occur in escaped text.
pub fn is_mark_free(words: &str, mark: &str) -> bool {
    let escaped = mark.chars().next().map(|sign| format!("\\{sign}")).unwrap_or_default();
    !words.replace("\\\\", "").replace(&escaped, "").contains(mark)
}

/// Whether a character is white space or punctuation in all versions of CommonMark.
fn is_boundary(c: Option<char>) -> bool {
    c.is_none_or(|c| {
        let is_wide = matches!(
            c,
            '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
                | '！' | '（' | '）' | '，' | '：' | '；' | '？'
        );
        c.is_whitespace() || c.is_ascii_punctuation() || is_wide
    })
}
