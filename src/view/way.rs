//! How a link leads on: a real address for the browser, and a request for the viewer.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::article::link::Link;
use crate::article::site::Channel;
use crate::article::url::Url;
use crate::state::address;
use crate::state::lightbox::LightboxRequest;
use crate::state::message::Request;
use crate::state::place::{Place, Source, Target};

/// The reader's requests, and the form that addresses take.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Takes requests.
    pub requests: Callback<Request>,
    /// The document against which the reading app writes its addresses; `None` where the viewer does not
    /// own the page's address, and links carry the public address.
    pub home: Option<Url>,
    /// Which of the articles that stand below each other asks.
    pub story: Option<usize>,
}

impl Way {
    /// A link that leads to a target: in place on a plain click, by its address on any other.
    pub fn link_to(&self, target: Target, class: &'static str) -> Tag {
        tag("a", class).attr("href", self.href(&target)).onclick(self.follow(target))
    }

    /// A link whose target is fetched as soon as the reader comes near.
    pub fn link_ahead(&self, target: Target, class: &'static str) -> Tag {
        let near = Request::Near(target.clone());
        let near = self.requests.reform(move |()| near.clone());
        self.link_to(target, class).onnear(near, self.requests.reform(|()| Request::Far))
    }

    /// A link that leads on: in place where that is possible, else to its page, else nowhere.
    pub fn link(&self, link: &Link, class: &'static str) -> Tag {
        match target(link) {
            Some(target) => self.link_to(target, class),
            None => plain(link, class),
        }
    }

    /// The same way for one of the articles that stand below each other.
    pub fn of(&self, story: usize) -> Self {
        Self { story: Some(story), ..self.clone() }
    }

    /// Asks something when it is clicked, or something else happens to it.
    pub fn ask<E: 'static>(&self, request: Request) -> Callback<E> {
        let request = match self.story {
            Some(story) => Request::In { story, request: Box::new(request) },
            None => request,
        };
        self.requests.reform(move |_| request.clone())
    }

    /// Asks something of the lightbox when it is clicked.
    pub fn light(&self, request: LightboxRequest) -> Callback<MouseEvent> {
        self.ask(Request::Lightbox(request))
    }

    /// The address of a target: a middle click and "copy link" use it.
    fn href(&self, target: &Target) -> String {
        let place = match target {
            Target::Article { src, .. } => Place::Article(Source::Url(src.clone())),
            Target::Channel { id, .. } => Place::Channel(id.clone()),
        };
        let inside = self.home.as_ref().and_then(|home| address::fragment(&place, None, Some(home)));
        let href = inside.or_else(|| target.url().map(|url| url.as_str().to_owned()));
        href.unwrap_or_else(|| "#".to_owned())
    }

    /// A plain click asks the viewer; any other click is the browser's.
    fn follow(&self, target: Target) -> Callback<MouseEvent> {
        let requests = self.requests.clone();
        Callback::from(move |event: MouseEvent| {
            let plain = event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if plain {
                event.prevent_default();
                requests.emit(Request::Follow(target.clone()));
            }
        })
    }
}

/// A link to a page, or where there is none, just its place.
pub fn plain(link: &Link, class: &'static str) -> Tag {
    match &link.url {
        Some(url) => tag("a", class).attr("href", url.as_str().to_owned()),
        None => tag("span", class),
    }
}

/// Where a link leads inside the viewer.
fn target(link: &Link) -> Option<Target> {
    link.src.clone().map(|src| Target::Article { src, url: link.url.clone() })
}

/// Where a tab leads.
pub fn channel(channel: &Channel) -> Target {
    Target::Channel { id: channel.id.clone(), url: channel.url.clone() }
}
