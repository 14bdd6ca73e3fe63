//! Decodes bytes as UTF-8 or UTF-16, with or without a byte order mark.

use std::borrow::Cow;

use crate::formats::ReadError;

/// Decodes a document.
///
/// # Errors
/// When the bytes are neither UTF-8 nor UTF-16, or end in the middle of a character.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
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

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| match error.error_len() {
        None => ReadError::Truncated,
        Some(_) => ReadError::Encoding { looks_like: is_gbk(bytes).then_some("GBK") },
    })
}

/// A lone surrogate becomes U+FFFD, as in escape sequences.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let chars = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(chars.collect())
}

/// Whether all bytes beyond ASCII form pairs of GBK, and most pairs are common characters. In Western encodings such
/// bytes stand between ASCII letters.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut common, mut rare) = (0, 0);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return common > rare,
            [0..=0x7F, rest @ ..] => rest,
            [0xA1..=0xF7, 0xA1..=0xFE, rest @ ..] => {
                common += 1;
                rest
            }
            [0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE, rest @ ..] => {
                rare += 1;
                rest
            }
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_byte_order_marks_and_utf_16() {
        let text = "{\"a\":\"河😀\"}";
        assert_eq!(decode(b"\xEF\xBB\xBF{}").as_deref(), Ok("{}"));
        for mark in ["\u{FEFF}", ""] {
            let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
            let (little, big): (Vec<u8>, Vec<u8>) = (
                units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
                units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            );
            assert_eq!(decode(&little).as_deref(), Ok(text));
            assert_eq!(decode(&big).as_deref(), Ok(text));
        }
        assert_eq!(decode(b"\"\0a\"").as_deref(), Ok("\"\0a\""), "one zero does not make UTF-16");
        assert_eq!(decode(b"\xFF\xFE\"\0\x00\xD8\"\0").as_deref(), Ok("\"\u{FFFD}\""));
    }

    #[test]
    fn rejects_other_encodings_and_names_gbk() {
        // "{"标题": "清晨的河湾"}" in GBK.
        let gbk = b"{\"\xB1\xEA\xCC\xE2\": \"\xC7\xE5\xB3\xBF\xB5\xC4\xBA\xD3\xCD\xE5\"}";
        assert_eq!(decode(gbk), Err(ReadError::Encoding { looks_like: Some("GBK") }));
        assert!(decode(gbk).unwrap_err().to_string().contains("GBK"));
        assert_eq!(decode(b"{\"caf\xE9\": 1}"), Err(ReadError::Encoding { looks_like: None }));
        assert_eq!(decode(b"\"\xED\xA0\x80\""), Err(ReadError::Encoding { looks_like: None }));
        assert_eq!(decode("\"河".as_bytes().split_last().unwrap().1), Err(ReadError::Truncated));
    }
}
