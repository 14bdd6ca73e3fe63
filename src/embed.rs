//! The program inside the custom element: it connects state, view and browser, and dispatches events to the host.
//!
//! The element class itself is static/article-viewer.js, because wasm-bindgen cannot extend HTMLElement. Never here: decisions
//! (they are in `state`) and markup (it is in `view`).

mod app;
mod bootstrap;
mod carry_out;
mod dwell;
mod elements;
mod event;
mod lightbox;
mod locale_request;
mod navigation;
mod pan_zoom;
mod pending_focus;
mod reading_progress;
mod requests;
mod tab_row;

use std::rc::Rc;

use js_sys::{Function, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

use crate::article::url::Url;
use crate::browser::resume::Resume;
use crate::state::message::{Fact, Message};
use app::{App, AppMessage, AppProps};

/// The program of one `<article-viewer>`, owned by the element class.
#[wasm_bindgen]
pub struct Viewer {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Viewer {
    /// Starts the program for `host`, and renders into `mount`, an empty element of its shadow root. `early` has the requests that
    /// the loader has sent before (address → promise of a response). `convert` converts foreign documents to house JSON (see [`convert`](crate::browser::convert)).
    /// `locale` returns the texts of a language (see [`locale_file`](crate::browser::locale_file)).
    /// `resume` is the loader's side of the element, which continues what another program has shown.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        mount: Element,
        early: Object,
        convert: Function,
        locale: Function,
        resume: Resume,
        inline: Option<String>,
    ) -> Self {
        let properties = AppProps { host, early, convert, locale, resume, inline: inline.map(bytes) };
        Self { app: Renderer::<App>::with_root_and_props(mount, properties).render() }
    }

    /// Notes that an attribute was set or removed.
    pub fn attribute(&self, name: String, value: Option<String>) {
        self.app.send_message(Message::Fact(Fact::Attribute { name, value, base: None }));
    }

    /// Sets or removes inline article JSON.
    pub fn inline(&self, json: Option<String>) {
        self.app.send_message(Message::Fact(Fact::Inline(json.map(bytes))));
    }

    /// Notes that the host has changed words of the interface.
    pub fn strings(&self) {
        self.app.send_message(AppMessage::StringsChanged);
    }

    /// Notes that the element was moved in the document.
    pub fn moved(&self) {
        self.app.send_message(AppMessage::Moved);
    }

    /// A copy of an article that was stored earlier: its address, its JSON, and the time at which it was fetched, in seconds since 1970.
    pub fn stored(&self, url: String, bytes: Vec<u8>, fetched_at: u32) {
        if let Some(url) = Url::document(None, &url) {
            self.app.send_message(Message::Fact(Fact::StoredCopy { url, bytes, fetched_at }));
        }
    }

    /// Ends the program, because the element was removed for good.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

fn bytes(json: String) -> Rc<[u8]> {
    json.into_bytes().into()
}
