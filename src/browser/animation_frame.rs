//! Work before and after the next paint.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// Calls `then` before the next frame is painted.
pub fn before_next(then: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(then);
    if let Some(window) = window() {
        // A page that is being closed paints no more frames and needs none.
        _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Calls `then` after the next frame is painted, so that finished content is visible before more is rendered.
pub fn after_next(then: impl FnOnce() + 'static) {
    before_next(move || {
        Timeout::new(0, then).forget();
    });
}
