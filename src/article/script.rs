//! Scripts whose lines are broken anywhere.

/// Han, kana and full-width forms: between two of them a line that was broken in the source means nothing. Thai, Lao,
/// Burmese and Khmer write no spaces between words, but one between phrases, which a broken line may stand for.
pub fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
