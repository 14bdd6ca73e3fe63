//! Traditional to simplified Chinese characters, for comparison only. The result is never shown.
//!
//! `han.txt` has the pairs; xtask/han/generate.py writes it from Unicode CLDR's transform "Traditional-Simplified"
//! (Unicode License v3). build.rs packs them in the order of the simplified characters: for each pair the distance from
//! the previous simplified character, then the high bytes and the low bytes of all traditional characters.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/han.bin"));

/// The characters that have a simplified form.
const RANGE: RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';

/// Returns the simplified form of a common traditional character, and any other character unchanged.
pub fn simplified(c: char) -> char {
    static FORMS: OnceLock<Vec<u16>> = OnceLock::new();
    if !RANGE.contains(&c) {
        return c;
    }
    let forms = FORMS.get_or_init(|| unpack(PACKED));
    let form = forms.get(c as usize - *RANGE.start() as usize).filter(|form| **form != 0);
    form.and_then(|form| char::from_u32(u32::from(*form))).unwrap_or(c)
}

/// Unpacks the simplified form of each character of the range; zero for those without one.
fn unpack(packed: &[u8]) -> Vec<u16> {
    // A distance above seven bits takes two bytes. The first byte has its high bit set.
    let mut distances = Vec::new();
    let mut rest = packed.iter();
    let count = match (rest.next(), rest.next()) {
        (Some(&high), Some(&low)) => usize::from(high) << 8 | usize::from(low),
        _ => 0,
    };
    while distances.len() < count {
        let Some(&first) = rest.next() else { break };
        distances.push(match first {
            0x80.. => u16::from(first & 0x7F) << 8 | rest.next().map_or(0, |&second| u16::from(second)),
            _ => u16::from(first),
        });
    }
    let rest = rest.as_slice();
    let (high, low) = rest.split_at(rest.len() / 2);
    let mut forms = vec![0; *RANGE.end() as usize - *RANGE.start() as usize + 1];
    let mut simplified = 0x3400;
    let traditional = high.iter().zip(low).map(|(&high, &low)| usize::from(high) << 8 | usize::from(low));
    for (distance, traditional) in distances.iter().zip(traditional) {
        simplified += distance;
        let at = traditional.checked_sub(*RANGE.start() as usize);
        if let Some(form) = at.and_then(|at| forms.get_mut(at)) {
            *form = simplified;
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unpacks_every_pair_of_the_table() {
        let text: Vec<char> = include_str!("han.txt").chars().filter(|c| !c.is_whitespace()).collect();
        assert!(text.len() > 3_000);
        for pair in text.chunks(2) {
            assert_eq!(simplified(pair[0]), pair[1]);
        }
    }

    #[test]
    fn returns_other_characters_unchanged() {
        for c in "河a。한ｶ𠮷".chars() {
            assert_eq!(simplified(c), c);
        }
        assert_eq!("臺灣鐵路".chars().map(simplified).collect::<String>(), "台湾铁路");
        assert!(unpack(&[]).iter().all(|form| *form == 0));
    }
}
