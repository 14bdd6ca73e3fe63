//! Sharing of a URL: with the browser's share dialog if it has one, else through the clipboard, else in a prompt.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ShareData, window};

// Own declarations instead of web-sys: these functions are missing in some browsers and on pages without a secure origin,
// and `catch` turns that into an error.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = canShare, catch)]
    fn can_share(data: &ShareData) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = navigator, catch)]
    fn share(data: &ShareData) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Shares a URL, by default that of the page. Calls `copied` after copying it to the clipboard.
pub fn share_address(url: Option<&str>, copied: impl FnOnce() + 'static) {
    let page = || window()?.location().href().ok();
    let Some(url) = url.map(str::to_owned).or_else(page) else { return };
    let data = ShareData::new();
    data.set_url(&url);
    if can_share(&data).unwrap_or_default() {
        if let Ok(shared) = share(&data) {
            // The promise is rejected when the reader cancels, which is not an error.
            spawn_local(async { _ = JsFuture::from(shared).await });
        }
        return;
    }
    spawn_local(async move {
        let written = match write_text(&url) {
            Ok(written) => JsFuture::from(written).await,
            Err(error) => Err(error),
        };
        if written.is_ok() {
            copied();
        } else if let Some(window) = window() {
            // The reader can copy the URL from the prompt.
            _ = window.prompt_with_message_and_default("", &url);
        }
    });
}
