//! Filling the whole screen.

use web_sys::{Document, Element, window};

use crate::state::effect::Screen;

/// Whether the element fills the screen, or could.
pub fn of(element: Option<&Element>) -> Screen {
    if !document().is_some_and(|document| document.fullscreen_enabled()) {
        return Screen::Never;
    }
    if element.is_some_and(fills) { Screen::Full } else { Screen::Part }
}

/// Lets the element fill the screen, or no longer.
pub fn toggle(element: &Element) {
    if !fills(element) {
        // Where the browser refuses, everything stays as it is.
        _ = element.request_fullscreen();
    } else if let Some(document) = document() {
        document.exit_fullscreen();
    }
}

fn fills(element: &Element) -> bool {
    element.matches(":fullscreen").unwrap_or_default()
}

fn document() -> Option<Document> {
    window()?.document()
}
