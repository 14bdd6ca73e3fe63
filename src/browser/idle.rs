//! Waiting until the browser is idle.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, window};

/// A wait for an idle moment.
#[derive(Debug)]
pub struct IdleMoment {
    promise: Promise,
    end: Option<Function>,
}

impl IdleMoment {
    /// The next idle moment, at most `timeout` milliseconds from now. Safari has no idle callback: there it is now.
    pub fn next(timeout: u32) -> Self {
        let options = IdleRequestOptions::new();
        options.set_timeout(timeout);
        let mut end = None;
        let promise = Promise::new(&mut |resolve, _| {
            let requested =
                window().map(|window| window.request_idle_callback_with_options(&resolve, &options));
            if !matches!(requested, Some(Ok(_))) {
                _ = resolve.call0(&JsValue::NULL);
            }
            end = Some(resolve);
        });
        Self { promise, end }
    }

    /// Waits for it.
    pub fn wait(&self) -> impl Future<Output = ()> + use<> {
        let moment = JsFuture::from(self.promise.clone());
        async {
            // The promise is never rejected.
            _ = moment.await;
        }
    }

    /// Ends the wait.
    pub fn end(&self) {
        _ = self.end.as_ref().map(|end| end.call0(&JsValue::NULL));
    }
}

/// Waits until the browser is idle, at most `timeout` milliseconds.
pub async fn wait(timeout: u32) {
    IdleMoment::next(timeout).wait().await;
}
