//! What a press does that is nobody's state: arrows move strips and rows as a finger would, a sheet that opens shows where one is,
//! and a choice closes the sheet it stands in.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ScrollToOptions};

use super::focus;

/// Lets everything of the element that says `data-turn` move the strip before it by nearly its own width, on or
/// back, along its lines; lets every choice in a popover close it; and gives the focus of a popover that opens to what is current in
/// it.
pub fn listen(host: &HtmlElement) -> Option<[EventListener; 3]> {
    let root = host.shadow_root()?;
    let pressed = EventListener::new(&root, "click", |event| {
        if let Some(pressed) = target(event) {
            _ = turn(&pressed);
            _ = close(&pressed);
        }
    });
    // Who listens from outside hears of a popover only on the way down to it.
    let options = EventListenerOptions::run_in_capture_phase;
    let opened = EventListener::new_with_options(&root, "toggle", options(), |event| _ = enter(event));
    let closing = EventListener::new_with_options(&root, "beforetoggle", options(), |event| _ = leave(event));
    Some([pressed, opened, closing])
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
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

/// A popover that opened gets the focus, which brings what has it into sight.
fn enter(event: &Event) -> Option<()> {
    let sheet = target(event).filter(is_open)?;
    let find = |selector: &str| sheet.query_selector(selector).ok()?;
    let entry = find("[aria-current]").or_else(|| find("li > *"))?;
    entry.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// One that is about to close gives it back. Browsers do not look for it in a shadow tree (Chromium 156 looks at the host).
fn leave(event: &Event) -> Option<()> {
    let sheet = target(event).filter(is_open)?;
    let opener = sheet.parent_element()?.query_selector("[popovertarget]").ok()??;
    let has_focus = sheet.query_selector(":focus").ok()?.is_some();
    (has_focus && focus::quietly(opener.unchecked_ref())).then_some(())
}

fn is_open(sheet: &Element) -> bool {
    // A browser without popovers does not know the selector.
    sheet.matches(":popover-open").unwrap_or_default()
}

fn close(pressed: &Element) -> Option<()> {
    let sheet = pressed.closest("a,button").ok()??.closest("[popover]").ok()??;
    // A browser without popovers has none to close.
    sheet.dyn_into::<HtmlElement>().ok()?.hide_popover().ok()
}
