//! Observation of elements that enter or leave the window.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Observes some elements until it is dropped.
#[derive(Debug)]
pub struct IntersectionWatcher {
    observer: IntersectionObserver,
    elements: Vec<Element>,
    _callback: Closure<dyn FnMut(Array)>,
}

/// The area with which an element must intersect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchedArea {
    /// The horizontal line in the middle of the window.
    MiddleLine,
    /// The whole window.
    Viewport,
}

impl IntersectionWatcher {
    /// Calls `changed` with the index of an element, and whether it intersects with the area now.
    pub fn new(
        elements: Vec<Element>,
        area: WatchedArea,
        changed: impl Fn(usize, bool) + 'static,
    ) -> Option<Self> {
        let watched = elements.clone();
        let callback = move |entries: Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                if let Some(index) = watched.iter().position(|element| *element == entry.target()) {
                    changed(index, entry.is_intersecting());
                }
            }
        };
        let callback = Closure::<dyn FnMut(Array)>::new(callback);
        let options = IntersectionObserverInit::new();
        if area == WatchedArea::MiddleLine {
            options.set_root_margin("-50% 0px");
        }
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
        elements.iter().for_each(|element| observer.observe(element));
        Some(Self { observer, elements, _callback: callback })
    }

    /// Whether it observes exactly these elements.
    pub fn watches(&self, elements: &[Element]) -> bool {
        self.elements == elements
    }
}

impl Drop for IntersectionWatcher {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
