//! Photos, films and recordings over everything else: a modal `<dialog>`, which the browser keeps on top and gives the focus.
//!
//! Where a photo lies under a finger is no business of this room: `embed` moves what is drawn here.

mod keyboard;
mod media_slide;
mod slide;
mod thumbnails;
mod toolbar;

use std::borrow::Cow;

use yew::prelude::*;

use super::NodeRefs;
use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::media;
use super::tag::{Tag, maybe, tag};
use crate::article::block::Media;
use crate::article::gallery::{self, LightboxItem};
use crate::article::image::Image;
use crate::article::language::Language;
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::lightbox::{Lightbox, LightboxRequest, Mode, Slide};
use crate::state::request::Request;

/// What all parts of the lightbox have in common.
struct Scene<'a> {
    state: &'a State,
    items: Vec<LightboxItem<'a>>,
    show: Slide,
    is_open: bool,
    /// The article's.
    language: Option<&'a Language>,
    locale: &'static Locale,
    links: &'a LinkContext,
}

/// Draws the dialog; closed, it is there and empty.
pub fn lightbox(state: &State, locale: &'static Locale, links: &LinkContext, nodes: &NodeRefs) -> Html {
    let (show, is_open) = match state.lightbox {
        Lightbox::Closed => (None, false),
        Lightbox::Open(show) => (Some(show), true),
        // It flies home; the rest cannot be seen any more, but keeps its place until then.
        Lightbox::Closing(position) => (Some(Slide::new(position)), false),
    };
    let scene = show.zip(state.reading()).map(|(show, reading)| Scene {
        state,
        items: gallery::items(&reading.article.body),
        show,
        is_open,
        language: reading.article.language.as_ref(),
        locale,
        links,
    });
    // Escape is the browser's: it asks to cancel, and the state then closes the dialog.
    let cancel = links.requests.reform(|event: Event| {
        event.prevent_default();
        Request::Lightbox(LightboxRequest::Dismiss)
    });
    let closed = links.requests.reform(|_: Event| Request::Lightbox(LightboxRequest::Close));
    tag("dialog", "av-lightbox")
        .part("lightbox")
        .label(locale.lightbox)
        .node(&nodes.lightbox)
        .oncancel(cancel)
        .onclose(closed)
        .onkeydown(keyboard::heard(show, locale, links))
        .child(maybe(scene.map(|scene| scene.frame(nodes))))
        .into()
}

impl Scene<'_> {
    fn frame(&self, nodes: &NodeRefs) -> Tag {
        let frame = tag("div", "av-lightbox__frame")
            // What is clicked and takes no focus hands it on to here, where the keys are heard.
            .attr("tabindex", "-1")
            .child(tag("div", "av-lightbox__shade").key("shade"))
            .child(self.track(nodes).key("track"))
            .child(self.toolbar().key("bar"));
        let several = self.items.len() > 1;
        let keys = (self.show.mode == Mode::KeyboardHelp).then(|| keyboard::list(self.locale));
        frame
            .children(several.then(|| self.ways()).into_iter().flatten())
            .children(several.then(|| self.thumbnails(nodes).key("strip").into()))
            .child(self.news().key("news"))
            .children(keys.map(|list| list.key("keys").into()))
    }

    /// To the photo before, and to the one after.
    fn ways(&self) -> [Html; 2] {
        let Self { show, locale, .. } = self;
        let previous = self.button(
            LightboxRequest::Previous,
            locale.previous_photo,
            Icon::Back,
            "av-lightbox__button av-lightbox__previous",
        );
        let next = self.button(
            LightboxRequest::Next,
            locale.next_photo,
            Icon::Forward,
            "av-lightbox__button av-lightbox__next",
        );
        // A disabled button would lose the focus, and with it the keys.
        let ended = |button: Tag, end: bool| button.maybe("aria-disabled", end.then_some("true"));
        [
            ended(previous, show.position == 0).key("previous").into(),
            ended(next, show.position + 1 == self.items.len()).key("next").into(),
        ]
    }

    /// What is said of each photo, once: its number, and what it shows.
    fn news(&self) -> Tag {
        let Self { show, locale, .. } = self;
        let copied = show.mode == Mode::LinkCopied;
        let class = if copied { "av-lightbox__news av-lightbox__news_shown" } else { "av-lightbox__news" };
        // What comes by itself is not read out.
        let live = if show.mode == Mode::Slideshow { "off" } else { "polite" };
        let news = tag("p", class).attr("aria-live", live).attr("aria-atomic", "true");
        if copied {
            return news.text(locale.photos.copied);
        }
        let image = self.image(show.position);
        let caption = image.as_deref().map(|image| &image.caption);
        let words = caption.and_then(|caption| caption.shown.clone().or(caption.alternative.clone()));
        let words = words.or_else(|| self.media(show.position)?.caption.clone());
        news.text(self.number(show.position))
            .text(" ")
            .child(maybe(words.map(|words| tag("span", "").lang(self.language).text(words))))
    }

    fn button(
        &self,
        request: LightboxRequest,
        label: &'static str,
        drawing: Icon,
        class: &'static str,
    ) -> Tag {
        tag("button", class)
            .attr("type", "button")
            .label(label)
            .onclick(self.links.light(request))
            .child(icon(drawing))
    }

    /// The photo at this position as the host wants its caption.
    fn image(&self, position: usize) -> Option<Cow<'_, Image>> {
        Some(self.items.get(position)?.photo()?.with_policy(self.state.options.caption_policy))
    }

    /// The film or the recording at this position.
    fn media(&self, position: usize) -> Option<&Media> {
        self.items.get(position)?.media()
    }

    /// Which one of how many it is, and what, if it is no photo.
    fn number(&self, position: usize) -> String {
        let number = (self.locale.counter)(position + 1, self.items.len());
        match self.media(position) {
            Some(media) => format!("{} {number}", media::kind(media, self.locale)),
            None => number,
        }
    }
}
