//! The page's address, its history and the reading position in it, where the viewer owns the page.
//!
//! Never here: which route belongs into the address (the state decides that).

use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::elements;
use crate::browser::document;
use crate::browser::history::{self, HistoryEvent};
use crate::browser::listener::Listeners;
use crate::browser::scroll_anchor::ScrollAnchor;
use crate::browser::transition::UpdateDone;
use crate::state::effect::HistoryEffect;
use crate::view::class;

/// The items of an article and of a list, to which reading positions are relative.
pub const SCROLL_ITEMS: [&str; 2] = [class::CHUNK, class::CARD_ITEM];

/// The history of the page.
#[derive(Debug, Default)]
pub struct PageNavigation {
    /// The index of the article that the page showed as the current one when it was rendered last.
    pub shown_index: usize,
    /// Resolves the view transition whose new content is rendered next.
    pub transition: UpdateDone,
    /// Whether the next traversal of the history closes a photo: the viewer went back itself.
    pub closes_photo: bool,
    listeners: Option<Listeners>,
}

impl PageNavigation {
    /// Listens to the history for as long as the viewer owns the address.
    pub fn listen(&mut self, owns_address: bool, report: &Callback<HistoryEvent>) {
        if !owns_address {
            self.listeners = None;
        } else if self.listeners.is_none() {
            let report = report.clone();
            self.listeners = history::listen(move |event| report.emit(event));
        }
    }

    /// Carries out an effect.
    pub fn carry_out(&mut self, effect: HistoryEffect, host: &HtmlElement) {
        match effect {
            HistoryEffect::Push(fragment) => {
                let anchor = self.scroll_anchor(host);
                history::save_anchor(anchor);
                history::push(fragment.as_deref(), anchor);
            }
            HistoryEffect::Replace(fragment) => history::replace(fragment.as_deref()),
            HistoryEffect::ClosePhoto(fragment) => {
                self.closes_photo = history::close_photo(fragment.as_deref());
            }
            HistoryEffect::SetTitle(title) => document::set_title(&title),
        }
    }

    /// The reading position.
    pub fn scroll_anchor(&self, host: &HtmlElement) -> ScrollAnchor {
        let content = content(host, self.shown_index);
        content.map(|content| ScrollAnchor::of(&content, &SCROLL_ITEMS)).unwrap_or_default()
    }
}

/// The element of the article with this index, or of the list.
pub fn content(host: &HtmlElement, index: usize) -> Option<Element> {
    let selector = format!(".{},.{}", class::ARTICLE, class::CHANNEL);
    elements::all(host, &selector).into_iter().nth(index)
}
