//! The attribute that marks an element while a pointer drags it. The style sheet turns transitions and clicks off by it.

use web_sys::Element;

/// The name of the attribute.
const ATTRIBUTE: &str = "data-held";

/// Marks the element as dragged; `value` tells the style sheet more.
pub fn mark(element: &Element, value: &str) {
    // The name is valid, so the browser does not refuse it.
    _ = element.set_attribute(ATTRIBUTE, value);
}

/// Removes the mark.
pub fn unmark(element: &Element) {
    _ = element.remove_attribute(ATTRIBUTE);
}

/// Whether the element is marked.
pub fn is_marked(element: &Element) -> bool {
    element.has_attribute(ATTRIBUTE)
}
