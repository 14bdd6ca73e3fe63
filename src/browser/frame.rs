//! The moment after the browser has drawn.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// Calls `then` once the next frame is on the screen, so that what is ready is seen before more is made.
pub fn after(then: impl FnOnce() + 'static) {
    let drawn = Closure::once_into_js(move || Timeout::new(0, then).forget());
    if let Some(window) = window() {
        // A page that is being closed draws no more frames, and needs none.
        _ = window.request_animation_frame(drawn.unchecked_ref());
    }
}
