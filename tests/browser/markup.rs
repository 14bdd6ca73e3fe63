//! HTML in other formats, parsed by the browser. The result must be the same as that of html5ever.

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

/// The function that the loader passes to the converter.
pub fn pieces() -> Function {
    PIECES.with(Function::clone)
}

#[wasm_bindgen_test]
fn parses_like_html5ever() {
    let expected = include_str!("../markup/snippets.txt");
    let found = line::lines(&converter::parser(pieces()));
    for (expected, found) in expected.split("=== ").zip(found.split("=== ")) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
}
