//! How long an article is before the reader's eyes: while the element is in the window and the window is looked at.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::HtmlElement;
use yew::Callback;

use crate::browser::watch::{Watch, Where};
use crate::browser::{clock, document};
use crate::formats::Reading;
use crate::state::effect::Event;

/// The time of one article.
#[derive(Debug, Default)]
pub struct Dwell {
    reading: Option<Rc<Reading>>,
    /// Whether the element is in the window.
    is_near: bool,
    /// Since when it is looked at, in milliseconds.
    since: Option<f64>,
    /// What it was looked at before that.
    spent: f64,
    ears: Option<(EventListener, Watch)>,
}

impl Dwell {
    /// Hears whether the element is in the window, and whether the window is looked at.
    pub fn listen(&mut self, host: &HtmlElement, near: &Callback<Option<bool>>) {
        if self.ears.is_none() {
            let seen = near.clone();
            let watch = Watch::new(vec![host.clone().into()], Where::Anywhere, move |_, is_near| {
                seen.emit(Some(is_near));
            });
            let changed = near.clone();
            self.ears = document::on_visibility(move || changed.emit(None)).zip(watch);
        }
    }

    /// The element came into the window or left it; or, without that, the window was opened or hidden. Then the time is told:
    /// nobody knows whether it will be opened again.
    pub fn look(&mut self, near: Option<bool>) -> Option<Event> {
        self.is_near = near.unwrap_or(self.is_near);
        let is_open = document::is_visible();
        self.count(is_open && self.is_near);
        if is_open { None } else { self.told() }
    }

    /// This article is the current one; the time of the one before is told.
    pub fn turn(&mut self, reading: Option<&Rc<Reading>>) -> Option<Event> {
        let is_same = match (&self.reading, reading) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        if is_same {
            return None;
        }
        let told = self.told();
        self.reading = reading.cloned();
        self.count(document::is_visible() && self.is_near);
        told
    }

    /// The time until now, which begins anew. Less than a second is nothing.
    pub fn told(&mut self) -> Option<Event> {
        self.count(self.since.is_some());
        let seconds = (self.spent / 1000.0) as u32;
        self.spent = 0.0;
        let reading = self.reading.clone().filter(|_| seconds > 0)?;
        Some(Event::Dwell(reading, seconds))
    }

    fn count(&mut self, goes_on: bool) {
        let now = clock::milliseconds();
        self.spent += self.since.map_or(0.0, |since| (now - since).max(0.0));
        self.since = (goes_on && self.reading.is_some()).then_some(now);
    }
}
