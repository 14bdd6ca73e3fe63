//! The positions of the values in a JSON text. A test can replace one value and leave all other bytes unchanged.

use std::ops::Range;

/// One value in a text.
pub struct Place {
    /// The value.
    pub value: Range<usize>,
    /// Its key with the quotation marks. Members of lists have no key.
    pub key: Option<Range<usize>>,
}

/// Returns the values of a JSON text. The result is empty if the text is not JSON.
pub fn places(text: &str) -> Vec<Place> {
    let mut places = Vec::new();
    if serde_json::from_str::<serde_json::Value>(text).is_ok() {
        scan(text.as_bytes(), 0, None, &mut places);
    }
    places
}

/// Records the value that starts here or after white space. Returns the position after it.
fn scan(text: &[u8], at: usize, key: Option<Range<usize>>, places: &mut Vec<Place>) -> usize {
    let start = skip(text, at);
    let end = match text[start] {
        b'"' => string(text, start),
        b'{' | b'[' => {
            let mut at = skip(text, start + 1);
            while !matches!(text[at], b'}' | b']') {
                let mut key = None;
                if text[start] == b'{' {
                    let end = string(text, at);
                    key = Some(at..end);
                    at = skip(text, end) + 1;
                }
                at = skip(text, scan(text, at, key, places));
                if text[at] == b',' {
                    at = skip(text, at + 1);
                }
            }
            at + 1
        }
        _ => {
            let length = text[start..].iter().take_while(|byte| !b",]} \n\r\t".contains(byte)).count();
            start + length
        }
    };
    places.push(Place { value: start..end, key });
    end
}

fn skip(text: &[u8], at: usize) -> usize {
    at + text[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

fn string(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}
