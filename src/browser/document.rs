//! Facts of the document: its base address, its languages, its title.

use web_sys::{HtmlElement, window};

use crate::article::language::Language;
use crate::article::url::Url;

/// The address against which the host's relative addresses are meant.
pub fn base(host: &HtmlElement) -> Option<Url> {
    Url::media(None, &host.base_uri().ok()??)
}

/// The languages around the element: of its ancestors, then of the browser.
pub fn languages(host: &HtmlElement) -> Vec<Language> {
    let around = host.parent_element().and_then(|parent| parent.closest("[lang]").ok()?);
    let around = around.and_then(|element| element.get_attribute("lang"));
    let browser = window().map(|window| window.navigator().languages());
    let browser = browser.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string());
    around.into_iter().chain(browser).filter_map(|tag| Language::parse(&tag)).collect()
}

/// Names the document.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
