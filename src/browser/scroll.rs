//! Scrolling: to a place, along a row, and not at all.

use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollToOptions, window};

/// Brings the top of an element to the top of the window, if it is above it.
pub fn to_top_of(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    if let Some(window) = window()
        && top < 0.0
    {
        to(window.scroll_y().unwrap_or_default() + top);
    }
}

/// Scrolls the page at once; a reader who goes back wants to be there, not to travel.
pub fn to(position: f64) {
    let options = ScrollToOptions::new();
    options.set_top(position);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls a row sideways until the item is in its middle. The page itself does not move, and the
/// direction of the lines makes no difference.
pub fn centre(row: &Element, item: &Element) {
    let (row_box, item_box) = (row.get_bounding_client_rect(), item.get_bounding_client_rect());
    let middle = |left: f64, width: f64| left + width / 2.0;
    let distance = middle(item_box.left(), item_box.width()) - middle(row_box.left(), row_box.width());
    // Fractions of a pixel are nothing that a reader could see.
    row.set_scroll_left(row.scroll_left() + distance.round() as i32);
}

/// Keeps the page behind a modal dialog from scrolling, or lets it go.
pub fn lock(locked: bool) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(root).ok()) else {
        return;
    };
    let style = root.style();
    _ = if locked {
        style.set_property("overflow", "hidden")
    } else {
        style.remove_property("overflow").map(drop)
    };
}
