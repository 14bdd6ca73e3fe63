//! Third stage: the normalized form of a text, in which everything is folded that does not change its meaning.
//!
//! A normalized text is never shown. Full-width forms become ASCII, traditional characters simplified ones, letters lower
//! case, punctuation a space. Spaces next to characters of dense scripts, format characters, tatweel and harakat are
//! removed. Other combining marks stay, because Indic and south-east Asian scripts cannot be read without them.

mod fold;
mod key_part;
mod normalized_texts;
mod opening;

use super::letter::{fold_diacritics, fold_width, to_lower};
use crate::article::script::is_dense;
use fold::{Folded, fold};

pub use key_part::{KeyPart, has_surname, key_part};
pub use normalized_texts::{NormalizedText, NormalizedTexts};

/// The normalized characters of a text, and where its capitals were.
#[derive(Clone, Debug, Default)]
pub struct Normalized {
    letters: Vec<char>,
    /// Indices of words that began with a capital. In many scripts these are names, the first word excepted.
    capitals: Vec<usize>,
    /// Whether the text began with a capital.
    opens_with_capital: bool,
}

impl PartialEq for Normalized {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters
    }
}

impl Normalized {
    /// Normalizes a text.
    pub fn new(text: &str) -> Self {
        let mut letters: Vec<char> = Vec::with_capacity(text.len());
        let (mut capitals, mut opens_with_capital) = (Vec::new(), false);
        // `before`: whether the previous character is of a dense script; `None` at the start.
        let (mut space, mut before) = (false, None);
        for written in text.chars() {
            let (folded, is_capital) = match written {
                // Fast paths for most characters.
                'a'..='z' | '0'..='9' => (Folded::Kept(written), false),
                ' ' => (Folded::Space, false),
                '\u{4E00}'..='\u{9FFF}' => (Folded::Kept(fold_width(written)), false),
                _ => {
                    let narrow = fold_width(written);
                    let lower = to_lower(narrow);
                    (fold(fold_diacritics(lower)), lower != narrow)
                }
            };
            match folded {
                Folded::Nothing => {}
                Folded::Space => space = before.is_some(),
                Folded::Kept(c) => {
                    let is_dense = is_dense(c);
                    if space && !is_dense && before == Some(false) {
                        letters.push(' ');
                    }
                    if is_capital && (space || before != Some(false)) {
                        opens_with_capital |= letters.is_empty();
                        capitals.push(letters.len());
                    }
                    (space, before) = (false, Some(is_dense));
                    letters.push(c);
                }
            }
        }
        Self { letters, capitals, opens_with_capital }
    }

    /// Returns the number of characters.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether at least half of the characters are of dense scripts.
    pub fn is_dense(&self) -> bool {
        self.letters.iter().filter(|&&c| is_dense(c)).count() * 2 > self.letters.len()
    }

    /// Whether this text contains the other one at word boundaries.
    pub fn contains(&self, other: &Self) -> bool {
        let (long, short) = (&self.letters, &other.letters);
        let Some(last) = long.len().checked_sub(short.len()) else { return false };
        let boundary = |before: Option<&char>, after: Option<&char>| match (before, after) {
            (Some(&before), Some(&after)) => {
                before == ' ' || after == ' ' || is_dense(before) || is_dense(after)
            }
            _ => true,
        };
        !short.is_empty()
            && (0..=last).any(|at| {
                let end = at + short.len();
                long[at] == short[0]
                    // The first letter excludes most places.
                    && long[at..end] == short[..]
                    && boundary(at.checked_sub(1).and_then(|before| long.get(before)), short.first())
                    && boundary(short.last(), long.get(end))
            })
    }

    /// Whether this text begins with the other one, also within a word.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.letters.starts_with(&other.letters)
    }

    /// Returns the Sørensen–Dice coefficient of the character bigrams, 0 to 100.
    pub fn similarity(&self, other: &Self) -> u8 {
        let (mine, theirs) = (self.bigrams(), other.bigrams());
        let total = mine.len() + theirs.len();
        if total == 0 {
            return 0;
        }
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (mine.get(i), theirs.get(j)) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        u8::try_from(200 * shared / total).unwrap_or(100)
    }

    /// Whether at least one of the texts has no number that the other lacks.
    pub fn numbers_agree(&self, other: &Self) -> bool {
        let within =
            |some: &Self, all: &Self| some.numbers().all(|number| all.numbers().any(|other| other == number));
        within(self, other) || within(other, self)
    }

    /// Returns the runs of one kind of characters with their indices: words, numbers, and runs of dense scripts.
    pub fn runs(&self) -> impl Iterator<Item = (usize, &[char])> {
        let kind = |c: char| match c {
            ' ' => 0,
            '0'..='9' => 1,
            _ => 2 + u8::from(is_dense(c)),
        };
        let mut end = 0;
        let runs = self.letters.chunk_by(move |a, b| kind(*a) == kind(*b)).map(move |run| {
            end += run.len();
            (end - run.len(), run)
        });
        runs.filter(|(_, run)| run[0] != ' ')
    }

    /// Whether a word with a capital begins at this index.
    pub fn is_capital(&self, at: usize) -> bool {
        self.capitals.binary_search(&at).is_ok()
    }

    /// Whether the text has capitals. A text without any does not mark names.
    pub fn uses_capitals(&self) -> bool {
        self.opens_with_capital || !self.capitals.is_empty()
    }

    fn bigrams(&self) -> Vec<u64> {
        let pack = |pair: &[char]| u64::from(pair[0]) << 32 | u64::from(pair[1]);
        let mut bigrams: Vec<u64> = self.letters.windows(2).map(pack).collect();
        bigrams.sort_unstable();
        bigrams
    }

    fn numbers(&self) -> impl Iterator<Item = &[char]> {
        self.letters.split(|c| !c.is_ascii_digit()).filter(|run| !run.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) {
        assert_eq!(Normalized::new(a), Normalized::new(b), "{a} / {b}");
    }

    #[test]
    fn folds_what_does_not_change_the_meaning() {
        same("清晨的河湾，薄雾未散。", "清晨的 河湾 薄雾未散");
        same("ＡＢＣ１２３", "abc 123".replace(' ', "").as_str());
        same("“The Bridge”, at dawn", "the bridge at dawn.");
        same("مُحَمَّد", "محمد");
        same("a\u{200B}b\u{FEFF}", "ab");
        same("ÉCOLE Ľ Żółw ΆΝΔΡΑΣ ЁЖ Đà", "école ľ żółw άνδρας ёж đà".replace('ς', "σ").as_str());
        same("१२३", "123");
        same("臺灣的鐵路", "台湾的铁路");
    }

    #[test]
    fn contains_only_at_word_boundaries() {
        let contains = |long, short| Normalized::new(long).contains(&Normalized::new(short));
        assert!(contains("The old bridge at dawn", "old bridge"));
        assert!(!contains("The golden bridge", "old"));
        assert!(contains("清晨的河湾，薄雾未散", "河湾"));
        assert!(!contains("a", "abc"));
    }

    #[test]
    fn similarity_is_symmetric_and_bounded() {
        let (a, b) = (Normalized::new("night"), Normalized::new("nacht"));
        assert_eq!(a.similarity(&b), 25);
        assert_eq!(b.similarity(&a), 25);
        assert_eq!(a.similarity(&a), 100);
        assert_eq!(Normalized::new("").similarity(&a), 0);
    }
}
