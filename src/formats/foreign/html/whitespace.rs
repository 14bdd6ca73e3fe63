//! White space: the rules of HTML, and indents as editors of Chinese sites type them.

use crate::article::script::is_wide;

/// Whether HTML collapses a character. No-break and full-width spaces are typed on purpose and are kept.
pub fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

/// Whether a character is used for manual indents.
pub fn is_indent_space(c: char) -> bool {
    is_collapsible(c) || matches!(c, '\u{A0}' | '\u{2002}' | '\u{2003}' | '\u{3000}')
}

/// Whether a character is invisible, left over from editors and copied text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || (c.is_control() && !is_collapsible(c))
}

/// Appends text and collapses its white space: a run becomes one space, with none at the start and none after a
/// space. A line break between two Chinese characters is removed.
pub fn append_collapsed(out: &mut String, words: &str, mut after_space: bool) {
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        if !is_collapsible(c) {
            if !is_invisible(c) {
                out.push(c);
                after_space = false;
            }
            continue;
        }
        let mut broken = matches!(c, '\n' | '\r');
        while let Some(&next) = chars.peek()
            && is_collapsible(next)
        {
            broken |= matches!(next, '\n' | '\r');
            chars.next();
        }
        let between_wide = broken
            && chars.peek().copied().is_some_and(is_wide)
            && out.chars().next_back().is_some_and(is_wide);
        if !after_space && !between_wide {
            out.push(' ');
            after_space = true;
        }
    }
}

/// Returns text with white space collapsed, and trimmed.
pub fn collapse(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    append_collapsed(&mut out, words, true);
    out.trim_matches(is_indent_space).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapses_white_space_and_joins_chinese_lines() {
        assert_eq!(collapse("  a \n b\u{200B}c  "), "a bc");
        assert_eq!(collapse("清晨的\n   河湾"), "清晨的河湾");
        assert_eq!(collapse("王伟 李娜"), "王伟 李娜");
        assert_eq!(collapse("　　清晨\u{A0}"), "清晨");
        assert_eq!(collapse(" \n "), "");
        assert_eq!(collapse("\u{202E}a\u{2066}b\u{2069}\u{202C}"), "ab");
    }
}
