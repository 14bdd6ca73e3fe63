//! Inflection: whether two words are forms of one word, with other endings, an attached article, or a typo.
//!
//! No dictionary is used. How much of a word must be equal depends on whether a character of its script is a letter or a
//! syllable.

use crate::article::script::{is_abugida, is_arabic, is_consonant, is_cyrillic, is_hebrew, is_syllabic};

/// How strictly two words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// For common words.
    Common,
    /// For names: Austria is not a form of Australia.
    Name,
}

/// Whether two words are forms of one word.
pub fn is_inflection(a: &[char], b: &[char], strictness: Strictness) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Endings and typos rarely change the first letter. This test makes most comparisons cheap.
    let (Some(first), Some(other)) = (short.first(), long.first()) else { return false };
    if first != other {
        return false;
    }
    if is_syllabic(*first) && without_particle(short) == without_particle(long) {
        return true;
    }
    let stem = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (short.len() - stem, long.len() - stem);
    if is_syllabic(*first) {
        // A particle after the whole word, or another vowel in the last syllable.
        return (stem >= 2 && short_rest == 0 && long_rest <= 3)
            || (stem >= 3 && short_rest <= 1 && long_rest <= 2)
            || (short.len() >= 5 && distance_is_small(&short[stem..], &long[stem..], 1));
    }
    if short.len() < 3 {
        return false;
    }
    if is_short_inflection(short, long, stem) {
        return true;
    }
    // A longer stem allows longer endings. Names allow short endings only.
    let (max_ending, max_typos) = match strictness {
        Strictness::Common if is_abugida(*first) => (4, 1 + short.len() / 8),
        Strictness::Common => (if short_rest <= 1 { 6 } else { 5 }, 1 + short.len() / 8),
        // A long name may have any ending.
        Strictness::Name if short_rest == 0 && short.len() >= 6 => (5, 1),
        // In a short name, another letter makes another name; an additional letter does not.
        Strictness::Name if short.len() < 7 => (3, usize::from(short.len() != long.len())),
        Strictness::Name => (3, 1 + short.len() / 12),
    };
    let ending = stem >= 4 && stem * 3 >= short.len() * 2 && short_rest <= 3 && long_rest <= max_ending;
    ending
        || has_other_vowels(short, long)
        || (short.len() >= 5 && distance_is_small(&short[stem..], &long[stem..], max_typos))
}

/// Whether two short words are forms of one word, by the rules of their script.
fn is_short_inflection(short: &[char], long: &[char], stem: usize) -> bool {
    /// Letters of most endings of Slavic nouns.
    const SLAVIC: &str = "аяоеёєуюыиіїйьмхв";
    let (short_rest, long_rest) = (&short[stem..], &long[stem..]);
    let first = short[0];
    if is_cyrillic(first) {
        let are_endings = || short_rest.iter().chain(long_rest).all(|c| SLAVIC.contains(*c));
        return (stem >= 3 && short_rest.len() <= 1 && long_rest.len() <= 3 && are_endings())
            || has_fleeting_vowel(short, long)
            || has_fleeting_vowel(long, short);
    }
    if is_arabic(first) || is_hebrew(first) {
        // Vowels are not written, so three letters are a root. One letter that may be a vowel is written or not, or another.
        const WEAK: [char; 7] = ['ا', 'و', 'ی', 'ې', 'ۍ', 'ه', 'ئ'];
        let (short_rest, long_rest) = without_common_ends(short, long);
        let is_weak = |rest: &[char]| rest.len() <= 1 && rest.iter().all(|c| WEAK.contains(c));
        return (short.len() == stem && long.len() - stem <= 2)
            || (is_weak(short_rest) && is_weak(long_rest));
    }
    if is_abugida(first) {
        // Postpositions are attached to the word, and vowels have several spellings.
        let consonants =
            |word: &[char]| word.iter().copied().filter(|&c| is_consonant(c)).collect::<Vec<_>>();
        let (short_stem, long_stem) = (consonants(short), consonants(long));
        let ending = long_stem.len().abs_diff(short_stem.len());
        return (short_rest.is_empty() && long_rest.len() <= 3)
            || (short_stem.len() >= 3
                && ending <= 1
                && (long_stem.starts_with(&short_stem) || short_stem.starts_with(&long_stem)));
    }
    // The plural of many languages with Latin script.
    short_rest.is_empty() && long_rest == ['s']
}

/// Whether the last vowel is dropped before an ending, as in "орел" and "орла".
fn has_fleeting_vowel(whole: &[char], without: &[char]) -> bool {
    let [stem @ .., 'е' | 'о' | 'ё' | 'є' | 'э', last] = whole else { return false };
    let ending = without.len().checked_sub(stem.len() + 1);
    stem.len() >= 2
        && ending.is_some_and(|ending| (1..=3).contains(&ending))
        && without.starts_with(stem)
        && without[stem.len()] == *last
}

/// Whether two words of equal length differ in few vowels, as transcriptions of one name do: "Mohammed", "Muhammad".
fn has_other_vowels(a: &[char], b: &[char]) -> bool {
    let differences = || a.iter().zip(b).filter(|(a, b)| a != b);
    a.len() == b.len()
        && a.len() >= 6
        && differences().count() * 4 <= a.len()
        && differences().all(|(a, b)| "aeiou".contains(*a) && "aeiou".contains(*b))
}

