//! Work before and after the next paint.
//!
//! The work is boxed, because each type of closure that JavaScript calls adds code to the wasm.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

type Work = Box<dyn FnOnce()>;

/// Calls `then` before the next frame is painted.
pub fn before_next(then: impl FnOnce() + 'static) {
    request(Box::new(then));
}

/// Calls `then` after the next frame is painted, so that finished content is visible before more is rendered.
pub fn after_next(then: impl FnOnce() + 'static) {
    let then: Work = Box::new(then);
    request(Box::new(|| after_this(then)));
}

/// Calls `then` after the frame whose preparation calls this. A forgotten `Timeout` of gloo would keep its closure in memory.
pub fn after_this(then: Box<dyn FnOnce()>) {
    let callback = Closure::once_into_js(then);
    if let Some(window) = window() {
        _ = window.set_timeout_with_callback(callback.unchecked_ref());
    }
}

fn request(work: Work) {
    let callback = Closure::once_into_js(work);
    if let Some(window) = window() {
        // A page that is being closed paints no more frames and needs none.
        _ = window.request_animation_frame(callback.unchecked_ref());
    }
}
