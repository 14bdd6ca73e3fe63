//! Agencies, whose names are credits without a label or a verb.
//!
//! The lists in `agency/` name the news agencies of <https://en.wikipedia.org/wiki/News_agency> and of its list by country
//! that sign photos, and the distributors of stock photos. They are written by hand, in lower case, one name a line.

use super::name::{Credit, MAX_NAME, SENTENCE_ENDS, is_name};
use crate::article::caption::word_list::WordList;

/// Agencies that may stand alone in brackets. Plain abbreviations are not among them, because they may mean anything.
const AGENCIES: WordList = WordList::new(include_str!("agency/names.txt"));

/// Agencies that are credits next to a slash, or as a whole text.
const ABBREVIATIONS: WordList = WordList::new(include_str!("agency/abbreviations.txt"));

/// Parses "Name/AGENCY" and "AP Photo/Name": an agency on one side of a slash, a name on the other.
pub fn agency_credit(text: &str) -> Option<Credit> {
    let is_agency = |part: &str| {
        // "AFP via Getty Images": one agency distributes the photos of another.
        let is_one = |part: &str| ABBREVIATIONS.contains(part) || AGENCIES.contains(part);
        match part.split_once(" via ") {
            Some((first, last)) => is_one(first) || is_one(last),
            None => is_one(part),
        }
    };
    let is_credit = match text.split_once(['/', '／']) {
        Some((a, b)) => (is_name(b) && is_agency(a.trim())) || (is_name(a) && is_agency(b.trim())),
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

/// Whether the last sentence of a text is the name of an agency.
pub fn ends_with_agency(text: &str) -> bool {
    let last = text
        .rfind(|c| SENTENCE_ENDS.contains(c))
        .map(|at| text[at..].trim_start_matches(|c| SENTENCE_ENDS.contains(c)));
    last.is_some_and(|last| AGENCIES.contains(last.trim()))
}
