//! Chinese credits with a verb after the name: "记者 某某 摄".

use super::name::{BRACKETS, Credit, MAX_NAME};
use crate::article::caption::letter::fold_width;
use crate::article::caption::word_list::WordList;
use crate::article::script::{is_dense, is_numeral};

/// Beginnings of a credit for all photos of the page.
const PAGE_OPENINGS: WordList = WordList::new(include_str!("verb/page_openings.txt"));
/// Words that cannot be in the name of a maker: dates, devices, and "all", which has its own list.
const NO_MAKERS: WordList = WordList::new("年|昨|今|均|航拍|无人机|無人機|手机|监控|当日|近日|日前");
/// Verbs after the name of a maker.
const VERBS: WordList = WordList::new("摄影|拍摄|摄|攝影|拍攝|攝|供图|供圖|提供");
/// Verbs that may also describe a person in the photo.
const AMBIGUOUS_VERBS: WordList = WordList::new("拍摄|拍攝|提供");
/// Endings of the names of agencies and media.
const DISTRIBUTORS: WordList = WordList::new("社|网|網|报|報|视觉|視覺|视觉中国|視覺中國");
/// Occupations before the name.
const OCCUPATIONS: WordList =
    WordList::new("新华社记者|本报记者|中新社记者|通讯员|记者|新華社記者|本報記者|記者");

/// Parses "（本版图片均为）（记者）某某 摄".
pub fn verb_credit(text: &str) -> Option<Credit> {
    let text = text.trim_end_matches(['。', '.']);
    let (rest, is_for_page) = match PAGE_OPENINGS.strip_prefix(text) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let name = VERBS.strip_suffix(rest.trim_end())?;
    let name = OCCUPATIONS.strip_prefix(name).unwrap_or(name).trim_end();
    let is_maker = !rest.contains(|c| fold_width(c).is_ascii_digit())
        && NO_MAKERS.find(&mut |word| rest.contains(word)).is_none()
        && !name.ends_with('日')
        && !name.strip_suffix('月').is_some_and(|month| month.ends_with(is_numeral));
    if is_maker { Credit::new(name, is_for_page) } else { None }
}

/// Parses a credit without brackets. A sentence about a person who takes photos looks similar, so one of these is required:
/// a credit for the page, an occupation, or a name of two to four characters after a sentence or with a separator.
pub fn unbracketed_verb_credit(tail: &str, after_sentence: bool) -> Option<Credit> {
    let text = tail.trim_end_matches(['。', '.']);
    let credit = verb_credit(text)?;
    let is_separated = text.contains([' ', '/', '／']);
    let is_short = (2..=4).contains(&credit.name.chars().count()) && credit.name.chars().all(is_dense);
    let has_occupation = OCCUPATIONS.strip_prefix(text).is_some() && text.chars().count() <= 20;
    let is_unambiguous = AMBIGUOUS_VERBS.strip_suffix(text).is_none();
    (credit.is_for_page || has_occupation || (is_unambiguous && is_short && (after_sentence || is_separated)))
        .then_some(credit)
}

/// Splits "某某摄（某某社）" into the credit of the maker and the agency that distributes the photo.
pub fn split_agency(text: &str) -> Option<(&str, &str)> {
    let open = text.strip_suffix(['）', ')'])?.rfind(['（', '('])?;
    let (maker, agency) = (text[..open].trim_end(), text[open..].trim_matches(BRACKETS).trim());
    let is_agency =
        (2..=MAX_NAME).contains(&agency.chars().count()) && DISTRIBUTORS.strip_suffix(agency).is_some();
    (is_agency && VERBS.strip_suffix(maker).is_some()).then_some((maker, agency))
}
