//! The converter as a wasm program: converts foreign documents to house JSON.
//!
//! The loader downloads it only if a viewer needs it. Yew, the page and the rules of formats never belong here.

mod html_parser;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::article::url::Url;
use crate::formats::encoding::foreign_encoding;
use crate::formats::foreign::{self, ReadOptions};
use crate::formats::{DocumentKind, Format, ReadError};

pub use html_parser::parser;

/// Converts a document to house JSON. Returns `None` if no format recognizes the document, and an empty string if it
/// is not JSON. `kind` is the expected kind of document, `pieces` splits HTML into tokens (string → string, see
/// [`HtmlTree::from_tokens`](crate::formats::foreign::html::HtmlTree)), `mapping` describes JSON of other shapes.
#[wasm_bindgen]
pub fn convert(
    pieces: Function,
    kind: &str,
    bytes: &[u8],
    address: Option<String>,
    format: Option<String>,
    mapping: Option<Vec<u8>>,
) -> Option<String> {
    let parser = parser(pieces);
    let address = address.and_then(|address| Url::document(None, &address));
    let format = format.and_then(|format| Format::parse(&format));
    let context = ReadOptions { format, ..ReadOptions::new(address.as_ref(), &parser) };
    match foreign::convert_with_mapping(mapping.as_deref(), DocumentKind::parse(kind)?, bytes, context) {
        Ok(text) => Some(text),
        Err(
            ReadError::NotArticle { .. }
            | ReadError::NotFeed { .. }
            | ReadError::NotSite { .. }
            | ReadError::ErrorResponse { .. }
            // The part that came may be of another format.
            | ReadError::Truncated
            | ReadError::TooDeep,
        ) => None,
        Err(_) => Some(String::new()),
    }
}

/// Returns the label of the encoding that the bytes of a document show, if it is neither UTF-8 nor UTF-16.
#[wasm_bindgen]
pub fn encoding(bytes: &[u8]) -> Option<String> {
    foreign_encoding(bytes).map(str::to_owned)
}
