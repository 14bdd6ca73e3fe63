//! The focus in a row of ARIA tabs: arrows move it, and the Tab key comes to one of them only.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::state::tabs;

/// Listens to whatever row of tabs the element has, for as long as the answer lives. A tab that has the focus is the one to
/// which the Tab key comes back from elsewhere in the row; once the focus has left the row, it comes to the selected one.
pub fn listen(host: &HtmlElement) -> Option<[EventListener; 3]> {
    let root = host.shadow_root()?;
    Some(["keydown", "focusin", "focusout"].map(|name| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root, name, options, |event| _ = rove(event))
    }))
}

fn rove(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let list = target.closest("[role=tablist]").ok()??;
    let found = list.query_selector_all("[role=tab]").ok()?;
    let tabs: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let at = |selector: &str| tabs.iter().position(|tab| tab.matches(selector).unwrap_or_default());
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        // With these, keys are the browser's.
        if key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key() {
            return None;
        }
        let is_rtl = list.closest("[dir]").ok()??.get_attribute("dir")? == "rtl";
        let to = tabs::step(&key.key(), at(":focus")?, tabs.len(), is_rtl)?;
        event.prevent_default();
        return tabs.get(to)?.focus().ok();
    }
    let stop = at(":focus").or_else(|| at("[aria-selected=true]")).unwrap_or_default();
    for (index, tab) in tabs.iter().enumerate() {
        tab.set_tab_index(if index == stop { 0 } else { -1 });
    }
    Some(())
}
