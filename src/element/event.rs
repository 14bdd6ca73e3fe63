//! The events of the element as Rust values. CONTRACT.md describes each `detail`; `null` becomes `None`.

use std::rc::Rc;

use serde::Deserialize;
use wasm_bindgen::JsCast as _;
use web_sys::{CustomEvent, Event};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

use crate::event_detail::{
    ArticleDetail, ChannelDetail, DwellDetail, ErrorDetail, LightboxDetail, NavigateDetail, ProgressDetail,
    SettingsDetail, from_js,
};

/// An article that is shown (`av-article`).
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The format in which it was parsed.
    pub format: String,
    /// The article's id.
    pub id: Option<String>,
    /// The public URL of its page.
    pub url: Option<String>,
    /// The headline.
    pub headline: String,
    /// The language, a BCP 47 tag.
    pub language: Option<String>,
    /// Notices about invalid parts of the document.
    pub notices: Vec<String>,
}

/// Something that did not come.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// One of the error codes in CONTRACT.md.
    pub code: String,
    /// A message for developers.
    pub message: String,
    /// The URL that failed to load.
    pub url: Option<String>,
}

/// The destination of a navigation.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// The article whose JSON has this URL.
    Article(AttrValue),
    /// The channel with this id.
    Channel(AttrValue),
}

/// A navigation of the reader (`av-navigate`). The callback runs before it. A viewer that opens articles itself continues unless
/// [`refuse`](Self::refuse) is called before the callback returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Navigate {
    /// The destination.
    pub to: Destination,
    /// The public URL of that page.
    pub url: Option<String>,
    event: Event,
}

/// An enlarged photo, video or audio (`av-lightbox`).
#[derive(Clone, Debug, PartialEq)]
pub struct Enlarged {
    /// Its position among those of the article, from 0.
    pub position: usize,
    /// The number of photos and media of the article.
    pub count: usize,
    /// The photo's id.
    pub image: Option<String>,
    /// `photo`, `video` or `audio`.
    pub kind: String,
}

/// A measurement of an article (`av-progress`, `av-dwell`).
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The article's id.
    pub id: Option<String>,
    /// The public URL of its page.
    pub url: Option<String>,
    /// The part that was read in percent, or the time in seconds.
    pub number: u32,
}

impl Shown {
    pub(super) fn parse(event: &CustomEvent) -> Option<Self> {
        let ArticleDetail { format, id, url, headline, language, notices, .. } = detail(event)?;
        Some(Self { format, id, url, headline, language, notices })
    }
}

impl Failed {
    pub(super) fn parse(event: &CustomEvent) -> Option<Self> {
        let ErrorDetail { code, message, url } = detail(event)?;
        Some(Self { code, message, url })
    }
}

impl Navigate {
    pub(super) fn parse(event: &CustomEvent) -> Option<Self> {
        let NavigateDetail { url, src, channel, .. } = detail(event)?;
        let src = src.map(|src| Destination::Article(src.into()));
        let channel = channel.map(|id| Destination::Channel(id.into()));
        Some(Self { to: src.or(channel)?, url, event: event.clone().unchecked_into() })
    }

    /// Cancels the navigation.
    pub fn refuse(&self) {
        self.event.prevent_default();
    }
}

impl Enlarged {
    pub(super) fn parse(event: &CustomEvent) -> Option<Option<Self>> {
        Some(match detail(event)? {
            LightboxDetail::Item { open: true, position, count, image, kind } => {
                Some(Self { position, count, image, kind })
            }
            LightboxDetail::Item { .. } | LightboxDetail::Closed { .. } => None,
        })
    }
}

impl Measured {
    pub(super) fn parse_percent(event: &CustomEvent) -> Option<Self> {
        let ProgressDetail { id, url, percent } = detail(event)?;
        Some(Self { id, url, number: percent })
    }

    pub(super) fn parse_seconds(event: &CustomEvent) -> Option<Self> {
        let DwellDetail { id, url, seconds } = detail(event)?;
        Some(Self { id, url, number: seconds })
    }
}

pub(super) fn parse_captions(event: &CustomEvent) -> Option<bool> {
    detail(event).map(|SettingsDetail { captions }| captions)
}

pub(super) fn parse_channel(event: &CustomEvent) -> Option<AttrValue> {
    detail(event).map(|ChannelDetail { channel }| channel.into())
}

fn detail<T: for<'de> Deserialize<'de>>(event: &CustomEvent) -> Option<T> {
    from_js(event.detail())
}

/// A listener of Yew for a custom event. The macro `html!` supports only the events of HTML.
pub(super) struct EventListener {
    name: &'static str,
    handle: Rc<dyn Fn(&CustomEvent)>,
}

impl EventListener {
    /// Calls `callback` with the value that `parse` returns for the event `name`.
    pub(super) fn new<T: 'static>(
        name: &'static str,
        callback: &Callback<T>,
        parse: impl Fn(&CustomEvent) -> Option<T> + 'static,
    ) -> Self {
        let callback = callback.clone();
        let handle = move |event: &CustomEvent| {
            if let Some(detail) = parse(event) {
                callback.emit(detail);
            }
        };
        Self { name, handle: Rc::new(handle) }
    }
}

impl Listener for EventListener {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(self.name.into())
    }

    fn handle(&self, event: Event) {
        if let Some(event) = event.dyn_ref() {
            (self.handle)(event);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
