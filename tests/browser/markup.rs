//! Foreign HTML, read by the browser's own parser: the same lines as html5ever's, snippet by snippet.

use article_viewer::browser;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::line;

#[wasm_bindgen(module = "/static/article-viewer.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = pieces)]
    static PIECES: Function;
}

/// What the loader gives the program.
pub fn pieces() -> Function {
    PIECES.with(Function::clone)
}

#[wasm_bindgen_test]
fn both_parsers_agree() {
    let native = include_str!("../markup/snippets.txt");
    let here = line::lines(&browser::markup::parser(pieces()));
    for (expected, found) in native.split("=== ").zip(here.split("=== ")) {
        assert_eq!(found, expected);
    }
    assert_eq!(here.len(), native.len());
}
