//! The reader's way: down the page, from article to article, and through the history of the page that a reading app owns.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::browser::history::{self, Passage};
use crate::browser::scroll::Spot;
use crate::browser::transition::Drawn;
use crate::browser::watch::{Watch, Where};
use crate::options::{Address, Navigation, Options};
use crate::state::State;
use crate::state::message::Fact;

/// What is held on the way.
#[derive(Debug, Default)]
pub struct Journey {
    /// Which of the articles that are drawn below each other is the current one.
    pub current: usize,
    /// The change of the page that is being drawn.
    pub drawn: Drawn,
    history: Option<history::Ears>,
    middle: Option<Watch>,
    ends: Option<Watch>,
}

impl Journey {
    /// Follows the history for as long as the viewer owns the address.
    pub fn listen(&mut self, owns_address: bool, passed: &Callback<Passage>) {
        if !owns_address {
            self.history = None;
        } else if self.history.is_none() {
            let passed = passed.clone();
            self.history = history::listen(move |passage| passed.emit(passage));
        }
    }

    /// Watches what is drawn: which article is read, where there are several, and where the reader comes to an end, if anything
    /// follows from that.
    pub fn watch(&mut self, host: &HtmlElement, state: &State, told: &Callback<Fact>) {
        self.current = state.current;
        let Options { address, navigation, .. } = state.options;
        if address == Address::Off && navigation != Navigation::Continuous {
            (self.middle, self.ends) = (None, None);
            return;
        }
        let articles = drawn(host, ".av-article");
        let several = if articles.len() > 1 { articles } else { Vec::new() };
        keep(&mut self.middle, several, Where::Middle, told.reform(Fact::Before));
        keep(&mut self.ends, drawn(host, ".av-foot"), Where::Anywhere, told.reform(Fact::Ended));
    }

    /// Where the reader is.
    pub fn spot(&self, host: &HtmlElement) -> Spot {
        view(host, self.current).as_ref().map(Spot::of).unwrap_or_default()
    }
}

/// The current article, or the list.
pub fn view(host: &HtmlElement, current: usize) -> Option<Element> {
    drawn(host, ".av-article,.av-channel").into_iter().nth(current)
}

fn drawn(host: &HtmlElement, selector: &str) -> Vec<Element> {
    let mut drawn = Vec::new();
    if let Some(found) = host.shadow_root().and_then(|root| root.query_selector_all(selector).ok()) {
        for index in 0..found.length() {
            drawn.extend(found.item(index).and_then(|node| node.dyn_into().ok()));
        }
    }
    drawn
}

fn keep(watch: &mut Option<Watch>, elements: Vec<Element>, place: Where, told: Callback<usize>) {
    if watch.as_ref().is_some_and(|watch| watch.is_of(&elements)) {
        return;
    }
    *watch =
        if elements.is_empty() { None } else { Watch::new(elements, place, move |index| told.emit(index)) };
}
