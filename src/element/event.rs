//! What the element tells its host, as values. CONTRACT.md describes each `detail`; what is `null` there is `None` here.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use web_sys::wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, Event};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

/// An article that is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The format that it was read as.
    pub format: String,
    /// Its id.
    pub id: Option<String>,
    /// The public address of its page.
    pub url: Option<String>,
    /// Its title.
    pub headline: String,
    /// Its language, a BCP 47 tag.
    pub language: Option<String>,
    /// What the document got wrong.
    pub notices: Vec<String>,
}

/// Something that did not come.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// One of the error codes of CONTRACT.md.
    pub code: String,
    /// What happened, for the person who can mend it.
    pub message: String,
    /// What did not come.
    pub url: Option<String>,
}

/// Where the reader wants to go.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// To the article whose JSON is at this address.
    Article(AttrValue),
    /// To the channel of this id.
    Channel(AttrValue),
}

/// A wish of the reader. It is heard before it is granted: a viewer that opens articles itself waits for no answer, and goes
/// unless [`refuse`](Self::refuse) is called before the callback returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Navigate {
    /// Where to.
    pub to: Destination,
    /// The public address of that page.
    pub url: Option<String>,
    event: Event,
}

/// A photo, film or recording that fills the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Enlarged {
    /// Its place among all of the article, from 0.
    pub position: usize,
    /// How many there are.
    pub count: usize,
    /// The photo's id.
    pub image: Option<String>,
    /// `photo`, `video` or `audio`.
    pub kind: String,
}

/// A number of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The article's id.
    pub id: Option<String>,
    /// The public address of its page.
    pub url: Option<String>,
    /// Hundredths of its body, or seconds.
    pub number: u32,
}

impl Shown {
    pub(super) fn read(event: &CustomEvent) -> Option<Self> {
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
    pub(super) fn read(event: &CustomEvent) -> Option<Self> {
        let detail = event.detail();
        Some(Self {
            code: text(&detail, "code")?,
            message: text(&detail, "message")?,
            url: text(&detail, "url"),
        })
    }
}

impl Navigate {
    pub(super) fn read(event: &CustomEvent) -> Option<Self> {
        let detail = event.detail();
        let src = text(&detail, "src").map(|src| Destination::Article(src.into()));
        let channel = || text(&detail, "channel").map(|id| Destination::Channel(id.into()));
        Some(Self {
            to: src.or_else(channel)?,
            url: text(&detail, "url"),
            event: event.clone().unchecked_into(),
        })
    }

    /// Says no: the viewer stays where it is.
    pub fn refuse(&self) {
        self.event.prevent_default();
    }
}

impl Enlarged {
    pub(super) fn read(event: &CustomEvent) -> Option<Option<Self>> {
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
    pub(super) fn percent(event: &CustomEvent) -> Option<Self> {
        Self::read(event, "percent")
    }

    pub(super) fn seconds(event: &CustomEvent) -> Option<Self> {
        Self::read(event, "seconds")
    }

    fn read(event: &CustomEvent, key: &str) -> Option<Self> {
        let detail = event.detail();
        let number = member(&detail, key)?.as_f64()? as u32;
        Some(Self { id: text(&detail, "id"), url: text(&detail, "url"), number })
    }
}

pub(super) fn captions(event: &CustomEvent) -> Option<bool> {
    member(&event.detail(), "captions")?.as_bool()
}

pub(super) fn channel(event: &CustomEvent) -> Option<AttrValue> {
    text(&event.detail(), "channel").map(AttrValue::from)
}

fn member(detail: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(detail, &JsValue::from_str(name)).ok()
}

fn text(detail: &JsValue, name: &str) -> Option<String> {
    member(detail, name)?.as_string()
}

/// Hears one event by its name, in Yew's own way: the macro `html!` knows the events of HTML only.
pub(super) struct On {
    name: &'static str,
    tell: Rc<dyn Fn(&CustomEvent)>,
}

impl On {
    /// Hears `name`, and tells what `read` makes of it.
    pub(super) fn new<T: 'static>(
        name: &'static str,
        tell: &Callback<T>,
        read: impl Fn(&CustomEvent) -> Option<T> + 'static,
    ) -> Self {
        let tell = tell.clone();
        let tell = move |event: &CustomEvent| {
            if let Some(detail) = read(event) {
                tell.emit(detail);
            }
        };
        Self { name, tell: Rc::new(tell) }
    }
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(self.name.into())
    }

    fn handle(&self, event: Event) {
        if let Some(event) = event.dyn_ref() {
            (self.tell)(event);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
