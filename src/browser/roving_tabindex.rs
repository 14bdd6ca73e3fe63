//! Roving tabindex for ARIA tabs: arrow keys move the focus, and the Tab key reaches one tab only.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::listener::Listeners;
use crate::state::tabs;

const TABINDEX: &str = "tabindex";
/// A link that was a tab.
const FORMER_TAB: &str = "[tabindex]:not([role=tab])";

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
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        // Keys with a modifier belong to the browser.
        if key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key() {
            return None;
        }
        let is_rtl = list.closest("[dir]").ok()??.get_attribute("dir")? == "rtl";
        let tabs = tabs_of(&list);
        let to = tabs::key_target(&key.key(), index_of(&tabs, ":focus")?, tabs.len(), is_rtl)?;
        event.prevent_default();
        return tabs.get(to)?.focus().ok();
    }
    update(&list);
    Some(())
}

/// Whether a tab has no `tabindex` yet, or a link still has that of a tab.
pub fn is_outdated(list: &Element) -> bool {
    let selector = ["[role=tab]:not([tabindex]),", FORMER_TAB].concat();
    list.query_selector(&selector).is_ok_and(|tab| tab.is_some())
}

/// Makes one tab of a list the stop of the Tab key: the focused one, else the selected one, else the first one. Links are stops all
/// of them.
pub fn update(list: &Element) {
    while let Ok(Some(link)) = list.query_selector(FORMER_TAB) {
        if link.remove_attribute(TABINDEX).is_err() {
            break;
        }
    }
    let tabs = tabs_of(list);
    let stop = index_of(&tabs, ":focus").or_else(|| index_of(&tabs, "[aria-selected=true]"));
    for (index, tab) in tabs.iter().enumerate() {
        let wanted = if index == stop.unwrap_or_default() { "0" } else { "-1" };
        // Setting the attribute of the focused element forces a layout, even to the same value.
        if tab.get_attribute(TABINDEX).as_deref() != Some(wanted) {
            _ = tab.set_attribute(TABINDEX, wanted);
        }
    }
}

fn tabs_of(list: &Element) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all("[role=tab]") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn index_of(tabs: &[HtmlElement], selector: &str) -> Option<usize> {
    tabs.iter().position(|tab| tab.matches(selector).unwrap_or_default())
}
