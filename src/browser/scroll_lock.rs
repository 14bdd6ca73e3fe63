//! Keeps the page behind an open dialog from scrolling.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};

/// Prevents scrolling of the page until it is dropped, which restores the host's own styles.
#[derive(Debug)]
pub struct ScrollLock {
    /// Name, value and priority of the properties that the host had set itself.
    before: Vec<(&'static str, String, String)>,
}

impl ScrollLock {
    /// Locks the page. Returns `None` if there is no page.
    pub fn new() -> Option<Self> {
        let root = root()?;
        let style = root.style();
        let mut lock = Self { before: Vec::new() };
        let mut set = |name: &'static str, value: &str| {
            let before = (name, style.get_property_value(name).ok()?, style.get_property_priority(name));
            style.set_property_with_priority(name, value, "important").ok()?;
            lock.before.push(before);
            Some(())
        };
        // A scroll bar that takes space keeps it. Otherwise the page would shift sideways.
        let width = window()?.inner_width().ok()?.as_f64()?;
        if width > f64::from(root.client_width()) {
            _ = set("scrollbar-gutter", "stable");
        }
        set("overflow", "hidden")?;
        Some(lock)
    }
}

impl Drop for ScrollLock {
    fn drop(&mut self) {
        if let Some(root) = root() {
            for (name, value, priority) in &self.before {
                // An empty value removes the property.
                _ = root.style().set_property_with_priority(name, value, priority);
            }
            // If the host had no `style` attribute, none is left behind.
            if root.get_attribute("style").is_some_and(|style| style.is_empty()) {
                _ = root.remove_attribute("style");
            }
        }
    }
}

fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}
