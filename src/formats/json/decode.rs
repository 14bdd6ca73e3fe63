//! Decodes bytes as UTF-8 or UTF-16, with or without a byte order mark.

use std::borrow::Cow;
use std::str::Utf8Error;

use crate::formats::ReadError;
#[cfg(feature = "foreign")]
use crate::formats::encoding::foreign_encoding;

/// A document as text.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// Whether U+FFFD stands for bytes that are no UTF-8.
    pub has_replacements: bool,
}

/// Decodes a document. A character that is cut at the end is dropped.
///
/// # Errors
/// When the bytes show another encoding.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Ok(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Ok(utf16(rest, u16::from_be_bytes)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        // JSON begins with two ASCII characters, so the zero bytes show the byte order of UTF-16.
        [1..=0x7F, 0, 1..=0x7F, 0, ..] => Ok(utf16(bytes, u16::from_le_bytes)),
        [0, 1..=0x7F, 0, 1..=0x7F, ..] => Ok(utf16(bytes, u16::from_be_bytes)),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.into(), has_replacements: false }),
        Err(error) => repaired(bytes, error),
    }
}

/// The viewer itself leaves other encodings and faulty bytes to the converter.
#[cfg(not(feature = "foreign"))]
fn repaired(_: &[u8], error: Utf8Error) -> Result<Decoded<'_>, ReadError> {
    Err(if error.error_len().is_none() {
        ReadError::Truncated
    } else {
        ReadError::Encoding { looks_like: None }
    })
}

#[cfg(feature = "foreign")]
fn repaired(bytes: &[u8], error: Utf8Error) -> Result<Decoded<'_>, ReadError> {
    let (whole, has_replacements) = match error.error_len() {
        None => (bytes.get(..error.valid_up_to()).unwrap_or_default(), false),
        Some(_) => (bytes, true),
    };
    match foreign_encoding(whole) {
        Some(encoding) => Err(ReadError::Encoding { looks_like: Some(encoding) }),
        None => Ok(Decoded { text: String::from_utf8_lossy(whole), has_replacements }),
    }
}

/// A lone surrogate becomes U+FFFD, as in escape sequences.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'_> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let chars = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
    Decoded { text: Cow::Owned(chars.collect()), has_replacements: false }
}

#[cfg(test)]
#[cfg(feature = "foreign")]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text.into_owned()
    }

    #[test]
    fn decodes_byte_order_marks_and_utf_16() {
        let words = "{\"a\":\"河😀\"}";
        assert_eq!(text(b"\xEF\xBB\xBF{}"), "{}");
        for mark in ["\u{FEFF}", ""] {
            let units: Vec<u16> = format!("{mark}{words}").encode_utf16().collect();
            let (little, big): (Vec<u8>, Vec<u8>) = (
                units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
                units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            );
            assert_eq!(text(&little), words);
            assert_eq!(text(&big), words);
        }
        assert_eq!(text(b"\"\0a\""), "\"\0a\"", "one zero does not make UTF-16");
        assert_eq!(text(b"\xFF\xFE\"\0\x00\xD8\"\0"), "\"\u{FFFD}\"");
    }

    #[test]
    fn names_another_encoding() {
        // "{"标题": "清晨的河湾"}" in GBK.
        let gbk = b"{\"\xB1\xEA\xCC\xE2\": \"\xC7\xE5\xB3\xBF\xB5\xC4\xBA\xD3\xCD\xE5\"}";
        assert_eq!(decode(gbk), Err(ReadError::Encoding { looks_like: Some("gb18030") }));
        assert!(decode(gbk).unwrap_err().to_string().contains("gb18030"));
    }

    #[test]
    fn replaces_faulty_bytes() {
        for (bytes, expected) in [
            (&b"{\"caf\xE9\": 1}"[..], "{\"caf\u{FFFD}\": 1}"),
            (b"\"\xED\xA0\x80\"", "\"\u{FFFD}\u{FFFD}\u{FFFD}\""),
            (b"\"\xE6\xB2\xB3\xFF\xE6\xB2\xB3\"", "\"河\u{FFFD}河\""),
        ] {
            let decoded = decode(bytes).unwrap();
            assert_eq!(decoded.text, expected);
            assert!(decoded.has_replacements);
        }
    }

    #[test]
    fn drops_a_character_that_is_cut_at_the_end() {
        let decoded = decode("\"河".as_bytes().split_last().unwrap().1);
        assert_eq!(decoded, Ok(Decoded { text: "\"".into(), has_replacements: false }));
    }
}
