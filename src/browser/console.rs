//! A word to the page's author, in the console. Readers never see it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn console_warn(words: &str);
}

/// Says that something was odd and has been mended.
pub fn warn(words: &str) {
    console_warn(words);
}
