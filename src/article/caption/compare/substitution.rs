//! Substitution: two texts that differ in one place, in which each has another word, such as "a woman" and "a man".
//!
//! A paraphrase changes a sentence in several places or its order. A single substituted word changes the meaning. No list
//! of opposites is used, so synonyms are treated the same way.

use std::ops::Range;

use super::word::Word;
use super::words::Words;

/// Maximum number of substituted words, for example an article, an adjective and a noun. More words are a paraphrase.
const MAX_WORDS: usize = 3;

/// Whether each text has the same number of own words in the same place, between the same words.
pub fn is_substitution(a: &Words<'_>, b: &Words<'_>) -> bool {
    let (missing_a, missing_b) = (missing(a, b), missing(b, a));
    let mut at = 0;
    while let Some(place_a) = next_place(&missing_a, &mut at) {
        let mut at = 0;
        while let Some(place_b) = next_place(&missing_b, &mut at) {
            if is_substituted(a, &place_a, b, &place_b) {
                return true;
            }
        }
    }
    false
}

/// Returns for each word whether the other text lacks it.
fn missing(text: &Words<'_>, other: &Words<'_>) -> Vec<bool> {
    (0..text.words.len()).map(|index| !text.is_in(index, other)).collect()
}

/// Returns the next range of missing words from `at` on.
fn next_place(missing: &[bool], at: &mut usize) -> Option<Range<usize>> {
    let start = *at + missing.get(*at..)?.iter().position(|missing| *missing)?;
    *at = start + missing[start..].iter().take_while(|missing| **missing).count();
    Some(start..*at)
}

fn is_substituted(a: &Words<'_>, place_a: &Range<usize>, b: &Words<'_>, place_b: &Range<usize>) -> bool {
    let same = |a: Option<&Word<'_>>, b: Option<&Word<'_>>| match (a, b) {
        (Some(a), Some(b)) => a.is_form_of(b),
        (a, b) => a.is_none() && b.is_none(),
    };
    place_a.len() == place_b.len()
        && place_a.len() <= MAX_WORDS
        && has_weight(a, place_a)
        && has_weight(b, place_b)
        && !(place_a.len() == 1 && a.words[place_a.start].is_misspelling_of(&b.words[place_b.start]))
        && same(word_before(a, place_a), word_before(b, place_b))
        && same(a.words.get(place_a.end), b.words.get(place_b.end))
}

/// Whether a place has a word with a weight that is not a number. Numbers are more often added than substituted.
fn has_weight(text: &Words<'_>, place: &Range<usize>) -> bool {
    text.words[place.clone()].iter().any(|word| word.weight() > 1 && !word.is_number && !word.is_connective())
}

fn word_before<'a>(text: &'a Words<'_>, place: &Range<usize>) -> Option<&'a Word<'a>> {
    text.words.get(place.start.checked_sub(1)?)
}
