//! Where words stand in a text.
//!
//! The standard library's search is made for long texts and long words, and weighs a kilobyte on the wire; here
//! addresses and names are searched for a few letters.

/// Where the words stand first; no words stand nowhere.
pub fn find(text: &str, words: &str) -> Option<usize> {
    let windows = (!words.is_empty()).then(|| text.as_bytes().windows(words.len()));
    windows?.position(|window| window == words.as_bytes())
}

/// Whether the words stand anywhere in the text.
pub fn contains(text: &str, words: &str) -> bool {
    find(text, words).is_some()
}

/// What stands behind the words, if they are there.
pub fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    find(text, words).map(|at| &text[at + words.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stand_first() {
        assert_eq!(find("a://b://c", "://"), Some(1));
        assert_eq!(after("大桥 - 江", " - "), Some("江"));
        assert!(
            contains("大桥", "桥") && !contains("大", "大桥") && !contains("", "a") && !contains("a", "")
        );
    }
}
