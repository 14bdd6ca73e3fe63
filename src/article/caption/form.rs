//! Forms of one word: the same stem with other endings, an article grown onto it, a slip of the pen.
//!
//! No word of any language is known here. How much of a word must agree depends on what one character of its
//! script carries: a letter, or a syllable.

use super::key::{is_abugida, is_arabic, is_cyrillic, is_hebrew, is_syllabic, is_vowel_sign};

/// How strict to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A word like any other.
    Common,
    /// A name: Austria is no form of Australia.
    Name,
}

/// Whether two words are forms of one.
pub fn is_form_of(a: &[char], b: &[char], sort: Sort) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Slips and endings leave the first letter alone; without this a comparison would cost far more.
    let (Some(first), Some(other)) = (short.first(), long.first()) else { return false };
    if first != other {
        return false;
    }
    let stem = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (short.len() - stem, long.len() - stem);
    if is_syllabic(*first) {
        // A particle behind the whole word, or another vowel in its last syllable.
        return (stem >= 2 && short_rest == 0 && long_rest <= 3)
            || (stem >= 3 && short_rest <= 1 && long_rest <= 2)
            || (short.len() >= 5 && distance_is_small(&short[stem..], &long[stem..], 1));
    }
    if short.len() < 3 {
        return false;
    }
    if is_short_form(short, long, stem) {
        return true;
    }
    // The longer the stem, the longer the endings may be; names take short ones only.
    let (longest, slips) = match sort {
        Sort::Common => (if short_rest <= 1 { 6 } else { 5 }, 1 + short.len() / 8),
        // A long name that is there as a whole may have any ending behind it.
        Sort::Name if short_rest == 0 && short.len() >= 6 => (5, 1),
        // In a short name one letter for another makes another name; one more or less does not.
        Sort::Name if short.len() < 7 => (3, usize::from(short.len() != long.len())),
        Sort::Name => (3, 1 + short.len() / 12),
    };
    let ending = stem >= 4 && stem * 3 >= short.len() * 2 && short_rest <= 3 && long_rest <= longest;
    ending || (short.len() >= 5 && distance_is_small(&short[stem..], &long[stem..], slips))
}

/// Forms of short words, by what the letters of their script carry.
fn is_short_form(short: &[char], long: &[char], stem: usize) -> bool {
    /// Of these are most endings of Slavic nouns.
    const SLAVIC: &str = "аяоеёєуюыиіїйьмхв";
    let (short_rest, long_rest) = (&short[stem..], &long[stem..]);
    let first = short[0];
    if is_cyrillic(first) {
        let are_endings = || short_rest.iter().chain(long_rest).all(|c| SLAVIC.contains(*c));
        return (stem >= 3 && short_rest.len() <= 1 && long_rest.len() <= 3 && are_endings())
            || is_fleeting(short, long)
            || is_fleeting(long, short);
    }
    if is_arabic(first) || is_hebrew(first) {
        // Vowels are not written: three letters are a root.
        return short_rest.is_empty() && long_rest.len() <= 2;
    }
    if is_abugida(first) {
        // Postpositions are written onto the word; a vowel is often spelt in two ways.
        let slips = short.iter().zip(long).filter(|(a, b)| a != b);
        let spelt = slips.clone().all(|(a, b)| is_vowel_sign(*a) && is_vowel_sign(*b)) && slips.count() <= 1;
        return (short_rest.is_empty() && long_rest.len() <= 3)
            || (short.len() >= 4 && spelt && long.len() - short.len() <= 2);
    }
    // A plural in many Latin languages.
    short_rest.is_empty() && long_rest == ['s']
}

/// "орел" and "орла": the last vowel is gone before an ending.
fn is_fleeting(whole: &[char], without: &[char]) -> bool {
    let [stem @ .., 'е' | 'о' | 'ё' | 'є' | 'э', last] = whole else { return false };
    let ending = without.len().checked_sub(stem.len() + 1);
    stem.len() >= 2
        && ending.is_some_and(|ending| (1..=3).contains(&ending))
        && without.starts_with(stem)
        && without[stem.len()] == *last
}

/// A word without what Arabic, Hebrew and Ethiopic write onto its front: "and", "in", "for", and the article. What is
/// left is a word still, of three letters at the least.
pub fn bare(word: &[char]) -> &[char] {
    const ARABIC: [&[char]; 3] = [&['و', 'ف'], &['ب', 'ل', 'ک'], &[]];
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

/// Whether the edit distance of two tails is at most `most` (1 to 3): insertions, deletions, substitutions, and
/// two neighbours that changed places.
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

    fn forms(a: &str, b: &str, sort: Sort) -> bool {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let (there, back) = (is_form_of(&a, &b, sort), is_form_of(&b, &a, sort));
        assert_eq!(there, back, "{a:?} {b:?}");
        there
    }

    #[test]
    fn endings_and_slips_make_forms() {
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
            assert!(forms(a, b, Sort::Common), "{a} / {b}");
        }
        for (a, b) in [
            ("march", "april"),
            ("cat", "car"),
            ("мост", "мозг"),
            ("сыр", "сын"),
            ("한국", "한글"),
            ("", "x"),
        ] {
            assert!(!forms(a, b, Sort::Common), "{a} / {b}");
        }
    }

    #[test]
    fn names_are_told_apart() {
        for (a, b) in [
            ("austria", "australia"),
            ("slovakia", "slovenia"),
            ("maria", "mariupol"),
            ("iran", "iraq"),
            ("ирана", "ирака"),
        ] {
            assert!(!forms(a, b, Sort::Name), "{a} / {b}");
        }
        for (a, b) in [
            ("зеленский", "зеленского"),
            ("cameroun", "camerounais"),
            ("djokovic", "djokovich"),
            ("toshkent", "toshkentdagi"),
            ("ağaev", "ağayev"),
        ] {
            assert!(forms(a, b, Sort::Name), "{a} / {b}");
        }
    }

    #[test]
    fn grown_articles_come_off() {
        let bare = |word: &str| super::bare(&word.chars().collect::<Vec<_>>()).iter().collect::<String>();
        assert_eq!(bare("والمدینه"), "مدینه");
        assert_eq!(bare("الجسر"), "جسر");
        assert_eq!(bare("باران"), "باران");
        assert_eq!(bare("הגשר"), "גשר");
        assert_eq!(bare("የአዲስ"), "አዲስ");
        assert_eq!(bare("bridge"), "bridge");
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
