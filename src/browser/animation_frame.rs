//! Work after the next paint.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// Calls `then` after the next frame is painted, so that finished content is visible before more is rendered.
pub fn after_next(then: impl FnOnce() + 'static) {
    let painted = Closure::once_into_js(move || Timeout::new(0, then).forget());
    if let Some(window) = window() {
        // A page that is being closed paints no more frames and needs none.
        _ = window.request_animation_frame(painted.unchecked_ref());
    }
}
