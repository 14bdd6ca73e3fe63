//! Fullscreen mode of an element.

use web_sys::{Document, Element, window};

use crate::state::host::environment::FullScreen;

/// Whether the element is fullscreen, could be, or never can be in this browser.
pub fn state_of(element: Option<&Element>) -> FullScreen {
    if !document().is_some_and(|document| document.fullscreen_enabled()) {
        return FullScreen::Unsupported;
    }
    if element.is_some_and(is_fullscreen) { FullScreen::On } else { FullScreen::Off }
}

/// Enters or leaves fullscreen mode.
pub fn toggle(element: &Element) {
    if !is_fullscreen(element) {
        // If the browser refuses, nothing changes.
        _ = element.request_fullscreen();
    } else if let Some(document) = document() {
        document.exit_fullscreen();
    }
}

fn is_fullscreen(element: &Element) -> bool {
    element.matches(":fullscreen").unwrap_or_default()
}

fn document() -> Option<Document> {
    window()?.document()
}
