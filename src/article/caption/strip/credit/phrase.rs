//! Credits after a phrase or a sign: "Photo by Name", "© Name", "图/某某".

use super::agency::is_abbreviation;
use super::name::{Credit, MAX_NAME, has_capitalized_word, is_name};
use crate::article::caption::word_list::WordList;

/// Phrases before a name.
const BY: WordList = WordList::new(
    "photo by |photos by |photograph by |photographs by |picture by |image by |courtesy of |fot. ",
);
/// Phrases before the name of a credit for all photos of the page.
const ALL_BY: WordList = WordList::new(include_str!("phrase/page_phrases.txt"));
/// Chinese labels with a slash.
const SLASHED: WordList = WordList::new("图/|图／|摄影/|圖/|圖／");
/// Words that are labels only in brackets.
const BARE: WordList = WordList::new("photo |تصوير ");

/// Parses a phrase in any case, or a sign, and a name.
pub fn phrase_credit(text: &str) -> Option<Credit> {
    let fits = |name: &&str| name.chars().count() <= MAX_NAME;
    if let Some(name) = text.strip_prefix(['©', '℗', 'ⓒ']) {
        return Credit::new(name, false);
    }
    if let Some(name) = ALL_BY.strip_prefix(text).filter(fits) {
        return if is_name(name) { Credit::new(name, true) } else { None };
    }
    let name = BY.strip_prefix(text).filter(fits)?;
    if has_capitalized_word(name) { Credit::new(name, false) } else { None }
}

/// Parses "图/某某".
pub fn slash_credit(text: &str) -> Option<Credit> {
    SLASHED.strip_prefix(text).and_then(|name| Credit::new(name, false))
}

/// Parses "图/某某", and "Photo Name" in brackets.
pub fn bracket_credit(text: &str) -> Option<Credit> {
    // Without a colon, two capitalized words are required: "Photo ID" is not a credit.
    let full = |name: &&str| is_name(name) && (name.contains(' ') || is_abbreviation(name));
    let name = BARE.strip_prefix(text).filter(full);
    slash_credit(text).or_else(|| name.and_then(|name| Credit::new(name, false)))
}

/// Whether a text may contain one of the phrases. A fast test that has false positives.
pub fn may_contain_phrase(text: &str) -> bool {
    let ends_with = |before: &[u8], end: &[u8]| {
        before.len().checked_sub(end.len()).is_some_and(|at| before[at..].eq_ignore_ascii_case(end))
    };
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(|&at| bytes[at] == b' ').any(|at| {
        let before = &bytes[..at];
        ends_with(before, b" by") || ends_with(before, b"ourtesy of") || ends_with(before, b"fot.")
    })
}
