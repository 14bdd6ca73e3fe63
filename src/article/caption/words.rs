//! How much of one text another one says, word by word: inflected, misspelt, and in any order.
//!
//! Scripts with spaces are cut into words; runs of scripts without spaces into overlapping pieces of two
//! characters (Han, kana) or four (Thai, Lao, Burmese, Khmer, whose characters are letters). No word list of
//! any language is used: short words count little because they are short.

use super::key::{Key, is_alphabetic_dense, is_dense};

/// The words and pieces of one key, borrowed from it.
pub struct Words<'a>(Vec<Word<'a>>);

struct Word<'a> {
    letters: &'a [char],
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A word between spaces.
    Spaced,
    /// A piece of a run without spaces.
    Piece,
    /// Digits; they agree exactly or not at all.
    Number,
}

/// What one text says of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The share of the text that the other one says, 0 to 100, by length.
    pub share: u8,
    /// How many words it has that weigh anything.
    pub count: usize,
    /// How many of those the other one lacks.
    pub lacking: usize,
    /// Whether it has a number that the other one lacks.
    pub new_number: bool,
}

impl<'a> Words<'a> {
    /// Cuts a key into words.
    pub fn new(key: &'a Key) -> Self {
        let mut words = Vec::new();
        for run in key.runs() {
            let Some(&first) = run.first() else { continue };
            if first.is_ascii_digit() {
                words.push(Word { letters: run, kind: Kind::Number });
            } else if is_dense(first) {
                let size = if is_alphabetic_dense(first) { 4 } else { 2 };
                let pieces = run.windows(size.min(run.len()));
                words.extend(pieces.map(|letters| Word { letters, kind: Kind::Piece }));
            } else {
                words.push(Word { letters: run, kind: Kind::Spaced });
            }
        }
        Self(words)
    }

    /// How much of this text `other` says.
    pub fn covered_by(&self, other: &Self) -> Coverage {
        let (mut total, mut covered, mut count, mut lacking) = (0, 0, 0, 0);
        let mut new_number = false;
        for word in &self.0 {
            let weight = word.weight();
            if weight == 0 {
                continue;
            }
            total += weight;
            count += usize::from(weight > 1);
            if other.0.iter().any(|candidate| word.is_said_by(candidate)) {
                covered += weight;
            } else {
                lacking += usize::from(weight > 1);
                new_number |= word.kind == Kind::Number;
            }
        }
        let share =
            (100 * covered).checked_div(total).and_then(|share| u8::try_from(share).ok()).unwrap_or(0);
        Coverage { share, count, lacking, new_number }
    }
}

impl Word<'_> {
    /// Articles and prepositions are short in every language.
    fn weight(&self) -> usize {
        match (self.kind, self.letters.len()) {
            (Kind::Spaced, 0..=1) => 0,
            (Kind::Spaced, 2) => 1,
            (Kind::Spaced, length) => length,
            (Kind::Piece, _) => 4,
            (Kind::Number, _) => 6,
        }
    }

    fn is_said_by(&self, other: &Self) -> bool {
        if self.kind != other.kind {
            return false;
        }
        self.letters == other.letters
            || (self.kind == Kind::Spaced && is_form_of(self.letters, other.letters))
    }
}

/// Whether two words are forms of one: the same stem with other endings, or a slip of the pen.
fn is_form_of(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Slips and endings leave the first letter alone; without this a comparison would cost far more.
    if short.len() < 3 || short[0] != long[0] {
        return false;
    }
    let stem = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (short.len() - stem, long.len() - stem);
    let ending = stem >= 4 && stem * 3 >= short.len() * 2 && short_rest <= 3 && long_rest <= 5;
    let tight = stem >= 4 && short_rest <= 1 && long_rest <= 2;
    ending
        || tight
        || (short.len() >= 5 && distance_is_small(&short[stem..], &long[stem..], 1 + short.len() / 8))
}

/// Whether the edit distance of two tails is at most `most` (1 to 3): insertions, deletions, substitutions.
fn distance_is_small(a: &[char], b: &[char], most: usize) -> bool {
    let (a, b) = without_common_ends(a, b);
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len()) <= most;
    }
    most > 0
        && a.len().abs_diff(b.len()) <= most
        && (distance_is_small(&a[1..], b, most - 1)
            || distance_is_small(a, &b[1..], most - 1)
            || distance_is_small(&a[1..], &b[1..], most - 1))
}

fn without_common_ends<'a>(mut a: &'a [char], mut b: &'a [char]) -> (&'a [char], &'a [char]) {
    while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b)
        && first_a == first_b
    {
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., last_a], [rest_b @ .., last_b]) = (a, b)
        && last_a == last_b
    {
        (a, b) = (rest_a, rest_b);
    }
    (a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coverage(text: &str, by: &str) -> Coverage {
        let (text, by) = (Key::new(text), Key::new(by));
        Words::new(&text).covered_by(&Words::new(&by))
    }

    #[test]
    fn forms_of_a_word_are_the_word() {
        for (a, b) in [
            ("тюлені", "тюлень"),
            ("белка", "белку"),
            ("nadador", "nadadores"),
            ("astronavtami", "avstronavtami"),
            ("Ağaev", "Ağayev"),
            ("Cameroun", "Camerounais"),
        ] {
            assert_eq!(coverage(a, b).share, 100, "{a} / {b}");
        }
        for (a, b) in [("the cat", "the dog"), ("March", "April"), ("1896", "1986"), ("Anna", "Anton")] {
            assert!(coverage(a, b).share < 100, "{a} / {b}");
        }
    }

    #[test]
    fn numbers_and_pieces_agree_exactly() {
        let found = coverage("Games of 1896", "The Games in Athens, 1986");
        assert!(found.new_number);
        assert_eq!(coverage("乌鸫唱歌", "乌鸫经常在深夜唱歌").lacking, 1);
        assert_eq!(coverage("", "x").share, 0);
    }

    #[test]
    fn distances_are_bounded() {
        let is_small = |a: &str, b: &str, most| {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            distance_is_small(&a, &b, most)
        };
        assert!(is_small("abc", "abc", 0));
        assert!(is_small("abc", "abxc", 1));
        assert!(!is_small("abc", "xyz", 2));
        assert!(is_small("kitten", "sitting", 3));
    }
}
