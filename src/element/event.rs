//! The events of the element as Rust values. CONTRACT.md describes each `detail`; `null` becomes `None`.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use web_sys::wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, Event};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

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
        let detail = event.detail();
        let notices = member(&detail, "notices").and_then(|value| value.dyn_into::<Array>().ok());
        Some(Self {
            format: text(&detail, "format")?,
            id: text(&detail, "id"),
            url: text(&detail, "url"),
            headline: text(&detail, "headline")?,
            language: text(&detail, "language"),
            notices: notices.into_iter().flatten().filter_map(|notice| notice.as_string()).collect(),
        })
    }
}

impl Failed {
    pub(super) fn parse(event: &CustomEvent) -> Option<Self> {
        let detail = event.detail();
        Some(Self {
            code: text(&detail, "code")?,
            message: text(&detail, "message")?,
            url: text(&detail, "url"),
        })
    }
}

impl Navigate {
    pub(super) fn parse(event: &CustomEvent) -> Option<Self> {
        let detail = event.detail();
        let src = text(&detail, "src").map(|src| Destination::Article(src.into()));
        let channel = || text(&detail, "channel").map(|id| Destination::Channel(id.into()));
        Some(Self {
            to: src.or_else(channel)?,
            url: text(&detail, "url"),
            event: event.clone().unchecked_into(),
        })
    }

    /// Cancels the navigation.
    pub fn refuse(&self) {
        self.event.prevent_default();
    }
}

impl Enlarged {
    pub(super) fn parse(event: &CustomEvent) -> Option<Option<Self>> {
        let detail = event.detail();
        if member(&detail, "open")?.is_falsy() {
            return Some(None);
        }
        let number = |name| member(&detail, name)?.as_f64().map(|number| number as usize);
        Some(Some(Self {
            position: number("position")?,
            count: number("count")?,
            image: text(&detail, "image"),
            kind: text(&detail, "kind")?,
        }))
    }
}

impl Measured {
    pub(super) fn parse_percent(event: &CustomEvent) -> Option<Self> {
        Self::parse(event, "percent")
    }

    pub(super) fn parse_seconds(event: &CustomEvent) -> Option<Self> {
        Self::parse(event, "seconds")
    }

    fn parse(event: &CustomEvent, key: &str) -> Option<Self> {
        let detail = event.detail();
        let number = member(&detail, key)?.as_f64()? as u32;
        Some(Self { id: text(&detail, "id"), url: text(&detail, "url"), number })
    }
}

pub(super) fn parse_captions(event: &CustomEvent) -> Option<bool> {
    member(&event.detail(), "captions")?.as_bool()
}

pub(super) fn parse_channel(event: &CustomEvent) -> Option<AttrValue> {
    text(&event.detail(), "channel").map(AttrValue::from)
}

fn member(detail: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(detail, &JsValue::from_str(name)).ok()
}

fn text(detail: &JsValue, name: &str) -> Option<String> {
    member(detail, name)?.as_string()
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
