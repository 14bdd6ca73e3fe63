//! Folding of single characters: width, case, diacritics, and letters that a script writes in two ways.
//!
//! Folding uses arithmetic and two short tables, because the tables of the standard library would be larger than the
//! rest of the comparison. Rules about whole texts do not belong here.

mod han;

use han::simplified;

/// Folds full-width forms to ASCII (Unicode's compatibility decomposition), digits of all scripts to ASCII digits,
/// traditional characters to simplified ones, and Arabic variants of yeh and kaf to one letter.
pub fn fold_width(c: char) -> char {
    /// The zeros of the decimal digits (Unicode general category Nd).
    const ZEROS: [u32; 17] = [
        0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
        0xF20, 0x1040, 0x17E0,
    ];
    match c {
        '\0'..='\u{5FF}' => c,
        '\u{FF01}'..='\u{FF5E}' => shift(c, -0xFEE0),
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        '\u{4E00}'..='\u{9FFF}' => simplified(c),
        '\u{660}'..='\u{17E9}' => {
            let zero =
                ZEROS.partition_point(|zero| *zero <= c as u32).checked_sub(1).and_then(|at| ZEROS.get(at));
            let digit = zero.map(|zero| c as u32 - zero).filter(|digit| *digit < 10);
            digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
        _ => c,
    }
}

/// Converts a letter to lower case by arithmetic. The tables of the standard library cover more letters, but cost four
/// kilobytes of wasm. A letter that is missing here only lowers the similarity of two texts a little.
pub fn to_lower(c: char) -> char {
    match c {
        // Fast path for most characters.
        '\0'..='@' | '['..='\u{BF}' | '\u{590}'..='\u{1DFF}' | '\u{2000}'..='\u{10FFFF}' => c,
        'A'..='Z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{DE}' | 'Α'..='Ω' | 'А'..='Я' => shift(c, 32),
        'Ѐ'..='Џ' => shift(c, 80),
        'Ա'..='Ֆ' => shift(c, 48),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'Ά' => 'ά',
        'Έ'..='Ί' => shift(c, 37),
        'Ό' => 'ό',
        'Ύ' | 'Ώ' => shift(c, 63),
        // Blocks in which upper and lower case alternate: upper case is odd in the first arm, even in the second.
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17E}' => shift(c, i32::from(!(c as u32).is_multiple_of(2))),
        '\u{100}'..='\u{137}'
        | '\u{14A}'..='\u{177}'
        | '\u{218}'..='\u{233}'
        | '\u{460}'..='\u{481}'
        | '\u{48A}'..='\u{4BF}'
        | '\u{4D0}'..='\u{52F}'
        | '\u{1E00}'..='\u{1E95}'
        | '\u{1EA0}'..='\u{1EFF}' => shift(c, i32::from((c as u32).is_multiple_of(2))),
        _ => c,
    }
}

fn shift(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// Base letters of U+00C0–U+024F and U+1E00–U+1EFF in lower case; a dot marks a letter without a base. The source is
/// Unicode's canonical decomposition, extended by letters with a stroke or a hook.
const LATIN: &[u8] =
    b"aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnn...oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
    .b........d.............kk......oo.............uu..yy........................aaiioouuuuuuuuuu.aa\
    aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................";
const LATIN_ADDITIONAL: &[u8] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Removes marks from a lower-case letter that writers often omit or vary: accents, the hamza on an alef, the dots of a
/// teh marbuta, the candrabindu of Indic scripts.
pub fn fold_diacritics(c: char) -> char {
    let from = |table: &[u8], start: u32| match table.get((c as u32 - start) as usize) {
        Some(&letter) if letter != b'.' => char::from(letter),
        _ => c,
    };
    match c {
        '\0'..='\u{BF}' => c,
        '\u{C0}'..='\u{24F}' => from(LATIN, 0xC0),
        '\u{253}' => 'b',
        '\u{257}' => 'd',
        '\u{1E00}'..='\u{1EFF}' => from(LATIN_ADDITIONAL, 0x1E00),
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ے' => 'ی',
        'ة' | 'ہ' | 'ھ' | 'ۀ' | 'ۃ' => 'ه',
        // Precomposed letters with a nukta.
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95A}' => 'ग',
        '\u{95B}' => 'ज',
        '\u{95C}' => 'ड',
        '\u{95D}' => 'ढ',
        '\u{95E}' => 'फ',
        '\u{95F}' => 'य',
        // Candrabindu to anusvara: the second and third character of each Indic block.
        '\u{900}'..='\u{B7F}' if c as u32 & 0x7F == 1 => shift(c, 1),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_width_case_and_diacritics() {
        let fold =
            |text: &str| text.chars().map(|c| fold_diacritics(to_lower(fold_width(c)))).collect::<String>();
        assert_eq!(
            fold("ÉCOLE Hà Nội Ààrẹ Łódź Øre İstanbul ı ɗa"),
            "ecole ha noi aare lodz ore istanbul i da"
        );
        assert_eq!(fold("ΓΈΦΥΡΑΣ Ёлка"), "γεφυρασ елка");
        assert_eq!(fold("أمة إيران"), "امه ایران");
        assert_eq!(fold("गाँव"), "गांव");
        assert_eq!(fold("ə × ÷ 水"), "ə × ÷ 水");
    }
}
