//! A credit in brackets in the middle of a caption: "The bridge (Photo: Ann Lee) at dawn".

use super::known_name::any_credit;
use super::name::{BRACKETS, Credit, MAX_NAME};
use crate::article::caption::clean::trim;
use crate::article::script::is_wide;

/// Maximum number of opening brackets. A text with more is not a caption, and searching it would take long.
const MAX_BRACKETS: usize = 16;

/// Removes the only credit in brackets from a text. Several credits belong to parts of the photo, and stay.
pub fn split_middle(text: &str) -> Option<(String, Credit)> {
    // Fast path for most texts. The full-width bracket begins with the byte 0xEF.
    let has_bracket = text.bytes().any(|byte| matches!(byte, b'(' | b'[' | 0xEF));
    // Joined pieces could form an entity or a tag.
    if !has_bracket || text.contains(['&', '<']) {
        return None;
    }
    let brackets = || text.match_indices(['（', '(', '[']);
    if brackets().nth(MAX_BRACKETS).is_some() {
        return None;
    }
    let mut credits = brackets().filter_map(|(at, open)| {
        let inner = &text[at + open.len()..];
        let limit = inner.char_indices().nth(MAX_NAME + 1).map_or(inner.len(), |(limit, _)| limit);
        let end = inner[..limit].find(BRACKETS).filter(|&end| !inner[end..].starts_with(['（', '(', '[']))?;
        let after = inner[end..].char_indices().nth(1).map_or("", |(close, _)| &inner[end + close..]);
        any_credit(&inner[..end], MAX_NAME).map(|credit| (trim(&text[..at]), credit, trim(after)))
    });
    let (before, credit, after) = credits.next()?;
    if credits.next().is_some() {
        return None;
    }
    let (last, first) = (before.chars().next_back()?, after.chars().next()?);
    let is_joined = is_wide(last) || is_wide(first) || ",.;:!?".contains(first);
    Some(([before, if is_joined { "" } else { " " }, after].concat(), credit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_a_credit_from_the_middle() {
        for (text, rest) in [
            ("The bridge (Photo: Ann Lee) at dawn", "The bridge at dawn"),
            ("The bridge (Foto: Ana Ríos), at dawn.", "The bridge, at dawn."),
            ("大桥（周禾 摄）通车一周年。", "大桥通车一周年。"),
        ] {
            assert_eq!(split_middle(text).map(|(rest, _)| rest).as_deref(), Some(rest), "{text}");
        }
        for text in [
            "Left (Photo: Ann Lee) and right (Photo: Robert Lee) of the bridge",
            "The bridge (left) at dawn",
            "The bridge (source: unknown) at dawn",
            "大桥（2019年摄）通车",
            "A (Photo: B",
        ] {
            assert!(split_middle(text).is_none(), "{text}");
        }
        let many = format!("The bridge (Photo: Ann Lee) at dawn{}", " (x)".repeat(MAX_BRACKETS));
        assert!(split_middle(&many).is_none());
    }
}
