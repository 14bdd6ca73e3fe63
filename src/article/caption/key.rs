//! The comparison key: what is left of a text when all that does not change its meaning is folded away.
//!
//! A key is never shown. Full-width forms become ASCII, traditional characters simplified ones, letters lower
//! case, punctuation a space; spaces beside characters of scripts that write none are dropped; format
//! characters, tatweel and harakat vanish; combining marks stay, since Indic and south-east Asian scripts are
//! nothing without them.

use super::letter::{base, lower, narrow};
use crate::article::script::is_wide;

/// A folded text.
#[derive(Clone, Debug, Default)]
pub struct Key {
    letters: Vec<char>,
    /// Where words begin with a capital: in many scripts these are the names, the first word aside.
    capitals: Vec<usize>,
    /// Whether the text begins with a capital.
    opens_with_capital: bool,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters
    }
}

impl Key {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut letters: Vec<char> = Vec::with_capacity(text.len());
        let (mut capitals, mut opens_with_capital) = (Vec::new(), false);
        // Whether the character before is of a script without spaces; at the beginning there is none.
        let (mut space, mut before) = (false, None);
        for written in text.chars() {
            let (folded, is_capital) = match written {
                // Nearly all of most texts is itself.
                'a'..='z' | '0'..='9' => (Folded::Kept(written), false),
                _ => {
                    let wide = narrow(written);
                    let small = lower(wide);
                    (fold(base(small)), small != wide)
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

    /// The number of characters.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether most of it is written in a script that packs much into a character.
    pub fn is_dense(&self) -> bool {
        self.letters.iter().filter(|&&c| is_dense(c)).count() * 2 > self.letters.len()
    }

    /// Whether the other key stands inside this one, at word boundaries.
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
                    // Nearly all places are passed over by their first letter.
                    && long[at..end] == short[..]
                    && boundary(at.checked_sub(1).and_then(|before| long.get(before)), short.first())
                    && boundary(short.last(), long.get(end))
            })
    }

    /// Whether this key begins with the other one, be it in the middle of a word.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.letters.starts_with(&other.letters)
    }

    /// The Sørensen–Dice coefficient of the character bigrams, 0 to 100.
    pub fn likeness(&self, other: &Self) -> u8 {
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

    /// Whether one side brings no number that the other lacks.
    pub fn digits_agree(&self, other: &Self) -> bool {
        let within =
            |some: &Self, all: &Self| some.numbers().all(|number| all.numbers().any(|other| other == number));
        within(self, other) || within(other, self)
    }

    /// The longest runs of one sort, and where they begin: a word between spaces, a run without spaces, a number.
    pub fn runs(&self) -> impl Iterator<Item = (usize, &[char])> {
        let sort = |c: char| match c {
            ' ' => 0,
            '0'..='9' => 1,
            _ => 2 + u8::from(is_dense(c)),
        };
        let mut end = 0;
        let runs = self.letters.chunk_by(move |a, b| sort(*a) == sort(*b)).map(move |run| {
            end += run.len();
            (end - run.len(), run)
        });
        runs.filter(|(_, run)| run[0] != ' ')
    }

    /// Whether a capital stands at this place.
    pub fn is_capital(&self, at: usize) -> bool {
        self.capitals.binary_search(&at).is_ok()
    }

    /// Whether capitals were used at all: who writes none does not mark names by them.
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

enum Folded {
    Nothing,
    Space,
    Kept(char),
}

fn fold(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' => Folded::Kept(c),
        // Tatweel, harakat, joiners, marks of direction, variation selectors, soft hyphen.
        '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => Folded::Nothing,
        // Accents that stand for themselves, and the vowel points of Hebrew: many writers leave them out.
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' => Folded::Nothing,
        // The dot beneath an Indic letter.
        '\u{93C}' | '\u{9BC}' | '\u{A3C}' | '\u{ABC}' | '\u{B3C}' | '\u{CBC}' => Folded::Nothing,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => {
            Folded::Nothing
        }
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => Folded::Nothing,
        _ if is_separator(c) => Folded::Space,
        _ => Folded::Kept(c),
    }
}

