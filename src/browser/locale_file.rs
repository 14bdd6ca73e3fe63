//! The file of a language, which the loader fetches once per page.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Calls the loader's function for the texts of a language. It returns them if they have arrived, else a promise of them.
///
/// `arrived` is called later, with the texts of a promise.
pub fn request(call: &Function, tag: &str, arrived: impl FnOnce(String) + 'static) -> Option<String> {
    let answer = call.call1(&JsValue::NULL, &tag.into()).ok()?;
    let text = answer.as_string();
    if text.is_none() && answer.is_object() {
        spawn_local(async move {
            // An unchecked cast, because a page may replace the global `Promise`.
            let text = JsFuture::from(answer.unchecked_into::<Promise>()).await;
            text.ok().and_then(|text| text.as_string()).map(arrived);
        });
    }
    text
}
