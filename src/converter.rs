//! The converter: foreign documents to house JSON, in a wasm program of its own.
//!
//! Only who points a viewer at a foreign format downloads it. What never belongs here: Yew, the page, the rules of
//! any format.

mod html_parser;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::article::url::Url;
use crate::formats::foreign::{self, ReadOptions};
use crate::formats::{DocumentKind, Format, ReadError};

pub use html_parser::parser;

/// The house JSON of a document; nothing when it is of no format known here, and nothing but an empty string when it
/// is no JSON at all. `kind` is what it is wanted as, `pieces` takes HTML apart (string → string, see
/// [`HtmlTree::from_pieces`](crate::formats::foreign::html::HtmlTree)), `mapping` says where the parts of an article are.
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
            | ReadError::ErrorResponse { .. },
        ) => None,
        Err(_) => Some(String::new()),
    }
}
