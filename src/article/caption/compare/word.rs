//! One word of a script with spaces: its weight, and whether another word is a form of it.

use std::sync::OnceLock;

use super::inflection::{Strictness, is_inflection, without_prefixes};
use crate::article::caption::word_list::WordList;
use crate::article::script::is_syllabic;

/// Articles, conjunctions and prepositions of three letters or more, and words for pictures, in normalized form.
const CONNECTIVES: &str = include_str!("word/connectives.txt");

/// A word of a normalized text.
pub struct Word<'a> {
    /// The characters.
    pub letters: &'a [char],
    /// The characters without an attached article or preposition.
    pub stem: &'a [char],
    /// Whether it is a number.
    pub is_number: bool,
    /// Whether it began with a capital.
    pub is_name: bool,
}

impl<'a> Word<'a> {
    /// Returns a word of these characters.
    pub fn new(letters: &'a [char], is_name: bool) -> Self {
        let is_number = letters.first().is_some_and(char::is_ascii_digit);
        Self { letters, stem: without_prefixes(letters), is_number, is_name }
    }

    /// Whether it is a title before a surname.
    pub fn is_title(&self) -> bool {
        const TITLES: WordList = WordList::new(
            "mr|ms|mrs|dr|m|mme|mlle|sr|sra|sir|don|herr|frau|lord|lady|prof|gen|col|rev|pm|st",
        );
        TITLES.find(&mut |title| self.letters.iter().copied().eq(title.chars())).is_some()
    }

    /// Whether it only connects other words or states that there is a picture. The other text need not have it.
    pub fn is_connective(&self) -> bool {
        static SORTED: OnceLock<Vec<Vec<char>>> = OnceLock::new();
        let sorted = SORTED.get_or_init(|| {
            let mut words: Vec<Vec<char>> =
                CONNECTIVES.split(['|', '\n']).map(|word| word.chars().collect()).collect();
            words.sort_unstable();
            words
        });
        sorted.binary_search_by(|known| known.as_slice().cmp(self.letters)).is_ok()
    }

    /// Returns the weight in a comparison. Articles and prepositions have little weight, because they are short in every
    /// language.
    pub fn weight(&self) -> usize {
        let Some(&first) = self.letters.first() else { return 0 };
        match self.letters.len() {
            _ if self.is_number => 6,
            // A syllable counts as two letters.
            length if is_syllabic(first) => 2 * length,
            0..=1 => 0,
            // Two letters with a capital are more often an acronym than a preposition.
            2 => 1 + usize::from(self.is_name),
            length => length,
        }
    }

    /// Whether the other word is the same word in any inflection or spelling.
    pub fn is_form_of(&self, other: &Self) -> bool {
        if self.is_number || other.is_number {
            return self.letters == other.letters;
        }
        // Fast path for most pairs of words.
        if self.stem.first() != other.stem.first() {
            return false;
        }
        let strictness = if self.is_name && other.is_name { Strictness::Name } else { Strictness::Common };
        self.stem == other.stem || is_inflection(self.stem, other.stem, strictness)
    }

    /// Whether the other word has the same letters in another order, or the same beginning and little else. Such words
    /// may be spellings of one word, but are not counted as its forms.
    pub fn is_misspelling_of(&self, other: &Self) -> bool {
        let (a, b) = (self.letters, other.letters);
        let sorted = |letters: &[char]| {
            let mut letters = letters.to_vec();
            letters.sort_unstable();
            letters
        };
        let same =
            |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.take_while(|(a, b)| a == b).count();
        let beginning = same(&mut a.iter().zip(b));
        let ending = same(&mut a.iter().rev().zip(b.iter().rev()));
        let longest = a.len().max(b.len());
        a.len().min(b.len()) >= 4
            && beginning > 0
            && (sorted(a) == sorted(b) || (beginning >= 2 && 5 * (beginning + ending) >= 3 * longest))
    }

    /// Whether this word is a compound of the two others.
    pub fn is_compound_of(&self, first: &Self, second: &Self) -> bool {
        let (letters, length) = (self.letters, first.letters.len() + second.letters.len());
        let ends = letters.len().checked_sub(length).is_some_and(|ending| ending <= 2);
        length >= 5
            && ends
            && !self.is_number
            && letters.starts_with(first.letters)
            && letters[first.letters.len()..].starts_with(second.letters)
    }
}
