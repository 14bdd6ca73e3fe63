//! Waiting until the browser is idle.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, window};

/// Waits until the browser is idle, at most `timeout` milliseconds. Safari has no idle callback: there it returns at once.
pub async fn wait(timeout: u32) {
    let options = IdleRequestOptions::new();
    options.set_timeout(timeout);
    let idle = Promise::new(&mut |resolve, _| {
        let requested = window().map(|window| window.request_idle_callback_with_options(&resolve, &options));
        if !matches!(requested, Some(Ok(_))) {
            _ = resolve.call0(&JsValue::NULL);
        }
    });
    // The promise is never rejected.
    _ = JsFuture::from(idle).await;
}
