//! The moment in which the browser has nothing else to do.

use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdleRequestOptions, Window, window};

/// Where browsers know no idle moments, or find none, one comes after so many milliseconds.
const SOON: u32 = 1_000;

/// Calls `then` in an idle moment; never for readers who save data, because nothing that can wait is worth theirs.
pub fn after(then: impl FnOnce() + 'static) {
    let Some(window) = window().filter(|window| !saves_data(window)) else { return };
    if !Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or_default() {
        Timeout::new(SOON, then).forget();
        return;
    }
    let (then, options) = (Closure::once_into_js(then), IdleRequestOptions::new());
    options.set_timeout(SOON);
    // A page that is being closed has no time any more.
    _ = window.request_idle_callback_with_options(then.unchecked_ref(), &options);
}

/// What only some browsers know of their network.
fn saves_data(window: &Window) -> bool {
    let navigator: JsValue = window.navigator().into();
    let get = |object: &JsValue, key: &str| Reflect::get(object, &key.into()).ok();
    get(&navigator, "connection")
        .filter(JsValue::is_object)
        .and_then(|connection| get(&connection, "saveData"))
        .is_some_and(|saves| saves.is_truthy())
}
