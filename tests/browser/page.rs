//! The test page: creates elements and waits for conditions.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, window};

/// The number of frames that a condition may take.
const MAX_FRAMES: u32 = 300;

/// The document of the test page.
pub fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// A new element at the end of the body.
pub fn element(name: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(name).unwrap().dyn_into().unwrap();
    document().document_element().unwrap().append_child(&element).unwrap();
    element
}

/// A new element inside another.
pub fn child(parent: &Element, name: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(name).unwrap().dyn_into().unwrap();
    parent.append_child(&element).unwrap();
    element
}

/// Waits frame by frame until a condition is true. Panics after [`MAX_FRAMES`] frames.
pub async fn until(what: &str, mut is_true: impl FnMut() -> bool) {
    for _ in 0..MAX_FRAMES {
        if is_true() {
            return;
        }
        let frame = Promise::new(&mut |resolve, _| {
            window().unwrap().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
    panic!("{what} did not become true");
}
