//! Scripts of characters: which write no spaces, which have capitals, and what one character stands for.
//!
//! The ranges are blocks of the Unicode Standard. Folding of letters belongs to `caption/letter.rs`.

/// Han, kana and full-width forms. A line break between two of them has no meaning. Thai, Lao, Burmese and Khmer are
/// not among them, because they write a space between phrases, which a line break may stand for.
pub fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Scripts without spaces between words: Han, kana, Thai, Lao, Burmese, Khmer; and their punctuation.
pub fn is_dense(c: char) -> bool {
    c >= '\u{E00}' && (is_wide(c) || is_alphabetic_dense(c))
}

/// The dense scripts whose characters are letters, not syllables or words: Thai, Lao, Burmese, Khmer.
pub fn is_alphabetic_dense(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Scripts with spaces in which one character is a syllable: Hangul and Ethiopic.
pub fn is_syllabic(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1200}'..='\u{139F}' | '\u{2D80}'..='\u{2DDF}')
}

/// The Indic scripts, Devanagari to Sinhala, in which vowels are signs on their consonants.
pub fn is_abugida(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}')
}

/// The consonants and whole vowels of the Indic scripts, which have the same offsets in each block but the Sinhala one.
pub fn is_consonant(c: char) -> bool {
    let last = if c >= '\u{D80}' { 0x46 } else { 0x39 };
    is_abugida(c) && (5..=last).contains(&(c as u32 & 0x7F))
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

/// Scripts with upper and lower case: Latin, Greek, Cyrillic, Armenian.
pub fn is_cased(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{587}' | '\u{1E00}'..='\u{1FFF}')
}

/// Han characters that are numbers.
pub fn is_numeral(c: char) -> bool {
    "〇一二三四五六七八九十百千万亿两".contains(c)
}
