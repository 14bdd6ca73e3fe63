//! What comes before the reader's eyes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Watches some elements for as long as it lives.
#[derive(Debug)]
pub struct Watch {
    observer: IntersectionObserver,
    elements: Vec<Element>,
    _seen: Closure<dyn FnMut(Array)>,
}

/// Where in the window an element counts as seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In its middle.
    Middle,
    /// Anywhere.
    Anywhere,
}

impl Watch {
    /// Calls `seen` with the number of each element that comes into sight.
    pub fn new(elements: Vec<Element>, place: Where, seen: impl Fn(usize) + 'static) -> Option<Self> {
        let watched = elements.clone();
        let told = move |entries: Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                let index = watched.iter().position(|element| *element == entry.target());
                if let Some(index) = index.filter(|_| entry.is_intersecting()) {
                    seen(index);
                }
            }
        };
        let told = Closure::<dyn FnMut(Array)>::new(told);
        let options = IntersectionObserverInit::new();
        if place == Where::Middle {
            options.set_root_margin("-50% 0px");
        }
        let observer =
            IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
        elements.iter().for_each(|element| observer.observe(element));
        Some(Self { observer, elements, _seen: told })
    }

    /// Whether it watches these.
    pub fn is_of(&self, elements: &[Element]) -> bool {
        self.elements == elements
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
