//! First stage: readable plain text. Reads markup and entities, folds white space, removes invisible characters.
//!
//! The result is a cleaned piece of the input, never a rewritten one. Labels and credits belong to the next stage.

mod markup;

use std::borrow::Cow;

use crate::article::script::is_wide;
pub use markup::plain_text;

/// Returns the text without markup, invisible characters and superfluous white space.
///
/// An invisible character inside an entity hides the entity from the first pass, so the result is read again. Cleaning
/// a cleaned text changes nothing.
pub fn clean(text: &str) -> String {
    const PASSES: usize = 3;
    let mut cleaned = fold_space(&plain_text(text));
    for _ in 0..PASSES {
        let Cow::Owned(shorter) = plain_text(&cleaned) else { break };
        cleaned = fold_space(&shorter);
    }
    cleaned
}

/// Removes control and invisible characters, trims, and folds runs of white space to one space. A line break between two
/// wide characters is removed. Other spaces there stay, because they separate names.
pub fn fold_space(text: &str) -> String {
    if !has_superfluous(text) {
        return trim(text).to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    let (mut space, mut line_break) = (false, false);
    for c in text.chars() {
        if matches!(c, '!'..='~') {
            // Fast path for most characters.
            if space {
                folded.push(' ');
            }
            (space, line_break) = (false, false);
            folded.push(c);
        } else if c.is_whitespace() {
            space = !folded.is_empty();
            line_break |= c == '\n' || c == '\r';
        } else if !is_invisible(c) {
            let joined = line_break && is_wide(c) && folded.chars().next_back().is_some_and(is_wide);
            if space && !joined {
                folded.push(' ');
            }
            (space, line_break) = (false, false);
            folded.push(c);
        }
    }
    let trimmed = trim(&folded);
    if trimmed.len() < folded.len() { trimmed.to_owned() } else { folded }
}

/// Whether a text has anything that `fold_space` removes or replaces. Most texts have not.
fn has_superfluous(text: &str) -> bool {
    let mut follows_space = true;
    let is_superfluous = |c: char| match c {
        ' ' => std::mem::replace(&mut follows_space, true),
        _ => {
            follows_space = false;
            !matches!(c, '!'..='~') && (c.is_whitespace() || is_invisible(c))
        }
    };
    text.chars().any(is_superfluous) || follows_space
}

/// Trims a piece of a cleaned text. A zero-width joiner at either end joins nothing and is removed.
pub fn trim(text: &str) -> &str {
    text.trim_matches(['\u{200C}', '\u{200D}', ' '])
}

/// Control characters, direction marks and byte order marks. The zero-width joiners are not among them, because Persian
/// and the Indic scripts need them for correct spelling.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_spaces_and_removes_line_breaks_between_han() {
        assert_eq!(fold_space("　　清晨\n  的河湾\u{FEFF} "), "清晨的河湾");
        assert_eq!(fold_space("左起：王伟　李娜  张敏"), "左起：王伟 李娜 张敏");
        assert_eq!(fold_space("สะพานเก่า\nริมแม่น้ำ"), "สะพานเก่า ริมแม่น้ำ", "two phrases");
        assert_eq!(fold_space(" 全长  3.2 公里 "), "全长 3.2 公里");
        assert_eq!(fold_space("a \u{a0} b"), "a b");
        assert_eq!(fold_space("می\u{200C}خواهم"), "می\u{200C}خواهم");
    }

    #[test]
    fn reads_an_entity_with_an_invisible_character_inside() {
        for text in ["Smith &\u{FFFD}amp; Sons", "Smith &am&#8203;p; Sons"] {
            assert_eq!(clean(text), "Smith & Sons");
        }
    }
}
