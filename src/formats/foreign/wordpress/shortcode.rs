//! Shortcodes in the text of a post: `[vc_row …]`, `[/et_pb_text]`, `[embed]`.

use crate::article::text::{Span, Text};

/// Names of known shortcodes, or prefixes of them.
const NAMES: [&str; 8] = ["vc_", "et_pb_", "fusion_", "av_", "tie_", "caption", "gallery", "embed"];

/// Removes shortcodes from a text. Returns whether there were any. The text between an opening and a closing one
/// stays.
pub fn remove(text: &mut Text) -> bool {
    let mut found = false;
    for span in &mut text.0 {
        if let Span::Plain(words) = span
            && let Some(rest) = without(words)
        {
            *words = rest;
            found = true;
        }
    }
    found
}

fn without(words: &str) -> Option<String> {
    let mut kept = String::new();
    let mut rest = words;
    let mut found = false;
    while let Some(at) = rest.find('[') {
        let (before, bracket) = rest.split_at(at);
        kept.push_str(before);
        let end = if is_shortcode(bracket) { bracket.find(']') } else { None };
        match end {
            Some(end) => {
                found = true;
                rest = &bracket[end + 1..];
            }
            None => {
                kept.push('[');
                rest = &bracket[1..];
            }
        }
    }
    kept.push_str(rest);
    found.then(|| kept.trim().to_owned())
}

fn is_shortcode(bracket: &str) -> bool {
    let name = bracket[1..].strip_prefix('/').unwrap_or(&bracket[1..]);
    NAMES.iter().any(|known| {
        name.strip_prefix(known).is_some_and(|rest| known.ends_with('_') || rest.starts_with([' ', ']']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_shortcodes_and_keeps_other_brackets() {
        let without = |words| without(words).unwrap_or_default();
        assert_eq!(without("[vc_row a=\"b\"]Words [sic] stay.[/vc_row]"), "Words [sic] stay.");
        assert_eq!(without("[embed]https://a.example/[/embed]"), "https://a.example/");
        assert_eq!(without("[gallery ids=\"1,2\"]"), "");
        assert_eq!(without("[captions] [embedded] [vc_open"), "", "nothing was found");
    }
}
