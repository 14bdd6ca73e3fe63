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
    _heard: Closure<dyn FnMut(Array)>,
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
    /// Calls `told` with the number of each element that comes into sight, and `true`; or `false` when it is out of it.
    pub fn new(elements: Vec<Element>, place: Where, told: impl Fn(usize, bool) + 'static) -> Option<Self> {
        let watched = elements.clone();
        let heard = move |entries: Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                if let Some(index) = watched.iter().position(|element| *element == entry.target()) {
                    told(index, entry.is_intersecting());
                }
            }
        };
        let heard = Closure::<dyn FnMut(Array)>::new(heard);
        let options = IntersectionObserverInit::new();
        if place == Where::Middle {
            options.set_root_margin("-50% 0px");
        }
        let observer =
            IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options).ok()?;
        elements.iter().for_each(|element| observer.observe(element));
        Some(Self { observer, elements, _heard: heard })
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
