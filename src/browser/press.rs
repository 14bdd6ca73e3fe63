//! What a press does that is nobody's state: buttons move strips of photos as a finger would, and a choice closes the sheet
//! it stands in.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollToOptions};

/// Lets every button of the element that says `data-turn` move the strip before it by nearly its own width, on or
/// back, along its lines; and lets every link in a popover close it.
pub fn listen(host: &HtmlElement) -> Option<EventListener> {
    let root = host.shadow_root()?;
    Some(EventListener::new(&root, "click", |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(pressed) = pressed {
            _ = turn(&pressed);
            _ = close(&pressed);
        }
    }))
}

fn turn(pressed: &Element) -> Option<()> {
    let button = pressed.closest("[data-turn]").ok()??;
    let strip = button.parent_element()?.first_element_child()?;
    let is_back = button.get_attribute("data-turn")? == "back";
    let is_rtl = button.closest("[dir]").ok()??.get_attribute("dir")? == "rtl";
    let by = f64::from(strip.client_width()) * 0.85;
    let options = ScrollToOptions::new();
    options.set_left(if is_back == is_rtl { by } else { -by });
    strip.scroll_by_with_scroll_to_options(&options);
    Some(())
}

fn close(pressed: &Element) -> Option<()> {
    let sheet = pressed.closest("a").ok()??.closest("[popover]").ok()??;
    // A browser without popovers has none to close.
    sheet.dyn_into::<HtmlElement>().ok()?.hide_popover().ok()
}
