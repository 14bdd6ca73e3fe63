//! Buttons that scroll the horizontal list before them. Its scroll position is not part of the state.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ScrollToOptions};

use super::listener::Listeners;

/// The part of the list's width by which one press scrolls.
const STEP: f64 = 0.85;

/// Listens for clicks on elements with `data-turn`. Its value is `back` for the button towards the start of the list.
pub fn listen(host: &HtmlElement) -> Option<Listeners> {
    let root = host.shadow_root()?;
    Some([EventListener::new(&root, "click", |event| _ = on_click(event))].into())
}

fn on_click(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("[data-turn]").ok()??;
    let list = button.parent_element()?.first_element_child()?;
    let is_back = button.get_attribute("data-turn")? == "back";
    let is_rtl = button.closest("[dir]").ok()??.get_attribute("dir")? == "rtl";
    let distance = f64::from(list.client_width()) * STEP;
    let options = ScrollToOptions::new();
    options.set_left(if is_back == is_rtl { distance } else { -distance });
    list.scroll_by_with_scroll_to_options(&options);
    Some(())
}
