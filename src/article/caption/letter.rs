//! One letter for all the ways to write it: width, case, accents, and what a script writes in two ways.
//!
//! Case and accents are folded by arithmetic and two short tables. The standard library's own would weigh more than
//! all the rest of the comparison.

use super::han::simplified;

/// Full-width forms to ASCII (Unicode's compatibility decomposition of that block), every script's digits
/// to ASCII ones, traditional characters to simplified ones, and Arabic letters that are the same to a reader.
pub fn narrow(c: char) -> char {
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
            let digit =
                ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|digit| *digit < 10));
            digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
        _ => c,
    }
}

/// Lower case by arithmetic, for the alphabets that have cases. The standard library's tables know more
/// and weigh four kilobytes on the wire; a letter missed here only makes two texts look a little less alike.
pub fn lower(c: char) -> char {
    match c {
        // Most characters are known at once.
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
        // Where capitals and small letters take turns, odd places first or even places first.
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

/// The letters from U+00C0 and from U+1E00 without their accents, in lower case; a dot where there is nothing to
/// take off. Made from Unicode's canonical decompositions, and letters with a stroke or a hook besides.
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

/// A lower-case letter without what writers leave out or write in another way: accents, the hamza on an alef, the
/// dots of a ta marbuta, the nasal moon of Devanagari.
pub fn base(c: char) -> char {
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
        // Letters with a dot beneath, in one piece.
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95A}' => 'ग',
        '\u{95B}' => 'ज',
        '\u{95C}' => 'ड',
        '\u{95D}' => 'ढ',
        '\u{95E}' => 'फ',
        '\u{95F}' => 'य',
        // The moon with a dot and the dot alone, which stand second and third in each Indic block.
        '\u{900}'..='\u{B7F}' if c as u32 & 0x7F == 1 => shift(c, 1),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_what_writers_leave_out() {
        let fold = |text: &str| text.chars().map(|c| base(lower(narrow(c)))).collect::<String>();
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
