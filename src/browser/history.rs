//! The page's address and its history, for the reading app that owns them.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, ScrollRestoration, window};

use crate::state::address::photo;

/// Under this key an entry of the history remembers how far its page was scrolled.
const SCROLL: &str = "avScroll";

/// This key marks an entry of a photo, which was opened over the entry of its article.
const OVER: &str = "avOver";

/// The fragment of the address, with its `#`, or nothing.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Adds an entry for `fragment`, and remembers in the one before how far the page was scrolled.
pub fn push(fragment: Option<&str>) {
    let Some(history) = history() else { return };
    remember_scroll(&history);
    let state = Object::new();
    if fragment.is_some_and(|fragment| photo(fragment).0.is_some()) {
        _ = Reflect::set(&state, &OVER.into(), &JsValue::TRUE);
    }
    _ = history.push_state_with_url(&state, "", Some(&address(fragment)));
}

/// Puts `fragment` into the entry that is there, which keeps what it remembers.
pub fn replace(fragment: Option<&str>) {
    let Some(history) = history() else { return };
    let state = history.state().unwrap_or_default();
    _ = history.replace_state_with_url(&state, "", Some(&address(fragment)));
}

/// Goes back from a photo to the entry over which it was opened, and the listener hears of it. One that was not opened
/// over anything, but came by a link, becomes its article's entry: the one before is somebody else's.
pub fn leave_photo(fragment: Option<&str>) {
    let Some(history) = history() else { return };
    let state = history.state().unwrap_or_default();
    if Reflect::get(&state, &OVER.into()).is_ok_and(|over| over.is_truthy()) {
        _ = history.back();
    } else {
        replace(fragment);
    }
}

/// The page with another fragment. Against the page's own address, not its base: a `<base>` is about the host's links.
fn address(fragment: Option<&str>) -> String {
    let location = window().map(|window| window.location());
    let page = location
        .map(|location| location.pathname().unwrap_or_default() + &location.search().unwrap_or_default());
    // An entry without an address of its own still makes Back work.
    page.unwrap_or_default() + fragment.unwrap_or("#")
}

/// Calls `went` with the fragment and the scroll, if one is remembered, whenever the reader goes through the history.
pub fn listen(went: impl Fn(String, Option<f64>) + 'static) -> Option<EventListener> {
    let window = window()?;
    if let Some(history) = history() {
        // The browser would restore the scroll before the page has its height.
        _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    Some(EventListener::new(&window, "popstate", move |_| {
        let state = history().and_then(|history| history.state().ok()).unwrap_or_default();
        let scroll = Reflect::get(&state, &SCROLL.into()).ok().and_then(|scroll| scroll.as_f64());
        went(fragment(), scroll);
    }))
}

fn remember_scroll(history: &History) {
    // What the host keeps in the entry stays there.
    let state = Object::new();
    if let Ok(kept) = history.state()
        && kept.is_object()
    {
        Object::assign(&state, kept.unchecked_ref());
    }
    let scroll = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    if Reflect::set(&state, &SCROLL.into(), &scroll.into()).is_ok() {
        _ = history.replace_state(&state, "");
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}
