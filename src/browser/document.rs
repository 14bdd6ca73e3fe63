//! Properties of the document and the window: base URL, languages, title, visibility and the reader's preferences.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot, VisibilityState, window};

use crate::article::language::Language;
use crate::article::url::Url;

/// The base URL for relative URLs in the host's attributes.
pub fn base_url(host: &HtmlElement) -> Option<Url> {
    Url::media(None, &host.base_uri().ok()??)
}

/// The languages of the element's ancestors, followed by those of the browser.
pub fn languages(host: &HtmlElement) -> Vec<Language> {
    let inherited = inherited_language(host);
    let browser = window().map(|window| window.navigator().languages());
    let browser = browser.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string());
    inherited.into_iter().chain(browser).filter_map(|tag| Language::parse(&tag)).collect()
}

/// The `lang` attribute of the nearest ancestor that has one, also outside of enclosing shadow roots.
fn inherited_language(host: &HtmlElement) -> Option<String> {
    let mut element: Option<Element> = host.parent_element().or_else(|| shadow_host(host));
    while let Some(current) = element {
        if let Ok(Some(found)) = current.closest("[lang]") {
            return found.get_attribute("lang");
        }
        element = shadow_host(&current);
    }
    None
}

/// The element whose shadow root contains the node.
fn shadow_host(node: &Node) -> Option<Element> {
    node.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host())
}

/// The width of the element in percent of the window's width. `None` while the element is not laid out.
pub fn width_percent(host: &HtmlElement) -> Option<u32> {
    let window = window()?.inner_width().ok()?.as_f64()?;
    let percent = f64::from(host.client_width()) / window * 100.0;
    (percent >= 1.0).then_some(percent as u32)
}

/// Whether the reader has asked the browser to save data. Only some browsers have the setting; web-sys does not have it.
pub fn save_data() -> bool {
    let read = || {
        let connection = Reflect::get(&window()?.navigator(), &"connection".into()).ok()?;
        Reflect::get(&connection, &"saveData".into()).ok()?.as_bool()
    };
    read().unwrap_or_default()
}

/// The origins from which the page of a frame lets documents come. `embed.html` writes them into the attribute.
pub fn allowed_origins(host: &HtmlElement) -> Vec<String> {
    let origins = host.get_attribute("data-origins").unwrap_or_default();
    origins.split_whitespace().map(str::to_owned).collect()
}

/// Whether the page is visible according to the browser.
pub fn is_visible() -> bool {
    window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Calls `changed` when the visibility of the page changes. The capture phase comes before the host's own listeners, which
/// may send their data when the page is hidden.
pub fn on_visibility(changed: impl Fn() + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    let window = window()?;
    Some(EventListener::new_with_options(&window, "visibilitychange", options, move |_| changed()))
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
