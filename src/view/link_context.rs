//! How links and buttons lead on: a real address for the browser, and a request for the viewer.
//!
//! Which request a component sends is up to the component; what a request does is up to the state.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::article::link::Link;
use crate::article::site::Channel;
use crate::article::url::Url;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::fragment;
use crate::state::request::Request;
use crate::state::route::{NavigationTarget, Route};

/// The receiver of requests, and the form of addresses.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkContext {
    /// Takes requests.
    pub requests: Callback<Request>,
    /// The document against which fragments of the reading app are written. `None` where the viewer does not own the page's
    /// address: then links carry public addresses.
    pub home: Option<Url>,
    /// The article of the stack that sends the request.
    pub article: Option<usize>,
    /// Whether the viewer opens routes itself; else the host does.
    pub opens_inside: bool,
}

impl LinkContext {
    /// Draws a link to a target. A plain click sends a request; any other click is the browser's. A target without an address is a
    /// button, because there is nothing to copy or to open in another window.
    pub fn link_to(&self, target: NavigationTarget, class: &'static str) -> Tag {
        let link = match self.href(&target) {
            Some(href) => tag("a", class).attr("href", href),
            None => tag("button", class).attr("type", "button"),
        };
        link.onclick(self.on_plain_click(Request::Navigate(target)))
    }

    /// Draws a link to a channel. A channel without a list leads to its page.
    pub fn channel_link(&self, channel: &Channel, class: &'static str) -> Tag {
        match &channel.url {
            Some(url) if self.opens_inside && channel.feed.is_none() => {
                tag("a", class).attr("href", url.as_str().to_owned())
            }
            _ => self.link_to(channel_target(channel), class),
        }
    }

    /// Draws a link to a channel whose list is prefetched when the pointer or the focus reaches it.
    pub fn prefetching_channel_link(&self, channel: &Channel, class: &'static str) -> Tag {
        let prefetch = Request::Prefetch(channel_target(channel));
        let prefetch = self.requests.reform(move |()| prefetch.clone());
        let cancel = self.requests.reform(|()| Request::CancelPrefetch);
        self.channel_link(channel, class).on_hover_or_focus(prefetch, cancel)
    }

    /// Draws a link to a section of the article; `None` where sections have no address.
    pub fn section_link(&self, route: &Route, name: &str, class: &'static str) -> Option<Tag> {
        let href = fragment::section_fragment(route, name, self.home.as_ref())?;
        let request = self.in_article(Request::OpenSection(name.to_owned()));
        Some(tag("a", class).attr("href", href).onclick(self.on_plain_click(request)))
    }

    /// Draws a link: inside the viewer where possible, else to its page; without an address it is plain text.
    pub fn link(&self, link: &Link, class: &'static str) -> Tag {
        match link.src.clone() {
            Some(src) => self.link_to(NavigationTarget::Article { src, url: link.url.clone() }, class),
            None => plain_link(link, class),
        }
    }

    /// Returns the same context for one article of the stack.
    pub fn for_article(&self, index: usize) -> Self {
        Self { article: Some(index), ..self.clone() }
    }

    /// Returns a handler that sends a request on any event.
    pub fn send<E: 'static>(&self, request: Request) -> Callback<E> {
        let request = self.in_article(request);
        self.requests.reform(move |_| request.clone())
    }

    /// Returns a handler that sends a request to the lightbox.
    pub fn send_to_lightbox(&self, request: LightboxRequest) -> Callback<MouseEvent> {
        self.send(Request::Lightbox(request))
    }

    /// Names the article that sends the request.
    fn in_article(&self, request: Request) -> Request {
        match self.article {
            Some(index) => Request::InArticle { index, request: Box::new(request) },
            None => request,
        }
    }

    /// Returns the address of a target, for a middle click and for "copy link".
    fn href(&self, target: &NavigationTarget) -> Option<String> {
        let inside =
            self.home.as_ref().and_then(|home| fragment::fragment(&target.route(), None, Some(home)));
        inside.or_else(|| target.url().map(|url| url.as_str().to_owned()))
    }

    /// Returns a handler that sends a request on a plain click. Clicks with other buttons or modifiers are the browser's.
    fn on_plain_click(&self, request: Request) -> Callback<MouseEvent> {
        let requests = self.requests.clone();
        Callback::from(move |event: MouseEvent| {
            let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if event.button() == 0 && !has_modifier {
                event.prevent_default();
                requests.emit(request.clone());
            }
        })
    }
}

/// Draws a link to a page; without an address it is plain text.
pub fn plain_link(link: &Link, class: &'static str) -> Tag {
    match &link.url {
        Some(url) => tag("a", class).attr("href", url.as_str().to_owned()),
        None => tag("span", class),
    }
}

/// Draws a link to a page with its name.
pub fn named_link(link: &Link, class: &'static str) -> Tag {
    with_hidden_host(plain_link(link, class).text(link.name.clone()), &link.name, link.url.as_ref())
}

/// Adds the host to a link whose text looks like an address of another host.
pub fn with_hidden_host(link: Tag, words: &str, url: Option<&Url>) -> Tag {
    match url.and_then(|url| url.host_hidden_by(words)) {
        Some(host) => link.child(tag("span", "av-link__host").attr("dir", "ltr").text(format!(" ({host})"))),
        None => link,
    }
}

fn channel_target(channel: &Channel) -> NavigationTarget {
    NavigationTarget::Channel { id: channel.id.clone(), url: channel.url.clone() }
}