/// Removes a Korean particle. At least two syllables are left.
fn without_particle(word: &[char]) -> &[char] {
    const PAIRS: [[char; 2]; 5] = [['으', '로'], ['에', '서'], ['에', '게'], ['까', '지'], ['부', '터']];
    match word {
        [stem @ .., a, b] if stem.len() >= 2 && PAIRS.contains(&[*a, *b]) => stem,
        [stem @ .., last] if stem.len() >= 2 && "은는이가을를의에도로와과".contains(*last) => {
            stem
        }
        _ => word,
    }
}

/// Removes conjunctions, prepositions and articles that Arabic, Hebrew and Ethiopic attach to the start of a word. At least
/// three letters are left.
pub fn without_prefixes(word: &[char]) -> &[char] {
    const ARABIC: [&[char]; 2] = [&['و', 'ف'], &['ب', 'ل', 'ک']];
    const ETHIOPIC: [char; 8] = ['የ', 'በ', 'ለ', 'ከ', 'ዝ', 'ን', 'ብ', 'ክ'];
    const HEBREW: [char; 7] = ['ו', 'ה', 'ב', 'ל', 'כ', 'מ', 'ש'];
    let Some(&first) = word.first() else { return word };
    let mut rest = word;
    if is_arabic(first) {
        for particles in ARABIC {
            if let [particle, after @ ..] = rest
                && particles.contains(particle)
                && after.starts_with(&['ا', 'ل'])
                && after.len() >= 5
            {
                rest = after;
            }
        }
        // "And" is attached to any word.
        if let ['و', after @ ..] = rest
            && after.len() >= 4
        {
            rest = after;
        }
        if let ['ا' | 'ل', 'ل', after @ ..] = rest
            && after.len() >= 3
        {
            rest = after;
        }
    } else if (ETHIOPIC.contains(&first) || HEBREW.contains(&first)) && word.len() >= 4 {
        rest = &word[1..];
    }
    rest
}

/// Whether the edit distance of two tails is at most `most` (1 to 3). Insertions, deletions, substitutions and
/// transpositions of neighbours count as 1 (optimal string alignment).
fn distance_is_small(a: &[char], b: &[char], most: usize) -> bool {
    let (a, b) = without_common_ends(a, b);
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len()) <= most;
    }
    if most == 0 || a.len().abs_diff(b.len()) > most {
        return false;
    }
    if let ([first_a, second_a, rest_a @ ..], [first_b, second_b, rest_b @ ..]) = (a, b)
        && first_a == second_b
        && second_a == first_b
        && distance_is_small(rest_a, rest_b, most - 1)
    {
        return true;
    }
    distance_is_small(&a[1..], b, most - 1)
        || distance_is_small(a, &b[1..], most - 1)
        || distance_is_small(&a[1..], &b[1..], most - 1)
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

    fn forms(a: &str, b: &str, strictness: Strictness) -> bool {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let (there, back) = (is_inflection(&a, &b, strictness), is_inflection(&b, &a, strictness));
        assert_eq!(there, back, "{a:?} {b:?}");
        there
    }

    #[test]
    fn endings_and_typos_are_inflections() {
        for (a, b) in [
            ("тюлені", "тюлень"),
            ("nadador", "nadadores"),
            ("astronavtami", "avstronavtami"),
            ("salto", "saltadores"),
            ("сlub", "сlubs"),
            ("ciclsita", "ciclistas"),
            ("대통령", "대통령이"),
            ("орел", "орла"),
            ("вода", "водами"),
            ("cat", "cats"),
            ("مصر", "مصری"),
            ("જોહર", "જૌહરની"),
            ("नाव", "नावों"),
        ] {
            assert!(forms(a, b, Strictness::Common), "{a} / {b}");
        }
        for (a, b) in [
            ("march", "april"),
            ("cat", "car"),
            ("мост", "мозг"),
            ("сыр", "сын"),
            ("한국", "한글"),
            ("", "x"),
        ] {
            assert!(!forms(a, b, Strictness::Common), "{a} / {b}");
        }
    }

    #[test]
    fn names_are_compared_strictly() {
        for (a, b) in [
            ("austria", "australia"),
            ("slovakia", "slovenia"),
            ("maria", "mariupol"),
            ("iran", "iraq"),
            ("ирана", "ирака"),
        ] {
            assert!(!forms(a, b, Strictness::Name), "{a} / {b}");
        }
        for (a, b) in [
            ("зеленский", "зеленского"),
            ("cameroun", "camerounais"),
            ("djokovic", "djokovich"),
            ("toshkent", "toshkentdagi"),
            ("ağaev", "ağayev"),
        ] {
            assert!(forms(a, b, Strictness::Name), "{a} / {b}");
        }
    }

    #[test]
    fn removes_attached_articles() {
        let rest =
            |word: &str| without_prefixes(&word.chars().collect::<Vec<_>>()).iter().collect::<String>();
        assert_eq!(rest("والمدینه"), "مدینه");
        assert_eq!(rest("الجسر"), "جسر");
        assert_eq!(rest("باران"), "باران");
        assert_eq!(rest("הגשר"), "גשר");
        assert_eq!(rest("የአዲስ"), "አዲስ");
        assert_eq!(rest("bridge"), "bridge");
    }

    #[test]
    fn distances_are_bounded() {
        let is_small = |a: &str, b: &str, most| {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            distance_is_small(&a, &b, most)
        };
        assert!(is_small("abc", "abc", 0));
        assert!(is_small("abc", "abxc", 1));
        assert!(is_small("abcd", "acbd", 1));
        assert!(!is_small("abc", "xyz", 2));
        assert!(is_small("kitten", "sitting", 3));
    }
}
