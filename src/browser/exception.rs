//! Messages of JavaScript exceptions.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The `message` of an exception. Read by name, because an exception from another realm is no instance of this page's `Error`.
pub fn message(exception: &JsValue) -> String {
    let message = Reflect::get(exception, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| "no answer".to_owned())
}
