//! Lists of words, each written as one string with bars between them: `"photo|foto|bild"`.
//!
//! In the program a slice of strings is a table of addresses, eight bytes for each word, that compress badly.

use super::letter::lower;

/// The first word of a list for which `is` says so.
pub fn find<'a>(list: &'a str, is: &mut dyn FnMut(&'a str) -> bool) -> Option<&'a str> {
    let mut rest = Some(list);
    while let Some(words) = rest {
        let end = words.bytes().position(|byte| byte == b'|');
        let word = &words[..end.unwrap_or(words.len())];
        if is(word) {
            return Some(word);
        }
        rest = end.map(|end| &words[end + 1..]);
    }
    None
}

/// Whether a text is a word of the list, in whatever case.
pub fn has(list: &str, text: &str) -> bool {
    find(list, &mut |word| word.chars().map(lower).eq(text.chars().map(lower))).is_some()
}

/// What stands behind the first word of the list with which the text begins.
pub fn behind<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    find(list, &mut |word| text.starts_with(word)).map(|word| &text[word.len()..])
}

/// The same, in whatever case; the list is in small letters.
pub fn behind_any_case<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    let mut rest = text;
    find(list, &mut |word| {
        // Lower case may take other bytes than upper case, but never other characters.
        let mut letters = text.chars();
        let begins = word.chars().all(|c| letters.next().map(lower) == Some(c));
        rest = letters.as_str();
        begins
    })?;
    Some(rest)
}

/// What stands before the first word of the list with which the text ends.
pub fn before<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    find(list, &mut |word| text.ends_with(word)).map(|word| &text[..text.len() - word.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_order() {
        const LIST: &str = "photo |foto|foto von ";
        assert!(has(LIST, "Foto") && !has(LIST, "fot") && !has(LIST, "") && has("", ""));
        assert_eq!(behind(LIST, "foto von Ann"), Some(" von Ann"));
        assert_eq!(behind(LIST, "Foto von Ann"), None);
        assert_eq!(behind_any_case("ф|photo ", "PHOTO Ann"), Some("Ann"));
        assert_eq!(behind_any_case("ф|photo ", "Ф Ann"), Some(" Ann"));
        assert_eq!(behind_any_case("ф|photo ", "Phot"), None);
        assert_eq!(before("摄影|摄", "周禾摄"), Some("周禾"));
        assert_eq!(before("摄影|摄", "周禾"), None);
    }
}
