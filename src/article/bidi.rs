//! Controls of the writing direction in texts of a document. Without care they reorder the text around them, or show the
//! letters of an address in another order.

use std::borrow::Cow;

/// Whether a character opens or closes an embedding or override (U+202A to U+202E) or an isolate (U+2066 to U+2069).
pub fn is_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// An opening control whose end has not been reached.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Embedding,
    Override,
    Isolate,
}

/// Returns a text whose controls have no effect beyond it: overrides are removed, embeddings and isolates are closed, and
/// closing controls without an opening one are removed.
pub fn contained(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<Open> = Vec::new();
    for character in text.chars() {
        let is_kept = match character {
            '\u{202A}' | '\u{202B}' => {
                open.push(Open::Embedding);
                true
            }
            '\u{202D}' | '\u{202E}' => {
                open.push(Open::Override);
                false
            }
            '\u{2066}'..='\u{2068}' => {
                open.push(Open::Isolate);
                true
            }
            '\u{202C}' => match open.last() {
                None | Some(Open::Isolate) => false,
                Some(Open::Embedding | Open::Override) => open.pop() == Some(Open::Embedding),
            },
            // The end of an isolate also ends the embeddings in it.
            '\u{2069}' => match open.iter().rposition(|open| *open == Open::Isolate) {
                None => false,
                Some(start) => {
                    open.truncate(start);
                    true
                }
            },
            _ => true,
        };
        if is_kept {
            out.push(character);
        }
    }
    for opened in open.into_iter().rev() {
        match opened {
            Open::Embedding => out.push('\u{202C}'),
            Open::Isolate => out.push('\u{2069}'),
            Open::Override => {}
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes_and_removes_controls() {
        for (text, expected) in [
            ("plain 河", "plain 河"),
            ("\u{202E}moc.live\u{202C}x", "moc.livex"),
            ("\u{202D}a", "a"),
            ("\u{2067}a", "\u{2067}a\u{2069}"),
            ("\u{202B}a\u{2068}b", "\u{202B}a\u{2068}b\u{2069}\u{202C}"),
            ("a\u{2069}b\u{202C}", "ab"),
            ("\u{2066}a\u{2069}b", "\u{2066}a\u{2069}b"),
            ("\u{2066}\u{202B}a\u{2069}b\u{202C}", "\u{2066}\u{202B}a\u{2069}b"),
            ("\u{202B}\u{202E}a\u{202C}b\u{202C}c", "\u{202B}ab\u{202C}c"),
            ("\u{2066}\u{202C}a", "\u{2066}a\u{2069}"),
            ("mark \u{200F}stays", "mark \u{200F}stays"),
        ] {
            assert_eq!(contained(text.into()), expected, "{text:?}");
            assert_eq!(contained(expected.into()), expected, "{text:?} twice");
        }
    }
}
