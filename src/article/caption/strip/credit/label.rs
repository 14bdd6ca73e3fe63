//! Credits after a label and a colon: "Photograph: Name", "摄影：某某".

use super::name::{BRACKETS, Credit, MAX_NAME, has_capitalized_word, is_name};
use crate::article::caption::word_list::WordList;

/// Labels before a colon, in the languages of the study (docs/captions.md).
const LABELS: WordList = WordList::new(include_str!("label/labels.txt"));

/// Labels that name a maker and never the photo. A whole text after one of them is a credit.
const MAKERS: WordList = WordList::new(include_str!("label/makers.txt"));

/// Labels for all photos of a page.
const PAGE_LABELS: WordList = WordList::new(include_str!("label/page_labels.txt"));

/// Labels that are common words. The name after them must be capitalized.
const COMMON: WordList =
    WordList::new("photo|photos|source|courtesy|picture|pictures|image|images|illustration|composite");

/// Lower-case words in place of a maker.
const UNNAMED: WordList = WordList::new("handout|supplied|provided|submitted|courtesy");

/// Whether a label names a maker and never the photo.
pub fn is_maker(label: &str) -> bool {
    MAKERS.contains(label)
}

/// Parses a label, a colon and a name of at most `max_name` characters. The rules for common words and brackets apply
/// only to credits in captions, where `max_name` is [`MAX_NAME`], and not to credit fields.
pub fn label_credit(text: &str, max_name: usize) -> Option<Credit> {
    let (label, name) = text.split_once([':', '：', '='])?;
    let (label, is_caption) = (label.trim(), max_name == MAX_NAME);
    // The text before a colon is often half a sentence; a name has no sentences.
    let fits = label.len() <= 2 * MAX_NAME
        && name.chars().count() <= max_name
        && !name.contains([':', '：', '。', '!', '?'])
        && (!is_caption || !name.contains(BRACKETS));
    if !fits {
        return None;
    }
    let is_for_page = PAGE_LABELS.contains(label);
    let is_credit = if is_for_page {
        is_name(name)
    } else {
        let is_common = is_caption && COMMON.contains(label);
        LABELS.contains(label) && (!is_common || has_capitalized_word(name) || UNNAMED.contains(name.trim()))
    };
    if is_credit { Credit::new(name, is_for_page) } else { None }
}

/// Splits "（图片来源：某某）" off the start.
pub fn leading_credit(caption: &str) -> Option<(&str, Credit)> {
    let (text, rest) = caption.strip_prefix(['（', '(', '[', '【'])?.split_once(['）', ')', ']', '】'])?;
    if rest.trim().is_empty() {
        return None;
    }
    label_credit(text, MAX_NAME).map(|credit| (rest.trim_start(), credit))
}
