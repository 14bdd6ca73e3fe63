//! Escaping of text for HTML, XML and JSON inside a script element. Rendering of articles is up to the view.

use crate::article::bidi::is_control;

/// Escapes text for HTML and XML, in content and in attributes with double quotation marks. Control characters, which XML forbids and
/// HTML replaces, are left out.
pub fn markup(text: &str) -> String {
    replace(text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => is_forbidden(c).then_some(""),
    })
}

/// Removes what could change the direction of the text around it, and control characters. Titles are shown beside texts of others:
/// in tabs, results of searches, and feed readers.
pub fn label(text: &str) -> String {
    text.chars().filter(|c| !is_forbidden(*c) && !is_control(*c)).collect()
}

/// Removes control characters.
pub fn text(text: &str) -> String {
    text.chars().filter(|c| !is_forbidden(*c)).collect()
}

/// Escapes JSON for the content of a script element: nothing in it can end the element, open a comment, or end a line of JavaScript.
pub fn script_json(json: &str) -> String {
    replace(json, |c| match c {
        '<' => Some("\\u003c"),
        '\u{2028}' => Some("\\u2028"),
        '\u{2029}' => Some("\\u2029"),
        _ => None,
    })
}

/// Replaces characters. What lies between them is copied at once.
fn replace(text: &str, replacement: impl Fn(char) -> Option<&'static str>) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32 + 16);
    let mut copied = 0;
    for (index, c) in text.char_indices() {
        if let Some(other) = replacement(c) {
            out.push_str(&text[copied..index]);
            out.push_str(other);
            copied = index + c.len_utf8();
        }
    }
    out.push_str(&text[copied..]);
    out
}

/// Whether XML 1.0 has no such character.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_place() {
        assert_eq!(markup("a<b>&\"'\0\u{1b}\u{ffff}]]>"), "a&lt;b&gt;&amp;&quot;&#39;]]&gt;");
        assert_eq!(script_json("\"</script><!--\u{2028}\""), "\"\\u003c/script>\\u003c!--\\u2028\"");
        assert_eq!(label("a\u{202e}b\u{2066}c\0d\u{200f}"), "abcd\u{200f}");
    }
}
