//! Search for short substrings in addresses and names.
//!
//! The search of the standard library is made for long texts and costs a kilobyte of wasm.

/// Returns the index of the first occurrence. An empty pattern has none.
pub fn find(text: &str, pattern: &str) -> Option<usize> {
    let windows = (!pattern.is_empty()).then(|| text.as_bytes().windows(pattern.len()));
    windows?.position(|window| window == pattern.as_bytes())
}

/// Whether the text contains the pattern.
pub fn contains(text: &str, pattern: &str) -> bool {
    find(text, pattern).is_some()
}

/// Returns the text after the first occurrence.
pub fn after<'a>(text: &'a str, pattern: &str) -> Option<&'a str> {
    find(text, pattern).map(|at| &text[at + pattern.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_occurrence() {
        assert_eq!(find("a://b://c", "://"), Some(1));
        assert_eq!(after("大桥 - 江", " - "), Some("江"));
        assert!(
            contains("大桥", "桥") && !contains("大", "大桥") && !contains("", "a") && !contains("a", "")
        );
    }
}
