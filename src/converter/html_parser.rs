//! An HTML parser that calls the browser's own, in an inert document in which nothing runs.
//!
//! The loader parses and returns tokens. This needs one call for a whole article instead of one call for each
//! attribute.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::formats::foreign::html::{HtmlParser, HtmlTree};

/// Returns a parser that calls the loader's `pieces`. If the call fails, for example because of a page's policy, the
/// markup stays text.
pub fn parser(pieces: Function) -> HtmlParser {
    HtmlParser::new(move |html| {
        let answer = pieces.call1(&JsValue::NULL, &JsValue::from_str(html));
        match answer.ok().and_then(|answer| answer.as_string()) {
            Some(tokens) => HtmlTree::from_tokens(&tokens),
            None => HtmlTree::plain(html),
        }
    })
}
