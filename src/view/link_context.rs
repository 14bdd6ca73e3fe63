//! How a link leads on: a real address for the browser, and a request for the viewer.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::article::link::Link;
use crate::article::site::Channel;
use crate::article::url::Url;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::fragment;
use crate::state::request::Request;
use crate::state::route::{NavigationTarget, Route};

/// The reader's requests, and the form that addresses take.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkContext {
    /// Takes requests.
    pub requests: Callback<Request>,
    /// The document against which the reading app writes its addresses; `None` where the viewer does not
    /// own the page's address, and links carry the public address.
    pub home: Option<Url>,
    /// Which of the articles that stand below each other asks.
    pub story: Option<usize>,
    /// Whether the viewer opens places itself; else the host does.
    pub inside: bool,
}

impl LinkContext {
    /// A link that leads to a target: in place on a plain click, by its address on any other. What has no address is no
    /// link but a button: nothing of it could be copied, or opened in a window of its own.
    pub fn link_to(&self, target: NavigationTarget, class: &'static str) -> Tag {
        let link = match self.href(&target) {
            Some(href) => tag("a", class).attr("href", href),
            None => tag("button", class).attr("type", "button"),
        };
        link.onclick(self.follow(Request::Navigate(target)))
    }

    /// The way to a channel; to its page, where it has no list that could be opened in place.
    pub fn channel(&self, channel: &Channel, class: &'static str) -> Tag {
        match &channel.url {
            Some(url) if self.inside && channel.feed.is_none() => {
                tag("a", class).attr("href", url.as_str().to_owned())
            }
            _ => self.link_to(target_of(channel), class),
        }
    }

    /// The way to a channel, whose list is fetched as soon as the reader comes near.
    pub fn channel_ahead(&self, channel: &Channel, class: &'static str) -> Tag {
        let near = Request::Prefetch(target_of(channel));
        let near = self.requests.reform(move |()| near.clone());
        self.channel(channel, class).onnear(near, self.requests.reform(|()| Request::CancelPrefetch))
    }

    /// A link to a section of the article that is read; none where sections have no address.
    pub fn section(&self, place: &Route, name: &str, class: &'static str) -> Option<Tag> {
        let href = fragment::section_fragment(place, name, self.home.as_ref())?;
        let request = self.within(Request::OpenSection(name.to_owned()));
        Some(tag("a", class).attr("href", href).onclick(self.follow(request)))
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
        let request = self.within(request);
        self.requests.reform(move |_| request.clone())
    }

    /// The request of the article that asks, where several stand below each other.
    fn within(&self, request: Request) -> Request {
        match self.story {
            Some(index) => Request::InArticle { index, request: Box::new(request) },
            None => request,
        }
    }

    /// Asks something of the lightbox when it is clicked.
    pub fn light(&self, request: LightboxRequest) -> Callback<MouseEvent> {
        self.ask(Request::Lightbox(request))
    }

    /// The address of a target: a middle click and "copy link" use it.
    fn href(&self, target: &NavigationTarget) -> Option<String> {
        let inside =
            self.home.as_ref().and_then(|home| fragment::fragment(&target.place(), None, Some(home)));
        inside.or_else(|| target.url().map(|url| url.as_str().to_owned()))
    }

    /// A plain click asks the viewer; any other click is the browser's.
    fn follow(&self, request: Request) -> Callback<MouseEvent> {
        let requests = self.requests.clone();
        Callback::from(move |event: MouseEvent| {
            let plain = event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if plain {
                event.prevent_default();
                requests.emit(request.clone());
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
fn target(link: &Link) -> Option<NavigationTarget> {
    link.src.clone().map(|src| NavigationTarget::Article { src, url: link.url.clone() })
}

/// Where a channel is.
fn target_of(channel: &Channel) -> NavigationTarget {
    NavigationTarget::Channel { id: channel.id.clone(), url: channel.url.clone() }
}
