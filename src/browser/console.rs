//! Warnings in the browser's console, for the author of the page. Messages for readers do not belong here.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn console_warn(text: &str);
}

/// Reports an input that was wrong and has been repaired or ignored.
pub fn warn(text: &str) {
    console_warn(text);
}
