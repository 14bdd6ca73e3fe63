//! Which characters a normalized text keeps, by block of the Unicode Standard.
//!
//! Folding of letters is in `letter.rs`.

/// The effect of normalization on a character.
pub enum Folded {
    /// It is removed.
    Nothing,
    /// It separates words.
    Space,
    /// It is part of a word.
    Kept(char),
}

/// Folds one character whose width, case and diacritics are folded already.
pub fn fold(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' => Folded::Kept(c),
        // Tatweel and harakat.
        '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => Folded::Nothing,
        // Combining accents and Hebrew points, which many writers omit.
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' => Folded::Nothing,
        // The nukta of Indic scripts.
        '\u{93C}' | '\u{9BC}' | '\u{A3C}' | '\u{ABC}' | '\u{B3C}' | '\u{CBC}' => Folded::Nothing,
        // Soft hyphen, joiners, direction marks, variation selectors.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => {
            Folded::Nothing
        }
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => Folded::Nothing,
        _ if is_separator(c) => Folded::Space,
        _ => Folded::Kept(c),
    }
}

/// Punctuation, symbols and white space by Unicode block. All other characters belong to words.
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
        // General punctuation, currency, symbols, arrows, mathematics, box drawing.
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
