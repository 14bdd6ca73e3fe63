//! Alternative texts that describe nothing: file names, placeholders, separators, the headline, the credit.
//!
//! General but true words, such as "women", are not junk.

use super::file_name::is_file_name;
use super::headline::Headline;
use super::placeholder::{is_link_text, is_medium, is_placeholder, is_separator_name, is_spacer_name};
use crate::article::caption::normalize::{Normalized, NormalizedText};
use crate::article::caption::source_texts::SourceTexts;
use crate::article::caption::strip::is_credit;
use crate::article::caption::word_list::WordList;

/// Whether an alternative text describes nothing.
pub fn is_junk(text: &NormalizedText, headline: &Headline<'_>, credit: Option<&str>) -> bool {
    let (alt, normalized) = (text.text(), text.normalized());
    is_mark(normalized)
        || is_file_name(alt)
        || headline.is(normalized)
        || headline.is_truncated(alt, normalized)
        || headline.is_part(normalized)
        || is_medium(normalized)
        || credit.is_some_and(|credit| is_makers(credit) && is_equal(normalized, credit))
        || is_placeholder(normalized)
        || is_link_text(normalized)
        || is_separator_name(normalized)
        || is_spacer_name(normalized)
        || is_numbered_label(alt)
        || headline.is_in_phrase(alt)
        || is_address(alt)
        || is_credit(alt)
        || is_presentational(alt)
}

/// Whether the alternative text states that the image is a line between two parts of the text.
pub fn is_separator(texts: &SourceTexts) -> bool {
    let is_separator = |alt| is_separator_name(&Normalized::new(alt)) || is_presentational(alt);
    texts.alt.as_deref().is_some_and(is_separator)
}

/// Whether the alternative text states that the image is blank space.
pub fn is_spacer(texts: &SourceTexts) -> bool {
    texts.alt.as_deref().is_some_and(|alt| is_spacer_name(&Normalized::new(alt)))
}

/// Whether a text is a single character. A single Han character is a word.
fn is_mark(text: &Normalized) -> bool {
    text.len() < 2 && !text.is_dense()
}

/// Whether a text is an address and nothing else.
pub fn is_address(text: &str) -> bool {
    const ADDRESSES: WordList = WordList::new("http://|https://|www.");
    ADDRESSES.strip_prefix(text).is_some() && !text.contains(char::is_whitespace)
}

/// Whether a credit has the form of names. Some systems fill the credit field with the caption.
fn is_makers(credit: &str) -> bool {
    credit.split(['/', ',', '&']).all(|name| name.split_whitespace().count() <= 4) && !credit.ends_with('?')
}

/// Whether a normalized text is equal to another one. Texts of very different lengths are not normalized.
fn is_equal(normalized: &Normalized, text: &str) -> bool {
    let length = normalized.len();
    text.len() >= length && text.len() <= 8 * length && *normalized == Normalized::new(text)
}

/// Whether a text is a label and a number: "Keyframe #3", "image 12".
fn is_numbered_label(alt: &str) -> bool {
    const NUMBERED: WordList = WordList::new(
        "untitled|untitled design|auto draft|draft|slide|gallery|keyframe|image|photo|picture|img|pic|figure|foto|bild|imagen|фото|图|图片",
    );
    // "Name of the site, photo gallery 3" is a label, too.
    const GALLERIES: WordList = WordList::new(" photo gallery| image gallery| picture gallery| slideshow");
    let rest =
        alt.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "#.-_()".contains(c));
    rest.len() < alt.len() && (NUMBERED.contains(rest) || GALLERIES.strip_suffix(rest).is_some())
}

/// Whether a text names a separator and its appearance: "short grey line", "presentational white space".
fn is_presentational(alt: &str) -> bool {
    const THINGS: WordList = WordList::new("line|rule|space|separator|divider|spacer|border");
    const LOOKS: WordList = WordList::new(
        "short|long|thin|thick|grey|gray|red|white|black|blue|dotted|dividing|horizontal|vertical|presentational|\
        decorative|transparent|blank|empty",
    );
    let is_size =
        |word: &str| word.strip_suffix("px").is_some_and(|size| size.bytes().all(|c| c.is_ascii_digit()));
    let mut words = alt.split_ascii_whitespace().rev();
    let thing = words.next().is_some_and(|word| THINGS.contains(word));
    let mut adjectives = words.peekable();
    thing && adjectives.peek().is_some() && adjectives.all(|word| LOOKS.contains(word) || is_size(word))
}
