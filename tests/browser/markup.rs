//! Foreign HTML, read by the browser's own parser: the same lines as html5ever's, snippet by snippet.

use article_viewer::converter;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::line;

#[wasm_bindgen(module = "/static/markup.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = pieces)]
    static PIECES: Function;
}

/// What the loader gives the converter.
pub fn pieces() -> Function {
    PIECES.with(Function::clone)
}

#[wasm_bindgen_test]
fn both_parsers_agree() {
    let native = include_str!("../markup/snippets.txt");
    let here = line::lines(&converter::parser(pieces()));
    for (expected, found) in native.split("=== ").zip(here.split("=== ")) {
        assert_eq!(found, expected);
    }
    assert_eq!(here.len(), native.len());
}
