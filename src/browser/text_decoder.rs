//! The browser's decoders for text in other encodings than UTF-8.

use web_sys::TextDecoder;

use crate::article::substring;

/// Returns a document as UTF-8, if it is none and its content type names an encoding that the browser knows. Servers declare
/// Latin-1 by default, so that it says nothing.
pub fn to_utf8(bytes: Vec<u8>, content_type: Option<String>) -> Vec<u8> {
    if std::str::from_utf8(&bytes).is_ok() {
        return bytes;
    }
    let content_type = content_type.unwrap_or_default().to_ascii_lowercase();
    let charset = substring::after(&content_type, "charset=").and_then(|charset| charset.split(';').next());
    let charset = charset.map(|charset| charset.trim_matches(['"', ' ']));
    let declared =
        charset.filter(|charset| !charset.starts_with("utf") && !charset.starts_with("iso-8859-1"));
    let decoder = declared.and_then(|charset| TextDecoder::new_with_label(charset).ok());
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(&bytes).ok());
    text.map_or(bytes, String::into_bytes)
}
