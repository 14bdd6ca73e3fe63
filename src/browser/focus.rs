//! Keyboard focus inside a viewer, moved without scrolling the page.

use web_sys::{Element, FocusOptions, HtmlElement};

/// The focused element inside the viewer. `None` when the focus is outside, or when the focused element was removed.
pub fn active_element(host: &HtmlElement) -> Option<Element> {
    host.shadow_root()?.active_element()
}

/// Focuses an element without scrolling to it. Returns whether the browser accepted the call.
pub fn without_scrolling(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Makes an element that is not focusable the starting point for the Tab key.
pub fn set_navigation_start(element: &HtmlElement) -> bool {
    element.set_tab_index(-1);
    without_scrolling(element)
}
