//! The lightbox: photos, video and audio enlarged in a modal `<dialog>`, which the browser keeps on top and focuses.
//!
//! Gestures and animations never belong here: `embed` moves the elements that are drawn here.

mod announcement;
mod keyboard;
mod media_slide;
mod slide;
mod thumbnails;
mod toolbar;

use std::borrow::Cow;
use std::rc::Rc;

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::media;
use super::shared::Shared;
use super::tag::{Tag, maybe, tag};
use super::view_context::{SharedContext, ViewContext};
use crate::article::block::Media;
use crate::article::caption::Policy;
use crate::article::gallery::{self, LightboxItem};
use crate::article::image::Image;
use crate::article::language::Language;
use crate::formats::ParsedArticle;
use crate::state::content::image_error::ImageError;
use crate::state::content::lightbox::{LightboxRequest, Mode, Slide};
use crate::state::host::environment::FullScreen;
use crate::state::request::Request;

/// The content of an open lightbox.
#[derive(Clone, PartialEq)]
pub struct OpenLightbox {
    /// The article of the photos.
    pub reading: Shared<ParsedArticle>,
    /// The current slide.
    pub slide: Slide,
    /// False while the photo flies back into the article.
    pub is_open: bool,
    /// Whether the reader has hidden the captions.
    pub captions_hidden: bool,
    /// Whether the lightbox can fill the screen, and does.
    pub full_screen: FullScreen,
    /// The positions of images that failed, and how much of them.
    pub image_errors: Rc<[(usize, ImageError)]>,
    /// Which captions the host wants.
    pub caption_policy: Policy,
    /// Whether the host offers downloads.
    pub can_download: bool,
}

/// The props of [`LightboxView`].
#[derive(Clone, PartialEq, Properties)]
pub struct LightboxProps {
    /// The content; `None` while the lightbox is closed.
    pub open: Option<OpenLightbox>,
    /// The surroundings.
    pub view: SharedContext,
}

/// Draws the dialog; while it is closed, it is empty.
#[component]
pub fn LightboxView(props: &LightboxProps) -> Html {
    let LightboxProps { open, view } = props;
    // On Escape the browser asks to cancel; the state closes the dialog.
    let cancel = view.links.requests.reform(|event: Event| {
        event.prevent_default();
        Request::Lightbox(LightboxRequest::Dismiss)
    });
    let content = open.as_ref().map(|open| {
        let items = gallery::items(&open.reading.article.body);
        Content { open, items, view }.frame()
    });
    tag("dialog", "av-lightbox")
        .part("lightbox")
        .label(view.locale.lightbox_label)
        .node(&view.nodes.lightbox)
        .oncancel(cancel)
        .onclose(view.links.send(Request::Lightbox(LightboxRequest::Close)))
        .onkeydown(keyboard::on_key(open.as_ref().map(|open| open.slide.zoom), view))
        .child(maybe(content))
        .into()
}

/// The class of the toolbar.
const BAR: &str = "av-lightbox__bar";
/// The class of the thumbnails.
const STRIP: &str = "av-strip";

/// An invisible row as high as the controls that follow after the first paint, so that the slide keeps its box.
fn place(row: &'static str, control: &'static str) -> Tag {
    tag("div", row).key(row).attr("aria-hidden", "true").child(tag("span", control))
}

/// The data that all parts of an open lightbox share.
struct Content<'a> {
    open: &'a OpenLightbox,
    items: Vec<LightboxItem<'a>>,
    view: &'a ViewContext,
}

impl Content<'_> {
    fn frame(&self) -> Tag {
        let frame = tag("div", "av-lightbox__frame")
            // A click on what takes no focus moves the focus here, where keys are handled.
            .attr("tabindex", "-1")
            .child(tag("div", "av-lightbox__shade").key("shade"))
            .child(self.track().key("track"));
        let has_several = self.items.len() > 1;
        if !self.current().is_painted {
            return frame
                .child(place(BAR, "av-lightbox__button"))
                .children(has_several.then(|| place(STRIP, "av-strip__photo").into()));
        }
        let frame = frame.child(self.toolbar().key("bar"));
        let shortcuts =
            (self.current().mode == Mode::KeyboardHelp).then(|| keyboard::shortcut_list(self.view.locale));
        frame
            .children(has_several.then(|| self.previous_and_next()).into_iter().flatten())
            .children(has_several.then(|| self.thumbnails().key("strip").into()))
            .child(self.announcement().key("news"))
            .children(shortcuts.map(|list| list.key("keys").into()))
    }

    /// The buttons to the previous and the next slide.
    fn previous_and_next(&self) -> [Html; 2] {
        let (position, locale) = (self.current().position, self.view.locale);
        let previous = self.button(
            LightboxRequest::Previous,
            locale.previous_photo,
            Icon::Previous,
            "av-lightbox__button av-lightbox__previous",
        );
        let next = self.button(
            LightboxRequest::Next,
            locale.next_photo,
            Icon::Next,
            "av-lightbox__button av-lightbox__next",
        );
        // `aria-disabled`, because a disabled button loses the focus, and with it the keys.
        let disabled = |button: Tag, is_so: bool| button.maybe("aria-disabled", is_so.then_some("true"));
        [
            disabled(previous, position == 0).key("previous").into(),
            disabled(next, position + 1 == self.items.len()).key("next").into(),
        ]
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
            .onclick(self.view.links.send_to_lightbox(request))
            .child(icon(drawing))
    }

    fn current(&self) -> &Slide {
        &self.open.slide
    }

    /// The article's language.
    fn language(&self) -> Option<&Language> {
        self.open.reading.article.language.as_ref()
    }

    /// The photo at this position, with the caption that the host wants.
    fn image(&self, position: usize) -> Option<Cow<'_, Image>> {
        Some(self.items.get(position)?.photo()?.with_policy(self.open.caption_policy))
    }

    /// The video or audio at this position.
    fn media(&self, position: usize) -> Option<&Media> {
        self.items.get(position)?.media()
    }

    /// The number of a slide and what it shows: the alternative text, else the caption.
    fn name(&self, position: usize) -> String {
        let (number, image) = (self.number(position), self.image(position));
        let caption = image.as_deref().map(|image| &image.caption);
        let text = caption.and_then(|caption| caption.alternative.as_deref().or(caption.shown.as_deref()));
        match text.or_else(|| self.media(position)?.caption.as_deref()) {
            Some(text) => format!("{number} {text}"),
            None => number,
        }
    }

    /// "2 / 5", preceded by the kind of anything that is no photo.
    fn number(&self, position: usize) -> String {
        let locale = self.view.locale;
        let number = locale.counter(position + 1, self.items.len());
        match self.media(position) {
            Some(media) => format!("{} {number}", media::kind(media, locale)),
            None => number,
        }
    }
}
