//! How long an article is before the reader's eyes: while the element is in the window and the window is looked at.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::HtmlElement;

use super::event;
use crate::browser::intersection::{IntersectionWatcher, WatchedArea};
use crate::browser::{clock, document};
use crate::formats::ParsedArticle;
use crate::state::effect::Event;

/// The time of the article that is the current one.
#[derive(Debug, Default)]
pub struct Dwell {
    time: Rc<RefCell<Time>>,
    ears: Option<(EventListener, IntersectionWatcher)>,
}

#[derive(Debug, Default)]
struct Time {
    reading: Option<Rc<ParsedArticle>>,
    /// Whether the element is in the window.
    is_near: bool,
    /// Since when it is looked at, in milliseconds.
    since: Option<f64>,
    /// What it was looked at before that.
    spent: f64,
}

impl Dwell {
    /// Hears whether the element is in the window, and whether the window is looked at. One that is hidden may never be opened
    /// again: then the time is told at once, and not when the program gets round to it.
    pub fn listen(&mut self, host: &HtmlElement) {
        if self.ears.is_some() {
            return;
        }
        let time = self.time.clone();
        let watch =
            IntersectionWatcher::new(vec![host.clone().into()], WatchedArea::Viewport, move |_, is_near| {
                let mut time = time.borrow_mut();
                time.is_near = is_near;
                time.count();
            });
        let (time, host) = (self.time.clone(), host.clone());
        let changed = document::on_visibility(move || {
            let told = if document::is_visible() { None } else { time.borrow_mut().told() };
            time.borrow_mut().count();
            told.iter().for_each(|event| event::tell(&host, event));
        });
        self.ears = changed.zip(watch);
    }

    /// This article is the current one; the time of the one before is told.
    pub fn turn(&mut self, reading: Option<&Rc<ParsedArticle>>) -> Option<Event> {
        let mut time = self.time.borrow_mut();
        if time.reading.as_ref().map(Rc::as_ptr) == reading.map(Rc::as_ptr) {
            return None;
        }
        let told = time.told();
        time.reading = reading.cloned();
        time.count();
        told
    }

    /// The element goes.
    pub fn end(&mut self) -> Option<Event> {
        self.time.borrow_mut().told()
    }
}

impl Time {
    /// The time until now, which begins anew. Less than a second is nothing.
    fn told(&mut self) -> Option<Event> {
        self.count();
        let seconds = (self.spent / 1000.0) as u32;
        self.spent = 0.0;
        let reading = self.reading.clone().filter(|_| seconds > 0)?;
        Some(Event::Dwell(reading, seconds))
    }

    /// Adds what went by, and sees whether time goes on.
    fn count(&mut self) {
        let now = clock::milliseconds();
        self.spent += self.since.map_or(0.0, |since| (now - since).max(0.0));
        let goes_on = self.is_near && self.reading.is_some() && document::is_visible();
        self.since = goes_on.then_some(now);
    }
}
