//! Character references in words that should have none: many feeds escape their titles once too often.

/// The names that turn up in titles; all others are written as numbers.
const NAMES: [(&str, char); 13] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
];

/// The words with each reference as the character that it means; what is no reference stays.
pub fn decoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(rest) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character at the beginning, and how long its reference is.
fn reference(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            char::from_u32(code).filter(|c| !c.is_control())?
        }
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_and_other_ampersands_stay() {
        assert_eq!(decoded("Bend &#8211; all of it &amp; more &#x2026;"), "Bend – all of it & more …");
        assert_eq!(decoded("A&B; &; &#0; &#xD800; &unknown; R&D &"), "A&B; &; &#0; &#xD800; &unknown; R&D &");
        assert_eq!(decoded("&河;"), "&河;");
    }
}
