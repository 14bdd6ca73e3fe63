//! Requests for the texts of the language to show, if the program does not have them.
//!
//! English is shown until they arrive. The loader repeats failed requests.

use js_sys::Function;
use yew::Callback;

use crate::browser::locale_file;
use crate::locale;
use crate::state::State;

/// The last request of a viewer.
pub struct LocaleRequest {
    /// Returns the texts of a language, or a promise of them.
    load: Function,
    requested: Option<&'static str>,
}

impl LocaleRequest {
    /// Requests go to this function of the loader.
    pub fn new(load: Function) -> Self {
        Self { load, requested: None }
    }

    /// Requests the texts of the language to show, once. `arrived` is called if they arrive later.
    pub fn update(&mut self, state: &State, arrived: Callback<()>) {
        let Some(tag) = locale::missing(state.languages()).filter(|tag| self.requested != Some(tag)) else {
            return;
        };
        self.requested = Some(tag);
        let later = move |file| {
            locale::add(tag, file);
            arrived.emit(());
        };
        if let Some(file) = locale_file::request(&self.load, tag, later) {
            locale::add(tag, file);
        }
    }
}
