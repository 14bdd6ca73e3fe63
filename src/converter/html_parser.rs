//! HTML read by the browser's own parser, into a document that nobody sees and in which nothing runs.
//!
//! The loader does it and hands over pieces: one call for a whole article, instead of one for each attribute.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::formats::foreign::html::{HtmlParser, HtmlTree};

/// A parser that calls the loader's `pieces`. Where that fails, as a page's policy may have it, the mark-up
/// stays words.
pub fn parser(pieces: Function) -> HtmlParser {
    HtmlParser::new(move |html| {
        let answer = pieces.call1(&JsValue::NULL, &JsValue::from_str(html));
        match answer.ok().and_then(|answer| answer.as_string()) {
            Some(pieces) => HtmlTree::from_pieces(&pieces),
            None => HtmlTree::plain(html),
        }
    })
}
