//! What one text says of another: word by word, inflected, misspelt, and in any order.
//!
//! Scripts with spaces are cut into words. Runs of scripts without spaces are laid out with pieces that the
//! other text has, of two characters (Han, kana) or four (Thai, Lao, Burmese, Khmer, whose characters are
//! letters). No word list of any language is used: short words count little because they are short, and names
//! are what is written with a capital.

mod slot;

use std::ops::Range;

use super::form::{Sort, bare, is_form_of};
use super::key::{Key, is_alphabetic_dense, is_cased, is_dense, is_numeral, is_syllabic};
use super::list::List;

/// The words and runs of one key, borrowed from it.
pub struct Words<'a> {
    words: Vec<Word<'a>>,
    runs: Vec<&'a [char]>,
    uses_capitals: bool,
}

struct Word<'a> {
    letters: &'a [char],
    /// The letters without an article that has grown onto them.
    bare: &'a [char],
    is_number: bool,
    is_name: bool,
}

/// What one text says of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The share of the text that the other one says, 0 to 100, by length.
    pub share: u8,
    /// How many words it has that weigh anything.
    pub count: usize,
    /// How many of those the other one lacks.
    pub lacking: usize,
    /// Whether it has a number that the other one lacks.
    pub new_number: bool,
    /// Whether it may have a name that the other one lacks: where nothing marks names, any word may be one.
    pub new_name: bool,
    /// Whether a name is surely lacking.
    pub other_name: bool,
    /// How many of those lacking are single characters within a run: slips of the pen as easily as other words.
    pub slips: usize,
    /// Whether one of these is none, because it changes the meaning by itself.
    pub other_sense: bool,
}

impl<'a> Words<'a> {
    /// Cuts a key into words.
    pub fn new(key: &'a Key) -> Self {
        let (mut words, mut runs) = (Vec::new(), Vec::new());
        for (start, run) in key.runs() {
            let Some(&first) = run.first() else { continue };
            if is_dense(first) {
                runs.push(run);
                continue;
            }
            words.push(Word {
                letters: run,
                bare: bare(run),
                is_number: first.is_ascii_digit(),
                is_name: key.is_capital(start),
            });
        }
        Self { words, runs, uses_capitals: key.uses_capitals() }
    }

    /// How much of this text `other` says.
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
            if self.is_said(index, other) {
                covered += weight;
                continue;
            }
            coverage.new_number |= word.is_number;
            if weight > 1 {
                coverage.lacking += 1;
                coverage.other_name |= word.is_name && index > 0;
                let unmarked = !self.uses_capitals || !word.letters.first().is_some_and(|&c| is_cased(c));
                coverage.new_name |= word.is_name || (unmarked && !word.is_number);
            }
        }
        for run in &self.runs {
            let laid = other.lay(run, &mut coverage);
            total += laid.total;
            covered += laid.covered;
        }
        coverage.share =
            (100 * covered).checked_div(total).and_then(|share| u8::try_from(share).ok()).unwrap_or(0);
        coverage
    }

    /// The second of two words that are both written with a capital: the surname of somebody who is named and
    /// nothing else.
    fn surname(&self) -> Option<&Word<'a>> {
        let named = self.words.len() == 2
            && self.runs.is_empty()
            && self.words.iter().all(|word| word.is_name && word.letters.len() > 1);
        self.words.last().filter(|word| named && word.letters.len() > 2)
    }

    /// Whether this text is the full name of somebody whom `other` calls by the surname, with a title at the most
    /// before it: another capital before it would be another person of that name.
    pub fn is_surnamed_in(&self, other: &Self) -> bool {
        let Some(surname) = self.surname() else { return false };
        other.words.iter().enumerate().any(|(index, word)| {
            let before = index.checked_sub(1).and_then(|before| other.words.get(before));
            word.is_name
                && word.letters == surname.letters
                && before.is_none_or(|before| !before.is_name || before.is_title())
        })
    }

    /// Whether the other text says a word of this one.
    fn is_said(&self, index: usize, other: &Self) -> bool {
        self.words.get(index).is_some_and(|word| other.says(word)) || self.is_compound(index, other)
    }

    fn says(&self, word: &Word<'_>) -> bool {
        self.words.iter().enumerate().any(|(index, mine)| {
            word.is_said_by(mine) || self.words.get(index + 1).is_some_and(|next| word.is_made_of(mine, next))
        })
    }

    /// Whether the word is, with the one before or after it, one word of the other text.
    fn is_compound(&self, index: usize, other: &Self) -> bool {
        let pair = |first: Option<&Word<'_>>, second: Option<&Word<'_>>| match (first, second) {
            (Some(first), Some(second)) => other.words.iter().any(|word| word.is_made_of(first, second)),
            _ => false,
        };
        pair(self.words.get(index), self.words.get(index + 1))
            || pair(index.checked_sub(1).and_then(|before| self.words.get(before)), self.words.get(index))
    }

    /// Lays out a run of characters with the pieces of this text.
    fn lay(&self, run: &[char], coverage: &mut Coverage) -> Laid {
        let letters = is_alphabetic_dense(run[0]);
        let (size, weight) = if letters { (4.min(run.len()), 1) } else { (2.min(run.len()), 2) };
        let mut laid = Laid { total: run.len() * weight, covered: 0 };
        let mut end = 0;
        for start in 0..=run.len() - size {
            if self.has(&run[start..start + size]) {
                self.skip(run, end.min(start)..start, weight, &mut laid, coverage);
                laid.covered += (start + size - start.max(end)) * weight;
                end = start + size;
            }
        }
        self.skip(run, end..run.len(), weight, &mut laid, coverage);
        coverage.count += run.len().div_ceil(2 * size);
        laid
    }

    fn has(&self, piece: &[char]) -> bool {
        self.runs.iter().any(|run| run.windows(piece.len()).any(|window| window == piece))
    }

    /// Passes over characters of a run that were not laid out.
    fn skip(&self, run: &[char], gap: Range<usize>, weight: usize, laid: &mut Laid, coverage: &mut Coverage) {
        if gap.is_empty() {
            return;
        }
        let number = run[gap.clone()].iter().any(|&c| is_numeral(c));
        coverage.new_number |= number;
        if gap.len() == 1 && !number {
            let at = gap.start;
            let before = at.checked_sub(1).and_then(|before| run.get(before));
            match (before, run.get(at + 1)) {
                // Its neighbours are neighbours there: a particle that was left out.
                (Some(&before), Some(&after)) if self.has(&[before, after]) => {
                    laid.total -= weight / 2;
                    return;
                }
                // One at an end may stand somewhere else.
                (None, Some(_)) | (Some(_), None) if self.has(&run[gap.clone()]) => {
                    laid.covered += weight;
                    return;
                }
                _ => {}
            }
        }
        if gap.len() == 1 {
            coverage.slips += 1;
            coverage.other_sense |= is_sense(run[gap.start], run.get(gap.end));
        }
        coverage.lacking += gap.len().div_ceil(2);
        // Two characters are a name as easily as anything else.
        coverage.new_name = true;
        coverage.other_name |= gap.len() > 1;
    }
}

