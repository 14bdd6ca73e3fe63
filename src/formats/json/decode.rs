//! Bytes to text: the encodings in which JSON comes.

use std::borrow::Cow;

use crate::formats::ReadError;

/// UTF-8, with or without a mark, or UTF-16 with one.
///
/// # Errors
/// When the bytes are neither.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok().map(Cow::Owned)
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    };
    text.ok_or(ReadError::Encoding)
}
