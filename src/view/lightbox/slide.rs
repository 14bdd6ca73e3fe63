//! The row of photos, films and recordings: the one before the reader, and its neighbours, so that a swipe finds something.

use yew::prelude::*;

use super::super::photo::picture;
use super::super::tag::{Tag, maybe, tag};
use super::super::{NodeRefs, caption};
use super::{Scene, media_slide};
use crate::article::caption::Caption;
use crate::article::gallery::LightboxItem;
use crate::article::image::Image;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::Zoom;
use crate::state::request::Request;

/// As large as the window lets it be; a tall photo is as narrow as its height makes it.
const WHOLE: &str = "100vw";
const WHOLE_TALL: &str = "min(100vw, 80vh)";
/// Larger than any rendition: the largest one is taken.
const NEAR: &str = "9999px";

impl Scene<'_> {
    /// Draws what is shown and its neighbours. Each is an element of its own, which keeps its pixels on its links.
    pub(super) fn track(&self, nodes: &NodeRefs) -> Tag {
        let here = self.show.position;
        let positions = if self.is_open { here.saturating_sub(1)..here + 2 } else { here..here + 1 };
        let slides = positions.filter_map(|position| Some(self.item(position)?.into()));
        tag("div", "av-lightbox__track").attr("data-photos", "").node(&nodes.lightbox_track).children(slides)
    }

    fn item(&self, position: usize) -> Option<Tag> {
        Some(match *self.items.get(position)? {
            LightboxItem::Photo(_) => {
                let image = self.image(position)?;
                self.slide(position, self.photo(position, &image), &image.caption)
            }
            LightboxItem::Media(media) => {
                // The caption of a film is one field.
                let caption = Caption { shown: media.caption.clone(), ..Caption::default() };
                let is_here = self.is_open && position == self.show.position;
                self.slide(position, Some(media_slide::player(media, is_here, self.locale)), &caption)
            }
        })
    }

    fn slide(&self, position: usize, content: Option<Html>, words: &Caption) -> Tag {
        let class = match position.cmp(&self.show.position) {
            std::cmp::Ordering::Less => "av-slide av-slide_before",
            std::cmp::Ordering::Equal => "av-slide",
            std::cmp::Ordering::Greater => "av-slide av-slide_after",
        };
        let caption =
            (!self.state.bare).then(|| caption::caption(words, "av-slide__caption", self.locale)).flatten();
        tag("figure", class)
            .key(position)
            // Whoever hears that pixels have come knows by this whose they are.
            .attr("data-photo", position.to_string())
            .lang(self.language)
            // A neighbour is there for the eye alone.
            .maybe("inert", (position != self.show.position).then_some(""))
            .child(tag("div", "av-slide__stage").children(content))
            .child(maybe(caption))
    }

    fn photo(&self, position: usize, image: &Image) -> Option<Html> {
        let Self { state, show, items, locale, links, .. } = self;
        let is_here = position == show.position;
        let trouble = image_error(&state.troubles, position);
        let renditions = if trouble.is_some() { Default::default() } else { image.renditions.as_slice() };
        let (width, height) = image.box_size();
        let sizes = match show.zoom {
            Zoom::Enlarged | Zoom::FitAgain if is_here => NEAR,
            _ if height > width => WHOLE_TALL,
            _ => WHOLE,
        };
        let failed = links.ask(Request::ImageFailed(position));
        let photo = || {
            let photo = picture(image, renditions, sizes, true, Some(failed));
            // Without its renditions the photo is another element, so that the browser tries again.
            photo.key(if trouble.is_some() { "fallback" } else { "whole" }).into()
        };
        let missing = || {
            let retry = tag("button", "av-button av-slide__retry")
                .attr("type", "button")
                .onclick(links.ask(Request::RetryImage(position)))
                .text(locale.retry);
            tag("div", "av-slide__missing")
                .key("missing")
                .child(tag("p", "").text(locale.photo_missing))
                .child(retry)
                .into()
        };
        match trouble {
            Some(ImageError::Image) => Some(missing()),
            _ => show.should_load(position, items.len()).then(photo),
        }
    }
}
