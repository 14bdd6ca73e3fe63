//! Credit fields, and names that are known from them.

use super::agency::{agency_credit, is_abbreviation};
use super::label::{is_maker, label_credit};
use super::name::{Credit, MAX_NAME, SENTENCE_ENDS, SEPARATORS, unbracketed};
use super::phrase::{bracket_credit, phrase_credit};
use super::verb::{split_agency, verb_credit};
use crate::article::caption::clean::{clean, fold_space};

/// Parses a text that is a credit and nothing else, in any form with a label, a phrase or a verb.
pub fn any_credit(text: &str, max_name: usize) -> Option<Credit> {
    label_credit(text, max_name)
        .or_else(|| verb_credit(text))
        .or_else(|| phrase_credit(text))
        .or_else(|| bracket_credit(text))
        .or_else(|| {
            split_agency(text).and_then(|(maker, agency)| Some(verb_credit(maker)?.with_agency(agency)))
        })
}

/// Whether a text is a credit and nothing else.
pub fn is_credit(text: &str) -> bool {
    let text = unbracketed(text.trim());
    // After a label that never stands before the photo, a name may be longer.
    let is_made = || {
        let label = text.split_once([':', '：']).map(|(label, _)| label.trim());
        label.is_some_and(is_maker) && label_credit(text, 2 * MAX_NAME).is_some()
    };
    let is_form = || {
        label_credit(text, MAX_NAME).is_some()
            || is_made()
            || text.starts_with('©')
            || agency_credit(text).is_some()
    };
    text.chars().count() <= 2 * MAX_NAME && (is_form() || is_abbreviation(text))
}

/// Returns the name in a credit field without labels, brackets and verbs; `None` if it is empty.
pub fn from_field(field: &str) -> Option<String> {
    /// Maximum number of labels and brackets around a name.
    const MAX_NESTING: usize = 8;
    let mut name = clean(field);
    for _ in 0..MAX_NESTING {
        let text = unbracketed(&name);
        let shorter = any_credit(text, 5 * MAX_NAME).map_or_else(|| fold_space(text), |credit| credit.name);
        if shorter == name {
            break;
        }
        name = shorter;
    }
    (!name.is_empty()).then_some(name)
}

/// Removes the longest of several names from a caption, whatever their order.
pub fn without_names<'a>(caption: &'a str, names: &[String]) -> &'a str {
    let mut shortest = caption;
    for name in names {
        let rest = without_name(caption, name);
        if rest.len() < shortest.len() {
            shortest = rest;
        }
    }
    shortest
}

/// Removes a name before a colon at the start of a caption, or after a separator or a sentence at its end.
fn without_name<'a>(caption: &'a str, credit: &str) -> &'a str {
    let names = std::iter::once(credit).chain(credit.split(['/', ',']).take(16).map(str::trim));
    for name in names.filter(|name| name.chars().nth(1).is_some()) {
        if let Some(rest) = caption.strip_prefix(name)
            && let Some(rest) = rest.trim_start().strip_prefix([':', '：'])
        {
            return rest.trim_start();
        }
        let trimmed = caption.trim_end_matches(|c| SENTENCE_ENDS.contains(c) || c == ' ');
        let Some(before) = trimmed.strip_suffix(name).or_else(|| caption.strip_suffix(name)) else {
            continue;
        };
        if before.is_empty() {
            return "";
        }
        let text = before.trim_end();
        let rest = text.trim_end_matches(|c| SEPARATORS.contains(c) || c == ' ');
        if rest.len() < text.len() || text.ends_with(|c| SENTENCE_ENDS.contains(c)) {
            return rest;
        }
    }
    caption
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_labels_from_credit_fields() {
        assert_eq!(from_field("摄影：周禾").as_deref(), Some("周禾"));
        assert_eq!(from_field("Photograph: Ann Lee/Agency").as_deref(), Some("Ann Lee/Agency"));
        assert_eq!(from_field("تصوير: ريحانة").as_deref(), Some("ريحانة"));
        let long = "Anna-Lena Leeuwenhoek and Robert Underwood/The Northern Agency/NA";
        assert_eq!(from_field(&format!("Photograph: {long}")).as_deref(), Some(long));
        assert_eq!(from_field("© Ann Lee").as_deref(), Some("Ann Lee"));
        assert_eq!(from_field("周禾摄（人民视觉）").as_deref(), Some("周禾 人民视觉"));
        assert_eq!(from_field("Photo: Ann Lee (AP)").as_deref(), Some("Ann Lee (AP)"));
        assert_eq!(from_field("(Ann Lee)").as_deref(), Some("Ann Lee"));
        assert_eq!(from_field("  "), None);
    }

    #[test]
    fn removes_the_name_of_the_credit_field_from_a_caption() {
        assert_eq!(without_name("Ann Lee: The bridge at dawn", "Ann Lee"), "The bridge at dawn");
        assert_eq!(
            without_name("The bridge at dawn - Ann Lee/Agency", "Ann Lee/Agency"),
            "The bridge at dawn"
        );
        assert_eq!(without_name("«The Bridge» DR", "DR"), "«The Bridge»");
        assert_eq!(without_name("Portrait of Ann Lee", "Ann Lee"), "Portrait of Ann Lee");
        assert_eq!(without_name("The bridge at dawn - Ann Lee (AP)", "Ann Lee (AP)"), "The bridge at dawn");
        assert_eq!(without_name("Ann Lee", "Ann Lee"), "");
    }
}
