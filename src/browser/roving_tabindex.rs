//! Roving tabindex for ARIA tabs: arrow keys move the focus, and the Tab key reaches one tab only.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::listener::Listeners;
use crate::state::tabs;

/// Listens to the tab list of the element. While a tab has the focus, Tab returns to that tab. After the focus has left the
/// list, Tab reaches the selected tab.
pub fn listen(host: &HtmlElement) -> Option<Listeners> {
    let root = host.shadow_root()?;
    let listen = |name| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root, name, options, |event| _ = on_event(event))
    };
    Some(["keydown", "focusin", "focusout"].map(listen).into())
}

fn on_event(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let list = target.closest("[role=tablist]").ok()??;
    let found = list.query_selector_all("[role=tab]").ok()?;
    let tabs: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let index_of = |selector: &str| tabs.iter().position(|tab| tab.matches(selector).unwrap_or_default());
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        // Keys with a modifier belong to the browser.
        if key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key() {
            return None;
        }
        let is_rtl = list.closest("[dir]").ok()??.get_attribute("dir")? == "rtl";
        let to = tabs::key_target(&key.key(), index_of(":focus")?, tabs.len(), is_rtl)?;
        event.prevent_default();
        return tabs.get(to)?.focus().ok();
    }
    let stop = index_of(":focus").or_else(|| index_of("[aria-selected=true]")).unwrap_or_default();
    for (index, tab) in tabs.iter().enumerate() {
        tab.set_tab_index(if index == stop { 0 } else { -1 });
    }
    Some(())
}
