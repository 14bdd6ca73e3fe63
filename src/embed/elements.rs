//! Queries for elements of the view.
//!
//! Never here: what is done with them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// All elements in the shadow root that match a selector.
pub fn all(host: &HtmlElement, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Some(nodes) = host.shadow_root().and_then(|root| root.query_selector_all(selector).ok()) {
        for index in 0..nodes.length() {
            elements.extend(nodes.item(index).and_then(|node| node.dyn_into().ok()));
        }
    }
    elements
}
