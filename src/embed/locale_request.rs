//! Requests for the texts of the language to show. The loader answers with those that the program does not have, and with the
//! words of the host.
//!
//! English is shown until they arrive. The loader repeats failed requests.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use yew::Callback;

use crate::browser::locale_file;
use crate::locale::{self, Locale};
use crate::state::State;

/// The last request of a viewer, and its answer.
pub struct LocaleRequest {
    /// Returns the texts of a language, or a promise of them.
    load: Function,
    requested: Option<&'static str>,
    /// The texts with the words of the host.
    own: Rc<Cell<Option<&'static Locale>>>,
}

impl LocaleRequest {
    /// Requests go to this function of the loader.
    pub fn new(load: Function) -> Self {
        Self { load, requested: None, own: Rc::default() }
    }

    /// Returns the texts to show.
    pub fn texts(&self, state: &State) -> &'static Locale {
        let own = self.own.get().filter(|own| Some(own.tag) == self.requested);
        own.unwrap_or_else(|| Locale::choose(state.languages()))
    }

    /// Requests the texts again, because the words of the host have changed.
    pub fn forget(&mut self) {
        self.requested = None;
    }

    /// Requests the texts of the language to show, once. `arrived` is called if they arrive later.
    pub fn update(&mut self, state: &State, arrived: Callback<()>) {
        let tag = locale::chosen(state.languages());
        if self.requested == Some(tag) {
            return;
        }
        self.requested = Some(tag);
        let own = self.own.clone();
        let later = move |file| {
            own.set(locale::add(tag, file));
            arrived.emit(());
        };
        if let Some(file) = locale_file::request(&self.load, tag, later) {
            self.own.set(locale::add(tag, file));
        }
    }
}
