//! The state of a viewer before it starts: the host's attributes, and facts of the browser.
//!
//! Never here: anything that happens after the start.

use web_sys::HtmlElement;

use crate::browser::{clock, console, document, fullscreen, storage};
use crate::options::{ATTRIBUTES, Options};
use crate::state::State;
use crate::state::host::environment::Environment;
use crate::state::host::preferences::Preferences;

/// The state of a viewer that has not started.
pub fn state(host: &HtmlElement) -> State {
    let mut options = Options::default();
    let base = document::base_url(host);
    for name in ATTRIBUTES {
        let value = host.get_attribute(name);
        if let Err(notice) = options.set(name, value.as_deref(), base.as_ref()) {
            console::warn(&notice.to_string());
        }
    }
    let mut environment = Environment::new(
        document::languages(host),
        document::width_percent(host),
        fullscreen::state_of(None),
        document::save_data(),
    );
    environment.origins = document::allowed_origins(host);
    environment.utc_offset = clock::utc_offset();
    environment.seed = clock::milliseconds() as u32;
    let preferences = Preferences { captions_hidden: storage::captions_hidden(), ..Preferences::default() };
    State::new(options, environment, preferences)
}
