//! Handing on an address: by the browser's own sheet where it has one, else by the clipboard, else by hand.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

// By name, and not by web-sys: where a browser or a page without a secure origin lacks them, calling fails and is caught.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = canShare, catch)]
    fn can_share(what: &Object) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = navigator, catch)]
    fn share(what: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn copy(text: &str) -> Result<Promise, JsValue>;
}

/// Hands on an address, or else the page's own; calls `copied` where that was by the clipboard.
pub fn share_address(address: Option<&str>, copied: impl FnOnce() + 'static) {
    let page = || window()?.location().href().ok();
    let Some(address) = address.map(str::to_owned).or_else(page) else { return };
    let what = Object::new();
    // A plain new object takes every property.
    _ = Reflect::set(&what, &"url".into(), &address.as_str().into());
    if can_share(&what).unwrap_or_default() {
        if let Ok(shared) = share(&what) {
            // A reader who thinks better of it is no fault.
            spawn_local(async { _ = JsFuture::from(shared).await });
        }
        return;
    }
    spawn_local(async move {
        let written = match copy(&address) {
            Ok(written) => JsFuture::from(written).await,
            Err(error) => Err(error),
        };
        if written.is_ok() {
            copied();
        } else if let Some(window) = window() {
            // The reader can still take it by hand.
            _ = window.prompt_with_message_and_default("", &address);
        }
    });
}
