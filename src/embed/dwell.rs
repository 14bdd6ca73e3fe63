//! Feeds the dwell timer with the browser's events and clock.
//!
//! Never here: the arithmetic (see `state::host::dwell`).

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::HtmlElement;

use super::event;
use crate::browser::intersection::{IntersectionWatcher, WatchedArea};
use crate::browser::{clock, document};
use crate::formats::ParsedArticle;
use crate::state::event::HostEvent;
use crate::state::host::dwell::DwellTimer;

/// The timer, and the listeners that drive it.
#[derive(Debug)]
pub struct Dwell {
    timer: Rc<RefCell<DwellTimer>>,
    listeners: Option<(EventListener, IntersectionWatcher)>,
}

impl Dwell {
    /// A timer without listeners.
    pub fn new() -> Self {
        let timer = Rc::new(RefCell::new(DwellTimer::new(document::is_visible())));
        Self { timer, listeners: None }
    }

    /// Listens to the visibility of the element and of the page. When the page is hidden the event is dispatched in the listener,
    /// because nothing may run afterwards.
    pub fn listen(&mut self, host: &HtmlElement) {
        if self.listeners.is_some() {
            return;
        }
        let timer = self.timer.clone();
        let watcher = IntersectionWatcher::new(
            vec![host.clone().into()],
            WatchedArea::Viewport,
            move |_, is_in_viewport| {
                timer.borrow_mut().set_in_viewport(is_in_viewport, clock::milliseconds());
            },
        );
        let (timer, host) = (self.timer.clone(), host.clone());
        let visibility = document::on_visibility(move || {
            let now = clock::milliseconds();
            let event = timer.borrow_mut().set_page_visible(document::is_visible(), now);
            event.iter().for_each(|event| event::dispatch(&host, event));
        });
        self.listeners = visibility.zip(watcher);
    }

    /// Sets the current article. Returns the dwell time of the one before.
    pub fn set_article(&mut self, article: Option<&Rc<ParsedArticle>>) -> Option<HostEvent> {
        self.timer.borrow_mut().set_article(article, clock::milliseconds())
    }

    /// The dwell time of the current article, because the element is removed.
    pub fn finish(&mut self) -> Option<HostEvent> {
        self.timer.borrow_mut().finish(clock::milliseconds())
    }
}
