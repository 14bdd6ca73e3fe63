//! The loader's side of one element: what outlives the program if it fails, and is given back or continued without it.
//!
//! Never here: when a program is started again (the loader decides that).

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The object of the loader for one element.
    #[derive(Clone, Debug, PartialEq)]
    pub type Resume;

    /// The fragment of the route that a failed program has shown; `None` at the first start.
    #[wasm_bindgen(method, getter)]
    pub fn fragment(this: &Resume) -> Option<String>;

    /// Notes the fragment of the route that is shown; an empty text for a route that cannot be named.
    #[wasm_bindgen(method, setter)]
    pub fn set_fragment(this: &Resume, fragment: &str);

    /// Whether the program continues a failed one, so that the host knows of its article already.
    #[wasm_bindgen(method, getter, js_name = isResumed)]
    pub fn is_resumed(this: &Resume) -> bool;

    /// Keeps the page from scrolling, or gives it back.
    #[wasm_bindgen(method, js_name = lockScroll)]
    fn lock_scroll(this: &Resume, locked: bool);
}

/// Keeps the page behind an open dialog from scrolling until it is dropped. The loader gives the page back if the program fails.
#[derive(Debug)]
pub struct ScrollLock(Resume);

impl ScrollLock {
    /// Locks the page.
    pub fn new(resume: &Resume) -> Self {
        resume.lock_scroll(true);
        Self(resume.clone())
    }
}

impl Drop for ScrollLock {
    fn drop(&mut self) {
        self.0.lock_scroll(false);
    }
}