/// Whether another character in this place is another person, place or direction.
fn is_sense(c: char, next: Option<&char>) -> bool {
    const OPPOSITES: &str =
        "男女父母老少东南西北左右上下前后进出升降开关买卖胜负生死大小多高低长短新旧黑白早晚日夜冷热";
    const PLACES: &str = "国省市县州镇村";
    OPPOSITES.contains(c) || next.is_some_and(|&next| PLACES.contains(next))
}

/// How much of a run was laid out.
struct Laid {
    total: usize,
    covered: usize,
}

impl Word<'_> {
    fn is_title(&self) -> bool {
        const TITLES: List =
            List::new("mr|ms|mrs|dr|m|mme|mlle|sr|sra|sir|don|herr|frau|lord|lady|prof|gen|col|rev|pm|st");
        TITLES.find(&mut |title| self.letters.iter().copied().eq(title.chars())).is_some()
    }

    /// Articles and prepositions are short in every language.
    fn weight(&self) -> usize {
        let Some(&first) = self.letters.first() else { return 0 };
        match self.letters.len() {
            _ if self.is_number => 6,
            // A syllable is as much as two letters.
            length if is_syllabic(first) => 2 * length,
            0..=1 => 0,
            // Two capitals are an acronym more often than a preposition.
            2 => 1 + usize::from(self.is_name),
            length => length,
        }
    }

    fn is_said_by(&self, other: &Self) -> bool {
        if self.is_number || other.is_number {
            return self.letters == other.letters;
        }
        // Nearly all pairs of words end here.
        if self.bare.first() != other.bare.first() {
            return false;
        }
        let sort = if self.is_name && other.is_name { Sort::Name } else { Sort::Common };
        self.bare == other.bare || is_form_of(self.bare, other.bare, sort)
    }

    /// Whether this word is the two others, written as one.
    fn is_made_of(&self, first: &Self, second: &Self) -> bool {
        let (letters, length) = (self.letters, first.letters.len() + second.letters.len());
        let ends = letters.len().checked_sub(length).is_some_and(|ending| ending <= 2);
        length >= 5
            && ends
            && !self.is_number
            && letters.starts_with(first.letters)
            && letters[first.letters.len()..].starts_with(second.letters)
    }
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
    fn numbers_and_pieces_agree_exactly() {
        let found = coverage("Games of 1896", "The Games in Athens, 1986");
        assert!(found.new_number);
        assert_eq!(coverage("乌鸫唱歌", "乌鸫经常在深夜唱歌").lacking, 0);
        assert!(coverage("女子游泳比赛", "男子游泳比赛").lacking > 0);
        assert!(coverage("习近平会见法国总统", "习近平会见德国总统").lacking > 0);
        assert_eq!(coverage("横浜港", "横浜の港に入る客船").lacking, 0);
        assert!(coverage("出售三只孔雀", "出售两只孔雀").new_number);
        assert_eq!(coverage("", "x").share, 0);
    }

    #[test]
    fn a_surname_stands_for_its_bearer() {
        let surnamed = |name: &str, text: &str| {
            let (name, text) = (Key::new(name), Key::new(text));
            Words::new(&name).is_surnamed_in(&Words::new(&text))
        };
        assert!(surnamed("Ann Lee", "Ms Lee opens the bridge"));
        assert!(!surnamed("Ann Lee", "Robert Lee opens the bridge"));
        assert!(!surnamed("Robert Lee", "Ann Lee speaks"));
        assert!(!surnamed("Old bridge", "The bridge at dawn"));
    }
}
