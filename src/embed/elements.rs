//! Queries for elements of the view.
//!
//! Never here: what is done with them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The view of a program that runs. Beside it there may be a first screen, or the view of a program that has failed.
const LIVE_VIEW: &str = ".av-mount:not(.av-first-screen)";

/// All elements of the view that match a selector.
pub fn all(host: &HtmlElement, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    let view = host.shadow_root().and_then(|root| root.query_selector(LIVE_VIEW).ok().flatten());
    if let Some(nodes) = view.and_then(|view| view.query_selector_all(selector).ok()) {
        for index in 0..nodes.length() {
            elements.extend(nodes.item(index).and_then(|node| node.dyn_into().ok()));
        }
    }
    elements
}
