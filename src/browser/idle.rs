//! The moment in which the browser has nothing else to do.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, window};

/// Waits for an idle moment, so many milliseconds at the most; Safari does not say when there is one.
pub async fn moment(most: u32) {
    let options = IdleRequestOptions::new();
    options.set_timeout(most);
    let moment = Promise::new(&mut |resolve, _| {
        let asked = window().map(|window| window.request_idle_callback_with_options(&resolve, &options));
        if !matches!(asked, Some(Ok(_))) {
            _ = resolve.call0(&JsValue::NULL);
        }
    });
    // It never fails.
    _ = JsFuture::from(moment).await;
}
