//! The focus: where it is in a viewer, and how it gets somewhere else without moving the page.

use web_sys::{Element, FocusOptions, HtmlElement};

/// What has the focus inside the viewer; nothing when it is elsewhere, or when what had it has gone.
pub fn within(host: &HtmlElement) -> Option<Element> {
    host.shadow_root()?.active_element()
}

/// Gives an element the focus where it is, and says whether it could.
pub fn quietly(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Lets the next Tab go on from an element that takes no focus by itself.
pub fn begin_at(element: &HtmlElement) -> bool {
    element.set_tab_index(-1);
    quietly(element)
}
