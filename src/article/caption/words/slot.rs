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
        let (mine, theirs) = (self.own_places(other), other.own_places(self));
        mine.iter().any(|mine| theirs.iter().any(|theirs| self.is_same_place(mine, other, theirs)))
    }

    /// The places where this text says what the other one does not.
    fn own_places(&self, other: &Self) -> Vec<Range<usize>> {
        let own: Vec<usize> = (0..self.words.len()).filter(|&at| !self.is_said(at, other)).collect();
        let places = own.chunk_by(|a, b| a + 1 == *b).map(|place| place[0]..place[0] + place.len());
        // A number is added more easily than another word is put for it.
        let weighs = |word: &Word<'_>| word.weight() > 1 && !word.is_number;
        places
            .filter(|place| place.len() <= LONGEST && self.words[place.clone()].iter().any(weighs))
            .collect()
    }

    fn is_same_place(&self, mine: &Range<usize>, other: &Self, theirs: &Range<usize>) -> bool {
        let same = |a: Option<&Word<'_>>, b: Option<&Word<'_>>| match (a, b) {
            (Some(a), Some(b)) => a.is_said_by(b),
            (a, b) => a.is_none() && b.is_none(),
        };
        mine.len() == theirs.len()
            && same(self.before(mine), other.before(theirs))
            && same(self.words.get(mine.end), other.words.get(theirs.end))
    }

    fn before(&self, place: &Range<usize>) -> Option<&Word<'_>> {
        self.words.get(place.start.checked_sub(1)?)
    }
}
