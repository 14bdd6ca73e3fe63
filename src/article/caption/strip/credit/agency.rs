//! Agencies, whose names are credits without a label or a verb.

use super::name::{Credit, MAX_NAME, is_name};
use crate::article::caption::word_list::WordList;

/// Agencies that may stand alone in brackets. Plain abbreviations are not among them, because they may mean anything.
const AGENCIES: WordList = WordList::new(
    "getty images|gettyimages|ap photo|afp photo|epa-efe|shutterstock|alamy|unsplash|新华社|新华社发|\
    中新社|视觉中国|人民视觉|新華社|中央社|時事通信|共同通信|연합뉴스",
);

/// Agencies that are credits next to a slash, or as a whole text.
const ABBREVIATIONS: WordList = WordList::new(
    "ap|ap photo|afp|afp photo|epa|epa-efe|reuters|getty|xinhua|tass|ansa|dpa|upi|pa|pa media|pa wire|nasa|esa|\
    bloomberg|zuma press|риа новости|тасс|رويترز|أ ف ب",
);

/// Parses "Name/AGENCY" and "AP Photo/Name": an agency on one side of a slash, a name on the other.
pub fn agency_credit(text: &str) -> Option<Credit> {
    let is_agency = |part: &str| {
        // "AFP via Getty Images": one agency distributes the photos of another.
        let (first, last) = part.split_once(" via ").unwrap_or((part, part));
        [first, last].iter().any(|part| AGENCIES.contains(part) || ABBREVIATIONS.contains(part))
    };
    let is_credit = match text.split_once(['/', '／']) {
        Some((a, b)) => (is_agency(a.trim()) && is_name(b)) || (is_name(a) && is_agency(b.trim())),
        None => AGENCIES.contains(text),
    };
    let fits =
        || text.chars().count() <= MAX_NAME && !text.contains(|c: char| c.is_ascii_digit() || c == '.');
    if is_credit && fits() { Credit::new(text, false) } else { None }
}

/// Whether a text is the abbreviation of an agency.
pub fn is_abbreviation(text: &str) -> bool {
    ABBREVIATIONS.contains(text)
}

/// Whether a text ends with the name of an agency.
pub fn ends_with_agency(text: &str) -> bool {
    AGENCIES.strip_suffix(text).is_some()
}
