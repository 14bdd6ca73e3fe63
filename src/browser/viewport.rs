//! The visible part of the page. Scrolling is in `scroll`; observation over time is in `intersection`.

use wasm_bindgen::JsValue;
use web_sys::{Element, window};

/// Whether any part of the element is inside the window.
pub fn is_in_viewport(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    let window = window();
    let pixels = |size: Option<Result<JsValue, _>>| size?.ok()?.as_f64();
    let height = pixels(window.as_ref().map(|window| window.inner_height())).unwrap_or_default();
    let width = pixels(window.as_ref().map(|window| window.inner_width())).unwrap_or_default();
    rect.width() > 0.0
        && (rect.bottom() > 0.0 && rect.top() < height)
        && (rect.right() > 0.0 && rect.left() < width)
}
