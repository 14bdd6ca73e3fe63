//! What a viewer knows before it does anything: the wishes of its host, and facts of the browser.

use web_sys::HtmlElement;

use crate::browser::{console, document, fullscreen, storage};
use crate::options::ATTRIBUTES;
use crate::state::State;

/// An element narrower than this share of the window, in hundredths, leaves room for more than a margin.
const NARROW: u32 = 90;

/// The state of a viewer that has not started.
pub fn state(host: &HtmlElement) -> State {
    let mut state = State::new(document::languages(host));
    let base = document::base_url(host);
    for name in ATTRIBUTES {
        let value = host.get_attribute(name);
        if let Err(notice) = state.options.set(name, value.as_deref(), base.as_ref()) {
            console::warn(&notice.to_string());
        }
    }
    state.bare = storage::captions_hidden();
    state.narrow = document::width_percent(host).filter(|share| *share < NARROW);
    state.screen = fullscreen::state_of(None);
    state.frugal = document::save_data();
    state
}
