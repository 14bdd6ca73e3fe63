//! Scrolling of the page and of horizontal lists. Saved positions are in `scroll_anchor`.

use web_sys::{
    Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions, window,
};

/// Scrolls up to the top of an element if that is above the visible part. The element itself may scroll, an ancestor, or the
/// page.
pub fn to_top_of(element: &Element) {
    let top = |element: &Element| element.get_bounding_client_rect().top();
    element.set_scroll_top(0);
    let mut ancestor = element.parent_element();
    while let Some(parent) = ancestor {
        let hidden = top(&parent) - top(element);
        if parent.scroll_top() > 0 && hidden > 0.0 {
            parent.set_scroll_top(parent.scroll_top() - hidden as i32);
        }
        ancestor = parent.parent_element();
    }
    if top(element) < 0.0 {
        // Unlike a position, this respects the margin for a fixed header of the host.
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        options.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the page to a position without an animation.
pub fn to(position: f64) {
    let options = ScrollToOptions::new();
    options.set_top(position);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls a horizontal list until the item is in its middle, for both text directions. The page itself does not scroll.
pub fn center(list: &Element, item: &Element) {
    let (list_box, item_box) = (list.get_bounding_client_rect(), item.get_bounding_client_rect());
    let middle = |left: f64, width: f64| left + width / 2.0;
    let distance = middle(item_box.left(), item_box.width()) - middle(list_box.left(), list_box.width());
    // A fraction of a pixel is invisible.
    list.set_scroll_left(list.scroll_left() + distance.round() as i32);
}
