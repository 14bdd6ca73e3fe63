//! Replaces values that are nested too deeply, so that the rest of a document can be read.

use crate::formats::json::MAX_DEPTH;

/// Returns a text in which each array and object below the maximum depth is `null`.
pub fn limit(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let (mut depth, mut is_string, mut is_escaped) = (0_usize, false, false);
    // The position up to which the text is copied; `None` inside a value that is replaced.
    let mut copied = Some(0);
    for (at, byte) in bytes.iter().enumerate() {
        if is_string {
            is_string = is_escaped || *byte != b'"';
            is_escaped = !is_escaped && *byte == b'\\';
            continue;
        }
        match byte {
            b'"' => is_string = true,
            b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH
                    && let Some(from) = copied.take()
                {
                    out.push_str(&text[from..at]);
                    out.push_str("null");
                }
            }
            b']' | b'}' => {
                if depth == MAX_DEPTH + 1 && copied.is_none() {
                    copied = Some(at + 1);
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    out.push_str(copied.map_or("", |from| &text[from..]));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::json::parse;

    #[test]
    fn replaces_only_what_is_too_deep() {
        let nested = |depth: usize, inner: &str| format!("{}{inner}{}", "[".repeat(depth), "]".repeat(depth));
        let most = nested(MAX_DEPTH, "\"]\\\"\"");
        assert!(parse(&most).is_ok());
        assert_eq!(limit(&most), most);
        let deeper = nested(MAX_DEPTH, "1, [2, [3], {\"[\": 4}], 5");
        assert_eq!(limit(&deeper), nested(MAX_DEPTH, "1, null, 5"));
        assert!(parse(&limit(&nested(100_000, ""))).is_ok());
        assert!(limit(&"[".repeat(1_000)).ends_with("[null"));
    }
}
