//! Control of video and audio elements.

use wasm_bindgen::JsCast;
use web_sys::{HtmlMediaElement, NodeList};

/// Pauses all of these media elements.
pub fn pause_all(elements: &NodeList) {
    for index in 0..elements.length() {
        if let Some(element) = elements.item(index)
            && let Some(element) = element.dyn_ref::<HtmlMediaElement>()
        {
            // Pausing an element that does not play has no effect.
            _ = element.pause();
        }
    }
}
