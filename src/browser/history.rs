//! The page's URL and session history, for an element that controls them. How fragments are built is in `state/address`.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, window};

use super::listener::Listeners;
use super::scroll_anchor::ScrollAnchor;
use crate::state::fragment::photo;

/// The keys of a history entry's state that store the reading position.
const ANCHOR_INDEX: &str = "avPiece";
const ANCHOR_OFFSET: &str = "avBeyond";

/// The key that marks the entry of a photo that was opened over its article.
const OVERLAY: &str = "avOver";

/// Scrolling has ended after this time without a scroll event, in milliseconds. Browsers limit how often a page may write
/// to the history.
const SCROLL_END_DELAY: u32 = 150;

/// An event of the session history.
#[derive(Clone, Debug)]
pub enum HistoryEvent {
    /// The reader traversed the history to an entry with this fragment, and its saved reading position if it has one.
    Traversed(String, Option<ScrollAnchor>),
    /// The reader has stopped scrolling.
    ScrollEnded,
}

/// The fragment of the URL with its `#`, or an empty string.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Adds an entry for `fragment`. The entry of a photo keeps the position of the page behind it.
pub fn push(fragment: Option<&str>, anchor: ScrollAnchor) {
    let Some(history) = history() else { return };
    let state = Object::new();
    if fragment.is_some_and(|fragment| photo(fragment).0.is_some()) {
        _ = Reflect::set(&state, &OVERLAY.into(), &JsValue::TRUE);
        write(&state, anchor);
    }
    let url = url(fragment);
    // Like a link to the current URL, this adds no second entry.
    if is_current(&url) {
        _ = history.replace_state_with_url(&state, "", Some(&url));
    } else {
        _ = history.push_state_with_url(&state, "", Some(&url));
    }
}

/// Whether the page has this URL. Both are compared as the browser serializes them, with percent-encoding.
fn is_current(url: &str) -> bool {
    let current = window().and_then(|window| window.location().href().ok());
    web_sys::Url::new(url).is_ok_and(|url| Some(url.href()) == current)
}

/// Changes the fragment of the current entry and keeps its state.
pub fn replace(fragment: Option<&str>) {
    let Some(history) = history() else { return };
    let state = history.state().unwrap_or_default();
    _ = history.replace_state_with_url(&state, "", Some(&url(fragment)));
}

/// Leaves the entry of a photo. Returns whether the browser goes back, which is then reported as
/// [`HistoryEvent::Traversed`].
///
/// The entry of a photo that was opened by a link is turned into the entry of its article instead, because the entry before
/// it belongs to another page.
pub fn close_photo(fragment: Option<&str>) -> bool {
    let Some(history) = history() else { return false };
    let state = history.state().unwrap_or_default();
    if Reflect::get(&state, &OVERLAY.into()).is_ok_and(|overlay| overlay.is_truthy()) {
        history.back().is_ok()
    } else {
        replace(fragment);
        false
    }
}

/// Saves the reading position in the current entry and keeps what the host stores there.
pub fn save_anchor(anchor: ScrollAnchor) {
    let Some(history) = history() else { return };
    let stored = history.state().unwrap_or_default();
    let state = if stored.is_null() { Object::new().into() } else { stored };
    // A host may store a number or a string, to which no keys can be added.
    if state.is_object() {
        write(&state, anchor);
        _ = history.replace_state(&state, "");
    }
}

/// The reading position that the current entry stores.
pub fn saved_anchor() -> Option<ScrollAnchor> {
    let state = history()?.state().ok()?;
    let number = |key: &str| Reflect::get(&state, &key.into()).ok()?.as_f64();
    Some(ScrollAnchor { index: number(ANCHOR_INDEX)?, offset: number(ANCHOR_OFFSET)? })
}

fn write(state: &JsValue, anchor: ScrollAnchor) {
    _ = Reflect::set(state, &ANCHOR_INDEX.into(), &anchor.index.into());
    _ = Reflect::set(state, &ANCHOR_OFFSET.into(), &anchor.offset.into());
}

/// The page's URL with another fragment. Built from the location, because a `<base>` changes what relative URLs mean.
fn url(fragment: Option<&str>) -> String {
    let location = window().map(|window| window.location());
    let page = location
        .map(|location| location.pathname().unwrap_or_default() + &location.search().unwrap_or_default());
    // An entry without a name gets an empty fragment, so that Back still works.
    page.unwrap_or_default() + fragment.unwrap_or("#")
}

/// Reports traversals of the history and the end of scrolling.
pub fn listen(report: impl Fn(HistoryEvent) + Clone + 'static) -> Option<Listeners> {
    let window = window()?;
    if let Some(history) = history() {
        // The browser would restore the scroll position before the page has its height.
        _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let traversed = report.clone();
    let mut pending = None;
    let popstate = EventListener::new(&window, "popstate", move |_| {
        traversed(HistoryEvent::Traversed(fragment(), saved_anchor()));
    });
    let scroll = EventListener::new(&window, "scroll", move |_| {
        let report = report.clone();
        // Replacing the pending timeout cancels it.
        pending.replace(Timeout::new(SCROLL_END_DELAY, move || report(HistoryEvent::ScrollEnded)));
    });
    Some([popstate, scroll].into())
}

fn history() -> Option<History> {
    window()?.history().ok()
}
