//! Agencies, which sign by their names alone.

use super::name::{is_name, named};
use super::{Found, LONGEST};
use crate::article::caption::list::List;

/// Agencies that stand alone in brackets. Capitals alone may be any abbreviation.
const AGENCIES: List = List::new(
    "getty images|gettyimages|ap photo|afp photo|epa-efe|shutterstock|alamy|unsplash|新华社|新华社发|\
    中新社|视觉中国|人民视觉|新華社|中央社|時事通信|共同通信|연합뉴스",
);

/// Agencies that sign before or behind a bar, or as a whole text.
const ALONE: List = List::new(
    "ap|ap photo|afp|afp photo|epa|epa-efe|reuters|getty|xinhua|tass|ansa|dpa|upi|pa|pa media|pa wire|nasa|esa|\
    bloomberg|zuma press|риа новости|тасс|رويترز|أ ف ب",
);

/// "Name/AGENCY", "AP Photo/Name": an agency on one side of a bar, and a name on the other.
pub fn agency(words: &str) -> Option<Found> {
    let is_agency = |part: &str| {
        // "AFP via Getty Images": one agency hands on what another one has.
        let (first, last) = part.split_once(" via ").unwrap_or((part, part));
        [first, last].iter().any(|part| AGENCIES.has(part) || ALONE.has(part))
    };
    let signed = match words.split_once(['/', '／']) {
        Some((a, b)) => (is_agency(a.trim()) && is_name(b)) || (is_name(a) && is_agency(b.trim())),
        None => AGENCIES.has(words),
    };
    let fits =
        || words.chars().count() <= LONGEST && !words.contains(|c: char| c.is_ascii_digit() || c == '.');
    if signed && fits() { named(words, false) } else { None }
}

/// Whether a text is an agency that signs so, and nothing else.
pub fn signs_alone(words: &str) -> bool {
    ALONE.has(words)
}

/// Whether a text ends with the name of an agency.
pub fn ends_with_agency(text: &str) -> bool {
    AGENCIES.before(text).is_some()
}
