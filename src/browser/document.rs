//! Facts of the document: its base address, its languages, its title, and the reader's wishes.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot, VisibilityState, window};

use crate::article::language::Language;
use crate::article::url::Url;

/// The address against which the host's relative addresses are meant.
pub fn base(host: &HtmlElement) -> Option<Url> {
    Url::media(None, &host.base_uri().ok()??)
}

/// The languages around the element: of its ancestors, then of the browser.
pub fn languages(host: &HtmlElement) -> Vec<Language> {
    let around = closest_language(host);
    let browser = window().map(|window| window.navigator().languages());
    let browser = browser.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string());
    around.into_iter().chain(browser).filter_map(|tag| Language::parse(&tag)).collect()
}

/// The `lang` of the nearest ancestor that has one, out of shadow roots as well.
fn closest_language(host: &HtmlElement) -> Option<String> {
    let mut element: Option<Element> = host.parent_element().or_else(|| outside(host));
    while let Some(here) = element {
        if let Ok(Some(found)) = here.closest("[lang]") {
            return found.get_attribute("lang");
        }
        element = outside(&here);
    }
    None
}

/// The element to whose shadow root a node belongs.
fn outside(node: &Node) -> Option<Element> {
    node.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host())
}

/// How many hundredths of the window's width the element takes; none while it takes no place.
pub fn share(host: &HtmlElement) -> Option<u32> {
    let window = window()?.inner_width().ok()?.as_f64()?;
    let share = f64::from(host.client_width()) / window * 100.0;
    (share >= 1.0).then_some(share as u32)
}

/// Whether the reader asked the browser to save data; most browsers have no such wish.
pub fn saves_data() -> bool {
    let read = || {
        let connection = Reflect::get(&window()?.navigator(), &"connection".into()).ok()?;
        Reflect::get(&connection, &"saveData".into()).ok()?.as_bool()
    };
    read().unwrap_or_default()
}

/// Whether the window is looked at, as far as the browser knows.
pub fn is_visible() -> bool {
    window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Calls `changed` when that changes, before the host hears of it: it may want to send away what it knows by then.
pub fn on_visibility(changed: impl Fn() + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    let window = window()?;
    Some(EventListener::new_with_options(&window, "visibilitychange", options, move |_| changed()))
}

/// Names the document.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