/// Punctuation, symbols and white space, block by block. All else is part of words: letters, digits, and
/// the marks that combine with them.
fn is_separator(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' => !matches!(c, 'ª' | 'µ' | 'º'),
        '×' | '÷' | '\u{37E}' | '\u{387}' => true,
        '\u{55A}'..='\u{55F}' | '\u{589}' | '\u{58A}' => true,
        '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5C6}' | '\u{5F3}' | '\u{5F4}' => true,
        '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}' => true,
        '\u{700}'..='\u{70D}' | '\u{964}' | '\u{965}' | '\u{970}' | '\u{DF4}' => true,
        '\u{E2F}' | '\u{E3F}' | '\u{E4F}' | '\u{E5A}' | '\u{E5B}' => true,
        '\u{F01}'..='\u{F17}' | '\u{F3A}'..='\u{F3D}' | '\u{104A}'..='\u{104F}' | '\u{10FB}' => true,
        '\u{1360}'..='\u{1368}' | '\u{17D4}'..='\u{17DB}' | '\u{1800}'..='\u{180E}' => true,
        // General punctuation, currencies, symbols, arrows, mathematics, drawings.
        '\u{2000}'..='\u{206F}'
        | '\u{20A0}'..='\u{20CF}'
        | '\u{2100}'..='\u{2BFF}'
        | '\u{2E00}'..='\u{2E7F}' => true,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303D}' | '\u{30A0}' | '・' => {
            true
        }
        '\u{E000}'..='\u{F8FF}' | '\u{FE10}'..='\u{FE1F}' | '\u{FE30}'..='\u{FE6F}' => true,
        '\u{FF5F}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFFF}' | '\u{1F000}'..='\u{1FAFF}' => true,
        _ => false,
    }
}

/// Scripts without spaces between words: Han, kana, Thai, Lao, Burmese, Khmer; and their punctuation.
pub fn is_dense(c: char) -> bool {
    c >= '\u{E00}' && (is_wide(c) || is_alphabetic_dense(c))
}

/// Of those, the ones whose characters are letters of an alphabet rather than syllables or words.
pub fn is_alphabetic_dense(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Scripts with spaces in which one character is a syllable: Hangul and Ethiopic.
pub fn is_syllabic(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}') || is_ethiopic(c)
}

/// The Ethiopic script.
pub fn is_ethiopic(c: char) -> bool {
    matches!(c, '\u{1200}'..='\u{139F}' | '\u{2D80}'..='\u{2DDF}')
}

/// The Indic scripts, Devanagari to Sinhala, in which vowels are signs at their consonants.
pub fn is_abugida(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}')
}

/// The vowel signs of the Indic scripts: each block has them at the same places.
pub fn is_vowel_sign(c: char) -> bool {
    is_abugida(c) && matches!(c as u32 & 0x7F, 0x3E..=0x4C | 0x57)
}

/// The Cyrillic script.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The Arabic script.
pub fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}')
}

/// The Hebrew script.
pub fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{5D0}'..='\u{5EA}')
}

/// Scripts with capitals: Latin, Greek, Cyrillic, Armenian.
pub fn is_cased(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{587}' | '\u{1E00}'..='\u{1FFF}')
}

/// Han characters that are numbers.
pub fn is_numeral(c: char) -> bool {
    "〇一二三四五六七八九十百千万亿两".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) {
        assert_eq!(Key::new(a), Key::new(b), "{a} / {b}");
    }

    #[test]
    fn what_does_not_change_the_meaning_is_folded() {
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
    fn containment_keeps_to_words() {
        let contains = |long, short| Key::new(long).contains(&Key::new(short));
        assert!(contains("The old bridge at dawn", "old bridge"));
        assert!(!contains("The golden bridge", "old"));
        assert!(contains("清晨的河湾，薄雾未散", "河湾"));
        assert!(!contains("a", "abc"));
    }

    #[test]
    fn likeness_is_symmetric_and_bounded() {
        let (a, b) = (Key::new("night"), Key::new("nacht"));
        assert_eq!(a.likeness(&b), 25);
        assert_eq!(b.likeness(&a), 25);
        assert_eq!(a.likeness(&a), 100);
        assert_eq!(Key::new("").likeness(&a), 0);
    }
}
