//! Two texts that say the same but for one place, where each has a word of its own: "a woman" and "a man".
//!
//! A paraphrase changes a sentence in many places, and its order. Who puts one word for another between words that stay
//! means another thing, whatever the words mean: no language's opposites are known here.

use std::ops::Range;

use super::{Word, Words};

/// More words in a row are another way to say it; an article and an adjective may change with their noun.
const LONGEST: usize = 3;

impl Words<'_> {
    /// Whether each text has as many words of its own in the same place, between the same words.
    pub fn swaps_with(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.own(other), other.own(self));
        let mut at = 0;
        while let Some(place) = next(&mine, &mut at) {
            let mut at = 0;
            while let Some(their_place) = next(&theirs, &mut at) {
                if self.is_swapped(&place, other, &their_place) {
                    return true;
                }
            }
        }
        false
    }

    /// Which words the other text does not say.
    fn own(&self, other: &Self) -> Vec<bool> {
        (0..self.words.len()).map(|index| !self.is_said(index, other)).collect()
    }

    fn is_swapped(&self, mine: &Range<usize>, other: &Self, theirs: &Range<usize>) -> bool {
        let same = |a: Option<&Word<'_>>, b: Option<&Word<'_>>| match (a, b) {
            (Some(a), Some(b)) => a.is_said_by(b),
            (a, b) => a.is_none() && b.is_none(),
        };
        mine.len() == theirs.len()
            && mine.len() <= LONGEST
            && self.weighs(mine)
            && other.weighs(theirs)
            && same(self.before(mine), other.before(theirs))
            && same(self.words.get(mine.end), other.words.get(theirs.end))
    }

    /// Whether there is another word than a number, which is added more easily than put for another word.
    fn weighs(&self, place: &Range<usize>) -> bool {
        self.words[place.clone()].iter().any(|word| word.weight() > 1 && !word.is_number)
    }

    fn before(&self, place: &Range<usize>) -> Option<&Word<'_>> {
        self.words.get(place.start.checked_sub(1)?)
    }
}

/// The next words in a row that are a text's own, from `at` on.
fn next(own: &[bool], at: &mut usize) -> Option<Range<usize>> {
    let start = *at + own.get(*at..)?.iter().position(|own| *own)?;
    *at = start + own[start..].iter().take_while(|own| **own).count();
    Some(start..*at)
}
