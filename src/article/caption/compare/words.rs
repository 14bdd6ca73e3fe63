//! The words of a text, and how much of them another text has: in any inflection, spelling and order.
//!
//! Scripts with spaces are split into words; the others are kept as runs. No dictionary is used: short words have little
//! weight, and capitals mark names.

use super::coverage::Coverage;
use super::run::Runs;
use super::word::Word;
use crate::article::caption::normalize::Normalized;
use crate::article::script::{is_cased, is_dense};

/// The words and runs of a normalized text.
pub struct Words<'a> {
    /// The words of scripts with spaces.
    pub words: Vec<Word<'a>>,
    runs: Runs<'a>,
    uses_capitals: bool,
}

impl<'a> Words<'a> {
    /// Splits a text into words.
    pub fn new(text: &'a Normalized) -> Self {
        let (mut words, mut runs) = (Vec::new(), Runs::default());
        for (start, run) in text.runs() {
            match run.first() {
                Some(&first) if is_dense(first) => runs.0.push(run),
                Some(_) => words.push(Word::new(run, text.is_capital(start))),
                None => {}
            }
        }
        Self { words, runs, uses_capitals: text.uses_capitals() }
    }

    /// Returns how much of this text `other` has.
    pub fn covered_by(&self, other: &Self) -> Coverage {
        let mut coverage = Coverage::default();
        let (mut total, mut covered) = (0, 0);
        for (index, word) in self.words.iter().enumerate() {
            let weight = word.weight();
            if weight == 0 {
                continue;
            }
            total += weight;
            coverage.count += usize::from(weight > 1);
            if self.is_in(index, other) && (!self.is_mention() || other.has_letters(word)) {
                covered += weight;
                continue;
            }
            if word.is_connective() {
                total -= weight;
                coverage.count -= usize::from(weight > 1);
                continue;
            }
            coverage.missing_number |= word.is_number;
            if weight > 1 {
                coverage.missing += 1;
                coverage.missing_name |= word.is_name && index > 0;
                let unmarked = !self.uses_capitals || !word.letters.first().is_some_and(|&c| is_cased(c));
                coverage.possible_names += usize::from(word.is_name || (unmarked && !word.is_number));
            }
        }
        for run in &self.runs.0 {
            let weight = other.runs.cover(run, &mut coverage);
            total += weight.total;
            covered += weight.covered;
        }
        coverage.share =
            (100 * covered).checked_div(total).and_then(|share| u8::try_from(share).ok()).unwrap_or(0);
        coverage
    }

    /// Whether the text is one word in lower case, in a text of a script with capitals. In another inflection it may be a name
    /// that the other text only mentions.
    fn is_mention(&self) -> bool {
        let [word] = &self.words[..] else { return false };
        self.runs.0.is_empty() && !self.uses_capitals && word.letters.first().is_some_and(|&c| is_cased(c))
    }

    fn has_letters(&self, word: &Word<'_>) -> bool {
        self.words.iter().any(|own| own.letters == word.letters || !own.is_name && own.is_form_of(word))
    }

    /// Whether this text is the full name of a person whom `other` calls by the surname, with at most a title before it.
    /// Another capitalized word before the surname would be another first name.
    pub fn is_surnamed_in(&self, other: &Self) -> bool {
        let Some(surname) = self.surname() else { return false };
        // The caption is about the person that it names first.
        let full_name =
            other.words.windows(2).position(|pair| pair.iter().all(|word| word.is_name && !word.is_title()));
        other.words.iter().enumerate().take(full_name.unwrap_or(usize::MAX)).any(|(index, word)| {
            let before = index.checked_sub(1).and_then(|before| other.words.get(before));
            word.is_name
                && word.letters == surname.letters
                && before.is_none_or(|before| !before.is_name || before.is_title())
        })
    }

    /// Returns the second of two capitalized words, if the text is a full name and nothing else.
    fn surname(&self) -> Option<&Word<'a>> {
        let is_full_name = self.words.len() == 2
            && self.runs.0.is_empty()
            && self.words.iter().all(|word| word.is_name && word.letters.len() > 1);
        self.words.last().filter(|word| is_full_name && word.letters.len() > 2)
    }

    /// Whether the other text has a word of this one, alone or as part of a compound.
    pub fn is_in(&self, index: usize, other: &Self) -> bool {
        self.words.get(index).is_some_and(|word| other.has(word)) || self.is_in_compound(index, other)
    }

    /// Whether a word, or two adjacent words that form it, is in this text.
    fn has(&self, word: &Word<'_>) -> bool {
        self.words.iter().enumerate().any(|(index, own)| {
            word.is_form_of(own)
                || self.words.get(index + 1).is_some_and(|next| word.is_compound_of(own, next))
        })
    }

    /// Whether the other text has a compound of the word and the one before or after it.
    fn is_in_compound(&self, index: usize, other: &Self) -> bool {
        let pair = |first: Option<&Word<'_>>, second: Option<&Word<'_>>| match (first, second) {
            (Some(first), Some(second)) => other.words.iter().any(|word| word.is_compound_of(first, second)),
            _ => false,
        };
        pair(self.words.get(index), self.words.get(index + 1))
            || pair(index.checked_sub(1).and_then(|before| self.words.get(before)), self.words.get(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coverage(text: &str, by: &str) -> Coverage {
        let (text, by) = (Normalized::new(text), Normalized::new(by));
        Words::new(&text).covered_by(&Words::new(&by))
    }

    #[test]
    fn words_in_other_inflections_are_covered() {
        for (a, b) in [
            ("тюлені", "тюлень"),
            ("белка", "белку"),
            ("Ağaev", "Ağayev"),
            ("Cameroun", "Camerounais"),
            ("هبت الله", "هبت‌الله"),
            ("الجسر القديم", "جسر قدیم"),
            ("super moon", "supermoon"),
        ] {
            assert_eq!(coverage(a, b).share, 100, "{a} / {b}");
        }
        for (a, b) in [("the cat", "the dog"), ("March", "April"), ("1896", "1986"), ("Anna", "Anton")] {
            assert!(coverage(a, b).share < 100, "{a} / {b}");
        }
    }

    #[test]
    fn numbers_and_dense_pieces_must_be_equal() {
        let found = coverage("Games of 1896", "The Games in Athens, 1986");
        assert!(found.missing_number);
        assert_eq!(coverage("乌鸫唱歌", "乌鸫经常在深夜唱歌").missing, 0);
        assert!(coverage("女子游泳比赛", "男子游泳比赛").changed_meaning);
        assert!(coverage("习近平会见法国总统", "习近平会见德国总统").changed_meaning);
        assert_eq!(coverage("横浜港", "横浜の港に入る客船").missing, 0);
        assert!(coverage("出售三只孔雀", "出售两只孔雀").missing_number);
        assert_eq!(coverage("", "x").share, 0);
    }

    #[test]
    fn a_surname_covers_a_full_name() {
        let surnamed = |name: &str, text: &str| {
            let (name, text) = (Normalized::new(name), Normalized::new(text));
            Words::new(&name).is_surnamed_in(&Words::new(&text))
        };
        assert!(surnamed("Ann Lee", "Ms Lee opens the bridge"));
        assert!(!surnamed("Ann Lee", "Robert Lee opens the bridge"));
        assert!(!surnamed("Robert Lee", "Ann Lee speaks"));
        assert!(!surnamed("Old bridge", "The bridge at dawn"));
    }
}
