//! The slides: the current one and its neighbors, so that a swipe finds the next photo drawn.

use yew::prelude::*;

use super::{Content, media_slide};
use crate::article::caption::Caption;
use crate::article::gallery::LightboxItem;
use crate::article::image::Image;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::{Slide, Zoom};
use crate::state::request::Request;
use crate::view::caption;
use crate::view::class;
use crate::view::photo::picture;
use crate::view::tag::{Tag, maybe, tag};

/// The `sizes` of a photo that fills the window. The width of a tall photo follows from its height.
const SIZES_FIT: &str = "100vw";
const SIZES_FIT_TALL: &str = "min(100vw, 80vh)";
/// Wider than any rendition, so that the browser takes the largest.
const SIZES_ENLARGED: &str = "9999px";

/// The number of characters from which the lines of a caption begin at the edge: more than three lines on a phone.
const LONG_CAPTION: usize = 120;

impl Content<'_> {
    /// Draws the current slide, and its neighbors when it is painted. Each is an element of its own, which keeps its pixels when it
    /// moves.
    pub(super) fn track(&self) -> Tag {
        let Slide { position: current, is_painted, .. } = *self.current();
        let has_neighbors = self.open.is_open && is_painted;
        let positions =
            if has_neighbors { current.saturating_sub(1)..current + 2 } else { current..current + 1 };
        let slides = positions.filter_map(|position| Some(self.slide(position)?.into()));
        tag("div", "av-lightbox__track")
            .attr("data-photos", "")
            .node(&self.view.nodes.lightbox_track)
            .children(slides)
    }

    fn slide(&self, position: usize) -> Option<Tag> {
        Some(match *self.items.get(position)? {
            LightboxItem::Photo(_) => {
                let image = self.image(position)?;
                self.figure(position, self.photo(position, &image), &image.caption)
            }
            LightboxItem::Media(media) => {
                // The caption of video and audio is one text.
                let caption = Caption { shown: media.caption.clone(), ..Caption::default() };
                let is_current = self.open.is_open && position == self.current().position;
                let player = media_slide::player(media, is_current, self.view.locale);
                self.figure(position, Some(player), &caption)
            }
        })
    }

    fn figure(&self, position: usize, content: Option<Html>, caption: &Caption) -> Tag {
        let current = self.current().position;
        let class = match position.cmp(&current) {
            std::cmp::Ordering::Less => "av-slide av-slide_before",
            std::cmp::Ordering::Equal => "av-slide",
            std::cmp::Ordering::Greater => "av-slide av-slide_after",
        };
        let caption = (!self.open.captions_hidden)
            .then(|| caption::caption(caption, caption_class(caption), self.view.locale))
            .flatten();
        tag("figure", class)
            .key(position)
            // Load events are matched with their slide by this attribute.
            .attr("data-photo", position.to_string())
            .lang(self.language())
            // Neighbors are visible during a swipe only.
            .maybe("inert", (position != current).then_some(""))
            .child(tag("div", "av-slide__stage").children(content))
            .child(maybe(caption))
    }

    fn photo(&self, position: usize, image: &Image) -> Option<Html> {
        let (slide, view) = (self.current(), self.view);
        let error = image_error(&self.open.image_errors, position);
        if error == Some(ImageError::Image) {
            return Some(self.missing(position).into());
        }
        if !slide.should_load(position, self.items.len()) {
            return None;
        }
        let renditions = if error.is_some() { Default::default() } else { image.renditions.as_slice() };
        let (width, height) = image.box_size();
        let sizes = match slide.zoom {
            Zoom::Enlarged | Zoom::FitAgain if position == slide.position => SIZES_ENLARGED,
            _ if height > width => SIZES_FIT_TALL,
            _ => SIZES_FIT,
        };
        let failed = view.links.send(Request::ImageFailed(position));
        let photo = picture(image, renditions, sizes, true, Some(failed));
        // Without its renditions the photo is another element, so that the browser loads it again.
        Some(photo.key(if error.is_some() { "fallback" } else { "whole" }).into())
    }

    /// The error in place of a photo that failed.
    fn missing(&self, position: usize) -> Tag {
        let retry = tag("button", "av-button av-slide__retry")
            .attr("type", "button")
            .onclick(self.view.links.send(Request::RetryImage(position)))
            .text(self.view.locale.retry);
        tag("div", class::SLIDE_MISSING)
            .key("missing")
            .child(tag("p", "").text(self.view.locale.photo_failed))
            .child(retry)
    }
}

fn caption_class(caption: &Caption) -> &'static str {
    match &caption.shown {
        Some(words) if words.chars().count() > LONG_CAPTION => "av-slide__caption av-slide__caption_long",
        _ => "av-slide__caption",
    }
}
