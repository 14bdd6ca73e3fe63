//! The page's address and its history, for the reading app that owns them.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, window};

use super::scroll::Spot;
use crate::state::address::photo;

/// Under these keys an entry of the history remembers where in its view the reader was.
const PIECE: &str = "avPiece";
const BEYOND: &str = "avBeyond";

/// This key marks an entry of a photo, which was opened over the entry of its article.
const OVER: &str = "avOver";

/// A reader who has not scrolled for so many milliseconds has come to rest. Browsers do not let a page write oftener than
/// a few times a second.
const REST: u32 = 150;

/// What happens to the history.
#[derive(Clone, Debug)]
pub enum Passage {
    /// The reader went through it, to this fragment, and was here when they were there last, if they were.
    Went(String, Option<Spot>),
    /// The page was scrolled, and rests.
    Rested,
}

/// What hears of it.
pub type Ears = [EventListener; 2];

/// The fragment of the address, with its `#`, or nothing.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Adds an entry for `fragment`. A photo lies over the page, which stays where it is.
pub fn push(fragment: Option<&str>, spot: Spot) {
    let Some(history) = history() else { return };
    let state = Object::new();
    if fragment.is_some_and(|fragment| photo(fragment).0.is_some()) {
        _ = Reflect::set(&state, &OVER.into(), &JsValue::TRUE);
        write(&state, spot);
    }
    let address = address(fragment);
    // As for any link to where the reader is already, there is no second entry.
    if is_here(&address) {
        _ = history.replace_state_with_url(&state, "", Some(&address));
    } else {
        _ = history.push_state_with_url(&state, "", Some(&address));
    }
}

/// Whether the page has this address. Browsers write letters of other languages in a way of their own.
fn is_here(address: &str) -> bool {
    let here = window().and_then(|window| window.location().href().ok());
    web_sys::Url::new(address).is_ok_and(|url| Some(url.href()) == here)
}

/// Puts `fragment` into the entry that is there, which keeps what it remembers.
pub fn replace(fragment: Option<&str>) {
    let Some(history) = history() else { return };
    let state = history.state().unwrap_or_default();
    _ = history.replace_state_with_url(&state, "", Some(&address(fragment)));
}

/// Goes back from a photo to the entry over which it was opened, and the listener hears of it; says whether it does. One that
/// was not opened over anything, but came by a link, becomes its article's entry: the one before is somebody else's.
pub fn leave_photo(fragment: Option<&str>) -> bool {
    let Some(history) = history() else { return false };
    let state = history.state().unwrap_or_default();
    if Reflect::get(&state, &OVER.into()).is_ok_and(|over| over.is_truthy()) {
        history.back().is_ok()
    } else {
        replace(fragment);
        false
    }
}

/// Remembers in the entry that is there where the reader is. What the host keeps in it stays there.
pub fn remember(spot: Spot) {
    let Some(history) = history() else { return };
    let kept = history.state().unwrap_or_default();
    let state = if kept.is_null() { Object::new().into() } else { kept };
    // A host may keep a bare number or a word, in which nothing else has room.
    if state.is_object() {
        write(&state, spot);
        _ = history.replace_state(&state, "");
    }
}

/// Where the reader was when this entry was there last, if they were.
pub fn spot() -> Option<Spot> {
    let state = history()?.state().ok()?;
    let number = |key: &str| Reflect::get(&state, &key.into()).ok()?.as_f64();
    Some(Spot { piece: number(PIECE)?, beyond: number(BEYOND)? })
}

fn write(state: &JsValue, spot: Spot) {
    _ = Reflect::set(state, &PIECE.into(), &spot.piece.into());
    _ = Reflect::set(state, &BEYOND.into(), &spot.beyond.into());
}

/// The page with another fragment. Against the page's own address, not its base: a `<base>` is about the host's links.
fn address(fragment: Option<&str>) -> String {
    let location = window().map(|window| window.location());
    let page = location
        .map(|location| location.pathname().unwrap_or_default() + &location.search().unwrap_or_default());
    // An entry without an address of its own still makes Back work.
    page.unwrap_or_default() + fragment.unwrap_or("#")
}

/// Calls `passed` whenever the reader goes through the history, and when they come to rest somewhere.
pub fn listen(passed: impl Fn(Passage) + Clone + 'static) -> Option<Ears> {
    let window = window()?;
    if let Some(history) = history() {
        // The browser would restore the scroll before the page has its height.
        _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let went = passed.clone();
    let mut waiting = None;
    Some([
        EventListener::new(&window, "popstate", move |_| {
            went(Passage::Went(fragment(), spot()));
        }),
        EventListener::new(&window, "scroll", move |_| {
            let passed = passed.clone();
            // The one that waits is dropped, and begins anew.
            waiting.replace(Timeout::new(REST, move || passed(Passage::Rested)));
        }),
    ])
}

fn history() -> Option<History> {
    window()?.history().ok()
}
